import assert from 'node:assert/strict';
import { keepsText } from '../../../../src/core/note/edits/checkedEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

/** Whether putting `newText` in the place of `old` keeps all other words, and the other lines as they are. */
function assertKeeps(expected: boolean, text: string, old: string, newText: string, rewritten = ''): void {
  const spanOf = (part: string, from = 0) => {
    const start = text.indexOf(part, from);
    return { start, end: start + part.length };
  };
  const edits = [{ span: spanOf(old), newText }];
  const after = parseNote(applyEdits(text, edits));
  const spans = rewritten === '' ? [] : [spanOf(rewritten)];
  assert.equal(keepsText(parseNote(text), after, edits, { rewritten: spans, replaced: [] }), expected);
}

describe('the words of an edited note', () => {
  it('may be moved', () => assertKeeps(true, '- b a', 'b a', 'a b'));
  it('may be joined by others', () => assertKeeps(true, 'a b', 'a', 'a new'));
  it('must not go', () => assertKeeps(false, 'a b', 'a b', 'a'));
  it('must not go once of twice', () => assertKeeps(false, 'a a', 'a a', 'a'));
  it('must not be cut in two', () => assertKeeps(false, '#hint/w5q', '#hint/w5q', '#hint/w 5q', '#hint/w'));
  it('may go where they are what the edit is about', () =>
    assertKeeps(true, '#hint a', '#hint', '#risk', '#hint'));
  it('are emoji and marks of letters too', () => {
    assertKeeps(false, 'a 😀', 'a 😀', 'a');
    assertKeeps(false, 'e\u0301a', 'e\u0301', 'e');
  });
});

describe('the lines of an edited note', () => {
  it('may move down', () => assertKeeps(true, '- a\n\nb', '- a', '- a\n- c'));
  it('must not become code', () => assertKeeps(false, '- a\n\n      b', '- a\n', '- a\n  c\n\n\n- d'));
  it('must not become text', () => assertKeeps(false, '- a\n\n      b', '- a', '- a\n  - c'));
  it('must not go into a list', () => assertKeeps(false, 'a\nb', 'a', 'a\n- c'));
  it('must not become a heading', () => assertKeeps(false, 'b\na', 'a', '---'));
  it('must not be swallowed by code', () => assertKeeps(false, 'a\n\nb', 'a', 'a\n```'));
});
