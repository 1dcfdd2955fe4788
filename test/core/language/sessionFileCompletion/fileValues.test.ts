import assert from 'node:assert/strict';
import { assertOffered, assertTaken, atCursor, suggestionsIn } from './literalSessionFile';

describe('values of a session file', () => {
  it('are the words that may stand there', () => assertOffered('stage: |', 'design', 'production'));
  it('are found below the key', () => assertOffered('stage:\n  |\npace: one-day', 'design', 'production'));
  it('come with the space that is missing', () => assertTaken('stage:|', 'design', 'stage: design'));
  it('take the place of what is there', () =>
    assertTaken('stage: de|sign # now', 'production', 'stage: production # now'));
  it('stand before a comment', () => assertOffered('pace: o| # or longer', 'one-day'));
  it('are true and false', () => assertOffered('people: [{ id: a, manager: | }]', 'true', 'false'));
  it('are the duties not there yet', () =>
    assertOffered(
      'people:\n  - duties: [organizer, |]',
      'moderator',
      'facilitator',
      'notetaker',
      'participant',
    ));
  it('are the knowledge packs not there yet', () => assertOffered('packs: [web, c|]', 'cloud'));
  it('of a list get brackets', () =>
    assertTaken('people:\n  - duties: |', 'notetaker', 'people:\n  - duties: [notetaker|]'));
  it('of a list with lines get a dash', () =>
    assertTaken(
      'people:\n  - duties:\n      - notetaker\n      |\n',
      'moderator',
      'people:\n  - duties:\n      - notetaker\n      - moderator\n',
    ));
  it('are the id that keeps what is out, and one of its own', () =>
    assertOffered('title: Web shop\nid: |', 'Web shop', 'web-shop-2026-11-22'));
  it('are roles', () => assertOffered('meetings:\n  - role: a|', 'architects', 'analysis'));
  it('are people not there yet', () =>
    assertOffered('people: [{ id: dana }, { id: lee }]\nmeetings:\n  - people: [dana, |]', 'lee'));
  it('are people by their name', () =>
    assertOffered('people: [{ id: dr, name: Dana }]\ncomponents:\n  - people: [|', 'dr'));
  it('are notes, those of no meeting first', () =>
    assertOffered('meetings:\n  - note: a.interview.md\n  - note: |', 'b.interview.md', 'a.interview.md'));
  it('are time zones', () => assertOffered('timezone: Europe/O|', 'Europe/Oslo'));
  it('keep the quotes', () => assertTaken("timezone: 'Eu|'", 'Europe/Rome', "timezone: 'Europe/Rome'"));
  it('are dates to type over', () =>
    assertTaken('meetings: [{ start: | }]', '2026-11-22T09:00', 'meetings: [{ start: 2026-11-22T09:00 }]'));
  it('are times of day', () =>
    assertTaken('workingHours: { from: |', '09:00', 'workingHours: { from: 09:00'));
  it('are numbers without quotes', () =>
    assertTaken('meetings:\n  - minutes: |', '45', 'meetings:\n  - minutes: 45'));
  it('are documents worth asking for', () =>
    assertOffered(
      'documents:\n  - title: Sec|',
      'Security concept, or whatever is written about its security',
    ));
  it('are in quotes where they need them', () =>
    assertTaken(
      'documents:\n  - title: |',
      'Incidents, and what was learned from them',
      "documents:\n  - title: 'Incidents, and what was learned from them'",
    ));
  it('are the usual for the role', () =>
    assertOffered('meetings:\n  - role: business\n    minutes: |', '30', '45', '60', '90', '120'));
  it('are places that were said before', () =>
    assertOffered('meetings: [{ location: Room 2 }, { location: R| }]', 'Room 2'));
  it('are catalogs', () => assertOffered('questions:\n  - |', 'own.questions.yaml'));
  it('are sections of the report', () => assertOffered('report: { sections: [summary, ri|', 'risks'));
  it('are parts of the agreement', () => {
    const [text, offset] = atCursor('agreement:\n  breaks: |');
    assert.equal(suggestionsIn(text, offset).length, 1);
  });
  it('are not offered for a name', () => assertOffered('people:\n  - name: D|'));
});
