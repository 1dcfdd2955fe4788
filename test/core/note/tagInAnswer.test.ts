import assert from 'node:assert/strict';
import { tagInAnswer } from '../../../src/core/note/tagInAnswer';

/** Texts with `|` for the caret. */
function assertTagged(before: string, expected: string): void {
  const { text, caret } = tagInAnswer(before.replace('|', ''), before.indexOf('|'), '#hint');
  assert.equal(`${text.slice(0, caret)}|${text.slice(caret)}`, expected);
}

describe('a tag in an answer', () => {
  it('starts an item below the line', () => {
    assertTagged('Yes, a cookie|', 'Yes, a cookie\n- #hint |');
    assertTagged('Yes|, a cookie\n', 'Yes, a cookie\n- #hint |\n');
    assert.deepEqual(tagInAnswer('Yes, a cookie', 13, '#hint'), {
      text: 'Yes, a cookie\n- #hint ',
      caret: 22,
    });
  });
  it('takes a free line', () => {
    assertTagged('|', '- #hint |');
    assertTagged('a\n\n|', 'a\n\n- #hint |');
    assertTagged('- a\n- |\n- b', '- a\n- #hint |\n- b');
    assertTagged('  * a\n  *|', '  * a\n  * #hint |');
  });
  it('keeps a following line of text apart', () => {
    assertTagged('a|\nb', 'a\n- #hint |\n\nb');
    assertTagged('a|\n\nb', 'a\n- #hint |\n\nb');
    assertTagged('a\n|\nb', 'a\n- #hint |\n\nb');
  });
  it('goes on in a list', () => {
    assertTagged('- a|\n- b', '- a\n- #hint |\n- b');
    assertTagged('- a\n  - b|\n- c', '- a\n  - b\n  - #hint |\n- c');
    assertTagged('- a|\n  b', '- a\n  - #hint |\n\n  b');
    assertTagged('1. a|\n2. b', '1. a\n   - #hint |\n2. b');
  });
  it('stays out of fences, tables and headings', () => {
    assertTagged('```\na|\n```\nb', '```\na\n```\n- #hint |\n\nb');
    assert.equal(tagInAnswer('| a |\n| - |\nb', 2, '#hint').text, '| a |\n| - |\n- #hint \n\nb');
    assertTagged('a|\n---\nb', 'a\n---\n- #hint |\n\nb');
  });
  it('takes a caret from anywhere', () =>
    assert.deepEqual(tagInAnswer('a', 99, '#ask'), { text: 'a\n- #ask ', caret: 9 }));
});
