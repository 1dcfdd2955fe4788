import assert from 'node:assert/strict';
import { takenOver } from '../../../../src/core/note/edits/takenOver';
import { parseNote } from '../../../../src/core/note/parseNote';

function assertTakenOver(answer: string, expected: string): void {
  const words = takenOver(answer);
  assert.equal(words, expected);
  assert.deepEqual(parseNote(`- [x] a?\n\n${words.replace(/^/gm, '  ')}`).tags, []);
}

describe('an answer taken over', () => {
  it('keeps its words and loses its tags', () => {
    assertTakenOver('#hint/S! the cookie', 'the cookie');
    assertTakenOver('a\n\n- #risk/te: the cookie ^R-1\n- b #hint', 'a\n\n- the cookie\n- b');
    assertTakenOver('**#hint** a (#control b)', 'a (b)');
    assertTakenOver('a', 'a');
  });
  it('keeps its speakers', () => assertTakenOver('@dana: #hint a\r\n@lee: b', '@dana: a\n@lee: b'));
  it('loses the boxes of what was asked', () => assertTakenOver('a\n- [ ] #ask @lee b?', 'a\n- @lee b?'));
  it('keeps code as it is', () => {
    assertTakenOver('```\n#hint a\n```\n`#hint` b', '```\n#hint a\n```\n`#hint` b');
    assertTakenOver('\\#hint a', '\\#hint a');
  });
  it('makes no tag of what stood behind one', () => assertTakenOver('#hint/S#ask a', 'a'));
  it('leaves no empty item behind', () => assertTakenOver('a\n- #hint\nb', 'a\nb'));
});
