import { strict as assert } from 'node:assert';
import { visibleLine, visibleText, wellFormed } from '../../../src/core/text/visibleText';

describe('text in which nothing acts', () => {
  const assertVisible = (text: string, lines: string, line = lines) =>
    assert.deepEqual([visibleText(text), visibleLine(text)], [lines, line]);

  it('steers no terminal', () =>
    assertVisible('a\u001B]0;b\u0007\u009Bc\u007F', 'a⟨U+001B⟩]0;b⟨U+0007⟩⟨U+009B⟩c⟨U+007F⟩'));
  it('turns no words around', () =>
    assertVisible('a\u202Eb\u202C\u2066c\u2069', 'a⟨U+202E⟩b⟨U+202C⟩⟨U+2066⟩c⟨U+2069⟩'));
  it('has no lines that not everybody sees', () =>
    assertVisible('a\u2028b\u2029c\u0085', 'a⟨U+2028⟩b⟨U+2029⟩c⟨U+0085⟩'));
  it('keeps lines and tabs where there may be several', () =>
    assertVisible('a\r\nb\tc\nd', 'a\r\nb\tc\nd', 'a⟨U+000D⟩⟨U+000A⟩b⟨U+0009⟩c⟨U+000A⟩d'));
  it('begins no line anew', () => assertVisible('safe\revil', 'safe⟨U+000D⟩evil'));
  it('has no half characters', () => assertVisible('a\uD800b\uDC00😀', 'a\uFFFDb\uFFFD😀'));
  it('keeps the letters of every script and how they are joined', () =>
    assertVisible(
      'é प्रिया \u200Fאב\u200E 👩\u200D💻 a\u00A0b',
      'é प्रिया \u200Fאב\u200E 👩\u200D💻 a\u00A0b',
    ));
});

describe('well-formed text', () => {
  it('has a sign in place of half a character', () => assert.equal(wellFormed('a\uD800b'), 'a\uFFFDb'));
  it('keeps whole ones', () => assert.equal(wellFormed('a😀'), 'a😀'));
});
