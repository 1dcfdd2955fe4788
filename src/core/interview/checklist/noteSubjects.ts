/** What the questions of an interview note are put to, and all that there is to ask of each. */
import type { ElementSection, Note, Question, Role } from '../../note/note';
import {
  type Catalog,
  isAskedOf,
  mergeCatalogs,
  strideByQuestionId,
  type Subject,
} from '../../catalog/catalog';
import type { Interview, Session } from '../../session/session';
import type { SubjectSummary } from './checklist';
import {
  type AskedQuestion,
  earlierQuestions,
  sheetEntries,
  type SheetEntry,
  type SubjectQuestions,
} from './sheetQuestions';
import { isOneChange, type KeyedQuestion } from './questionKeys';
import { questionKeyOf } from '../../session/sessionQuestions';
import { inheritedStrides, type QuestionStrides } from '../../session/interviews';

export interface ChecklistInput {
  readonly session: Session;
  /** The built-in one, then the session's own. */
  readonly catalogs: readonly [Catalog, ...Catalog[]];
  /** The interview's path, as in `Place.file`. */
  readonly file: string;
  readonly note: Note;
}

export type SubjectHead = Omit<SubjectSummary, 'total' | 'settled' | 'open'>;

export const theSolution: SubjectHead = { key: null, name: '', kind: 'solution', type: null, inNote: true };

export class NoteSubjects {
  readonly interview: Interview | null;
  /** The solution as a whole, then the note's elements in the order of the text, then those of other interviews. */
  readonly subjects: readonly SubjectHead[];
  /** All questions of the catalogs by id, those too that are hidden: what was asked before keeps its reasons. */
  readonly catalog: SubjectQuestions['catalog'];
  private readonly offered: Catalog['questions'];
  private readonly asked: ReturnType<typeof questionsBySubject>;
  private readonly strides: QuestionStrides;
  private readonly earlier: ReturnType<typeof earlierQuestions>;

  constructor({ session, catalogs, file, note }: ChecklistInput) {
    const [builtIn, ...own] = catalogs;
    const known = mergeCatalogs(shown(builtIn), ...own.map(shown)).questions;
    this.interview = session.interviews.find((one) => one.file === file) ?? null;
    this.subjects = subjectsOf(session, note);
    this.catalog = new Map(known.map((question) => [question.id, question]));
    this.offered = mergeCatalogs(builtIn, ...own).questions;
    this.asked = questionsBySubject(note);
    this.strides = inheritedStrides(note, strideByQuestionId(catalogs));
    this.earlier = earlierQuestions(session, file);
  }

  /**
   * What the note asks of a subject, in the order of the text, then what could still be asked. `keysOf` names the
   * questions of the note; without it their places do.
   */
  entriesOf(
    subject: Pick<SubjectHead, 'key' | 'kind' | 'type'>,
    keysOf?: (questions: readonly KeyedQuestion[]) => readonly string[],
  ): readonly SheetEntry[] {
    const inNote = this.asked.get(subject.key) ?? [];
    const keys = keysOf?.(inNote.map(keyedQuestion));
    const asked = inNote.map((question, place): AskedQuestion => ({
      key: keys?.[place] ?? String(place),
      question,
      stride: this.strides.get(question) ?? [],
    }));
    const asks = subjectsAskedOf(subject, this.interview?.role ?? null);
    return sheetEntries({
      asked,
      earlier: this.earlier.get(subject.key ?? '') ?? new Map(),
      offered: this.offered.filter((question) => asks.some((one) => isAskedOf(question, one))),
      catalog: this.catalog,
    });
  }
}

/** A catalog that hides nothing. */
const shown = (catalog: Catalog): Catalog => ({ ...catalog, hide: [] });

function subjectsOf(session: Session, note: Note): readonly SubjectHead[] {
  const known = new Map(session.elements.map((element) => [element.key, element]));
  const own = new Map<string, ElementSection>();
  for (const section of note.elements) if (!own.has(section.key)) own.set(section.key, section);
  return [
    theSolution,
    ...[...own.values()].map((section) => {
      const { key, name, kind, type } = known.get(section.key) ?? section;
      return { key, name, kind, type, inNote: true };
    }),
    ...session.elements
      .filter(({ key }) => !own.has(key))
      .map(({ key, name, kind, type }) => ({ key, name, kind, type, inNote: false })),
  ];
}

function subjectsAskedOf(
  { kind, type }: Pick<SubjectHead, 'kind' | 'type'>,
  role: Role | null,
): readonly Subject[] {
  if (kind === 'solution') return role ? ['solution', role] : ['solution'];
  return [type ?? kind];
}

// Which of a note's questions and headings belong to a subject of the checklist.

/** The questions of a note by the element that they are put to; null is the solution as a whole. */
export function questionsBySubject(note: Note): ReadonlyMap<string | null, readonly Question[]> {
  const subjects = new Map<string | null, Question[]>();
  for (const question of note.questions) {
    const subject = question.element?.key ?? null;
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

/** An element of a note, and what is asked of it. */
export interface AskedElement {
  readonly key: string;
  /** What makes its questions what they are. */
  readonly questions: readonly string[];
}

/** The elements of a note, each once, in the order of the text. */
export function askedElements(note: Note): readonly AskedElement[] {
  const questions = questionsBySubject(note);
  return [...new Set(note.elements.map(({ key }) => key))].map((key) => ({
    key,
    questions: (questions.get(key) ?? []).map(questionKeyOf),
  }));
}

/**
 * What an element is called now, when its heading was just written anew: the one new name in its place, with some of
 * it left or with the same questions below. `shopper` among `[shopper, bank]` → `shoppers` among `[shoppers, bank]`.
 * Null when it is there still, or gone.
 */
export function renamedElement(
  before: readonly AskedElement[],
  after: readonly AskedElement[],
  key: string,
): string | null {
  const at = before.findIndex((element) => element.key === key);
  const [old, now] = [before[at], after[at]];
  if (!old || !now || after.length !== before.length) return null;
  if (after.some((element) => element.key === key) || before.some((element) => element.key === now.key))
    return null;
  const asksTheSame = old.questions.length > 0 && old.questions.join('\n') === now.questions.join('\n');
  return asksTheSame || isOneChange(old.key, now.key) ? now.key : null;
}
