import assert from 'node:assert/strict';
import { addSpeakers, setTranscript } from '../../../../src/core/note/edits/setTranscript';
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
