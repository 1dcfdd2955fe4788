import assert from 'node:assert/strict';
import { asciiSlugOf, slugOf } from '../../../src/core/text/slug';

describe('a name made of a title', () => {
  const assertSlug = (title: string, expected: string, most = 60): void =>
    assert.equal(slugOf(title, most), expected);

  it('has words with hyphens between', () =>
    assertSlug('Architects, 2nd interview', 'architects-2nd-interview'));
  it('has no accents', () => assertSlug('Türsteuerung', 'tursteuerung'));
  it('keeps letters of any script', () => assertSlug('Дверь № 3', 'дверь-no-3'));
  it('is cut', () => assertSlug('Web shop and more', 'web-shop', 9));
  it('is cut between characters', () => assertSlug('𝔸𐐀𐐀𐐀', 'a𐐨𐐨', 3));
  it('is empty without a letter', () => assertSlug('?!', ''));
});

describe('a name made of a title for formats of ASCII', () => {
  const assertSlug = (title: string, expected: string, most = 40): void =>
    assert.equal(asciiSlugOf(title, most), expected);

  it('has no accents', () => assertSlug('Türsteuerung β', 'tursteuerung'));
  it('is cut', () => assertSlug('Web shop and more', 'web-shop', 9));
});
