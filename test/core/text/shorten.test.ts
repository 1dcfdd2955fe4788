import assert from 'node:assert/strict';
import { shortened, shortenedToUnits, signsOf } from '../../../src/core/text/shorten';

const family = '👨‍👩‍👧';
const accented = 'e\u0301';

describe('a text that is cut', () => {
  const assertCut = (text: string, most: number, expected: string): void =>
    assert.equal(shortened(text, most), expected);

  it('is as it was where it fits', () => assertCut('abcd', 4, 'abcd'));
  it('has an ellipsis as its last character', () => assertCut('abcde', 4, 'abc…'));
  it('is counted in characters, not in their halves', () => assertCut('😀😀😀', 3, '😀😀😀'));
  it('never has half a character', () => assertCut('😀😀😀😀', 3, '😀😀…'));
  it('loses no accent of its last letter', () => assertCut(`ab${accented}d`, 4, 'ab…'));
  it('keeps a letter with its accent', () => assertCut(`a${accented}bcd`, 4, `a${accented}…`));
  it('has no part of an emoji that is joined of several', () => assertCut(`a${family}b`, 4, 'a…'));
  it('keeps an emoji that is joined of several', () => assertCut(`a${family}bc`, 7, `a${family}…`));
  it('has no half of a flag', () => assertCut('🇮🇹🇩🇪🇫🇷', 4, '🇮🇹…'));
  it('has no skin tone without its hand', () => assertCut('ab👍🏽c', 4, 'ab…'));
  it('may be nothing but an ellipsis', () => assertCut(`a${'\u0301'.repeat(20)}`, 4, '…'));
  it('keeps white space in front of the ellipsis', () => assertCut('ab cd', 4, 'ab …'));
});

describe('a text that is cut for the format of another tool', () => {
  const assertCut = (text: string, most: number, expected: string): void =>
    assert.equal(shortenedToUnits(text, most), expected);

  it('is as it was where it fits', () => assertCut('😀😀', 4, '😀😀'));
  it('is counted in UTF-16 units', () => assertCut('😀😀😀', 4, '😀…'));
  it('never has half a character', () => assertCut('a😀b', 3, 'a…'));
  it('has no part of an emoji that is joined of several', () => assertCut(`a${family}b`, 7, 'a…'));
  it('has no room but for the ellipsis', () => assertCut('éé', 1, '…'));
  it('is an ellipsis where there is no room', () => assertCut('éé', 0, '…'));
});

it('tells the signs that a reader sees', () =>
  assert.deepEqual(signsOf(`${accented}a${family}🇮🇹`), [accented, 'a', family, '🇮🇹']));
