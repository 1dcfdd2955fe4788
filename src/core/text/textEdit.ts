/** Edits as values. One writer, outside the core, turns them into a change of a document. */
import type { Span } from './span';

/** Replaces a span of the text: `{ span: { start: 3, end: 4 }, newText: 'x' }` ticks `- [ ] a`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const insertAt = (offset: number, newText: string): TextEdit => ({
  span: { start: offset, end: offset },
  newText,
});

/** The text after edits that do not overlap, all meant for the text as it was before. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The line break that a text uses: that of its first line, LF when it has none. */
export const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
