import assert from 'node:assert/strict';
import { quoteInNote, quoteText, type Quote } from '../../../../src/core/note/edits/quoteInNote';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

const quote: Quote = { person: 'mira', speaker: 'Mira Brandt', text: 'The card opens.', time: '00:12:34' };
const line = '- @mira: The card opens. at:00:12:34';

/** The note with the cursor at `¦`, and what it becomes. */
function assertQuoted(written: string, expected: string | null, quotes: readonly Quote[] = [quote]): void {
  const offset = written.indexOf('¦');
  const text = written.slice(0, offset) + written.slice(offset + 1);
  const edits = quoteInNote(parseNote(text), offset, quotes);
  assert.equal(edits && applyEdits(text, edits), expected);
}

describe('a quote', () => {
  it('stands below the item at the cursor', () => {
    assertQuoted('- [x] Who? ^a¦\n  - so\n- b', `- [x] Who? ^a\n  - so\n  ${line}\n- b`);
    assertQuoted('- #hint/S it¦ leaks\r\n', `- #hint/S it leaks\r\n  ${line}\r\n`);
    assertQuoted('> - #hint/S it¦ leaks', `> - #hint/S it leaks\n>   ${line}`);
    assertQuoted('* #hint/S it¦ leaks', `* #hint/S it leaks\n  ${line.replace('-', '*')}`);
  });
  it('closes no ask: there it is an item beside it', () =>
    assertQuoted('- #ask @mira Who has one?¦\n- b', `- #ask @mira Who has one?\n${line}\n- b`));
  it('stands behind a paragraph, a list, and in an empty note', () => {
    assertQuoted('They came.¦\nAll.\n\nb', `They came.\nAll.\n\n${line}\n\nb`);
    assertQuoted('- a¦\n- b\n\nc', `- a\n- b\n${line}\n\nc`);
    assertQuoted('¦', line);
    assertQuoted('---\ntitle:¦ A\n---\n\n# A\n', `---\ntitle: A\n---\n\n# A\n\n${line}\n`);
  });
  it('may be several', () =>
    assertQuoted('- #hint/S a¦', `- #hint/S a\n  ${line}\n  - “Yes.” at:00:12:40`, [
      quote,
      { person: null, speaker: null, text: 'Yes.', time: '00:12:40' },
    ]));
  it('names nobody who is not known', () => {
    const text = (given: Partial<Quote>) => quoteText({ ...quote, ...given });
    assert.equal(text({ person: null }), 'Mira Brandt: “The card opens.” at:00:12:34');
    assert.equal(text({ person: 'Mira Brandt' }), 'Mira Brandt: “The card opens.” at:00:12:34');
    assert.equal(text({ person: null, speaker: null }), '“The card opens.” at:00:12:34');
  });
  it('says words alone', () => {
    const words = (text: string) =>
      quoteText({ ...quote, text }).slice('@mira: '.length, -' at:00:12:34'.length);
    assert.equal(words('#hint/S a^2 @jon'), '\\#hint/S a\\^2 \\@jon');
    assert.equal(
      words('[[Door]] <b> `x` https://x.example'),
      '\\[\\[Door\\]\\] \\<b> \\`x\\` https\\://x.example',
    );
    assert.equal(words('a@b.example ＃hint due:2026-11-27'), 'a\\@b.example \\#hint due\\:2026\\-11-27');
    assert.equal(words('it costs 5 - 10, snake_case'), 'it costs 5 - 10, snake_case');
  });
});
