import assert from 'node:assert/strict';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { fileSuggestionsAt } from '../../../../src/core/language/sessionFileCompletion/fileSuggestions';
import type { Suggestion } from '../../../../src/core/language/suggestion';

const suggestionsIn = (text: string, offset: number): readonly Suggestion[] =>
  fileSuggestionsAt(text, offset, {
    people: parseSessionFile(text).value.people,
    notes: [
      { path: 'a.interview.md', title: 'First' },
      { path: 'b.interview.md', title: 'Second' },
    ],
    catalogs: ['own.questions.yaml'],
    timeZones: ['Europe/Rome', 'Europe/Oslo'],
    today: '2026-11-22',
  }).suggestions;

/** A text with `|` for the cursor to the text and the offset. */
function atCursor(marked: string): [text: string, offset: number] {
  const offset = marked.indexOf('|');
  assert.notEqual(offset, -1, 'no cursor');
  return [marked.slice(0, offset) + marked.slice(offset + 1), offset];
}

/** Asserts what is offered at `|`, that which fits what is typed. */
function assertOffered(marked: string, ...expected: string[]): void {
  const [text, offset] = atCursor(marked);
  const fitting = suggestionsIn(text, offset).filter(({ filter, span }) =>
    filter.toLowerCase().startsWith(text.slice(span.start, offset).toLowerCase()),
  );
  assert.deepEqual(
    fitting.map(({ label }) => label),
    expected,
  );
}

/** Asserts the text after something offered was taken, `|` where one goes on typing. */
function assertTaken(marked: string, label: string, expected: string): void {
  const [text, offset] = atCursor(marked);
  const taken = suggestionsIn(text, offset).find((suggestion) => suggestion.label === label);
  assert.ok(taken?.isSnippet, `${label} is not offered`);
  const written = taken.text.replace(/\$[01]/, '|').replace(/\$\{\d:([^}]*)\}/g, '$1');
  assert.equal(text.slice(0, taken.span.start) + written + text.slice(taken.span.end), expected);
}

const parts = [
  'title',
  'stage',
  'pace',
  'classification',
  'timezone',
  'workingHours',
  'goals',
  'scope',
  'components',
  'documents',
  'people',
  'meetings',
  'report',
  'agreement',
  'questions',
];

describe('keys of a session file', () => {
  it('are offered in an empty file', () => assertOffered('|', ...parts));
  it('are offered unless they are there', () =>
    assertOffered('title: Shop\nst|\nstage: design\npace: one-day\n'));
  it('are offered between others', () => assertOffered('title: Shop\npa|\nstage: design\n', 'pace'));
  it('are offered behind what is deeper', () =>
    assertOffered('people:\n  - id: dana\nme|\nstage: design\n', 'meetings'));
  it('are those of a person', () =>
    assertOffered(
      'people:\n  - id: dana\n    name: Dana\n    |\nstage: design\n',
      'knowledge',
      'duties',
      'email',
      'channel',
      'why',
      'manager',
      'managerOk',
    ));
  it('are those of a new item', () => assertOffered('documents:\n  - |', 'title', 'link', 'status'));
  it('come with a dash where an item is next', () =>
    assertOffered('documents:\n  - title: A\n  |\n', '- title', '- link', '- status'));
  it('come with a dash in a list that has nothing yet', () =>
    assertOffered('components:\n  |', '- name', '- people'));
  it('are offered in braces', () => assertOffered('people: [{ id: dana, na| }]', 'name'));
  it('are offered in braces that are still open', () => assertOffered('people: [{ id: dana, na|', 'name'));
  it('are offered below brackets that are still open', () =>
    assertOffered('people:\n  - id: dana\n    duties: [participant\n    wh|\nstage: design', 'why'));
  it('are offered below a quote that is still open', () =>
    assertOffered('title: \'Shop\npeople:\n  - id: dana\n    wh|\nstage: "design"\n', 'why'));
  it('are offered with Windows line breaks and a byte order mark', () =>
    assertOffered('\uFEFFtitle: Shop\r\npeople:\r\n  - id: dana\r\n    em|\r\n', 'email'));
  it('are not offered in a comment', () => assertOffered('title: Shop # st|'));
  it('are not offered in a text', () =>
    assertOffered('agreement:\n  goal: >\n    know what\n    st|\n  agenda: x'));
  it('are not offered where there are none', () => assertOffered('title:\n  x:\n    |'));

  it('bring their colon', () => assertTaken('st|', 'stage', 'stage: |'));
  it('keep the colon that is there', () => assertTaken('st|: design', 'stage', 'stage: design'));
  it('bring the beginning of a list', () => assertTaken('|', 'people', 'people:\n  - |'));
  it('bring the beginning of a map', () => assertTaken('|', 'scope', 'scope:\n  |'));
  it('bring brackets inside', () =>
    assertTaken('meetings:\n  - pe|', 'people', 'meetings:\n  - people: [|]'));
  it('bring a dash', () =>
    assertTaken('people:\n  - id: dana\n  |\n', '- id', 'people:\n  - id: dana\n  - id: |\n'));

  it('tell what they are for', () =>
    assert.deepEqual(
      suggestionsIn('', 0).filter(({ documentation }) => documentation === null),
      [],
    ));
});

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
  it('of a list get brackets', () =>
    assertTaken('people:\n  - duties: |', 'notetaker', 'people:\n  - duties: [notetaker|]'));
  it('of a list with lines get a dash', () =>
    assertTaken(
      'people:\n  - duties:\n      - notetaker\n      |\n',
      'moderator',
      'people:\n  - duties:\n      - notetaker\n      - moderator\n',
    ));
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

describe('suggestions', () => {
  it('are none in a text that nobody wrote', () =>
    assert.deepEqual(suggestionsIn('['.repeat(50_000), 50_000), []));
});
