import assert from 'node:assert/strict';
import { setValue } from '../../../src/core/sessionFile/setValue';
import { assertFileEdit, assertFileEditRefused, type FileEdit } from './assertFileEdit';

describe('setting a value of a session file', () => {
  const stage: FileEdit = (text) => setValue(text, ['stage'], 'design');
  const title: FileEdit = (text) => setValue(text, ['title'], 'Depot: 2');

  it('replaces what is there', () =>
    assertFileEdit(
      'stage: production # ours\npace: one-day\n',
      stage,
      'stage: design # ours\npace: one-day\n',
    ));
  it('keeps single quotes', () => assertFileEdit("title: 'Shop'\n", title, "title: 'Depot: 2'\n"));
  it('keeps double quotes', () => assertFileEdit('title: "Shop"\n', title, 'title: "Depot: 2"\n'));
  it('quotes what has to be', () => assertFileEdit('title: Shop\n', title, "title: 'Depot: 2'\n"));
  it('changes nothing that is so already', () => assert.deepEqual(stage('stage: design'), []));
  it('replaces a block of text', () =>
    assertFileEdit('title: |\n  Shop\n  two\nstage: design\n', title, "title: 'Depot: 2'\nstage: design\n"));
  it('writes a text of several lines on one', () =>
    assertFileEdit('title: Shop\n', (text) => setValue(text, ['title'], 'a\nb'), 'title: "a\\nb"\n'));

  it('fills a key without a value', () =>
    assertFileEdit('stage:   # which?\ntitle: Shop\n', stage, 'stage: design   # which?\ntitle: Shop\n'));
  it('fills a key with ~', () =>
    assertFileEdit('title: Shop\nstage: ~\n', stage, 'title: Shop\nstage: design\n'));
  it('adds a key at the end of the file', () =>
    assertFileEdit('title: Shop\n# the end\n', stage, 'title: Shop\n# the end\nstage: design\n'));
  it('adds a key behind a last line without a line break', () =>
    assertFileEdit('title: Shop', stage, 'title: Shop\nstage: design'));
  it('adds a key before the end of the document', () =>
    assertFileEdit('title: Shop\n...\n', stage, 'title: Shop\nstage: design\n...\n'));
  it('adds a key to an empty file', () => assertFileEdit('', stage, 'stage: design\n'));
  it('adds a key to a file of comments', () => assertFileEdit('# ours\n', stage, '# ours\nstage: design\n'));
  it('keeps CRLF and the byte order mark', () =>
    assertFileEdit('\uFEFFtitle: Shop\r\n', stage, '\uFEFFtitle: Shop\r\nstage: design\r\n'));

  const why: FileEdit = (text) => setValue(text, ['people', 0, 'why'], 'knows, all');
  it('adds a key to a map in a list', () =>
    assertFileEdit(
      'people:\n  - id: dana # she\n    # more\n  - id: lee\n',
      why,
      'people:\n  - id: dana # she\n    why: knows, all\n    # more\n  - id: lee\n',
    ));
  it('adds a key to a map in brackets', () =>
    assertFileEdit('people: [{ id: dana }]\n', why, "people: [{ id: dana, why: 'knows, all' }]\n"));
  it('adds a key behind a block of text', () =>
    assertFileEdit(
      'people:\n  - name: |\n      Dana\n',
      why,
      'people:\n  - name: |\n      Dana\n    why: knows, all\n',
    ));
  it('finds its place behind items that are not read', () =>
    assertFileEdit(
      'people:\n  - { email: nobody }\n  - id: dana\n',
      why,
      'people:\n  - { email: nobody }\n  - id: dana\n    why: knows, all\n',
    ));

  it('refuses a word that is none of its key', () =>
    assertFileEditRefused('title: Shop\n', (text) => setValue(text, ['stage'], 'party')));
  it('refuses a place that is gone', () => assertFileEditRefused('people: []\n', why));
  it('refuses to replace a list', () => assertFileEditRefused('title: [a]\n', title));
  it('refuses a file in which more would change', () =>
    assertFileEditRefused('title: Shop\ngoals: ["a\n', stage));
  it('writes below a quotation mark that is never closed', () =>
    assertFileEdit('title: "Shop\n', stage, 'title: "Shop\nstage: design\n'));
  it('refuses a file that is no map', () => assertFileEditRefused('- a\n', stage));
});

describe('setting a value inside of a session file', () => {
  it('replaces it in an item of a list', () =>
    assertFileEdit(
      'documents:\n  - title: a\n    status: requested # May\n',
      (text) => setValue(text, ['documents', 0, 'status'], 'received'),
      'documents:\n  - title: a\n    status: received # May\n',
    ));
  it('makes the map that it belongs in', () => {
    const goal: FileEdit = (text) => setValue(text, ['agreement', 'goal'], 'Know it');
    assertFileEdit('title: x\n', goal, 'title: x\nagreement:\n  goal: Know it\n');
    assertFileEdit('agreement: {}\n', goal, 'agreement: { goal: Know it }\n');
    assertFileEdit(
      'agreement:\n  # first\n  breaks: no\n',
      goal,
      'agreement:\n  # first\n  breaks: no\n  goal: Know it\n',
    );
  });
});
