/** What somebody said in an earlier interview, as it may stand in a later note. */
import type { Note } from '../note';
import { parseNote } from '../parseNote';
import { joinedRanges, type Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';

/**
 * An answer without its tags, their ids and task boxes, so that what was found then is not counted twice:
 * `- #hint/S! the cookie ^R-1` → `- the cookie`. All words stay, code and speakers (`@dana:`) too.
 */
export function takenOver(answer: string): string {
  let words = answer.replace(/\r\n?/g, '\n');
  // Words behind a tag may read as a tag themselves once that one is taken out.
  for (;;) {
    const text = first + words.replace(/^/gm, '  ');
    const edits = marksIn(parseNote(text));
    if (edits.length === 0) return words;
    words = applyEdits(text, edits).slice(first.length).replace(/^ {2}/gm, '');
  }
}

const first = '- [x] ?\n\n';

function marksIn({ text, tags, questions }: Note): TextEdit[] {
  const spans = [
    ...tags.flatMap(({ span, idSpan, mark }) => [
      widened(text, span),
      ...(idSpan ? [idSpan] : []),
      ...(mark ? [boxOf(mark)] : []),
    ]),
    ...questions.slice(1).map(({ mark }) => boxOf(mark)),
  ];
  return joinedRanges(spans.map((span) => withBlanks(text, span))).map((span) => ({ span, newText: '' }));
}

const boxOf = (mark: Span): Span => ({ start: mark.start - 1, end: mark.end + 1 });

const pairs: Readonly<Record<string, string>> = { '*': '*', _: '_', '(': ')', '[': ']' };

/** With the emphasis or the brackets that hold nothing else, and with the colon or comma right behind. */
function widened(text: string, { start, end }: Span): Span {
  let span = { start, end };
  while (text[span.end] !== undefined && pairs[text.charAt(span.start - 1)] === text[span.end])
    span = { start: span.start - 1, end: span.end + 1 };
  return /[:,]/.test(text.charAt(span.end)) ? { ...span, end: span.end + 1 } : span;
}

/** With the blanks behind it; at the end of a line, with those before it; all of a line that says nothing else. */
function withBlanks(text: string, { start, end }: Span): Span {
  let last = end;
  while (/[ \t]/.test(text.charAt(last))) last++;
  if (last < text.length && text[last] !== '\n') return { start, end: last };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  return { start: bareItem.test(before) ? lineStart - 1 : lineStart + before.trimEnd().length, end: last };
}

/** A list marker and a task's box with nothing behind: below a paragraph, `-` alone would make that a heading. */
const bareItem = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?:\[.\][ \t]+)?$/;
