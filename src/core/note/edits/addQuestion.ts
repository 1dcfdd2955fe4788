/** Puts a question into a note. */
import { elementKey, type Note, type Question, type QuestionStatus } from '../note';
import { parseNote } from '../parseNote';
import { mergeStride, type Stride } from '../stride';
import { markOf } from '../tasks';
import { ownPart, typedAnswer } from './answerText';
import { appendElement, type NewElement } from './appendElement';
import { firstLawful } from './checkedEdit';
import { escapeText } from './escapeText';
import { placeBelow, placesInSection, waysAt, type QuestionPlace } from './questionPlace';
import { applyEdits, insertAt, type TextEdit } from './textEdit';

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
 * too where the note has none. Of several sections with that name it is the last, where the interview is by now.
 * A question below another one is the last thing in its item. One about the solution as a whole that has no id gets a
 * question mark: without it, it would be none.
 * Null without words, or when there is no place that leaves the rest of the note as it is.
 */
export function addQuestion(
  text: string,
  note: Note,
  { element, below }: QuestionTarget,
  question: NewQuestion,
): readonly TextEdit[] | null {
  if (question.text.trim() === '') return null;
  if (below) {
    const about = below.element === null ? null : (note.elements[below.element]?.key ?? null);
    return written(text, note, [placeBelow(note, below)], { about, below }, question);
  }
  const about = element && elementKey(element.name);
  const section = about === null ? null : note.elements.findLastIndex(({ key }) => key === about);
  if (section !== -1) return written(text, note, placesInSection(note, section), { about, below }, question);
  return element && withHeading(text, note, element, question);
}

/** Both the heading and the question, as one insertion. */
function withHeading(
  text: string,
  note: Note,
  element: NewElement,
  question: NewQuestion,
): readonly TextEdit[] | null {
  const heading = appendElement(text, note, element);
  if (!heading) return null;
  const withSection = applyEdits(text, heading);
  const edits = addQuestion(withSection, parseNote(withSection), { element, below: null }, question);
  return edits && [insertAt(text.length, applyEdits(withSection, edits).slice(text.length))];
}

function written(
  text: string,
  note: Note,
  places: readonly QuestionPlace[],
  { about, below }: { readonly about: string | null; readonly below: Question | null },
  question: NewQuestion,
): readonly TextEdit[] | null {
  const words = questionWords(
    about === null && question.id === null ? question.text.replace(/\??\s*$/, '?') : question.text,
  );
  const typed = typedAnswer(question.answer ?? '');
  const own = typed === '' ? null : ownPart(typed);
  const ways = places.flatMap((place) => waysAt(text, place, questionLine(question, words), typed));
  const parent = below && note.questions.indexOf(below);
  return firstLawful(
    text,
    note,
    ways.map(({ edits }) => edits),
    { adds: true },
    (after) => {
      return ways.some(({ offset }) => {
        const added = after.questions[note.questions.filter(({ item }) => item.start < offset).length];
        return (
          added?.text === words &&
          added.id === question.id &&
          added.stride.join('') === mergeStride(question.stride).join('') &&
          added.status === question.status &&
          added.answer === own &&
          added.parent === parent &&
          (added.element === null ? null : after.elements[added.element]?.key) === about
        );
      });
    },
  );
}

/** `Who pays?` as it is, `Who is @lee?` → `Who is \@lee?`: words that read as a question's text and nothing else. */
export function questionWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (/^[\p{L}\p{N} ,.?'’“”()/-]*$/u.test(words)) return words;
  const { questions, tags } = parseNote(`# A #store\n\n- [ ] ${words}`);
  return questions[0]?.text === words && tags.length === 0 ? words : escapeText(words);
}

/** `{ status: 'open', id: 'roles', stride: ['E'] }` with the words `Who?` → `[ ] Who? ^roles/E`. */
function questionLine({ id, stride, status }: NewQuestion, words: string): string {
  const letters = stride.length ? `/${mergeStride(stride).join('')}` : '';
  const mark = id !== null || letters !== '' ? ` ^${id ?? ''}${letters}` : '';
  return `[${markOf[status]}] ${words}${mark}`;
}
