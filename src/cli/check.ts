/** What `check` says of the problems in a folder, and whether it fails. */
import { dirname, join, resolve } from 'node:path';
import { jsonText } from '../core/exchange/exportFormat';
import { exportedProblem } from '../core/exchange/exportJson';
import type { ExportedProblem } from '../core/exchange/exportSchema';
import { problemsSarif } from '../core/exchange/sarif';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Note } from '../core/note/note';
import type { FileProblem } from '../core/session/problemList';
import type { Session } from '../core/session/session';
import { problemsOn } from '../core/session/decisions';
import { missingTranscripts } from '../core/session/missingTranscripts';
import { isToReview, plannedIn, waitingIn } from '../core/session/status';
import { compareTexts } from '../core/text/compareTexts';
import { todayIn } from '../core/text/today';
import { visibleLine } from '../core/text/visibleText';
import type { Command, FailOn } from './commandLine';
import { fileNamesIn, pathFromHere, sarifOptions } from './files';

interface Checked {
  readonly text: string;
  readonly failed: boolean;
  /** Why, where no problem says so: `3 questions wait for an answer.` */
  readonly reasons: readonly string[];
}

type CheckCommand = Extract<Command, { kind: 'check' }>;

/** What there is to say of one session: plain values, which one thread can hand to another. */
export interface CheckedSession {
  readonly problems: readonly CheckedProblem[];
  /** Questions and asks that wait for an answer; what is planned was asked nobody yet. */
  readonly open: number;
  /** Hints that are neither confirmed nor dismissed. */
  readonly hints: number;
}

interface CheckedProblem {
  readonly start: number;
  readonly problem: ExportedProblem;
}

/** `now` decides which acceptances have lapsed; `noteOf` has the notes that the session was made from, in a folder. */
export function checkedSession(
  folder: string,
  session: Session,
  noteOf: (file: string) => Note | undefined,
  now: Date,
): CheckedSession {
  const today = todayIn(session.timezone, now);
  return {
    problems: problemsIn(folder, session, noteOf, today).map((problem) => ({
      start: problem.span.start,
      problem: exportedProblem(problem),
    })),
    open: waitingIn(session, plannedIn(session)).length,
    hints: session.findings.filter((finding) => isToReview(finding, today)).length,
  };
}

/** As text or JSON. An error always fails; what else does, `failOn` says: see `usage`. */
export function check(
  { folder, format, failOn }: CheckCommand,
  sessions: readonly CheckedSession[],
): Checked {
  const placed = sessions.flatMap(({ problems }) => problems);
  const problems = placed.toSorted(inOrder).map(({ problem }) => problem);
  const above = pathFromHere(folder) ?? folder;
  return {
    text:
      format === 'json'
        ? jsonText({ format: 1, problems })
        : problems.map((problem) => lineOf(problem, above)).join(''),
    ...verdictOn(sessions, failOn),
  };
}

/** The same as SARIF, which names the ends of places in notes too. */
export function checkSarif({ folder, failOn }: CheckCommand, index: FolderIndex, now: Date): Checked {
  const noteOf = (session: Session) => (file: string) => index.noteIn(session, file);
  const problems = index
    .sessions()
    .flatMap((session) => problemsIn(folder, session, noteOf(session), todayIn(session.timezone, now)))
    .toSorted((one, other) => inOrder(placedProblem(one), placedProblem(other)));
  const sessions = index.sessions().map((session) => checkedSession(folder, session, noteOf(session), now));
  return {
    text: problemsSarif(problems, sarifOptions(folder, index)),
    ...verdictOn(sessions, failOn),
  };
}

/** With what the day and the disk say. */
const problemsIn = (
  folder: string,
  session: Session,
  noteOf: (file: string) => Note | undefined,
  today: string,
): readonly FileProblem[] => [
  ...problemsOn(today, session, noteOf),
  ...missingTranscripts(
    session,
    (file) => noteOf(file)?.lines,
    (note, below) => fileNamesIn(resolve(folder, dirname(note), below.replaceAll('\\', '/'))),
  ),
];

const placedProblem = (problem: FileProblem) => ({ start: problem.span.start, problem });

interface InFile {
  readonly start: number;
  readonly problem: { readonly file: string };
}

/** In the order of files and places. */
const inOrder = (one: InFile, other: InFile): number =>
  compareTexts(one.problem.file, other.problem.file) || one.start - other.start;

/** Its file is named as a terminal finds it. A name may hold anything, and nothing of it may act there. */
const lineOf = ({ file, line, column, level, code, message }: ExportedProblem, above: string): string =>
  `${visibleLine(`${join(above, file)}:${line}:${column}: ${level} ${code} ${message}`)}\n`;

function verdictOn(
  sessions: readonly CheckedSession[],
  failOn: readonly FailOn[],
): Pick<Checked, 'failed' | 'reasons'> {
  const fatal = failOn.includes('warning') ? ['error', 'warning'] : ['error'];
  const reasons = failOn.flatMap((word) => counted(word, sessions));
  const isFatal = sessions.some(({ problems }) =>
    problems.some(({ problem }) => fatal.includes(problem.level)),
  );
  return { failed: reasons.length > 0 || isFatal, reasons };
}

/** What is no problem of a file, and may still be a reason to stop. */
function counted(word: FailOn, sessions: readonly CheckedSession[]): string[] {
  const open = sessions.reduce((sum, session) => sum + session.open, 0);
  const hints = sessions.reduce((sum, session) => sum + session.hints, 0);
  if (word === 'open' && open > 0) return [`Waiting for an answer: ${open}.`];
  if (word === 'hints' && hints > 0) return [`Hints that are neither confirmed nor dismissed: ${hints}.`];
  return [];
}
