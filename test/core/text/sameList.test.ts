import assert from 'node:assert/strict';
import { isSameList } from '../../../src/core/text/sameList';

describe('two lists', () => {
  it('are the same with the same items in the same order', () => {
    const one = {};
    assert.equal(isSameList([one, 2], [one, 2]), true);
    assert.equal(isSameList([1, 2], [2, 1]), false);
    assert.equal(isSameList([{}], [{}]), false);
    assert.equal(isSameList([1], [1, 2]), false);
    assert.equal(isSameList([1, 2], [1]), false);
  });
  it('are the same as somebody says', () =>
    assert.equal(
      isSameList(['a'], ['A'], (a, b) => a === b.toLowerCase()),
      true,
    ));
});
