import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortened, shortenedToUnits, signsOf } from '../../../src/core/text/shorten';

const sign = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.constantFrom(
    '👨‍👩‍👧',
    '🇮🇹',
    'e\u0301\u0323',
    '\r\n',
    '한',
    'ก็',
    'a',
    ' ',
    '\uD83D',
    '\uDE00',
    '\u200D',
    '\u0301',
  ),
);
const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''));
const most = fc.integer({ min: 1, max: 40 });

/** Asserts that a text which does not fit ends between two signs, and would not fit with one more. */
function assertCut(whole: string, cut: string, lengthOf: (part: string) => number, longest: number): void {
  assert.ok(lengthOf(cut) <= longest);
  if (lengthOf(whole) <= longest) return assert.equal(cut, whole);
  const kept = cut.slice(0, -1);
  assert.ok(cut.endsWith('…') && whole.startsWith(kept));
  const ends = signsOf(whole).reduce<string[]>((all, one) => [...all, (all.at(-1) ?? '') + one], ['']);
  assert.equal(
    kept,
    ends.findLast((end) => lengthOf(end) < longest),
  );
}

describe('every text that is cut', () => {
  it('keeps as many whole signs as fit', () =>
    fc.assert(
      fc.property(text, most, (whole, longest) =>
        assertCut(whole, shortened(whole, longest), (part) => Array.from(part).length, longest),
      ),
    ));
  it('keeps as many whole signs as fit, counted in UTF-16 units', () =>
    fc.assert(
      fc.property(text, most, (whole, longest) =>
        assertCut(whole, shortenedToUnits(whole, longest), (part) => part.length, longest),
      ),
    ));
});
