/** Keys whose edits are still on their way to the text, while somebody types on. */
import { composedEdits } from '../../note/edits/composedEdits';
import type { Span } from '../../text/span';
import { applyEdits, insertAt, type TextEdit } from '../../text/textEdit';

/**
 * A text, and what keys have done to it that it does not show yet. Each key is worked out on the text as it will be, and
 * what is typed meanwhile comes behind it: with Enter on its way behind `- a`, a typed `b` is that of `- a\n- b`.
 */
export class KeysAhead {
  /** Each is meant for the text that the one before left. The first may be on its way. */
  private steps: readonly (readonly TextEdit[])[] = [];

  constructor(private present: string) {}

  get isDone(): boolean {
    return this.steps.length === 0;
  }

  /** The text as it will be. */
  get text(): string {
    return this.steps.reduce(applyEdits, this.present);
  }

  /** Where a place of the present text will be. What is inserted at a place comes before it. */
  ahead(place: Span): Span {
    const to = (offset: number) => this.steps.reduce(movedBy, offset);
    return { start: to(place.start), end: to(place.end) };
  }

  /** A key does this to the text as it will be. */
  press(edits: readonly TextEdit[]): void {
    if (edits.length) this.steps = [...this.steps, edits];
  }

  /** All of it as edits of the present text, which are on their way from now on. */
  send(): readonly TextEdit[] {
    const all = composedEdits(this.present, this.steps).flatMap(({ span, newText }): TextEdit[] => [
      // What is typed at the start of both comes between them.
      ...(newText === '' ? [] : [insertAt(span.start, newText)]),
      ...(span.start === span.end ? [] : [{ span, newText: '' }]),
    ]);
    this.steps = all.length ? [all] : [];
    return all;
  }

  /** What is on its way, `send` gave it, has come; true where that is what the text says now. */
  hasCome(text: string): boolean {
    const [sent, ...later] = this.steps;
    if (!sent || applyEdits(this.present, sent) !== text) return false;
    this.present = text;
    this.steps = later;
    return true;
  }

  /** Something else changed the text; what was on its way does not come. Keys whose own words it changed are lost. */
  changed(changes: readonly TextEdit[], text: string): void {
    // Of several none moves another, from the last on.
    const inOrder = changes.toSorted((one, other) => other.span.start - one.span.start);
    const kept = inOrder.reduce<readonly TextEdit[] | null>(
      (edits, change) => edits && editsBehind(edits, change),
      this.send(),
    );
    this.present = text;
    this.steps = kept?.length ? [kept] : [];
  }
}

function movedBy(offset: number, edits: readonly TextEdit[]): number {
  let moved = offset;
  for (const { span, newText } of edits) {
    if (span.end <= offset) moved += newText.length - (span.end - span.start);
    else if (span.start < offset) moved += newText.length - (offset - span.start);
  }
  return moved;
}

/** Edits for a text after a change: an insertion stays in front of what came in where it is. Null where they cross. */
function editsBehind(edits: readonly TextEdit[], change: TextEdit): readonly TextEdit[] | null {
  const { start, end } = change.span;
  const by = change.newText.length - (end - start);
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    const { span } = edit;
    if (start >= span.end) moved.push(edit);
    else if (end <= span.start) moved.push({ ...edit, span: { start: span.start + by, end: span.end + by } });
    else return null;
  }
  return moved;
}
