/** The questions of a session, each with its history over the interviews. Format page, section 5. */
import { elementKey, type Question } from '../note/note';
import type { ElementNames } from './elements';
import type { InterviewNote } from './interviews';
import { placeOf } from './place';
import type { SessionQuestion } from './session';

/**
 * A session question for each question of each element: the newest interview that holds it decides, the older ones are its history.
 * In one note the later place counts as the newer. In the order of the deciding places.
 */
export function mergeQuestions(notes: readonly InterviewNote[], names: ElementNames): SessionQuestion[] {
  const asked = new Map<string, Occurrence[]>();
  for (const from of notes) {
    for (const question of from.note.questions) {
      const key = keyInSession(question);
      const occurrences = asked.get(key) ?? [];
      occurrences.push(occurrenceOf(question, from, names));
      // A map keeps the first place of a key, and the last occurrence gives the place in the order.
      asked.delete(key);
      asked.set(key, occurrences);
    }
  }
  return [...asked.values()].flatMap((occurrences) => {
    const [newest, ...older] = occurrences.toReversed();
    if (!newest) return [];
    newest.history = older.map(({ file, line, span, status, answer, saidBy, date }) => ({
      file,
      line,
      span,
      status,
      answer,
      saidBy,
      date,
    }));
    return [newest];
  });
}

/** A question as one note holds it, until the others that ask it are known. */
interface Occurrence extends SessionQuestion {
  history: SessionQuestion['history'];
}

/**
 * What makes two questions to one element the same, over all notes: the catalog's id, else the text without regard to
 * case and its final question mark. `{ id: null, text: 'Who may  refund?' }` → `who may refund`.
 */
export function questionKeyOf({ id, text }: Pick<Question, 'id' | 'text'>): string {
  return id === null ? elementKey(text.endsWith('?') ? text.slice(0, -1) : text) : `^${id}`;
}

const keyInSession = (question: Question): string =>
  `${question.element?.key ?? ''}\n${questionKeyOf(question)}`;

function occurrenceOf(
  question: Question,
  { note, interview, people, strides }: InterviewNote,
  names: ElementNames,
): Occurrence {
  const { id, text, status, answer, speakers, deferredTo, due, element } = question;
  return {
    history: [],
    id,
    text,
    stride: strides.get(question) ?? [],
    element: element && names.nameOf(element.name),
    status,
    answer,
    saidBy: answer === null ? [] : people.speakers(speakers),
    deferredTo: deferredTo === null ? null : people.resolve(deferredTo),
    due,
    date: interview.date,
    ...placeOf(interview.file, note.lines, question.textSpan),
  };
}
