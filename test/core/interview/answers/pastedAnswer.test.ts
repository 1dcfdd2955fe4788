import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { pastedAnswer } from '../../../../src/core/interview/answers/pastedAnswer';

/** Asserts the text after pasting at `|`; null where pasting is nothing but pasting. */
function assertPasted(marked: string, pasted: string, expected: string | null): void {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const answer = pastedAnswer(parseNote(text), offset, pasted);
  assert.equal(answer && applyEdits(text, answer.edits), expected);
}

describe('a message that is pasted', () => {
  it('closes the ask it is pasted on', () =>
    assertPasted('- [ ] #ask @lee Who?|\n', 'Ops.', '- [x] #ask @lee Who?\n  - answer: Ops.\n'));
  it('closes it from its details too', () =>
    assertPasted(
      '- [ ] #ask @lee Who?\n  - due: 2026-11-27|\n',
      'Ops.',
      '- [x] #ask @lee Who?\n  - due: 2026-11-27\n  - answer: Ops.\n',
    ));
  it('answers the question it is pasted on', () =>
    assertPasted('- [>] Who|? @lee\r\n', 'Ops.\r\nAnd I.', '- [x] Who? @lee\r\n  Ops.\r\n  And I.\r\n'));
  it('is pasted as it is on what is closed', () => {
    assertPasted('- [x] #ask @lee Who?|\n', 'Ops.', null);
    assertPasted('## A #interactor\n\n- [x] Who?|\n', 'Ops.', null);
  });
  it('is pasted as it is below a question, and in prose', () => {
    assertPasted('- [ ] Who?\n  |\n', 'Ops.', null);
    assertPasted('They said: |\n', 'Ops.', null);
  });
  it('gives its own words, without what it quotes and its signature', () =>
    assertPasted(
      '- [ ] Who?|\n',
      '> Who?\n\n\n\nOps.\n\n\nReally.\n--\nLee\n',
      '- [x] Who?\n  Ops.\n\n  Really.\n',
    ));
  it('may be a quote altogether', () => assertPasted('- [ ] Who?|\n', '> Ops.\n', '- [x] Who?\n  Ops.\n'));
  it('brings no tag, no task and no HTML', () =>
    assertPasted(
      '- [ ] Who?|\n',
      '#hint <b>all</b>\n- [ ] me',
      '- [x] Who?\n  \\#hint \\<b>all\\</b>\n  - \\[ \\] me\n',
    ));
  it('is no answer when nothing is left of it', () => assertPasted('- [ ] Who?|\n', ' \n--\nLee', null));
});
