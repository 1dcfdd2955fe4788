/** Names for the questions and elements that a page shows, which outlive what is typed into the text. */
import { subjectKeyOf, questionKeyOf } from '../../note/flowRows';
import type { Note, Question } from '../../note/note';

export interface KeyedQuestion {
  /** What makes it one question over all notes; see `questionKeyOf`. */
  readonly identity: string;
  readonly text: string;
}

/** Gives each question of one subject a key, and the same question the same key when the text has moved on. */
export class QuestionKeys {
  private known: readonly (KeyedQuestion & { readonly key: string })[] = [];

  /**
   * The keys of the subject's questions as they are now, one for each. A question keeps its key as long as its
   * identity is there; one whose words were just changed, at its place between the same neighbours, keeps it too:
   * `Who pays?` after `Who may pay?`. Any other is new, and gets a key that nothing had: `who pays`.
   */
  follow(questions: readonly KeyedQuestion[]): readonly string[] {
    const before = this.indexesBefore(questions).map((index) => (index === null ? null : this.known[index]));
    const keys = new FreeKeys(before.flatMap((known) => known?.key ?? []));
    this.known = questions.map((question, index) => {
      const key = before[index]?.key ?? keys.take(question.identity);
      return { ...question, key };
    });
    return this.known.map(({ key }) => key);
  }

  /** For each question the index of the known one that it is. */
  private indexesBefore(questions: readonly KeyedQuestion[]): readonly (number | null)[] {
    const waiting = new Map<string, number[]>();
    this.known.forEach(({ identity }, index) => {
      const same = waiting.get(identity);
      if (same) same.push(index);
      else waiting.set(identity, [index]);
    });
    const before = questions.map(({ identity }) => waiting.get(identity)?.shift() ?? null);
    const gone = [...waiting.values()].flat();
    for (const { from, to, after } of gapsIn(before)) {
      const left = gone.filter(
        (index) => index > after && (to === before.length || index < (before[to] ?? 0)),
      );
      if (left.length !== to - from) continue;
      left
        .sort((a, b) => a - b)
        .forEach((index, offset) => {
          const [one, other] = [this.known[index], questions[from + offset]];
          if (one && other && isOneChange(one.text, other.text)) before[from + offset] = index;
        });
    }
    return before;
  }
}

/** Keys that nothing has: `who pays`, and where that is taken `who pays\n2`: an identity holds no line break. */
export class FreeKeys {
  private readonly taken: Set<string>;
  /** By identity: all numbers before it are taken. */
  private readonly numbers = new Map<string, number>();

  constructor(taken: readonly string[] = []) {
    this.taken = new Set(taken);
  }

  has(key: string): boolean {
    return this.taken.has(key);
  }

  add(key: string): void {
    this.taken.add(key);
  }

  /** One for an identity, which is taken from now on. */
  take(identity: string): string {
    for (let number = this.numbers.get(identity) ?? 1; ; number++) {
      const key = number === 1 ? identity : `${identity}\n${number}`;
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      if (number > 1) this.numbers.set(identity, number + 1);
      return key;
    }
  }
}

/** Runs of nulls, `from` to before `to`, each with the value that stands before it (-1 where none does). */
function gapsIn(values: readonly (number | null)[]): { from: number; to: number; after: number }[] {
  const gaps: { from: number; to: number; after: number }[] = [];
  values.forEach((value, index) => {
    if (value !== null) return;
    const last = gaps.at(-1);
    if (last?.to === index) last.to++;
    else gaps.push({ from: index, to: index + 1, after: values[index - 1] ?? -1 });
  });
  return gaps;
}

/** Whether somebody who types makes the one of the other: at least half of the longer one is left around the change. */
export function isOneChange(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return (start + end) * 2 >= Math.max(one.length, other.length);
}

// The elements and flows of a note with what is asked of each, and which is which after one was written anew.

/** The questions of a note by the element or flow that they are put to; null is the solution as a whole. */
export function questionsBySubject(note: Note): ReadonlyMap<string | null, readonly Question[]> {
  const subjects = new Map<string | null, Question[]>();
  for (const question of note.questions) {
    const subject = subjectKeyOf(question);
    const questions = subjects.get(subject);
    if (questions) questions.push(question);
    else subjects.set(subject, [question]);
  }
  return subjects;
}

export const keyedQuestion = (question: Question): KeyedQuestion => ({
  identity: questionKeyOf(question),
  text: question.text,
});

/** An element or flow of a note, and what is asked of it. */
export interface AskedSubject {
  readonly key: string;
  /** What makes its questions what they are. */
  readonly questions: readonly string[];
}

/** The elements of a note, and apart from them its flows, each once, in the order of the text. */
export function askedSubjects(note: Note): readonly (readonly AskedSubject[])[] {
  const questions = questionsBySubject(note);
  return [note.elements, note.flows].map((subjects) =>
    [...new Set(subjects.map(({ key }) => key))].map((key) => ({
      key,
      questions: (questions.get(key) ?? []).map(questionKeyOf),
    })),
  );
}

/**
 * What an element or flow is called now, when its heading or row was just written anew: the one new name in its place, with some of
 * it left or with the same questions below. `shopper` among `[shopper, bank]` → `shoppers` among `[shoppers, bank]`.
 * Null when it is there still, or gone.
 */
export function renamedSubject(
  before: readonly AskedSubject[],
  after: readonly AskedSubject[],
  key: string,
): string | null {
  const at = before.findIndex((subject) => subject.key === key);
  const [old, now] = [before[at], after[at]];
  if (!old || !now || after.length !== before.length) return null;
  if (after.some((subject) => subject.key === key) || before.some((subject) => subject.key === now.key))
    return null;
  const asksTheSame = old.questions.length > 0 && old.questions.join('\n') === now.questions.join('\n');
  return asksTheSame || isOneChange(old.key, now.key) ? now.key : null;
}
