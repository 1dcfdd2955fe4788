/** An answer as a report shows it: in its own words, with what was found in it named and not told twice. */
import type { Tag } from '../note/note';
import { parseNote } from '../note/parseNote';
import type { Span } from '../text/span';
import { applyEdits, type TextEdit } from '../text/textEdit';

/** What a tag is called, such as `hint`. */
type WordOf = (kind: Tag['kind']) => string;

const first = '- [x] ?\n\n';

/**
 * `'By card.\n- #risk/S! it is copied @dana ^R-1\n  - how: a reader'` → `'By card.\n- risk ^R-1: it is copied'`. The details
 * of a finding and who said it stand with it, so they go; all other words stay, in Markdown. A tag within a sentence stays
 * as its word in brackets.
 */
export function answerShown(answer: string, wordOf: WordOf): string {
  if (!/[#＃]/.test(answer)) return answer;
  const text = first + answer.replace(/\r\n?/g, '\n').replace(/^/gm, '  ');
  const edits: TextEdit[] = [];
  let end = 0;
  for (const edit of editsOf(text, parseNote(text).tags, wordOf)) {
    if (edit.span.start < end) continue;
    edits.push(edit);
    end = edit.span.end;
  }
  return applyEdits(text, edits).slice(first.length).replace(/^ {2}/gm, '').trim();
}

const editsOf = (text: string, tags: readonly Tag[], wordOf: WordOf): TextEdit[] =>
  tags
    .flatMap((tag) => [...headOf(text, tag, wordOf), ...detailsOf(text, tag)])
    .sort((one, other) => one.span.start - other.span.start);

function headOf(source: string, { kind, span, text, textSpan, id, idSpan }: Tag, wordOf: WordOf): TextEdit[] {
  const name = id === null ? wordOf(kind) : `${wordOf(kind)} ^${id}`;
  // What stands around the tag alone, as in `**#hint** the key`, stays around it.
  const isBare = !/^[*_`=]/.test(source.slice(span.end));
  if (text === '' || !isBare)
    return [{ span, newText: `(${name})` }, ...(idSpan ? [{ span: idSpan, newText: '' }] : [])];
  const start = Math.min(span.start, textSpan.start, idSpan?.start ?? span.start);
  const last = Math.max(span.end, textSpan.end, idSpan?.end ?? 0);
  // What is opened in front of the tag is closed behind its words.
  const end = last - (closers[source.charAt(start - 1)] === source[last - 1] ? 1 : 0);
  if (textSpan.start < span.start) return [{ span: { start, end }, newText: `${text} (${name})` }];
  const isApart = opensBlock(source, span.start) || source[span.start - 1] === '(';
  const head = isApart ? `${name}:` : `(${name})`;
  return [{ span: { start, end }, newText: `${head} ${text}` }];
}

const closers: Readonly<Partial<Record<string, string>>> = {
  '(': ')',
  '[': ']',
  '"': '"',
  '„': '“',
  '“': '”',
};

/** Whether nothing but a bullet stands before it in its item or paragraph. */
const opensBlock = (text: string, start: number): boolean =>
  /(?:\n\s*\n[ \t]*|(?:^|\n)[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)$/.test(
    text.slice(Math.max(0, start - 80), start),
  );

/** Those of a finding that have whole lines of their own. */
function detailsOf(text: string, { kind, details }: Tag): TextEdit[] {
  if (kind !== 'hint' && kind !== 'risk' && kind !== 'dismissed') return [];
  return details.flatMap(({ key, span }) => {
    const lines = key === 'answer' || key === 'due' ? null : wholeLines(text, span);
    return lines ? [{ span: lines, newText: '' }] : [];
  });
}

/** With the bullet in front and the line break before it; null where more stands on these lines. */
function wholeLines(text: string, { start, end }: Span): Span | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (behind.trim() !== '' || !/^\s*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(text.slice(lineStart, start)))
    return null;
  return { start: lineStart - 1, end: lineEnd < 0 ? text.length : lineEnd };
}
