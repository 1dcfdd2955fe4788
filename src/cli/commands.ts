/** The commands of the terminal tool: the same core as in VS Code, without VS Code. */
import { dirname, join } from 'node:path';
import { version } from '../../package.json';
import { answerTopics } from '../core/exchange/answerTopics';
import { exportFormats, exportTo } from '../core/exchange/exporter';
import { parseTopics, topicsExpected } from '../core/exchange/openTopics';
import { backlogFormat, calendarFormat, reportFileName } from '../core/exchange/reportFormats';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Session } from '../core/session/session';
import { check } from './check';
import { type Command, parseCommandLine, usage, UsageError } from './commandLine';
import { createSession, ExistsError } from './createSession';
import { fullPath, readFolder, readText, readTextIfThere, replaceFile, sarifOptions } from './files';

/** Where a command writes to. */
export interface Output {
  out(text: string | Uint8Array): void;
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
    case 'export':
      write(exported(command, folderOf(command, output)), command.out, output);
      return 0;
    case 'backlog': {
      const { content } = exportTo(backlogFormat, folderOf(command, output).sessions(), {});
      write(content, command.out, output);
      return 0;
    }
    case 'check': {
      const { text, failed, reasons } = check(command, folderOf(command, output));
      output.out(text);
      for (const reason of reasons) output.err(`${reason}\n`);
      return failed ? 1 : 0;
    }
    case 'answer-topics':
      write(answered(command, folderOf(command, output)), command.out, output);
      return 0;
    case 'calendar':
      return writeCalendar(folderOf(command, output).sessions(), command.out, now, output);
    case 'new':
      output.out(
        createSession(command.folder, command.options)
          .map((path) => `${path}\n`)
          .join(''),
      );
      return 0;
  }
}

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** Throws a `UsageError` when the format holds one session and the folder does not. */
function exported(command: CommandOf<'export'>, index: FolderIndex): string | Uint8Array {
  const { folder, format, form, out } = command;
  const sessions = index.sessions();
  const file = exportTo(exportFormats[format], sessions, {
    ...sarifOptions(folder, index),
    catalogsOf: (session) => index.catalogsOf(session),
    form,
    previous: previousReport(command, sessions),
    folderOfNotes: fullPath(folder),
    folderOfReport: fullPath(out === null ? folder : dirname(out)),
  });
  if (!file) throw notOneSession(format, sessions);
  return file.content;
}

/**
 * The Markdown report in which a person may have marked what has to stay: the one that is replaced; for a page, the one
 * that VS Code writes beside the notes.
 */
function previousReport(
  { folder, format, form, out }: CommandOf<'export'>,
  [session]: readonly Session[],
): string {
  if (format === 'markdown' && out !== null) return readTextIfThere(out);
  if (format === 'html' && session)
    return readTextIfThere(join(folder, session.folder, reportFileName(form)));
  return '';
}

/** Throws a `UsageError` when the file holds no table of open topics, and what Node throws when it can't be read. */
function answered({ kind, table }: CommandOf<'answer-topics'>, index: FolderIndex): string {
  const topics = parseTopics(readText(table));
  if (!topics) throw new UsageError(`${table} is no table of open topics: ${topicsExpected}.`);
  const sessions = index.sessions();
  const [session] = sessions;
  if (!session || sessions.length > 1) throw notOneSession(kind, sessions);
  return answerTopics(topics, session).text;
}

/** People have two days left to read what they were sent. */
const reminderDays = 2;

/** Says why a meeting was left out. Returns 1 if one was, or if there is none at all: then nothing is written. */
function writeCalendar(sessions: readonly Session[], file: string | null, now: Date, output: Output): number {
  const { content, leftOut } = exportTo(calendarFormat, sessions, { now, reminderDays });
  for (const sentence of leftOut) output.err(`${sentence}\n`);
  if (content === '') {
    output.err('There is no meeting to write into a calendar.\n');
    return 1;
  }
  write(content, file, output);
  return leftOut.length ? 1 : 0;
}

/** There is no session in a folder, or which one is meant is not said. */
function notOneSession(what: string, sessions: readonly Session[]): UsageError {
  if (!sessions.length) return new UsageError(`${what} needs a session, and there is none.`);
  const folders = sessions.map(({ folder }) => folder || '.').join(', ');
  return new UsageError(`${what} holds one session: name its folder, one of ${folders}.`);
}

function folderOf({ folder }: { readonly folder: string }, output: Output): FolderIndex {
  const index = readFolder(folder);
  if (!index.sessions().length) output.err(`There are no interview notes in ${folder}.\n`);
  return index;
}

function write(content: string | Uint8Array, file: string | null, output: Output): void {
  if (file === null) output.out(content);
  else replaceFile(file, content);
}

/** What goes wrong outside: a folder that is not there, a disk that is full. */
const isFromSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
