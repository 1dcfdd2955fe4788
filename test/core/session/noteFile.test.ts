import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { NoteFile, ReadNotes } from '../../../src/core/session/noteFile';
import { Lines } from '../../../src/core/text/span';
import { indexOf } from './literalSession';

/** A note of a million characters, which takes no time to be read. */
const million = (name: string) =>
  new NoteFile(name, `- #hint/S of ${name}\n\n\`\`\`\n${'x'.repeat(1_000_000)}\n`);

/** Asserts which notes are still read after the given ones were used, in turns. */
function assertRead(uses: readonly (readonly NoteFile[])[], ...expected: string[]): void {
  const notes = new ReadNotes();
  for (const files of uses) {
    for (const file of files) file.read();
    notes.use(files);
  }
  const read = [...new Set(uses.flat())].filter(({ isRead }) => isRead);
  assert.deepEqual(
    read.map(({ path }) => path),
    expected,
  );
}

describe('a note of a folder', () => {
  it('is read when somebody asks, and says the same when it is read again', () => {
    const file = new NoteFile('a.interview.md', '# A #store\n\n- #risk/S it leaks\n');
    assert.equal(file.isRead, false);
    const { note } = file;
    assert.equal(file.note, note);
    file.putAway();
    assert.notEqual(file.note, note);
    assert.deepEqual(file.note, note);
  });
  it('has its lines without being read, those of the note', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> jon\nd\n';
    const file = new NoteFile('a.interview.md', text);
    assert.deepEqual(file.lines, parseNote(text).lines);
    assert.notDeepEqual(file.lines, new Lines(text));
    assert.equal(file.isRead, false);
  });
});

describe('the notes that stay read', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(million) as [NoteFile, NoteFile, NoteFile];

  it('are those that somebody asked for last', () => assertRead([[a], [b], [c]], 'c'));
  it('are counted once, however often somebody asks', () => {
    const small = new NoteFile('small', 'x'.repeat(900_000));
    assertRead([[small], [a], [small], [a], [small], [a]], 'small', 'a');
  });
  it('are all that somebody works with, however long they are', () =>
    assertRead([[c], [a, b, c]], 'c', 'a', 'b'));
  it('are put away first where nobody has asked for longest', () => {
    const small = ['x', 'y'].map((name) => new NoteFile(name, 'x'.repeat(900_000)));
    const [x, y] = small as [NoteFile, NoteFile];
    assertRead([[x], [y], [x], [a]], 'x', 'a');
  });
});

describe('the notes of sessions that nobody has asked for', () => {
  const short = (name: string, length: number) => new NoteFile(name, 'x'.repeat(length));
  const assertKept = (notes: ReadNotes, files: readonly NoteFile[], ...expected: string[]) => {
    for (const file of files) file.read();
    notes.keep(files);
    assert.deepEqual(
      files.filter(({ isRead }) => isRead).map(({ path }) => path),
      expected,
    );
  };

  it('stay where there is room, those that were read first', () =>
    assertKept(new ReadNotes(), [short('a', 200_000), short('b', 100_000), short('c', 10_000)], 'a', 'c'));
  it('stay when somebody works with them, however many there are', () => {
    const [notes, long] = [new ReadNotes(), million('a')];
    notes.use([long]);
    assertKept(notes, [short('b', 300_000), long], 'a');
  });
  it('have their room beside those that somebody works with, and no more', () => {
    const [notes, b, c, d] = [new ReadNotes(), short('b', 200_000), short('c', 100_000), short('d', 200_000)];
    notes.use([million('a')]);
    assertKept(notes, [b, c], 'b');
    notes.use([b]);
    assertKept(notes, [b, c, d], 'b', 'c');
    notes.putAway(c);
    assertKept(notes, [d], 'd');
  });
});

describe('a session whose notes were put away', () => {
  it('is the same object, and its notes and their lines are there for who asks', () => {
    const text = '- #hint/S it leaks\n';
    const index = indexOf({ 's/a.interview.md': text });
    const [session] = index.sessions();
    assert.ok(session);
    const before = index.noteIn(session, 's/a.interview.md');
    for (const name of ['a', 'b', 'c']) index.set(`${name}/a.interview.md`, million(name).text);
    assert.equal(index.sessions()[3], session);
    for (const name of ['a', 'b', 'c']) index.note(`${name}/a.interview.md`);
    const after = index.noteIn(session, 's/a.interview.md');
    assert.notEqual(after, before);
    assert.deepEqual(after, before);
    assert.deepEqual(index.linesIn(session, 's/a.interview.md'), before?.lines);
  });
  it('is read but for what changed, beside a long session that somebody works with', () => {
    const index = indexOf({ 's/a.interview.md': '- #hint/S one\n', 's/b.interview.md': '- #hint/S two\n' });
    index.set('a/a.interview.md', million('a').text);
    index.sessionOf('a/a.interview.md');
    index.sessions();
    const [session] = index.sessions().filter(({ folder }) => folder === 's');
    assert.ok(session);
    index.set('s/a.interview.md', '- #hint/S three\n');
    index.sessions();
    const before = index.sessions().find(({ folder }) => folder === 's')?.findings[1];
    assert.ok(before);
    assert.equal(before, session.findings[1]);
  });
  it('is made anew from all of them when one changes', () => {
    const texts = { 's/a.interview.md': '- #hint/S one\n', 's/b.interview.md': '- #hint/S two\n' };
    const index = indexOf(texts);
    for (const name of ['a', 'b', 'c']) index.set(`${name}/a.interview.md`, million(name).text);
    index.sessions();
    index.set('s/a.interview.md', '- #hint/S three\n');
    const expected = indexOf({ ...texts, 's/a.interview.md': '- #hint/S three\n' }).sessions();
    assert.deepEqual(index.sessionOf('s/a.interview.md'), expected[0]);
  });
});
