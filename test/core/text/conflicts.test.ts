import assert from 'node:assert/strict';
import { conflictsIn, keepsConflicts, withoutConflicts } from '../../../src/core/text/conflicts';

/** Asserts what is read of a text, blank lines left out, and on which lines conflicts begin. */
function assertReads(text: string, read: string, ...lines: number[]): void {
  const readable = withoutConflicts(text);
  assert.equal(readable.length, text.length);
  assert.deepEqual(
    readable.split(/\r\n?|\n/).filter((line) => line.trim() !== ''),
    read.split('|').filter((line) => line !== ''),
  );
  assert.deepEqual(
    conflictsIn(text).map(({ marker }) => text.slice(0, marker.start).split(/\r\n?|\n/).length),
    lines,
  );
}

const conflict = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> of-jon\n';

describe('a conflict', () => {
  it('is read with its first side', () => assertReads(`a\n${conflict}b`, 'a|ours|b', 2));
  it('may have a base', () =>
    assertReads('<<<<<<< HEAD\nours\n||||||| 1a2b3c4\nold\n=======\ntheirs\n>>>>>>> x\n', 'ours', 1));
  it('may have an empty side', () => assertReads('<<<<<<< HEAD\n=======\nb\n>>>>>>> x\nc', 'c', 1));
  it('may follow another, behind a mark and with other line breaks', () =>
    assertReads(`\uFEFF${conflict}${conflict}`.replaceAll('\n', '\r\n'), 'ours|ours', 1, 6));
  it('may have lost its end', () => assertReads('<<<<<<< HEAD\na\n=======\nb', 'a|=======|b', 1));
  it('may have lost all but its end', () => {
    assertReads('a\n>>>>>>> of-jon\nb', 'a|b', 2);
    assertReads('a\n>>>>>>> 1a2b3c4 (Ask for the key)\nb', 'a|b', 2);
  });
  it('is none in code', () => {
    const code = `\`\`\`text\n${conflict}\`\`\`\n`;
    assertReads(code, code.replaceAll('\n', '|'));
  });
  it('is one below a fence that never closes, and in a fence of an item', () => {
    assertReads(`\`\`\`\n${conflict}`, '```|ours', 2);
    assertReads(`- a\n  ~~~\n${conflict}  ~~~`, '- a|  ~~~|ours|  ~~~', 3);
  });
  it('is none of a heading, a quote or an arrow', () => {
    for (const text of [
      'Depot\n=======\n',
      '>>>>>>> she wrote that\n>>>>>> no',
      '<<<<<<<<< all',
      ' <<<<<<< HEAD',
    ])
      assertReads(text, text.replaceAll('\n', '|'));
  });
  it('is kept by an edit around it', () =>
    assert.equal(keepsConflicts(conflict, `new\n${conflict}new`), true));
  it('is not kept where a marker or a side changes', () => {
    for (const part of ['=======\n', '<<<<<<< HEAD\n', 'ours', 'theirs', '>>>>>>> of-jon\n'])
      assert.equal(keepsConflicts(conflict, conflict.replace(part, '')), false);
  });
});
