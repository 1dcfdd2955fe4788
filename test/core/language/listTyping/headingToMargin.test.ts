import assert from 'node:assert/strict';
import { headingToMargin } from '../../../../src/core/language/listTyping/headingToMargin';
import { applyEdits } from '../../../../src/core/text/textEdit';

/** What is in `‹›` has just come into the text. */
function assertMoved(written: string, expected: string): void {
  const start = written.indexOf('‹');
  const end = written.indexOf('›') - 1;
  const text = written.replace(/[‹›]/g, '');
  assert.equal(applyEdits(text, headingToMargin(text, { start, end })), expected);
}
const assertLeft = (written: string) => assertMoved(written, written.replace(/[‹›]/g, ''));

describe('a heading that is typed', () => {
  it('goes to the margin, behind a blank line', () =>
    assertMoved('- a\n  - b\n    ##‹ ›', '- a\n  - b\n\n## '));
  it('goes there out of an item', () => {
    assertMoved('- a\n  - ##‹ ›', '- a\n\n## ');
    assertMoved('- [ ] a\n- [ ] ##‹ ›', '- [ ] a\n\n## ');
  });
  it('takes what is behind the cursor', () => assertMoved('- a\n\n  #‹ ›B', '- a\n\n# B'));
  it('keeps line ends', () => assertMoved('- a\r\n  #‹ ›', '- a\r\n\r\n# '));
  it('goes there with what a snippet puts below it', () =>
    assertMoved(
      '- a\n  ‹## B #interactor/human\n\n  - [ ] Who?›\n',
      '- a\n\n## B #interactor/human\n\n- [ ] Who?\n',
    ));
  it('stays at the margin', () => assertLeft('##‹ ›'));
  it('stays in front matter, code and text', () => {
    assertLeft('---\na:\n  #‹ ›\n---\n');
    assertLeft('- a\n  ```\n  #‹ ›\n  ```');
    assertLeft('text\n\n    #‹ ›');
    assertLeft('- a #‹ ›');
    assertLeft('- a\n  > #‹ ›');
  });
  it('is no tag', () => {
    assertLeft('- a\n  #hint‹ ›');
    assertLeft('- a\n  ‹#hint b›');
  });
  it('is none that was pasted and is of no element', () => assertLeft('- a\n  ‹# b\n  c›'));
  it('is not moved when something else is typed in it', () => {
    assertLeft('- a\n  ## b‹ ›');
    assertLeft('- a\n  ## ‹b›');
  });
});
