import assert from 'node:assert/strict';
import type { Role } from '../../../../src/core/note/note';
import { plannedInterview } from '../../../../src/core/interview/agenda/plannedInterview';
import { sessionOf } from '../../session/literalSession';

const held = '---\nrole: architects\ndate: 2026-11-23\nattendees: [lee, dana]\n---\n- [x] Who pays?\n';

/** Asserts title, date, attendees and note, as they would be offered on 2026-11-25. */
function assertPlanned(
  meetings: string,
  role: Role,
  expected: string,
  last: string | null = null,
  more: Readonly<Record<string, string>> = {},
): void {
  const session = sessionOf({
    'shop/threat-session.yaml': `title: Shop\nmeetings:\n${meetings}`,
    'shop/a.interview.md': held,
    'shop/b.interview.md': held.replace('[lee, dana]', '[dana]').replace('23', '24'),
    ...more,
  });
  const from = session.interviews.find(({ file }) => file === last) ?? null;
  const { title, date, attendees, note } = plannedInterview(session, role, from, '2026-11-25');
  assert.equal([title, date, attendees.join(' '), note].join(' | '), expected);
}

const noteOfNext = (text: string) => ({ 'shop/c.interview.md': `---\nrole: architects\n---\n- ${text}\n` });
const waiting = { 'shop/c.interview.md': '---\nrole: architects\n---\n- [ ] Who pays?\n' };
const meeting = (keys: string) => `  - { id: next, role: architects, ${keys} }\n`;

describe('the next interview that is likely', () => {
  it('is a meeting without a note', () =>
    assertPlanned(
      meeting('title: Again, start: 2026-11-27T09:00, people: [lee]'),
      'architects',
      'Again | 2026-11-27T09:00 | lee | ',
    ));
  it('is no meeting that is off', () =>
    assertPlanned(
      `${meeting('title: Off, status: cancelled')}${meeting('title: Again').replace('next', 'other')}`,
      'architects',
      'Again | 2026-11-25 | dana | ',
    ));
  it('is a meeting whose note is not there yet, and that is its file', () =>
    assertPlanned(
      meeting('title: Again, note: c.interview.md'),
      'architects',
      'Again | 2026-11-25 | dana | shop/c.interview.md',
    ));
  it('is a meeting whose note waits for it', () =>
    assertPlanned(
      meeting('title: Again, note: c.interview.md'),
      'architects',
      'Again | 2026-11-25 | dana | shop/c.interview.md',
      null,
      waiting,
    ));
  it('is no meeting that was held', () =>
    assertPlanned(
      meeting('title: Held, note: a.interview.md'),
      'architects',
      'Architects 3 | 2026-11-25 | dana | ',
    ));
  for (const tag of ['#control a', '#ask a', '#assumption a', '#action a', '#hint a', '[x] Who pays?']) {
    it(`is no meeting whose note holds ${tag}`, () =>
      assertPlanned(
        meeting('title: Again, note: c.interview.md'),
        'architects',
        'Architects 4 | 2026-11-25 | dana | ',
        null,
        noteOfNext(tag),
      ));
  }
  it('goes on from the interview that is named', () =>
    assertPlanned('', 'architects', 'Architects 3 | 2026-11-25 | lee dana | ', 'shop/a.interview.md'));
  it('is the first in its role', () => assertPlanned('', 'business', 'Business | 2026-11-25 |  | '));
  it('is never a file that is no note', () =>
    assertPlanned(
      meeting('title: Again, note: settings.json'),
      'architects',
      'Again | 2026-11-25 | dana | ',
    ));
});
