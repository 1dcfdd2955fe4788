/** The commands of the terminal tool: the same core as in VS Code, without VS Code. */
import { dirname, resolve, sep } from 'node:path';
import { version } from '../../package.json';
import { exportedProblem, exportJson } from '../core/report/exportJson';
import type { ExportedProblem } from '../core/report/exportSchema';
import { findingsMarkdown } from '../core/report/findingsMarkdown';
import type { Session } from '../core/session/session';
import { parseCommandLine, usage, UsageError, type Command } from './commandLine';
import { createSession, ExistsError } from './createSession';
import { readFolder } from './readFolder';
import { replaceFile } from './replaceFile';
import { writeCalendar } from './writeCalendar';

/** Where a command writes to. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

/** Does what the arguments say and returns the exit code: see `usage`. `now` is when it was started. */
export function run(args: readonly string[], output: Output, now: Date): number {
  try {
    return execute(parseCommandLine(args), output, now);
  } catch (error) {
    if (error instanceof UsageError) output.err(`${error.message}\n\n${usage}`);
    else if (error instanceof ExistsError || isFromSystem(error)) output.err(`${error.message}\n`);
    else throw error;
    return 2;
  }
}

function execute(command: Command, output: Output, now: Date): number {
  switch (command.kind) {
    case 'help':
      output.out(usage);
      return 0;
    case 'version':
      output.out(`${version}\n`);
      return 0;
    case 'export': {
      const text = exported(command, sessionsIn(command.folder, output));
      if (command.out === null) output.out(text);
      else replaceFile(command.out, text);
      return 0;
    }
    case 'check': {
      const problems = problemsOf(sessionsIn(command.folder, output));
      output.out(command.format === 'json' ? json({ format: 1, problems }) : problems.map(lineOf).join(''));
      return problems.some(({ level }) => level === 'error') ? 1 : 0;
    }
    case 'calendar':
      return writeCalendar(sessionsIn(command.folder, output), command.out, now, output);
    case 'new':
      output.out(
        createSession(command.folder, command.options)
          .map((path) => `${path}\n`)
          .join(''),
      );
      return 0;
  }
}

function sessionsIn(folder: string, output: Output): readonly Session[] {
  const sessions = readFolder(folder).sessions();
  if (!sessions.length) output.err(`There are no interview notes in ${folder}.\n`);
  return sessions;
}

/** Several sessions as Markdown are several reports, one below the other with a line between. */
function exported(
  { folder, format, out }: Extract<Command, { kind: 'export' }>,
  sessions: readonly Session[],
): string {
  if (format === 'json') return json(exportJson(sessions));
  const folderOfNotes = withSlashes(resolve(folder));
  const folderOfReport = out === null ? folderOfNotes : withSlashes(dirname(resolve(out)));
  return sessions
    .map((session) => findingsMarkdown(session, { folderOfReport, folderOfNotes }))
    .join('\n---\n\n');
}

/** In the order of files and places. */
const problemsOf = (sessions: readonly Session[]): ExportedProblem[] =>
  sessions
    .flatMap(({ problems }) => problems)
    .toSorted((one, other) => order(one.file, other.file) || one.span.start - other.span.start)
    .map(exportedProblem);

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** A file name may hold anything; what a terminal takes for a command must not get there. */
const lineOf = ({ file, line, column, level, code, message }: ExportedProblem): string =>
  `${`${file}:${line}:${column}: ${level} ${code} ${message}`.replace(/\p{Cc}/gu, '?')}\n`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const withSlashes = (path: string): string => path.split(sep).join('/');

/** What goes wrong outside: a folder that is not there, a disk that is full. */
const isFromSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
