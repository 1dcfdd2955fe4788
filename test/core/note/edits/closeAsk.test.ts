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
  it('changes a status that says open', () =>
    assertClosed('- [ ] #ask a?\n  - status: open', '', '- [x] #ask a?\n  - status: done'));
  it('means the one that was chosen of two on a line', () =>
    assert.equal(edited('- #ask a? #ask b?', '#ask b', close('c')), '- #ask a? #ask b?\n  answer: c'));
  it('breaks the line before a following tag', () =>
    assertClosed('b #ask a? #hint c', 'd', 'b #ask a?\nanswer: d\n#hint c'));
  it('takes no text that follows', () => assertClosed('b #ask a?\nc', 'd', 'b #ask a?\nanswer: d\n\nc'));
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
