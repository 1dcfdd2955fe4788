/** Puts a question into a note. */
import { elementKey, type ElementSection, type Note, type Question, type QuestionStatus } from '../note';
import { parseNote } from '../parseNote';
import type { Stride } from '../stride';
import { markOf } from '../boxSyntax';
import { answerBlock, needsBlankBefore, ownPart, typedAnswer } from './answerQuestion';
import { appendElement, type NewElement } from './appendElement';
import { firstLawful, indexOfQuestion } from './checkedEdit';
import { escapeText } from './escapeText';
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

/** To whom a question is put: below another one, or else to an element; null is the solution as a whole. */
export interface QuestionTarget {
  readonly element: NewElement | null;
  readonly below: Question | null;
}

/**
 * Writes `- [ ] Text? ^id` behind the last question of the element's section, in the style of that list; its heading
 * too where the note has none. Of several sections with that name it is the last: the interview has got that far.
 * A question below another one is the last thing in its item. One about the solution as a whole that has no id gets a
 * question mark: without it, it would be none.
 * Null without words, or when there is no place that leaves the rest of the note as it is.
 */
export function addQuestion(
  note: Note,
  { element, below }: QuestionTarget,
  question: NewQuestion,
): readonly TextEdit[] | null {
  if (question.text.trim() === '') return null;
  if (below) {
    const about = below.element?.key ?? null;
    return written(note, [placeBelow(note, below)], { about, below }, question);
  }
  const about = element && elementKey(element.name);
  const section = about === null ? null : note.elements.findLast(({ key }) => key === about);
  if (section !== undefined) return written(note, placesInSection(note, section), { about, below }, question);
  return element && withHeading(note, element, question);
}

/** Both the heading and the question, as one insertion. */
function withHeading(note: Note, element: NewElement, question: NewQuestion): readonly TextEdit[] | null {
  const { text } = note;
  const heading = appendElement(note, element);
  if (!heading) return null;
  const withSection = applyEdits(text, heading);
  const edits = addQuestion(parseNote(withSection), { element, below: null }, question);
  return edits && [insertAt(text.length, applyEdits(withSection, edits).slice(text.length))];
}

function written(
  note: Note,
  places: readonly QuestionPlace[],
  { about, below }: { readonly about: string | null; readonly below: Question | null },
  question: NewQuestion,
): readonly TextEdit[] | null {
  const words = questionWords(
    about === null && question.id === null ? question.text.replace(/\??\s*$/, '?') : question.text,
    question.id,
  );
  const typed = typedAnswer(question.answer ?? '');
  const own = typed === '' ? null : ownPart(typed);
  const ways = places.flatMap((place) => waysAt(note.text, place, questionLine(question, words), typed));
  const parent = indexOfQuestion(note, below);
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
          (added.element?.key ?? null) === about
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
interface QuestionPlace {
  readonly offset: number;
  /** What the item's first line starts with: `- `. */
  readonly marker: string;
  /** A blank line there: `>` in a quote. */
  readonly blank: string;
  /** Whether a blank line stands before the question, and one behind it. */
  readonly between: boolean;
  readonly behind: boolean;
}

/** Behind everything in a question's item; as one more of the questions below it, if those come last. */
function placeBelow(note: Note, below: Question): QuestionPlace {
  const last = note.questions.findLast(({ parent }) => parent === below);
  if (last?.item.end === below.item.end) return placeBeside(note, last);
  const content = below.mark.start - 1;
  const prefix = continuationOf(note.lines, content);
  return {
    offset: below.item.end,
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
  const last = note.questions.findLast(({ element, parent }) => element === section && parent === null);
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

/** The ways to write the question at a place, those with the fewest blank lines around it first. */
function waysAt(
  text: string,
  { offset, marker, blank, between, behind }: QuestionPlace,
  line: string,
  typed: string,
): { offset: number; edits: TextEdit[] }[] {
  const lineBreak = lineBreakOf(text);
  const prefix = marker.replace(/[^>\t]/g, ' ');
  const lead = typed !== '' && needsBlankBefore(line, typed) ? [indent(prefix, '')] : [];
  const item = [marker + line, ...lead, ...answerBlock(prefix, typed)];
  const isEmpty = /^\s*$/.test(text);
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
      const lines = [...(before && !isEmpty ? [blank] : []), ...item, ...(after ? [blank] : [])];
      const atEnd = offset === text.length && !after ? lineBreak : '';
      return {
        offset,
        edits: [insertAt(offset, (isEmpty ? '' : lineBreak) + lines.join(lineBreak) + atEnd)],
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
