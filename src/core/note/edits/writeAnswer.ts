/** Writes the whole answer of a question, as somebody types it. */
import { isUnfilled, withoutQuotes } from '../answer';
import type { Note, Question, QuestionStatus } from '../note';
import { isOnlyNoted } from '../notedOnly';
import { joinedRanges, linesSpan, type LineRange, type Lines } from '../../text/span';
import {
  answerBlock,
  askedText,
  isNotedAlone,
  needsBlankBefore,
  needsBlankBehind,
  ownPart,
  typedAnswer,
} from './answerQuestion';
import { firstLawful, isAskedAlike } from './checkedEdit';
import { blankBeforeBlank, continuationOf, replaceLines, blankLineIn } from './layout';
import { statusEdits, waysToAsk } from './questionStatus';
import { lineBreakOf, type TextEdit } from '../../text/textEdit';

/**
 * Makes `answer` all that a question's answer says, right below it; tasks nested in the item stay.
 * `- [ ] Who?` with `Dana.` becomes `- [x] Who?\n  Dana.` An open question is answered by it, an answered one that
 * loses its answer is open again.
 *
 * `sent` is what was written last in this stretch of typing. Where it still stands, all of it is replaced, also a task
 * item in it, so that typing `- [ ] Who else?` does not leave a question behind for every few letters.
 * Null when no way of writing the answer leaves the rest of the note as it is.
 */
export function writeAnswer(
  note: Note,
  question: Question,
  answer: string,
  sent: string | null,
): readonly TextEdit[] | null {
  const typed = typedAnswer(answer);
  const item = itemOf(note, question);
  const before = typedAnswer(sent ?? '');
  const standing = standingAt(item, before) ?? standingAt(item, typed);
  const status = statusWith(note, question, typed);
  const own = ownPart(typed);
  const isWritten = standing
    ? typed === before && own === question.answer && status === question.status
    : typed === (question.answer ?? '');
  if (isWritten) return [];

  const pieces = joinedRanges(standing ? [...question.answerLines, standing] : question.answerLines);
  const { asked, answerOpening } = question;
  // What began on the question's own line goes below it with the rest.
  const opening = answerOpening
    ? [{ span: { start: asked.end, end: note.lines.endOf(item.first) }, newText: '' }]
    : [];
  const mark = [...statusEdits(question, status), ...opening];
  const words = askedText(note, question, status);
  const ways = layouts(item, pieces, words, typed, standing ? before : '').flatMap((layout) => {
    const edits = layout.flatMap(({ range, lines }) =>
      replaceLines(note.lines, range, lines, lineBreakOf(note.text)),
    );
    return waysToAsk(question, [...mark, ...edits]);
  });
  if (ways[0]?.length === 0) return [];

  const index = note.questions.indexOf(question);
  const replaced = [
    ...pieces.map((piece) => linesSpan(piece, note.lines)),
    ...(answerOpening ? [answerOpening] : []),
  ];
  const rewritten = [question.mark, ...replaced];
  return firstLawful(note, ways, { question, replaced, adds: true, rewritten }, (after) => {
    const answered = after.questions[index];
    return (
      answered?.status === status &&
      answered.answer === own &&
      isAskedAlike(question, answered) &&
      linesBehind(after, answered) === linesBehind(note, question) &&
      // Where an item of it took in what stands below, nobody could type on.
      (typed === '' || standingAt(itemOf(after, answered), typed) !== null)
    );
  });
}

/** A hint or an ask alone answers nothing: what was ticked by hand stays so, what an answer ticked goes with the answer. */
function statusWith(note: Note, question: Question, typed: string): QuestionStatus {
  const { status, answer } = question;
  // A bullet is how an answer begins, also one that takes the place of another.
  if (typed !== '' && isUnfilled(typed)) return status;
  const isAnswer = typed !== '' && !isNotedAlone(typed);
  if (isAnswer) return status === 'open' ? 'answered' : status;
  const wasAnswered = typed === '' || (answer !== null && !isOnlyNoted(note, question));
  return status === 'answered' && wasAnswered ? 'open' : status;
}

/** How many lines with words stand behind the question's item: none of them may become part of an answer. */
function linesBehind({ lines }: Note, { item }: Question): number {
  let count = 0;
  for (let line = lines.lineAt(item.end) + 1; line < lines.count; line++) {
    if (/[^\s>]/.test(lines.textOf(line))) count++;
  }
  return count;
}

/** The lines of a question's item. */
interface ItemLines {
  /** That on which the question ends. */
  readonly first: number;
  /** The first line behind it. */
  readonly end: number;
  readonly prefix: string;
  readonly lines: Lines;
  readonly isBlank: (line: number) => boolean;
  /** How a blank line is written in it. */
  readonly blank: string;
  /** Of the questions and tags nested in it. */
  readonly nested: readonly LineRange[];
}

