/** What `check` says of the problems in a folder, and whether it fails. */
import { join } from 'node:path';
import { jsonText } from '../core/exchange/exportFormat';
import { exportedProblem } from '../core/exchange/exportJson';
import type { ExportedProblem } from '../core/exchange/exportSchema';
import { problemsSarif } from '../core/exchange/sarif';
import type { FolderIndex } from '../core/session/folderIndex';
import { problemLevel } from '../core/language/problems/problemRules';
import type { FileProblem } from '../core/session/problemList';
import type { Session } from '../core/session/session';
import { problemsOn } from '../core/session/decisions';
import { isToReview, isWaiting } from '../core/session/status';
import { compareTexts } from '../core/text/compareTexts';
import { todayIn } from '../core/text/today';
import { visibleLine } from '../core/text/visibleText';
import type { Command, FailOn } from './commandLine';
import { pathFromHere, sarifOptions } from './files';

interface Checked {
  readonly text: string;
  readonly failed: boolean;
  /** Why, where no problem says so: `3 questions wait for an answer.` */
  readonly reasons: readonly string[];
}

/** An error always fails; what else does, `failOn` says: see `usage`. */
export function check(
  { folder, format, failOn }: Extract<Command, { kind: 'check' }>,
  index: FolderIndex,
  now: Date,
): Checked {
  const sessions = index.sessions();
  const problems = problemsOf(index, now);
  const fatal = failOn.includes('warning') ? ['error', 'warning'] : ['error'];
  const reasons = failOn.flatMap((word) => counted(word, sessions, now));
  return {
    text:
      format === 'sarif'
        ? problemsSarif(problems, sarifOptions(folder, index))
        : listed(problems, format, folder),
    failed: reasons.length > 0 || problems.some((problem) => fatal.includes(problemLevel(problem))),
    reasons,
  };
}

function listed(problems: readonly FileProblem[], format: 'text' | 'json', folder: string): string {
  const exported = problems.map(exportedProblem);
  if (format === 'json') return jsonText({ format: 1, problems: exported });
  const above = pathFromHere(folder) ?? folder;
  return exported.map((problem) => lineOf(problem, above)).join('');
}

/** In the order of files and places; `now` decides which acceptances have lapsed. */
const problemsOf = (index: FolderIndex, now: Date): FileProblem[] =>
  index
    .sessions()
    .flatMap((session) =>
      problemsOn(todayIn(session.timezone, now), session, (file) => index.noteIn(session, file)),
    )
    .toSorted((one, other) => compareTexts(one.file, other.file) || one.span.start - other.span.start);

/** Its file is named as a terminal finds it. A name may hold anything, and nothing of it may act there. */
const lineOf = ({ file, line, column, level, code, message }: ExportedProblem, above: string): string =>
  `${visibleLine(`${join(above, file)}:${line}:${column}: ${level} ${code} ${message}`)}\n`;

/** What is no problem of a file, and may still be a reason to stop. */
function counted(word: FailOn, sessions: readonly Session[], now: Date): string[] {
  const open = sessions.flatMap(({ questions, asks }) => [...questions, ...asks]).filter(isWaiting).length;
  const hints = sessions.flatMap(({ findings, timezone }) =>
    findings.filter((finding) => isToReview(finding, todayIn(timezone, now))),
  ).length;
  if (word === 'open' && open > 0) return [`Waiting for an answer: ${open}.`];
  if (word === 'hints' && hints > 0) return [`Hints that are neither confirmed nor dismissed: ${hints}.`];
  return [];
}
