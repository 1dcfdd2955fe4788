/** What Enter does in a note: a list goes on, and ends where nothing was written. Format page, "Questions and answers". */
import { bodyLineOf } from '../../note/frontMatterPlace';
import type { Span } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { Excerpt } from '../noteCompletion/excerpt';
import { contentColumn, type ListLine, ListLines, markerBehind } from './listLines';

/**
 * The edits of Enter at each of several places of a text; a cursor behind an insertion moves along.
 *
 * Behind `- [x] a` comes `- [ ] `, behind `1. a` comes `2. `, and behind a question an item one level in for its answer.
 * An item without words moves one level out, and becomes an empty line at the margin. Elsewhere a line keeps its
 * indentation, and so it does in front matter and code.
 */
export function breakLine(text: string, places: readonly Span[]): readonly TextEdit[] {
  const lists = new ListLines(text);
  const [only, ...more] = places;
  if (only && !more.length) return [...breakAt(lists, only), ...renumbered(lists, only)];
  // Two cursors in an item without words move it once.
  const edits = places.flatMap((place) => breakAt(lists, place));
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

/**
 * What Enter inserts behind words that are still being typed at the end of a line: behind `- [ ] W`, `'\\n  - '`. A line
 * break where it would do more.
 */
export function brokenBehind(text: string, offset: number): string {
  const typed = `${text.slice(0, offset)}x${text.slice(offset)}`;
  const [edit, ...more] = breakLine(typed, [{ start: offset + 1, end: offset + 1 }]);
  return edit && !more.length && edit.span.start === offset + 1 ? edit.newText.replace(/\r\n?/, '\n') : '\n';
}

function breakAt(lists: ListLines, place: Span): TextEdit[] {
  const { lines, text } = lists;
  const line = lines.lineAt(place.start);
  const lineStart = lines.startOf(line);
  const at = lists.at(line);
  const { quote, blanks, marker, start } = at;
  const column = place.start - lineStart;
  const lineBreak = lineBreakOf(text);
  if (marker === null || column < start || lists.isHidden(line)) {
    const indentation = /^[ \t]*/.exec(lines.textOf(line))?.[0] ?? '';
    // A line of blanks leaves none behind.
    if (indentation.length > 0 && indentation.length === column && lines.endOf(line) === place.end)
      return [insertAt(lineStart, lineBreak)];
    return withoutSelected(place, lineBreak + indentation.slice(0, column));
  }
  const behind = lines.endOf(lines.lineAt(place.end));
  const rest = text.slice(place.end, behind);
  if (at.words === '' && place.start === place.end)
    return (
      itemMovedOut(lists, line) ?? [
        { span: { start: lineStart + quote.length, end: lines.endOf(line) }, newText: '' },
      ]
    );
  const divided = { start: place.start, end: place.end + (rest.length - rest.trimStart().length) };
  const prefix =
    rest.trim() === '' && isQuestion(lists, line)
      ? answerPrefix(lists, line)
      : quote + blanks + markerBehind(marker) + (at.gap || ' ') + (at.box === '' ? '' : '[ ] ');
  return withoutSelected(divided, lineBreak + prefix);
}

/** What is inserted stands in front of what is typed meanwhile; so it is an edit of its own. */
const withoutSelected = ({ start, end }: Span, inserted: string): TextEdit[] => [
  insertAt(start, inserted),
  ...(start === end ? [] : [{ span: { start, end }, newText: '' }]),
];

/** An item without words, one level out as the next of the list above; null where no list is above. */
export function itemMovedOut(lists: ListLines, line: number): TextEdit[] | null {
  const parent = lists.parentOf(line);
  if (parent === null) return null;
  const at = lists.at(line);
  const above = lists.at(parent);
  const from = lists.lines.startOf(line);
  const start = from + at.quote.length;
  const marked = start + at.blanks.length + (at.marker?.length ?? 0);
  const edits = [
    { span: { start, end: marked }, newText: above.blanks + markerBehind(above.marker ?? '-') },
    ...(at.gap === '' ? [insertAt(marked, ' ')] : []),
  ];
  if ((above.box === '') === (at.box === '')) return edits;
  const end = from + at.start;
  return [
    ...edits,
    above.box === '' ? { span: { start: end - at.box.length, end }, newText: '' } : insertAt(end, '[ ] '),
  ];
}

/** Whether the item of a line is a question, as the note says. */
function isQuestion({ text, lines }: ListLines, line: number): boolean {
  const at = lines.startOf(line);
  const read = Excerpt.at(text, lines, bodyLineOf(lines), line)?.readWith('', { start: at, end: at });
  return (
    read?.note.questions.some(
      ({ mark }) => read.note.lines.lineAt(mark.start) === read.note.lines.lineAt(read.at),
    ) ?? false
  );
}

/** One level in, as what stands there already. */
function answerPrefix(lists: ListLines, line: number): string {
  const at = lists.at(line);
  const below = line + 1 < lists.lines.count ? lists.at(line + 1) : null;
  const isBelow = below !== null && below.quote === at.quote && below.column > at.column;
  const indentation = isBelow ? below.blanks : at.blanks + ' '.repeat(contentColumn(at) - at.column);
  const bullets = [isBelow ? below.marker : null, at.marker];
  return `${at.quote}${indentation}${bullets.find((one) => one && /^[-*+]$/.test(one)) ?? '-'} `;
}

/** The numbers behind a new item of a numbered list that went on from one to the next. */
function renumbered(lists: ListLines, place: Span): TextEdit[] {
  const { lines } = lists;
  const line = lines.lineAt(place.start);
  const at = lists.at(line);
  if (
    !isNumbered(at) ||
    lists.isHidden(line) ||
    at.words === '' ||
    place.start - lines.startOf(line) < at.start
  )
    return [];
  if (isQuestion(lists, line) && lines.endOf(line) === place.end) return [];
  const edits: TextEdit[] = [];
  let number = Number.parseInt(at.marker, 10);
  for (let below = lines.lineAt(place.end) + 1; below < lines.count; below++) {
    if (lists.isBlank(below) || lists.isHidden(below)) continue;
    const next = lists.at(below);
    if (next.quote !== at.quote || next.column < at.column) break;
    if (next.column > at.column) continue;
    if (!isNumbered(next) || Number.parseInt(next.marker, 10) !== number + 1) break;
    number++;
    const start = lines.startOf(below) + next.quote.length + next.blanks.length;
    edits.push({ span: { start, end: start + String(number).length }, newText: String(number + 1) });
  }
  return edits;
}

const isNumbered = (at: ListLine): at is ListLine & { readonly marker: string } =>
  at.marker !== null && /^\d/.test(at.marker);