function itemOf(note: Note, { item, mark, asked }: Question): ItemLines {
  const { lines } = note;
  const prefix = continuationOf(lines, mark.start - 1);
  const quotes = prefix.replace(/[^>]/g, '').length;
  const inside = [...note.questions, ...note.tags.filter((tag) => tag.task !== null)].flatMap((one) =>
    one.item && one.item.start > item.start && one.item.end <= item.end ? [one.item] : [],
  );
  return {
    first: lines.lineAt(asked.end),
    end: lines.lineAt(item.end) + 1,
    prefix,
    lines,
    blank: blankLineIn(note, item, prefix),
    isBlank: (line) => withoutQuotes(lines.textOf(line), quotes).trim() === '',
    nested: inside.map(({ start, end }) => ({ start: lines.lineAt(start), end: lines.lineAt(end) + 1 })),
  };
}

/** Where a typed answer stands word for word: below the question, or at the item's end; null when nowhere. */
function standingAt(item: ItemLines, typed: string): LineRange | null {
  const block = answerBlock(item.prefix, typed, item.blank);
  if (block.length === 0) return null;
  let top = item.first + 1;
  while (top < item.end && item.isBlank(top)) top++;
  const found = [top, item.end - block.length].find(
    (start) =>
      start > item.first &&
      start + block.length <= item.end &&
      block.every((line, index) => isSameLine(item, start + index, line)),
  );
  if (found === undefined) return null;
  const end = found + block.length;
  // A question typed within the answer stays once somebody has written more below it: it is the note's by then.
  const grown = item.nested.some((one) => one.start >= found && one.start < end && one.end > end);
  return grown ? null : { start: found, end };
}

/** A formatter may have taken the blanks off a blank line. */
const isSameLine = ({ lines, blank, isBlank }: ItemLines, at: number, written: string): boolean =>
  lines.textOf(at) === written || (written === blank && isBlank(at));

/** What comes in the place of some lines. */
interface Placed {
  readonly range: LineRange;
  readonly lines: readonly string[];
}

/** The ways to write an answer in place of the pieces that stand there, best first. */
function layouts(
  item: ItemLines,
  pieces: readonly LineRange[],
  asked: string,
  typed: string,
  before: string,
): (readonly Placed[])[] {
  const block = answerBlock(item.prefix, typed, item.blank);
  const blank = [item.blank];
  const below = item.first + 1;
  const top = pieces.find(({ start }) => start === below) ?? { start: below, end: below };
  const rest = pieces
    .filter((piece) => piece !== top)
    .flatMap((piece) => {
      const { behind } = blanksAround(item, piece);
      const range = { start: piece.start, end: piece.end - behind.length };
      return range.end > range.start ? [{ range, lines: [] }] : [];
    });
  const around = blanksAround(item, top);
  // A blank line that only the answer as it was sent last needed goes again.
  const lead = around.before.length && before !== '' && needsBlankBefore(asked, before) ? [] : around.before;
  const trail = around.behind.length && before !== '' && needsBlankBehind(before) ? [] : around.behind;
  // One that stands there is as good as one of ours.
  const some = (lines: readonly string[], standing: readonly string[]) =>
    [lines, standing].find(({ length }) => length > 0) ?? blank;
  if (block.length === 0)
    return [trail, some(trail, around.behind)].map((lines) => [{ range: top, lines }, ...rest]);

  const first = needsBlankBefore(asked, typed) ? some(lead, around.before) : lead;
  const ways = [
    [first, trail],
    [some(first, around.before), trail],
    [first, some(trail, around.behind)],
    [some(first, around.before), some(trail, around.behind)],
  ] as const;
  const atTop = ways
    .filter(
      ([one, other], index) => !ways.slice(0, index).some(([first, last]) => first === one && last === other),
    )
    .map(([one, other]) => {
      const isAtEnd = other === blank && top.end === item.end;
      const inner = isAtEnd ? blankBeforeBlank(item.prefix) : item.blank;
      const above = one === blank ? [inner] : one;
      return [
        { range: top, lines: [...above, ...answerBlock(item.prefix, typed, inner), ...other] },
        ...rest,
      ];
    });
  if (top.end === item.end) return atTop;

  // Behind the nested tasks, where it cannot swallow them, as an open fence would.
  const end = { start: item.end, end: item.end };
  const last = rest.at(-1);
  const isLast = last?.range.end === item.end;
  const range = isLast ? last.range : end;
  const apart = item.isBlank(range.start - 1) ? [] : blank;
  const atEnd = [
    { range: top, lines: trail },
    ...(isLast ? rest.slice(0, -1) : rest),
    { range, lines: [...apart, ...block] },
  ];
  return [...atTop, atEnd];
}

/** The blank lines at both ends of a piece; those of a piece with nothing else stand behind. */
function blanksAround(
  { isBlank, lines }: ItemLines,
  { start, end }: LineRange,
): { before: readonly string[]; behind: readonly string[] } {
  let last = end;
  while (last > start && isBlank(last - 1)) last--;
  let first = start;
  while (first < last && isBlank(first)) first++;
  const textOf = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => lines.textOf(from + index));
  return { before: textOf(start, first), behind: textOf(last, end) };
}
