import assert from 'node:assert/strict';
import { closeAsk, reopenAsk } from '../../../../src/core/note/edits/closeAsk';
import { parseNote } from '../../../../src/core/note/parseNote';
import { isClosed } from '../../../../src/core/note/taskItem';
import { edited, type LineEdit } from './lineEdit';

const close =
  (words: string): LineEdit =>
  (note, target) =>
    closeAsk(note, target, words);

describe('closing an ask', () => {
  const assertClosed = (text: string, words: string, expected: string) => {
    const result = edited(text, '#a', close(words));
    assert.equal(result, expected);
    const [tag] = parseNote(result).tags;
    assert.ok(tag && isClosed(tag));
  };
  it('ticks its box', () => assertClosed('- [ ] #ask @lee a?', '', '- [x] #ask @lee a?'));
  it('writes the answer below', () =>
    assertClosed('- [ ] #ask @lee a?\n- b', 'c', '- [x] #ask @lee a?\n  - answer: c\n- b'));
  it('writes behind its details', () =>
    assertClosed('* #ask a?\n  * owner: b\n', 'c', '* #ask a?\n  * owner: b\n  * answer: c\n'));
  it('says done without a box', () => assertClosed('- #action a', '', '- #action a\n  - status: done'));
  it('says done with words for not yet', () =>
    assertClosed('- #ask a?', '?', '- #ask a?\n  - status: done\n  - answer: ?'));
  it('changes a status that says open', () =>
    assertClosed('- [ ] #ask a?\n  - status: open', '', '- [x] #ask a?\n  - status: done'));
  it('means the one that was chosen of two on a line', () =>
    assert.equal(edited('- #ask a? #ask b?', '#ask b', close('c')), '- #ask a? #ask b?\n  answer: c'));
  it('breaks the line before a following tag', () =>
    assertClosed('b #ask a? #hint c', 'd', 'b #ask a?\nanswer: d\n#hint c'));
  it('takes no text that follows', () => assertClosed('b #ask a?\nc', 'd', 'b #ask a?\nanswer: d\n\nc'));
  it('keeps the lines of an answer', () => {
    assertClosed('- [ ] #ask a?\n- b', '1. c\n2. d', '- [x] #ask a?\n  - answer:\n    1. c\n    2. d\n- b');
    assertClosed(
      '> 1. #ask a?\n> 2. b',
      'so:\n```\nc:\n  d\n```',
      '> 1. #ask a?\n>    - answer: so:\n>      ```\n>      c:\n>        d\n>      ```\n> 2. b',
    );
    assertClosed('* #ask a?\r\n', 'c\nd', '* #ask a?\r\n  * answer:\r\n\r\n    c\r\n    d\r\n');
    assertClosed(
      '- [ ] #ask a?',
      '- c\n  - d\n\n1. e',
      '- [x] #ask a?\n  - answer:\n\n    - c\n      - d\n\n    1. e',
    );
    assertClosed('b #ask a?\nz', 'c\n\nd', 'b #ask a?\n\n- answer: c\n\n  d\n\nz');
  });
  it('makes an item of an earlier answer on a line, to write lines below', () =>
    assertClosed('- #ask a?\n  answer: b', 'c:\n1. d', '- #ask a?\n  - answer: b\n\n    c:\n    1. d'));
  it('writes lines below an earlier answer', () =>
    assertClosed(
      '- [ ] #ask a?\n  - answer: b',
      '- c\n- d',
      '- [x] #ask a?\n  - answer: b\n\n    - c\n    - d',
    ));
  it('puts them on one where no block can stand', () =>
    assertClosed('b #ask a? #hint z', 'c\nd', 'b #ask a?\nanswer: c d\n#hint z'));
  it('can be undone', () => {
    for (const text of [
      '- [ ] #ask @lee a?',
      '- #ask a?\n',
      '- [ ] #action a\n  - status: open',
      'b #ask a?\n\nc',
    ]) {
      const closed = edited(text, '#a', close('yes')) ?? '';
      const open = edited(closed, '#a', reopenAsk) ?? '';
      const [tag] = parseNote(open).tags;
      assert.ok(tag && !isClosed(tag), open);
    }
  });
});
