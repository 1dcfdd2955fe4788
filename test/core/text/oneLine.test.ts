import assert from 'node:assert/strict';
import { oneLine, oneLineToWrite } from '../../../src/core/text/oneLine';

describe('text on one line', () => {
  it('has no line breaks and control characters', () => assert.equal(oneLine(' a\n\tb\0 '), 'a b'));
  it('shows what would turn around the words behind it', () =>
    assert.equal(oneLine('a\u202Eb\u2069'), 'a⟨U+202E⟩b⟨U+2069⟩'));
  it('has no half characters', () => assert.equal(oneLine('a\uD800b😀'), 'a\uFFFDb😀'));
});

describe('text on one line of a file', () => {
  it('has no line breaks and control characters', () => assert.equal(oneLineToWrite(' a\n\tb\0 '), 'a b'));
  it('keeps the marks of its direction', () =>
    assert.equal(oneLineToWrite('\u2067א\u2069'), '\u2067א\u2069'));
  it('has no half characters', () => assert.equal(oneLineToWrite('a\uD800b'), 'a b'));
});
