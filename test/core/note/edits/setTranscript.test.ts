import assert from 'node:assert/strict';
import { noteOfMeeting } from '../../../../src/core/note/edits/appendElement';
import { addSpeakers, setMeeting, setTranscript } from '../../../../src/core/note/edits/setTranscript';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import type { Note } from '../../../../src/core/note/note';

const changed = (text: string, edit: (note: Note) => readonly TextEdit[] | null): string | null => {
  const edits = edit(parseNote(text));
  return edits && applyEdits(text, edits);
};

describe('the transcript of a note', () => {
  const assertSet = (text: string, path: string, expected: string | null): void =>
    assert.equal(
      changed(text, (note) => setTranscript(note, path)),
      expected,
    );
  it('is said in the front matter', () => {
    assertSet('---\r\ntitle: A\r\n---\r\n', 'a.vtt', '---\r\ntitle: A\r\ntranscript: a.vtt\r\n---\r\n');
    assertSet('# A\n', '../a: b.vtt', "---\ntranscript: '../a: b.vtt'\n---\n\n# A\n");
    assertSet('---\ntranscript: b.vtt # ours\n---\n', 'a.vtt', '---\ntranscript: a.vtt # ours\n---\n');
    assertSet('---\ntranscript: a.vtt\n---\n', 'a.vtt', '---\ntranscript: a.vtt\n---\n');
  });
  it('is not where the front matter is broken', () => assertSet('---\ntitle: A\n- [ ] Who?', 'a.vtt', null));
});

describe('the speakers of a transcript', () => {
  const assertAdded = (text: string, people: Readonly<Record<string, string>>, expected: string): void =>
    assert.equal(
      changed(text, (note) => addSpeakers(note, new Map(Object.entries(people)))),
      expected,
    );
  it('are said in the front matter, besides those that are', () => {
    assertAdded(
      '---\ntitle: A\n---\n',
      { 'Mira Brandt': 'mira' },
      '---\ntitle: A\nspeakers: { Mira Brandt: mira }\n---\n',
    );
    assertAdded(
      '---\nspeakers: { Mira Brandt: mira }\ntitle: A\n---\n',
      { 'Low, Jon': 'jon', '12': 'lee' },
      "---\nspeakers: { Mira Brandt: mira, '12': lee, 'Low, Jon': jon }\ntitle: A\n---\n",
    );
    assertAdded(
      '---\nspeakers:\n  Mira Brandt: mira\ntitle: A\n---\n',
      { Jon: 'jon' },
      '---\nspeakers:\n  { Mira Brandt: mira, Jon: jon }\ntitle: A\n---\n',
    );
  });
  it('are read', () => {
    const read = (yaml: string) => [...parseNote(`---\n${yaml}\n---\n`).frontMatter.speakers];
    assert.deepEqual(read("speakers: { Mira Brandt: mira, 'Low, Jon': '@jon', 12: lee, Ann: }"), [
      ['Mira Brandt', 'mira'],
      ['Low, Jon', 'jon'],
      ['12', 'lee'],
    ]);
    assert.deepEqual(read('speakers:'), []);
    assert.deepEqual(read('speakers: mira'), []);
    assert.deepEqual(
      parseNote('---\nspeakers: mira\ntranscript: [a]\n---\n').problems.map(({ code }) => code),
      ['impossible-value', 'impossible-value'],
    );
  });
});

describe('the meeting of a note', () => {
  const meant = (text: string, name: string) => changed(text, (note) => setMeeting(note, name));
  it('goes below the other keys, or makes front matter', () => {
    assert.equal(meant('---\ntitle: A\n---\n', 'doors'), '---\ntitle: A\nmeeting: doors\n---\n');
    assert.equal(meant('# A\n', 'doors'), '---\nmeeting: doors\n---\n\n# A\n');
  });
  it('is not written where it stands, nor where front matter never ends', () => {
    assert.equal(meant('---\nmeeting: doors\n---\n', 'doors'), '---\nmeeting: doors\n---\n');
    assert.equal(meant('---\ntitle: A\n', 'doors'), null);
  });
  it('is all that one more note of it says, with whose note that is', () => {
    const text = noteOfMeeting({ title: 'Doors *', meeting: 'doors: 1', notetaker: 'lea' });
    const { frontMatter, problems } = parseNote(text);
    assert.deepEqual([frontMatter.meeting, frontMatter.notetaker, problems], ['doors: 1', 'lea', []]);
  });
});
