import assert from 'node:assert/strict';
import { latestEvents, versionAfter } from '../../../../src/core/report/calendar/knownEvents';

const event = (words: string, sequence: number) =>
  `BEGIN:VEVENT\r\nUID:a\r\nSEQUENCE:${sequence}\r\nDTSTAMP:20261101T100000Z\r\nSUMMARY:${words}\r\nEND:VEVENT`;
const now = new Date('2026-11-22T10:00:00Z');
const versionOf = (words: string, ...files: string[]) =>
  versionAfter(latestEvents(files).get('a'), event(words, 0), now).sequence;

describe('the version of an event', () => {
  it('stays while nothing has changed, whatever the file', () =>
    assert.equal(versionOf('One', `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${event('One', 7)}\r\n`), 7));
  it('is compared with the latest', () => {
    assert.equal(versionOf('One', event('One', 8), event('Two', 7)), 8);
    assert.ok(versionOf('One', event('One', 7), event('Two', 8)) > 8);
  });
  it('is above the latest where the clock is behind', () =>
    assert.equal(versionOf('One', event('Two', 2 ** 30)), 2 ** 30 + 1));
  it('knows nothing by other files', () => assert.equal(versionOf('One', ''), versionOf('One', 'a,b\n')));
});
