import assert from 'node:assert/strict';
import { assertOffered, assertTaken, suggestionsIn } from './literalSessionFile';

const parts = [
  'title',
  'id',
  'stage',
  'pace',
  'depth',
  'language',
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
  'readiness',
  'packs',
  'questions',
];

describe('keys of a session file', () => {
  it('are offered in an empty file', () => assertOffered('|', ...parts));
  it('are offered unless they are there', () =>
    assertOffered('title: Shop\nst|\nstage: design\npace: one-day\n'));
  it('are offered between others', () => assertOffered('title: Shop\npa|\nstage: design\n', 'pace', 'packs'));
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
  it('are those of a new item', () =>
    assertOffered('documents:\n  - |', 'title', 'link', 'status', 'people'));
  it('come with a dash where an item is next', () =>
    assertOffered('documents:\n  - title: A\n  |\n', '- title', '- link', '- status', '- people'));
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

describe('suggestions', () => {
  it('are none in a text that nobody wrote', () =>
    assert.deepEqual(suggestionsIn('['.repeat(50_000), 50_000), []));
});
