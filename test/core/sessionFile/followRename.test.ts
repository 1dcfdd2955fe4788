import assert from 'node:assert/strict';
import { followRename, namesFile } from '../../../src/core/sessionFile/followRename';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';
import { assertFileEdit } from './assertFileEdit';

const plan =
  "title: Shop # ours\nquestions: [doors.questions.yaml, notes/more.questions.yaml]\nmeetings:\n  - { title: One, note: './notes/a.interview.md' } # first\n  - title: Two\n    note: notes\\b.interview.md\n  - { title: Three, note: /a.interview.md }\n  - title: Four\n";

const renamed = (from: string, to: string) => (text: string) => followRename(text, 'shop', from, to);

describe('a session file, after a rename', () => {
  it('names the note by its new name, and keeps quotes and comments', () =>
    assertFileEdit(
      plan,
      renamed('shop/notes/a.interview.md', 'shop/notes/first.interview.md'),
      plan.replace('./notes/a.', 'notes/first.'),
    ));
  it('names a catalog in another folder', () =>
    assertFileEdit(
      plan,
      renamed('shop/doors.questions.yaml', 'doors.questions.yaml'),
      plan.replace('[doors', '[../doors'),
    ));
  it('follows the folder of several', () =>
    assertFileEdit(
      plan,
      renamed('shop/notes', 'shop/talks'),
      plan
        .replace('./notes/a.', 'talks/a.')
        .replace('notes\\b.', 'talks/b.')
        .replace('notes/more', 'talks/more'),
    ));
  it('knows a name whose accents are encoded in the other way', () =>
    assertFileEdit(
      'meetings: [{ note: u\u0308ber.interview.md }]\n',
      (text) => followRename(text, '', '\u00fcber.interview.md', 'on.interview.md'),
      'meetings: [{ note: on.interview.md }]\n',
    ));
  it('is known to name a file, or what lies in a folder', () => {
    const { value } = parseSessionFile(plan);
    const named = ['shop/notes/a.interview.md', 'shop/notes', 'shop/doors.questions.yaml'];
    for (const path of named) assert.ok(namesFile(value, 'shop', path), path);
    for (const path of ['notes', 'shop/note', 'shop/x.ts']) assert.ok(!namesFile(value, 'shop', path), path);
  });
  it('stays where nothing of it is named', () => {
    assert.deepEqual(renamed('shop/note', 'shop/talks')(plan), []);
    assert.deepEqual(renamed('a.interview.md', 'b.interview.md')(plan), []);
    assert.deepEqual(renamed('a', 'b')(''), []);
  });
});
