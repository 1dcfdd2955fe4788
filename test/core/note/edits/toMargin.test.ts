import assert from 'node:assert/strict';
import { toMargin } from '../../../../src/core/note/edits/toMargin';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

/** Asserts what becomes of a note whose one problem is a heading in a list. */
function assertMoved(text: string, expected: string): void {
  const note = parseNote(text);
  const [problem] = note.problems.filter(({ code }) => code === 'heading-in-list');
  assert.ok(problem?.code === 'heading-in-list');
  assert.equal(applyEdits(text, toMargin(note, problem.belongs)), expected);
}

describe('moving a heading to the margin', () => {
  it('takes along what is below it', () =>
    assertMoved(
      '- a\n  - b\n    ## D #store\n\n    - [ ] c\n      - #hint d\n',
      '- a\n  - b\n\n## D #store\n\n- [ ] c\n  - #hint d\n',
    ));
  it('counts anew from what is indented less', () =>
    assertMoved(
      '- a\n  - b\n    ## D #store\n  - [ ] c\n    d\n- e',
      '- a\n  - b\n\n## D #store\n- [ ] c\n  d\n- e',
    ));
  it('knows tabs', () => assertMoved('- a\n\t## D #store\n\t\tb', '- a\n\n## D #store\n    b'));
  it('keeps line ends', () => assertMoved('- a\r\n  ## D #store\r\n', '- a\r\n\r\n## D #store\r\n'));
  it('takes off bullets and quotes', () => assertMoved('> - ## D #store\n>   b\n\nc', '## D #store\nb\n\nc'));
  it('takes it out of code', () =>
    assertMoved('a\n\n    ## D #store\n\n    - [ ] b', 'a\n\n## D #store\n\n- [ ] b'));
});
