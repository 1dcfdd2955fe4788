/** Puts a question into a note. */
import {
  elementKey,
  type ElementSection,
  type FlowRow,
  type Note,
  type Question,
  type QuestionStatus,
} from '../note';
import { flowKey, stepsOfFlow, subjectKeyOf } from '../flowRows';
import { parseNote } from '../parseNote';
import type { Stride } from '../stride';
import { markOf } from '../boxSyntax';
import { answerBlock, needsBlankBefore, ownPart, typedAnswer } from './answerQuestion';
import { appendElement, type NewElement } from './appendElement';
import { appendTag } from './appendTag';
import { firstLawful, indexOfQuestion } from './checkedEdit';
import { oneAfterAnother, type Step } from './composedEdits';
import { escapeText } from './escapeText';
import type { Span } from '../../text/span';
import { applyEdits, insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { bulletOf, continuationOf, endOfOwnLines, indent, lastOwnLine, nextMarker } from './layout';

export interface NewQuestion {
  readonly text: string;
  /** Of the catalog; null for the interviewer's own. */
  readonly id: string | null;
  /** Categories of its own; without any it has those of the catalog, or of the question above. */
  readonly stride: readonly Stride[];
  readonly status: QuestionStatus;
  readonly answer: string | null;
}

/** A flow by what its row says, with both ends: `{ kind: 'flow', row: 'Reader -> Loans: titles' }`. */
export interface NewFlow {
  readonly kind: 'flow';
  readonly row: string;
}

/** What questions can be put to, as a note that does not hold it yet would tell it. */
export type NewSubject = NewElement | NewFlow;

/** To what a question is put: below another one, or else to an element or flow; null is the solution as a whole. */
export interface QuestionTarget {
  readonly subject: NewSubject | null;
  readonly below: Question | null;
}

/**
 * Writes `- [ ] Text? ^id` behind the last question of the element's section, in the style of that list; its heading
 * too where the note has none. Of several sections with that name it is the last: the interview has got that far.
 * A question about a flow goes below its row in the same way, with the row where no item of a list has it.
 * A question below another one is the last thing in its item. One about the solution as a whole that has no id gets a
 * question mark: without it, it would be none.
 * Null without words, or when there is no place that leaves the rest of the note as it is.
 */
export function addQuestion(
  note: Note,
  { subject, below }: QuestionTarget,
  question: NewQuestion,
): readonly TextEdit[] | null {
  if (question.text.trim() === '') return null;
  if (below) return written(note, [placeBelow(note, below)], { ...below, parent: below }, question);
  const found = foundSubject(note, subject);
  if (found) return written(note, placesOf(note, found), found, question);
  return (
    subject &&
    withSubject(note, subject, (present) => addQuestion(present, { subject, below: null }, question))
  );
}

/** Where the note has a subject: the last of its sections, or the last row of a flow that stands in a list. */
function foundSubject(note: Note, subject: NewSubject | null): FoundSubject | null {
  const about = subject && keyOfNew(subject);
  if (subject?.kind === 'flow') {
    const flow = note.flows.findLast(({ key, tag }) => key === about && tag.item !== null);
    return flow ? { element: flow.tag.element, flow, parent: flow.tag.question } : null;
  }
  const element = about === null ? null : note.elements.findLast(({ key }) => key === about);
  return element === undefined ? null : { element, flow: null, parent: null };
}

type FoundSubject = Pick<Question, 'element' | 'flow' | 'parent'>;

const placesOf = (note: Note, { element, flow }: FoundSubject): readonly QuestionPlace[] =>
  flow?.tag.item ? [placeBelowRow(note, flow, flow.tag.item)] : placesInSection(note, element);

/** Where a question about a subject can go, best first; null where the note has nothing of that. */
export function placesFor(note: Note, subject: NewSubject | null): readonly QuestionPlace[] | null {
  const found = foundSubject(note, subject);
  return found && placesOf(note, found);
}

/** Of what it is, as `subjectKeyOf` gives it for the questions below it. */
export const keyOfNew = (subject: NewSubject): string =>
  subject.kind === 'flow' ? flowKey(stepsOfFlow(subject.row)) : elementKey(subject.name);

/** Both the heading or row of a subject that the note has not, and what comes below it. */
export const withSubject = (note: Note, subject: NewSubject, below: Step): readonly TextEdit[] | null =>
  oneAfterAnother(note, [
    (present) => (subject.kind === 'flow' ? appendFlow(present, subject) : appendElement(present, subject)),
    below,
  ]);

/** A row in the section of the first of its ends that has one here, else among what is about the solution. */
function appendFlow(note: Note, { row }: NewFlow): readonly TextEdit[] | null {
  const ends = stepsOfFlow(row).flatMap(({ from, to }) => [elementKey(from), elementKey(to)]);
  const section = ends.find((end) => note.elements.some(({ key }) => key === end)) ?? null;
  const edits = appendTag(note, section, { kind: 'flow', text: row });
  const isRead = edits && parseNote(applyEdits(note.text, edits)).flows.some(({ text }) => text === row);
  return isRead ? edits : null;
}

function written(
  note: Note,
  places: readonly QuestionPlace[],
  target: Pick<Question, 'element' | 'flow' | 'parent'>,
  question: NewQuestion,
): readonly TextEdit[] | null {
  const words = questionWords(
    target.element === null && question.id === null ? question.text.replace(/\??\s*$/, '?') : question.text,
    question.id,
  );
  const typed = typedAnswer(question.answer ?? '');
  const own = typed === '' ? null : ownPart(typed);
  const ways = places.flatMap((place) =>
    waysAt(note.text, place, itemAt(place, questionLine(question, words), typed)),
  );
  const parent = indexOfQuestion(note, target.parent);
  return firstLawful(
    note,
    ways.map(({ edits }) => edits),
    { adds: true, rewritten: [] },
    (after) => {
      return ways.some(({ offset }) => {
        const added = after.questions[note.questions.filter(({ item }) => item.start < offset).length];
        return (
          added?.text === words &&
          added.id === question.id &&
          added.stride.join('') === lettersOf(question) &&
          added.status === question.status &&
          added.answer === own &&
          indexOfQuestion(after, added.parent) === parent &&
          subjectKeyOf(added) === subjectKeyOf(target)
        );
      });
    },
  );
}

/** `Who pays?` as it is, `Who is @lee?` → `Who is \@lee?`: words that read as a question's text and nothing else. */
export function questionWords(text: string, id: string | null): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (/^[\p{L}\p{N} ,.'’“”()/-]*\??$/u.test(words)) return words;
  const { questions, tags } = parseNote(`# A #store\n\n- [ ] ${words}${id === null ? '' : ` ^${id}`}`);
  if (questions[0]?.text === words && tags.length === 0) return words;
  // A question mark inside would end it.
  return escapeText(words).replace(/\?(?=\s)/g, '\\?');
}

/** `{ status: 'open', id: 'roles', stride: ['E'] }` with the words `Who?` → `[ ] Who? ^roles/E`. */
function questionLine({ id, stride, status }: NewQuestion, words: string): string {
  const letters = stride.length ? `/${lettersOf({ stride })}` : '';
  const mark = id !== null || letters !== '' ? ` ^${id ?? ''}${letters}` : '';
  return `[${markOf[status]}] ${words}${mark}`;
}

/** Each once, in their order: a question stands under the first. */
const lettersOf = ({ stride }: Pick<NewQuestion, 'stride'>): string => [...new Set(stride)].join('');

/** Where a new question goes: behind the line that ends at `offset`. */
export interface QuestionPlace {
  readonly offset: number;
  /** What the item's first line starts with: `- `. */
  readonly marker: string;
  /** A blank line there: `>` in a quote. */
  readonly blank: string;
  /** Whether a blank line stands before the question, and one behind it. */
  readonly between: boolean;
  readonly behind: boolean;
}

const placeBelow = (note: Note, below: Question): QuestionPlace =>
  placeInItem(
    note,
    below.item,
    below.mark.start - 1,
    note.questions.findLast(({ parent }) => parent === below),
  );

function placeBelowRow(note: Note, flow: FlowRow, item: Span): QuestionPlace {
  const last = note.questions.findLast((one) => one.flow === flow && one.parent?.flow !== flow);
  return placeInItem(note, item, flow.tag.mark ? flow.tag.mark.start - 1 : flow.tag.span.start, last);
}

/** Behind everything in an item whose words begin at `content`; as one more of its questions, if those come last. */
function placeInItem(note: Note, item: Span, content: number, last: Question | undefined): QuestionPlace {
  if (last?.item.end === item.end) return placeBeside(note, last);
  const prefix = continuationOf(note.lines, content);
  return {
    offset: item.end,
    marker: `${prefix}${bulletOf(note.lines, content)} `,
    blank: indent(prefix, ''),
    between: false,
    behind: false,
  };
}

/**
 * The places of a section, best first: behind its last question, at its end. Null is what is about the solution as a
 * whole.
 */
function placesInSection(note: Note, section: ElementSection | null): QuestionPlace[] {
  const last = note.questions.findLast(
    ({ element, flow, parent }) => element === section && flow === null && parent === null,
  );
  const line = lastOwnLine(note, section);
  const next = line + 1;
  const end: QuestionPlace = {
    offset: endOfOwnLines(note, section),
    marker: '- ',
    blank: '',
    between: true,
    behind: next < note.lines.count && note.lines.textOf(next).trim() !== '',
  };
  return last ? [placeBeside(note, last), end] : [end];
}

/** A question as it stands in its item at a place, with what was typed as its answer. */
function itemAt({ marker }: QuestionPlace, line: string, typed: string): string[] {
  const prefix = marker.replace(/[^>\t]/g, ' ');
  const lead = typed !== '' && needsBlankBefore(line, typed) ? [indent(prefix, '')] : [];
  return [marker + line, ...lead, ...answerBlock(prefix, typed)];
}

/** The ways to write an item at a place, those with the fewest blank lines around it first. */
export function waysAt(
  text: string,
  { offset, blank, between, behind }: QuestionPlace,
  item: readonly string[],
): { offset: number; edits: TextEdit[] }[] {
  const lineBreak = lineBreakOf(text);
  const isFirst = /^\s*$/.test(text.slice(0, offset));
  const around = [
    [between, behind],
    [between, true],
    [true, behind],
    [true, true],
  ] as const;
  return around
    .filter(
      ([before, after], index) => around.findIndex((one) => one[0] === before && one[1] === after) === index,
    )
    .map(([before, after]) => {
      const lines = [...(before && !isFirst ? [blank] : []), ...item, ...(after ? [blank] : [])];
      const atEnd = isFirst || (offset === text.length && !after) ? lineBreak : '';
      return {
        offset,
        edits: [insertAt(offset, (isFirst ? '' : lineBreak) + lines.join(lineBreak) + atEnd)],
      };
    });
}

/** As the next item of a question's list; with a blank line between where that list has them. */
function placeBeside({ lines, questions }: Note, beside: Question): QuestionPlace {
  const marker = nextMarker(lines, beside.mark.start - 1);
  const line = lines.lineAt(beside.item.start);
  return {
    offset: beside.item.end,
    marker,
    blank: indent(marker.replace(/[^>\t]/g, ' '), ''),
    between: questions.some(
      ({ parent, item }) => parent === beside.parent && lines.lineAt(item.end) === line - 2,
    ),
    behind: false,
  };
}
