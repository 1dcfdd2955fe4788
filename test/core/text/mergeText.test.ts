import assert from 'node:assert/strict';
import { mergeText } from '../../../src/core/text/mergeText';

/** The same whoever came first, but for the order of what both wrote at one place. */
const assertMerged = (base: string, mine: string, theirs: string, expected: string) =>
  assert.equal(mergeText(base, mine, theirs), expected);

describe('merging two changes of one text', () => {
  it('takes the one there is', () => {
    assertMerged('a', 'a', 'b', 'b');
    assertMerged('a', 'b', 'a', 'b');
    assertMerged('a', 'b', 'b', 'b');
    assertMerged('', '', '', '');
  });
  it('makes both on different lines', () => {
    assertMerged('a\nb\nc', 'x\nb\nc', 'a\nb\ny', 'x\nb\ny');
    assertMerged('a\nb\nc', 'b\nc', 'a\nb\nc\nd', 'b\nc\nd');
  });
  it('makes both on one line', () =>
    assertMerged(
      'the cookie lives long',
      'the red cookie lives long',
      'the cookie lives 90 days',
      'the red cookie lives 90 days',
    ));
  it('keeps both where they overlap, theirs first', () => {
    assertMerged('', 'mine', 'theirs', 'theirs mine');
    assertMerged('a', 'a mine', 'a theirs', 'a theirs mine');
    assertMerged('a', 'a\nmine', 'a\ntheirs', 'a\ntheirs\nmine');
    assertMerged('a b c', 'a mine c', 'a theirs c', 'a theirs mine c');
    assertMerged('a', '- one\n- two', 'three', 'three\n- one\n- two');
  });
  it('keeps what one went on with once', () => {
    assertMerged('', 'yes', 'yes, since May', 'yes, since May');
    assertMerged('', 'no', 'nobody', 'nobody no');
  });
  it('keeps what one changed and the other took out', () => assertMerged('a b c', 'a c', 'a x c', 'a x c'));
  it('takes long texts', () => {
    const long = 'word '.repeat(20_000);
    assertMerged(long, `${long}mine`, `${long}theirs`, `${long}theirs ${long}mine`);
  });
});
