import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';
import { addMeeting, addPerson, appendItem } from '../../../src/core/sessionFile/appendItem';
import { renamePerson } from '../../../src/core/language/names/renamePerson';
import { setValue } from '../../../src/core/sessionFile/setValue';

type Edit = (text: string) => readonly TextEdit[] | null;

function assertEdit(before: string, edit: Edit, after: string): void {
  const edits = edit(before);
  assert.ok(edits, 'refused');
  assert.equal(applyEdits(before, edits), after);
}

const assertRefused = (before: string, edit: Edit) => assert.equal(edit(before), null);

describe('setting a value of a session file', () => {
  const stage: Edit = (text) => setValue(text, ['stage'], 'design');
  const title: Edit = (text) => setValue(text, ['title'], 'Depot: 2');

  it('replaces what is there', () =>
    assertEdit('stage: production # ours\npace: one-day\n', stage, 'stage: design # ours\npace: one-day\n'));
  it('keeps single quotes', () => assertEdit("title: 'Shop'\n", title, "title: 'Depot: 2'\n"));
  it('keeps double quotes', () => assertEdit('title: "Shop"\n', title, 'title: "Depot: 2"\n'));
  it('quotes what has to be', () => assertEdit('title: Shop\n', title, "title: 'Depot: 2'\n"));
  it('changes nothing that is so already', () => assert.deepEqual(stage('stage: design'), []));
  it('replaces a block of text', () =>
    assertEdit('title: |\n  Shop\n  two\nstage: design\n', title, "title: 'Depot: 2'\nstage: design\n"));
  it('writes a text of several lines on one', () =>
    assertEdit('title: Shop\n', (text) => setValue(text, ['title'], 'a\nb'), 'title: "a\\nb"\n'));

  it('fills a key without a value', () =>
    assertEdit('stage:   # which?\ntitle: Shop\n', stage, 'stage: design   # which?\ntitle: Shop\n'));
  it('fills a key with ~', () =>
    assertEdit('title: Shop\nstage: ~\n', stage, 'title: Shop\nstage: design\n'));
  it('adds a key at the end of the file', () =>
    assertEdit('title: Shop\n# the end\n', stage, 'title: Shop\n# the end\nstage: design\n'));
  it('adds a key behind a last line without a line break', () =>
    assertEdit('title: Shop', stage, 'title: Shop\nstage: design'));
  it('adds a key before the end of the document', () =>
    assertEdit('title: Shop\n...\n', stage, 'title: Shop\nstage: design\n...\n'));
  it('adds a key to an empty file', () => assertEdit('', stage, 'stage: design\n'));
  it('adds a key to a file of comments', () => assertEdit('# ours\n', stage, '# ours\nstage: design\n'));
  it('keeps CRLF and the byte order mark', () =>
    assertEdit('\uFEFFtitle: Shop\r\n', stage, '\uFEFFtitle: Shop\r\nstage: design\r\n'));

  const why: Edit = (text) => setValue(text, ['people', 0, 'why'], 'knows, all');
  it('adds a key to a map in a list', () =>
    assertEdit(
      'people:\n  - id: dana # she\n    # more\n  - id: lee\n',
      why,
      'people:\n  - id: dana # she\n    why: knows, all\n    # more\n  - id: lee\n',
    ));
  it('adds a key to a map in brackets', () =>
    assertEdit('people: [{ id: dana }]\n', why, "people: [{ id: dana, why: 'knows, all' }]\n"));
  it('adds a key behind a block of text', () =>
    assertEdit(
      'people:\n  - name: |\n      Dana\n',
      why,
      'people:\n  - name: |\n      Dana\n    why: knows, all\n',
    ));
  it('finds its place behind items that are not read', () =>
    assertEdit(
      'people:\n  - { email: nobody }\n  - id: dana\n',
      why,
      'people:\n  - { email: nobody }\n  - id: dana\n    why: knows, all\n',
    ));

  it('refuses a word that is none of its key', () =>
    assertRefused('title: Shop\n', (text) => setValue(text, ['stage'], 'party')));
  it('refuses a place that is gone', () => assertRefused('people: []\n', why));
  it('refuses to replace a list', () => assertRefused('title: [a]\n', title));
  it('refuses a file in which more would change', () => assertRefused('title: "Shop\n', stage));
  it('refuses a file that is no map', () => assertRefused('- a\n', stage));
});

describe('adding to a list of a session file', () => {
  const out: Edit = (text) => appendItem(text, ['scope', 'out'], 'Depot, old');

  it('goes on in brackets', () =>
    assertEdit("scope: { out: [ 'A' ] }\n", out, "scope: { out: [ 'A', 'Depot, old' ] }\n"));
  it('goes on in brackets over several lines', () =>
    assertEdit(
      'scope:\n  out: [\n    A, # a\n  ]\n',
      out,
      "scope:\n  out: [\n    A, 'Depot, old', # a\n  ]\n",
    ));
  it('fills empty brackets', () =>
    assertEdit('scope: { out: [] }\n', out, "scope: { out: ['Depot, old'] }\n"));
  it('goes on below', () =>
    assertEdit(
      'scope:\n  out:\n  - A # a\n  # - B\ntitle: x\n',
      out,
      'scope:\n  out:\n  - A # a\n  - Depot, old\n  # - B\ntitle: x\n',
    ));
  it('makes a list under a key without one', () =>
    assertEdit('scope:\n  out: # not\n', out, "scope:\n  out: ['Depot, old'] # not\n"));
  it('makes a list and its map', () =>
    assertEdit('title: x\n', out, "title: x\nscope:\n  out: ['Depot, old']\n"));
  it('makes a list in a map in brackets', () =>
    assertEdit('scope: { in: [A] }\n', out, "scope: { in: [A], out: ['Depot, old'] }\n"));
  it('refuses what is no list', () => assertRefused('scope: { out: all }\n', out));
});

