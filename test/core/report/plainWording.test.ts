import assert from 'node:assert/strict';
import { PlainWording } from '../../../src/core/report/plainWording';
import { sessionOf } from './sessions';

describe('me', () => {
  const assertMe = (people: readonly string[], expected: string): void => {
    const list = people.map((facts, index) => `  - { id: p${index}, name: Name ${index}, ${facts} }\n`);
    const wording = new PlainWording(sessionOf('', `title: A\npeople:\n${list.join('')}`));
    const shown = [wording.persons(['me']), wording.note('@me'), wording.owners('@me')];
    assert.deepEqual(shown, [expected, expected, expected]);
  };

  it('is the only one who asks', () => assertMe(['', 'duties: [notetaker]'], 'Name 1'));
  it('is rather who facilitates', () =>
    assertMe(['duties: [organizer]', 'duties: [organizer, facilitator]', 'duties: [notetaker]'], 'Name 1'));
  it('is rather who organizes than who writes', () =>
    assertMe(['duties: [notetaker]', 'duties: [organizer]'], 'Name 1'));
  it('is nobody who takes part', () => assertMe(['duties: [moderator, participant]'], 'me'));
  it('stays where there are several', () => assertMe(['duties: [moderator]', 'duties: [moderator]'], 'me'));
  it('stays where nobody is known', () => assertMe([''], 'me'));
});
