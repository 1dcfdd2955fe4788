/** Writes how far an interview is behind a line of its note: `at:00:12:34`. Format page, "People, dates and ids". */
import type { Note, Question, Tag } from '../note';
import { parseNote } from '../parseNote';
import { withoutTimeMarks } from '../timeMarks';
import type { Span } from '../../text/span';
import { applyEdits, insertAt, type TextEdit } from '../../text/textEdit';
import { type Change, changeOf, firstLawful } from './checkedEdit';
import { oneAfterAnother, type Step } from './composedEdits';

/**
 * Marks the tag, the question or else just the line that an offset is in: `- #hint it leaks ^R-1` becomes
 * `- #hint it leaks ^R-1 at:00:12:34`. No edit where it has a mark; null for a line without words, in code, and where
 * something would read differently.
 */
export function markTime(note: Note, offset: number, time: string): readonly TextEdit[] | null {
  const { lines } = note;
  const line = lines.lineAt(offset);
  const isHere = ({ start, end }: Span): boolean => lines.lineAt(start) <= line && line <= lines.lineAt(end);
  if (note.times.some(({ span }) => lines.lineAt(span.start) === line)) return [];
  const tag =
    note.tags.findLast((one) => isHere(wholeOf(one)) && wholeOf(one).start <= offset) ??
    note.tags.find((one) => isHere(wholeOf(one)));
  const question = note.questions.find(({ asked }) => isHere(asked));
  const isInQuestion = question !== undefined && (!tag || offset <= question.asked.end);
  if (isInQuestion && question.answer === null) return markQuestion(note, question, time);
  if (tag) return markTag(note, tag, time);
  return question && offset <= question.asked.end
    ? markQuestion(note, question, time)
    : markLine(note, line, time);
}

/** Its sign and its words, whichever stands first. */
const wholeOf = ({ span, textSpan }: Tag): Span => ({
  start: Math.min(span.start, textSpan.start),
  end: Math.max(span.end, textSpan.end),
});

function markTag(note: Note, tag: Tag, time: string): readonly TextEdit[] | null {
  if (tag.at !== null) return [];
  const index = note.tags.indexOf(tag);
  const places = [tag.textSpan.end, tag.span.end].filter((place) => place >= tag.span.end);
  return marked(note, places, time, changeOf(tag), (after) => after.tags[index]?.at === time);
}

function markQuestion(note: Note, question: Question, time: string): readonly TextEdit[] | null {
  if (note.times.some(({ span }) => question.asked.start <= span.start && span.end <= question.asked.end))
    return [];
  const index = note.questions.indexOf(question);
  const places = [question.asked.end, question.idSpan?.start ?? question.asked.end];
  return marked(note, places, time, { question, adds: true }, (after) => after.questions[index]?.at === time);
}

function markLine(note: Note, line: number, time: string): readonly TextEdit[] | null {
  const { lines } = note;
  const written = lines.textOf(line);
  if (!/[\p{L}\p{N}]/u.test(written)) return null;
  const start = lines.startOf(line);
  const end = start + written.replace(/(?:\\|\s+)$/, '').trimEnd().length;
  const question = note.questions.findLast(({ item }) => item.start <= start && start <= item.end);
  return marked(note, [end], time, { ...(question ? { question } : {}), adds: true }, () => true);
}

/** The first place at which the mark is one, and after which the note says what it said. */
function marked(
  note: Note,
  places: readonly number[],
  time: string,
  change: Change,
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null {
  const said = besidesTimes(note);
  const ways = [...new Set(places)].map((place) => {
    const isApart = /\s/.test(note.text.charAt(place - 1));
    const goesOn = /[^\s\\]/.test(note.text.charAt(place));
    return [insertAt(place, `${isApart ? '' : ' '}at:${time}${goesOn ? ' ' : ''}`)];
  });
  return firstLawful(
    note,
    ways,
    { ...change, rewritten: [] },
    (after) => after.times.length === note.times.length + 1 && besidesTimes(after) === said && wanted(after),
  );
}

/** All that a note says but for when; `isMore`: answers and what stands below a tag may say more. */
export const besidesTimes = ({ questions, tags, elements, frontMatter }: Note, isMore = false): string =>
  JSON.stringify([
    frontMatter.started,
    elements.map(({ key, kind }) => [key, kind]),
    questions.map(({ text, id, status, answer, deferredTo, due }) => [
      ...[text, id, status, deferredTo, due],
      answer === null || isMore ? null : withoutTimeMarks(answer),
    ]),
    tags.map(({ kind, text, id, due, people, details, remarks }) => [
      ...[kind, text, id, due, isMore ? null : remarks],
      people.map((one) => one.id),
      details.map(({ key, value }) => [key, value]),
    ]),
  ]);

/**
 * Some edits of a note, with a mark at each tag and question that they make, and at each question that they answer:
 * what a command adds while an interview goes on. An answer's own words stay as they were typed.
 */
export function withTimeMarks(note: Note, edits: readonly TextEdit[], time: string): readonly TextEdit[] {
  if (edits.length === 0) return edits;
  const after = parseNote(applyEdits(note.text, edits));
  const tags = newIn(note.tags, after.tags, ({ text, kind, question }) =>
    question ? null : `${kind} ${text}`,
  );
  const questions = newIn(note.questions, after.questions, ({ text, element, status, answer }) =>
    [element?.key ?? '', text, answer === null && status === 'open' ? 'open' : 'heard'].join('\n'),
  );
  const steps: Step[] = [
    ...questions.map(
      (at): Step =>
        (now) =>
          markOf(now.questions[at], (one) => markQuestion(now, one, time)),
    ),
    ...tags.map(
      (at): Step =>
        (now) =>
          markOf(now.tags[at], (one) => markTag(now, one, time)),
    ),
  ];
  return oneAfterAnother(note, [() => edits, ...steps]) ?? edits;
}

/** What can't be marked stays without a mark. */
const markOf = <Marked>(
  one: Marked | undefined,
  mark: (one: Marked) => readonly TextEdit[] | null,
): readonly TextEdit[] => (one === undefined ? [] : (mark(one) ?? []));

/** The places of those without a mark whose key none had before. */
function newIn<Marked extends { readonly at: string | null }>(
  before: readonly Marked[],
  after: readonly Marked[],
  keyOf: (one: Marked) => string | null,
): readonly number[] {
  const known = new Set(before.map(keyOf));
  return after.flatMap((one, index) => {
    const key = keyOf(one);
    return one.at !== null || key === null || known.has(key) ? [] : [index];
  });
}
