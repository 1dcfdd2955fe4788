import { assertFileEdit, assertFileEditRefused, type FileEdit } from '../../sessionFile/assertFileEdit';
import { renamePerson } from '../../../../src/core/language/names/renamePerson';
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { renamePersonInNote } from '../../../../src/core/language/names/renamePerson';

const assertRenamed = (before: string, after: string) =>
  assert.equal(applyEdits(before, renamePersonInNote(parseNote(before), 'dana', 'd.reyes') ?? []), after);

describe('renaming a person in a note', () => {
  it('follows at every mention', () =>
    assertRenamed('- [ ] #ask @dana Who? (@Dana)\n', '- [ ] #ask @d.reyes Who? (@d.reyes)\n'));
  it('follows where they speak', () => assertRenamed('@dana: we do\n', '@d.reyes: we do\n'));
  it('follows where a question is deferred', () =>
    assertRenamed('- [>] Who? @dana due:2026-11-25\n', '- [>] Who? @d.reyes due:2026-11-25\n'));
  it('leaves other people', () => assertRenamed('@dana.r, @danae and @lee\n', '@dana.r, @danae and @lee\n'));
  it('leaves text and code', () =>
    assertRenamed('dana `@dana` @dana/package\n', 'dana `@dana` @dana/package\n'));
  it('follows among the attendees, in their quotes', () =>
    assertRenamed(
      '---\r\nattendees: [\'dana\', lee, "@Dana"] # dana\r\n---\r\n',
      '---\r\nattendees: [\'d.reyes\', lee, "@d.reyes"] # dana\r\n---\r\n',
    ));
  it('follows in a list of attendees', () =>
    assertRenamed(
      '---\nattendees:\n  - dana # she\n  - Dana Reyes\n---\n',
      '---\nattendees:\n  - d.reyes # she\n  - Dana Reyes\n---\n',
    ));
  it('follows where she is the only attendee', () =>
    assertRenamed('\uFEFF---\nattendees: dana\n---\n', '\uFEFF---\nattendees: d.reyes\n---\n'));
  it('follows in owners', () =>
    assertRenamed(
      '- #action move it\n  - owner: dana, @dana; lee\n',
      '- #action move it\n  - owner: d.reyes, @d.reyes; lee\n',
    ));
});

describe('renaming a person', () => {
  const rename: FileEdit = (text) => renamePerson(text, 'dana', 'd.reyes');

  it('follows in meetings, components and documents', () =>
    assertFileEdit(
      `people:\n  - id: 'dana' # she\n    name: Dana Reyes\nmeetings:\n  - people: ["Dana", lee, dana] # dana\ncomponents: [{ name: dana, people: [DANA] }]\ndocuments: [{ title: A, people: [dana] }]\n`,
      rename,
      `people:\n  - id: 'd.reyes' # she\n    name: Dana Reyes\nmeetings:\n  - people: ["d.reyes", lee, d.reyes] # dana\ncomponents: [{ name: dana, people: [d.reyes] }]\ndocuments: [{ title: A, people: [d.reyes] }]\n`,
    ));
  it('leaves those who are written by name', () =>
    assertFileEdit(
      'people: [{ id: dana, name: Dana Reyes }]\nmeetings: [{ people: [Dana Reyes] }]\n',
      rename,
      'people: [{ id: d.reyes, name: Dana Reyes }]\nmeetings: [{ people: [Dana Reyes] }]\n',
    ));
  it('gives an id to who has a name alone', () =>
    assertFileEdit('people: [{ name: dana }]\n', rename, 'people: [{ name: dana, id: d.reyes }]\n'));
  it('renames who has an id alone', () =>
    assertFileEdit('people: [{ id: dana }]\n', rename, 'people: [{ id: d.reyes }]\n'));
  it('may take their own first name', () =>
    assertFileEdit(
      'people: [{ id: dr, name: Dana Reyes }]\n',
      (text) => renamePerson(text, 'dr', 'dana'),
      'people: [{ id: dana, name: Dana Reyes }]\n',
    ));
  it('refuses an id or name of somebody else', () => {
    assertFileEditRefused('people: [{ id: dana }, { id: D.Reyes }]\n', rename);
    assertFileEditRefused('people: [{ id: dana }, { id: x, name: D.Reyes Kim }]\n', rename);
    assertFileEditRefused('people: [{ id: dana }]\n', (text) => renamePerson(text, 'dana', 'me'));
  });
  it('refuses what is no id', () =>
    assertFileEditRefused('people: [{ id: dana }]\n', (text) => renamePerson(text, 'dana', 'a b')));
  it('refuses who is not there', () => assertFileEditRefused('people: [{ id: lee }]\n', rename));
});
