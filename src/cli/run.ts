/** The commands of the terminal tool: the same core as in VS Code, without VS Code. */
import { version } from '../../package.json';
import { backlogMarkdown } from '../core/report/backlog';
import { answered } from './answered';
import { check } from './check';
import type { FolderIndex } from '../core/session/folderIndex';
import { parseCommandLine, usage, UsageError, type Command } from './commandLine';
import { createSession, ExistsError } from './createSession';
import { exported } from './exported';
import { readFolder } from './readFolder';
import { replaceFile } from './replaceFile';
import { writeCalendar } from './writeCalendar';

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
      const sessions = folderOf(command, output).sessions();
      write(sessions.map(backlogMarkdown).filter(Boolean).join('\n'), command.out, output);
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

function folderOf({ folder }: { readonly folder: string }, output: Output): FolderIndex {
  const index = readFolder(folder);
  if (!index.sessions().length) output.err(`There are no interview notes in ${folder}.\n`);
  return index;
}

function write(text: string | Uint8Array, file: string | null, output: Output): void {
  if (file === null) output.out(text);
  else replaceFile(file, text);
}

/** What goes wrong outside: a folder that is not there, a disk that is full. */
const isFromSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;
