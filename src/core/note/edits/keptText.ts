/** What no edit may cost: a word that somebody typed, or what another line is to Markdown. */
import type { LineRange, Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import type { Note } from '../note';

/**
 * True when all words of the text before are there afterwards, but for those that stand wholly in one of `rewritten`,
 * and every line that no edit touches is in the same kind of block, just as deep, but for `replaced` lines.
 *
 * Extracting `#hint/w5q` as `#hint/w 5q` would lose the word `w5q`. A detail written before code that is indented makes
 * a paragraph of the code.
 */
export function keepsText(
  note: Note,
  after: Note,
  edits: readonly TextEdit[],
  { rewritten, replaced }: { readonly rewritten: readonly Span[]; readonly replaced: readonly Span[] },
): boolean {
  return keepsWords(note, edits, rewritten) && keepsLines(note, after, edits, replaced);
}

/** White space and the signs of Markdown and YAML divide words; all else is one, an emoji too. */
const wordAt = /[^\s!-/:-@[-`{-~]+/gu;

function keepsWords({ text, lines }: Note, edits: readonly TextEdit[], rewritten: readonly Span[]): boolean {
  if (edits.length === 0) return true;
  // Only words of lines that are touched can go.
  const start = lines.startOf(lines.lineAt(Math.min(...edits.map(({ span }) => span.start))));
  const end = lines.endOf(lines.lineAt(Math.max(...edits.map(({ span }) => span.end))));
  const touched = text.slice(start, end);
  const moved = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const present = new Map<string, number>();
  for (const [word] of applyEdits(touched, moved).matchAll(wordAt))
    present.set(word, (present.get(word) ?? 0) + 1);
  for (const { 0: word, index } of touched.matchAll(wordAt)) {
    const at = start + index;
    if (rewritten.some((span) => span.start <= at && at + word.length <= span.end)) continue;
    const left = (present.get(word) ?? 0) - 1;
    if (left < 0) return false;
    present.set(word, left);
  }
  return true;
}

function keepsLines(note: Note, after: Note, edits: readonly TextEdit[], replaced: readonly Span[]): boolean {
  const before = blocksByLine(note);
  const now = blocksByLine(after);
  const inOrder = edits.toSorted((one, other) => one.span.start - other.span.start);
  let next = 0;
  let shift = 0;
  for (let line = 0; line < note.lines.count; line++) {
    const [start, end] = [note.lines.startOf(line), note.lines.endOf(line)];
    for (let edit = inOrder[next]; edit && edit.span.end < start; edit = inOrder[++next])
      shift += edit.newText.length - (edit.span.end - edit.span.start);
    const edit = inOrder[next];
    if (edit && edit.span.start <= end) continue;
    if (replaced.some((span) => span.start <= start && end <= span.end)) continue;
    if (before.get(line) !== now.get(after.lines.lineAt(start + shift))) return false;
  }
  return true;
}

/** What each line with words is: `text 2`, two lists, items and quotes deep. */
function blocksByLine({ blocks }: Note): Map<number, string> {
  const kinds = new Map<number, string>();
  for (const { kind, depth, lines } of blocks)
    for (const line of linesIn(lines)) kinds.set(line, `${kind} ${depth}`);
  return kinds;
}

const linesIn = ({ start, end }: LineRange): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);
