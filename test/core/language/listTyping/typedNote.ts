// A note with cursors in it: `|` is one, `‹` and `›` stand around what is selected.

import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import type { Span } from '../../../../src/core/text/span';

export interface TypedNote {
  readonly text: string;
  readonly places: readonly Span[];
}

export function typedNote(written: string): TypedNote {
  const places: Span[] = [];
  let text = '';
  let start: number | null = null;
  for (const sign of written) {
    if (sign === '|') places.push({ start: text.length, end: text.length });
    else if (sign === '‹') start = text.length;
    else if (sign === '›') places.push({ start: start ?? 0, end: text.length });
    else text += sign;
  }
  return { text, places };
}

/** The text after edits, with cursors where an editor has them: behind what is inserted where they are. */
export function afterEdits({ text, places }: TypedNote, edits: readonly TextEdit[]): string {
  const marks = places.map(({ start, end }) => {
    const shift = edits
      .filter(({ span }) => span.end <= start)
      .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
    // What was selected is gone, or moved as it was.
    return { at: start + shift, isSelected: start !== end };
  });
  let result = applyEdits(text, edits);
  for (const { at, isSelected } of marks.toReversed())
    if (!isSelected) result = `${result.slice(0, at)}|${result.slice(at)}`;
  return result;
}
