/** Makes the checklist of one interview note: catalogs and notes in, questions with their coverage out. */
import { elementKey } from '../../note/note';
import { offeredDepth } from '../../session/offeredDepth';
import { askablePeople } from '../../session/people';
import type { Finding, Session } from '../../session/session';
import type { CategoryCalibration, Checklist } from './checklist';
import { categoryCoverageOf, coverageOf } from './sheetCoverage';
import { sheetQuestions } from './sheetQuestions';
import { type ChecklistInput, NoteSubjects, type SubjectHead, theSolution } from './noteSubjects';
import type { KeyedQuestion } from './questionKeys';
import { questionsToAsk } from './questionsToAsk';
import { strideLetters } from '../../note/stride';

/**
 * The checklist of a note, opened at a subject: the key of an element or flow, or null for the solution as a whole. Undefined, or a
 * key that neither the note nor the session knows, opens the first element there is, without any the solution. `keysOf` names the
 * chosen subject's questions in the order of the text; see `QuestionKeys`.
 *
 * Under `## Shopper #interactor/human` with `- [x] Who are you? ^authentication`, the sheet of `'shopper'` holds that
 * question as answered in category S, then what the catalog would still ask of a human.
 */
export function checklistOf(
  input: ChecklistInput,
  wanted: string | null | undefined,
  keysOf: (questions: readonly KeyedQuestion[], subject: string | null) => readonly string[],
): Checklist {
  const { session, file } = input;
  const noteSubjects = new NoteSubjects(input);
  const { subjects, interview, catalog } = noteSubjects;
  const role = interview?.role ?? null;
  const open =
    subjects.find(({ key }) => key === wanted) ??
    subjects.find(({ kind }) => kind !== 'solution' && kind !== 'flow') ??
    theSolution;
  const ofOpen = noteSubjects.entriesOf(open, (questions) => keysOf(questions, open.key));
  const summaryOf = (subject: SubjectHead) => ({
    ...subject,
    ...coverageOf(subject === open ? ofOpen : noteSubjects.entriesOf(subject)),
  });
  const findings = findingsOf(session, open.key);
  return {
    title: interview?.title ?? file,
    role,
    depth: input.depth ?? offeredDepth(session),
    subjects: subjects.map(summaryOf),
    subject: {
      ...summaryOf(open),
      categories: categoryCoverageOf(ofOpen).map((category) => ({
        ...category,
        findings: findings.filter(({ stride }) => stride.includes(category.stride)).length,
      })),
      questions: sheetQuestions(ofOpen, catalog),
      toAsk: questionsToAsk(ofOpen, { catalog }).map(({ entry }) => entry.key),
      calibration: open.key === null && role === 'business' ? calibrationSheet(session, file) : null,
    },
    people: askablePeople(session.people, interview?.attendees ?? []),
  };
}

/** What may be wrong about a subject; what was let go is not. */
const findingsOf = (session: Session, subject: string | null): readonly Finding[] =>
  session.findings.filter(
    ({ kind, about }) =>
      kind !== 'dismissed' &&
      (subject === null ? about.length === 0 : about.some((name) => elementKey(name) === subject)),
  );

/**
 * What the business said of each STRIDE category, as the checklist shows it: of several words on one the last counts,
 * in this interview and among the others. What was said of an element alone is not asked here.
 */
function calibrationSheet(session: Session, file: string): readonly CategoryCalibration[] {
  return strideLetters.map((stride) => {
    const said = session.calibration.filter((one) => one.stride.includes(stride) && one.about.length === 0);
    const own = said.findLast((one) => one.file === file);
    const other = said.findLast((one) => one.file !== file && one.level !== null);
    return {
      stride,
      level: own?.level ?? null,
      text: own?.text ?? '',
      earlier: other?.level ? { level: other.level, text: other.text, date: other.date } : null,
    };
  });
}
