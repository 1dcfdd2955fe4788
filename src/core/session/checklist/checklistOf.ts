/** Makes the checklist of one interview note: catalogs and notes in, questions with their coverage out. */
import { elementKey, type ElementSection, type Note, type Role } from '../../note/note';
import { mergeCatalogs, strideByQuestionId, type Catalog } from '../../questions/catalog';
import { isAskedOf, type Subject } from '../../questions/subjects';
import { inheritedStrides } from '../inheritedStrides';
import { askablePeople } from '../people';
import type { Finding, Session } from '../session';
import { calibrationSheet } from './calibrationSheet';
import type { Checklist, SubjectSummary } from './checklist';
import { categoryCoverageOf, coverageOf } from './coverage';
import { earlierQuestions } from './earlierAnswers';
import type { KeyedQuestion } from './questionKeys';
import { sheetEntries, sheetQuestions, type AskedQuestion, type SheetEntry } from './sheetQuestions';
import { keyedQuestion, questionsBySubject } from './subjectQuestions';

export interface ChecklistInput {
  readonly session: Session;
  /** The built-in one, then the session's own. */
  readonly catalogs: readonly [Catalog, ...Catalog[]];
  /** The interview's path, as in `Place.file`. */
  readonly file: string;
  readonly note: Note;
}

/**
 * The checklist of a note, opened at a subject: an element's key, or null for the solution as a whole. Undefined, or a
 * key that neither the note nor the session knows, opens the first element there is, without any the solution. `keysOf` names the
 * chosen subject's questions in the order of the text; see `QuestionKeys`.
 *
 * Under `## Shopper #interactor/human` with `- [x] Who are you? ^authentication`, the sheet of `'shopper'` holds that
 * question as answered in category S, then what the catalog would still ask of a human.
 */
export function checklistOf(
  { session, catalogs, file, note }: ChecklistInput,
  wanted: string | null | undefined,
  keysOf: (questions: readonly KeyedQuestion[], subject: string | null) => readonly string[],
): Checklist {
  const [builtIn, ...own] = catalogs;
  const catalog = mergeCatalogs(builtIn, ...own).questions;
  const known = mergeCatalogs(shown(builtIn), ...own.map(shown)).questions;
  const byId = new Map(known.map((question) => [question.id, question]));
  const strides = inheritedStrides(note, strideByQuestionId(catalogs));
  const earlier = earlierQuestions(session, file);
  const interview = session.interviews.find((one) => one.file === file) ?? null;
  const role = interview?.role ?? null;
  const subjects = subjectsOf(session, note);
  const open =
    subjects.find(({ key }) => key === wanted) ?? subjects.find(({ key }) => key !== null) ?? theSolution;

  const noteQuestions = questionsBySubject(note);
  const entriesOf = (subject: SubjectHead): readonly SheetEntry[] => {
    const inNote = noteQuestions.get(subject.key) ?? [];
    const keys =
      subject === open
        ? keysOf(
            inNote.map(({ question }) => keyedQuestion(question)),
            open.key,
          )
        : null;
    const places = new Map(inNote.map(({ index }, place) => [index, place]));
    const asked = inNote.map(({ question, index }, place): AskedQuestion => ({
      key: keys?.[place] ?? String(place),
      question,
      stride: strides[index] ?? [],
      parent: places.get(question.parent ?? -1) ?? null,
    }));
    const asks = subjectsAskedOf(subject, role);
    return sheetEntries({
      asked,
      earlier: earlier.get(subject.key ?? '') ?? new Map(),
      offered: catalog.filter((question) => asks.some((one) => isAskedOf(question, one))),
      catalog: byId,
    });
  };

  const entries = new Map(subjects.map((subject) => [subject, entriesOf(subject)]));
  const summaryOf = (subject: SubjectHead) => ({ ...subject, ...coverageOf(entries.get(subject) ?? []) });
  const ofOpen = entries.get(open) ?? [];
  const findings = findingsOf(session, open.key);
  return {
    title: interview?.title ?? file,
    role,
    subjects: subjects.map(summaryOf),
    subject: {
      ...summaryOf(open),
      categories: categoryCoverageOf(ofOpen).map((category) => ({
        ...category,
        findings: findings.filter(({ stride }) => stride.includes(category.stride)).length,
      })),
      questions: sheetQuestions(ofOpen, byId),
      calibration: open.key === null && role === 'business' ? calibrationSheet(session, file) : null,
    },
    people: askablePeople(session.people, interview?.attendees ?? []),
  };
}

type SubjectHead = Omit<SubjectSummary, 'total' | 'settled' | 'open'>;

const theSolution: SubjectHead = { key: null, name: '', kind: 'solution', type: null, inNote: true };

/** A catalog with what it hides still known: what was asked before keeps its reasons. */
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

function subjectsAskedOf({ kind, type }: SubjectHead, role: Role | null): readonly Subject[] {
  if (kind === 'solution') return role ? ['solution', role] : ['solution'];
  return [type ?? kind];
}

/** What may be wrong about a subject; what was let go is not. */
const findingsOf = (session: Session, subject: string | null): readonly Finding[] =>
  session.findings.filter(
    ({ kind, about }) =>
      kind !== 'dismissed' &&
      (subject === null ? about.length === 0 : about.some((name) => elementKey(name) === subject)),
  );
