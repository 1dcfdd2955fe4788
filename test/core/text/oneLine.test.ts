import assert from 'node:assert/strict';
import { oneLine, oneLineToWrite, wellFormed } from '../../../src/core/text/oneLine';

describe('text on one line', () => {
  it('has no line breaks and control characters', () => assert.equal(oneLine(' a\n\tb\0 '), 'a b'));
  it('turns no words around that stand behind it', () => assert.equal(oneLine('a\u202Eb\u2069'), 'ab'));
});

describe('text on one line of a file', () => {
  it('has no line breaks and control characters', () => assert.equal(oneLineToWrite(' a\n\tb\0 '), 'a b'));
  it('keeps the marks of its direction', () =>
    assert.equal(oneLineToWrite('\u2067א\u2069'), '\u2067א\u2069'));
  it('has no half characters', () => assert.equal(oneLineToWrite('a\uD800b'), 'a b'));
});

describe('well-formed text', () => {
  it('has a sign in place of half a character', () => assert.equal(wellFormed('a\uD800b'), 'a\uFFFDb'));
  it('keeps whole ones', () => assert.equal(wellFormed('a😀'), 'a😀'));
});
