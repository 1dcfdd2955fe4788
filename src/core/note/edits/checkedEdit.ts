/**
 * The law of every edit: after it, parsing shows that change and no other, and no word that somebody typed is lost.
 * Format page, section 8.
 */
import type { ElementSection, Note, Question, Tag } from '../note';
import { parseNote } from '../parseNote';
import { keepsConflicts } from '../../text/damage';
import { containsOffset, type LineRange, type Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';

/** What an edit may change. Everything else in the note must read as before. */
export interface Change {
  readonly question?: Question;
  readonly tag?: Tag;
  readonly element?: ElementSection;
  /** Places that are written anew: what starts there may change or go, and so may a tag with a detail there. */
  readonly replaced?: readonly Span[];
  /** Any number of questions, tags and elements may appear, as in an answer that holds some; without it, one. */
  readonly adds?: boolean;
  /**
   * Signs and words that the edit is about: all other words are there afterwards, and all other lines are what they
   * were to Markdown. The fix of a problem has none: what it takes out, it says itself.
   */
  readonly rewritten?: readonly Span[];
}

/** A change of one tag; where it stands in an answer, the answer reads differently too. Its details may hold tags. */
export const changeOf = (tag: Tag): Change => ({
  tag,
  ...(tag.question ? { question: tag.question } : {}),
  adds: true,
  rewritten: tagSignsOf(tag),
});

/** What a tag consists of besides its words: `#hint/S!`, the mark of its box, its `^id`. */
export const tagSignsOf = ({ span, mark, id, idSpan }: Tag): Span[] => [
  span,
  ...(mark ? [mark] : []),
  ...(id !== null && idSpan ? [ownId(id, idSpan)] : []),
];

/** Of `^R-1/S` the `^R-1`; of `^/S` the `^`. */
export const ownId = (id: string | null, { start }: Span): Span => ({
  start,
  end: start + 1 + (id?.length ?? 0),
});

/** The first of several ways to write a change that keeps the law and does what was wanted; null when none does. */
export function firstLawful(
  note: Note,
  ways: readonly (readonly TextEdit[])[],
  change: Change,
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null {
  const kept = factsOf(note, change);
  const { rewritten, replaced = [], adds = false } = change;
  return (
    ways.find((edits) => {
      const after = parseNote(applyEdits(note.text, edits));
      return (
        keepsConflicts(note.text, after.text) &&
        wanted(after) &&
        holdsAll(kept, factsOf(after, {}), adds) &&
        (!rewritten || keepsText(note, after, edits, { rewritten, replaced }))
      );
    }) ?? null
  );
}

/** Which of the note's questions it is: comparable between a note and what an edit made of it. -1 for null. */
export const indexOfQuestion = (note: Note, question: Question | null): number =>
  note.questions.findIndex((one) => one === question);

/** True when a question still asks the same, of the same people; a question mark more or less is no other question. */
export const isAskedAlike = (question: Question, changed: Question): boolean =>
  [withoutMark(question), question.id, question.due, question.deferredTo, question.stride.join('')].join(
    '\n',
  ) ===
  [withoutMark(changed), changed.id, changed.due, changed.deferredTo, changed.stride.join('')].join('\n');

/** What a note says, in order, as comparable lines, without what may change. */
function factsOf(note: Note, { question, tag, element: changed, replaced = [] }: Change): string[] {
  const mayChange = ({ start }: Span) => replaced.some((span) => containsOffset(span, start));
  return [
    ...note.elements
      .filter((candidate) => candidate !== changed)
      .map(({ key, kind, type, level }) => JSON.stringify(['element', key, kind, type, level])),
    ...note.questions
      .filter((candidate) => candidate !== question && !mayChange(candidate.item))
      .map((one) => {
        const { text, id, stride, status, answer, speakers, deferredPeople, due, at, element, flow, parent } =
          one;
        return JSON.stringify([
          text,
          id,
          stride,
          status,
          answer,
          speakers,
          deferredPeople,
          due,
          at,
          element?.key,
          flow?.key,
          parent && withoutMark(parent),
        ]);
      }),
    ...note.tags
      .filter(
        (candidate) =>
          candidate !== tag &&
          !mayChange(candidate.span) &&
          !candidate.details.some((detail) => mayChange(detail.span)),
      )
      .map((one) => {
        const details = one.details.map(({ key, value, of }) => [key, value, of?.value]);
        const people = one.people.map(({ id }) => id);
        const { kind, stride, severity, text, id, due, at, saidBy, element, question: above, task } = one;
        return JSON.stringify([
          kind,
          stride,
          severity,
          text,
          id,
          due,
          at,
          saidBy,
          people,
          details,
          element?.key,
          above && withoutMark(above),
          task,
        ]);
      }),
  ];
}

/** A final question mark does not make it another question. Format page, section 5. */
export const withoutMark = ({ text }: Question): string => text.replace(/\?$/, '');

/** True when all kept facts stand in the others in the same order; `adds` allows any others between, else one. */
function holdsAll(kept: readonly string[], facts: readonly string[], adds: boolean): boolean {
  if (!adds && facts.length > kept.length + 1) return false;
  let next = 0;
  for (const fact of facts) if (fact === kept[next]) next++;
  return next === kept.length;
}

// What no edit may cost: a word that somebody typed, or what another line is to Markdown.

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