describe('adding a person', () => {
  const dana: Edit = (text) =>
    addPerson(text, { id: 'dana', name: 'Dana', duties: ['participant'], channel: '#shop' });
  const block = "  - id: dana\n    name: Dana\n    duties: [participant]\n    channel: '#shop'\n";

  it('makes a list', () => assertEdit('title: x\n', dana, `title: x\npeople:\n${block}`));
  it('goes below an empty key, above what is commented out', () =>
    assertEdit(
      'people: # who?\n  # - id: kim\ntitle: x\n',
      dana,
      `people: # who?\n${block}  # - id: kim\ntitle: x\n`,
    ));
  it('opens empty brackets', () =>
    assertEdit('people: [] # who?\ntitle: x\n', dana, `people: # who?\n${block}title: x\n`));
  it('goes on in brackets', () =>
    assertEdit(
      'people:\n  - { id: lee }\n',
      dana,
      "people:\n  - { id: lee }\n  - { id: dana, name: Dana, duties: [participant], channel: '#shop' }\n",
    ));
  it('keeps the indentation of the list', () =>
    assertEdit('people:\n- id: lee\n', dana, `people:\n- id: lee\n${block.replace(/^ {2}/gm, '')}`));
  it('refuses an id that is taken', () => assertRefused('people: [{ id: Dana }]\n', dana));
  it('refuses what is no id', () =>
    assertRefused('title: x\n', (text) => addPerson(text, { id: 'a b', name: 'A' })));
});

describe('adding a meeting', () => {
  it('writes what is known about it', () =>
    assertEdit(
      'title: x\n',
      (text) =>
        addMeeting(text, {
          id: 'kickoff',
          title: 'Kick-off',
          role: 'kickoff',
          agenda: ['Why now', 'Scope, and more'],
          start: '2026-11-23T09:00',
          minutes: 30,
          people: ['dana'],
        }),
      "title: x\nmeetings:\n  - id: kickoff\n    title: Kick-off\n    role: kickoff\n    agenda: [Why now, 'Scope, and more']\n    start: 2026-11-23T09:00\n    minutes: 30\n    people: [dana]\n",
    ));
});

describe('setting a value inside of a session file', () => {
  it('replaces it in an item of a list', () =>
    assertEdit(
      'documents:\n  - title: a\n    status: requested # May\n',
      (text) => setValue(text, ['documents', 0, 'status'], 'received'),
      'documents:\n  - title: a\n    status: received # May\n',
    ));
  it('makes the map that it belongs in', () => {
    const goal: Edit = (text) => setValue(text, ['agreement', 'goal'], 'Know it');
    assertEdit('title: x\n', goal, 'title: x\nagreement:\n  goal: Know it\n');
    assertEdit('agreement: {}\n', goal, 'agreement: { goal: Know it }\n');
    assertEdit(
      'agreement:\n  # first\n  breaks: no\n',
      goal,
      'agreement:\n  # first\n  breaks: no\n  goal: Know it\n',
    );
  });
});

describe('renaming a person', () => {
  const rename: Edit = (text) => renamePerson(text, 'dana', 'd.reyes');

  it('follows in meetings and components', () =>
    assertEdit(
      `people:\n  - id: 'dana' # she\n    name: Dana Reyes\nmeetings:\n  - people: ["Dana", lee, dana] # dana\ncomponents: [{ name: dana, people: [DANA] }]\n`,
      rename,
      `people:\n  - id: 'd.reyes' # she\n    name: Dana Reyes\nmeetings:\n  - people: ["d.reyes", lee, d.reyes] # dana\ncomponents: [{ name: dana, people: [d.reyes] }]\n`,
    ));
  it('leaves those who are written by name', () =>
    assertEdit(
      'people: [{ id: dana, name: Dana Reyes }]\nmeetings: [{ people: [Dana Reyes] }]\n',
      rename,
      'people: [{ id: d.reyes, name: Dana Reyes }]\nmeetings: [{ people: [Dana Reyes] }]\n',
    ));
  it('gives an id to who has a name alone', () =>
    assertEdit('people: [{ name: dana }]\n', rename, 'people: [{ name: dana, id: d.reyes }]\n'));
  it('renames who has an id alone', () =>
    assertEdit('people: [{ id: dana }]\n', rename, 'people: [{ id: d.reyes }]\n'));
  it('may take their own first name', () =>
    assertEdit(
      'people: [{ id: dr, name: Dana Reyes }]\n',
      (text) => renamePerson(text, 'dr', 'dana'),
      'people: [{ id: dana, name: Dana Reyes }]\n',
    ));
  it('refuses an id or name of somebody else', () => {
    assertRefused('people: [{ id: dana }, { id: D.Reyes }]\n', rename);
    assertRefused('people: [{ id: dana }, { id: x, name: D.Reyes Kim }]\n', rename);
    assertRefused('people: [{ id: dana }]\n', (text) => renamePerson(text, 'dana', 'me'));
  });
  it('refuses what is no id', () =>
    assertRefused('people: [{ id: dana }]\n', (text) => renamePerson(text, 'dana', 'a b')));
  it('refuses who is not there', () => assertRefused('people: [{ id: lee }]\n', rename));
});
