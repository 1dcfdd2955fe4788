/** The commands of the terminal tool: the same core as in VS Code, without VS Code. */
import { dirname, join } from 'node:path';
import { version } from '../../package.json';
import { loadGerman } from '../builtIn/builtInCatalog';
import { answerTopics, parseTopics, topicsExpected } from '../core/exchange/openTopics';
import { type AnyContent, complete, type ExportedContent } from '../core/exchange/exportFormat';
import { contentIn, exportFormats, exportTo, isReportFormat } from '../core/exchange/exporter';
import { backlogFormat, reportFileName } from '../core/exchange/reportFormats';
import { readableText } from '../core/exchange/readableText';
import { formOf, leftOverInReports, whyNoReport } from '../core/report/reportPeople';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Session } from '../core/session/session';
import { calendarContent } from './calendar';
import { checkSarif } from './check';
import { type Command, parseCommandLine } from './commandLine';
import { createSession } from './createSession';
import { laterStart } from '../core/planning/newSession/planOf';
import {
  isSystemError,
  notOneSession,
  OutputGone,
  RefusalError,
  systemWords,
  toldLine,
  UsageError,
} from './failures';
import { type FolderRead, fullPath, readFolder, readText, readTextIfThere, sarifOptions } from './files';
import { namedAgain, namelessContent, tellLeftOver } from './namesKeyFile';
import { checkedOneByOne, jsonOneByOne, type Run } from './oneByOne';
import { type Output, tellChecked, tellUnread } from './output';
import { questionsIn } from './questions';
import { readinessIn } from './readiness';
import { sessionsAround } from './sessionsAround';
import { type Target, targetOf, writeTo } from './target';
import { usage } from './usage';
import type { Threads } from './workers';

const alone: Threads = { script: null, most: 1, patience: 0 };

/**
 * Does what the arguments say and returns the exit code: see `usage`. `now` is when it was started. Only a format whose
 * library has to be loaded makes it wait, and a folder that several `threads` share.
 */
export function run(
  args: readonly string[],
  output: Output,
  now: Date,
  threads = alone,
): number | Promise<number> {
  try {
    const code = execute(parseCommandLine(args), { output, now, threads });
    return typeof code === 'number' ? code : code.catch((error: unknown) => failed(error, output));
  } catch (error) {
    return failed(error, output);
  }
}

function failed(error: unknown, output: Output): number {
  if (error instanceof OutputGone) return 2;
  if (error instanceof UsageError) output.err(toldLine(`${error.message}\n\n${usage}`));
  else if (error instanceof RefusalError) output.err(toldLine(error.message));
  else if (isSystemError(error))
    output.err(toldLine(`${error.path ?? 'A file'} cannot be used: ${systemWords(error)}.`));
  else throw error;
  return 2;
}

function execute(command: Command, run: Run): number | Promise<number> {
  const { output, now } = run;
  switch (command.kind) {
    case 'help':
      output.out(usage);
      return 0;
    case 'version':
      output.out(`${version}\n`);
      return 0;
    case 'check':
      return command.format === 'sarif' ? checked(command, run) : checkedOneByOne(command, run);
    case 'readiness':
      return checked(command, run);
    case 'new':
      return command.options.language === 'de'
        ? loadGerman().then(() => created(command, output))
        : created(command, output);
    case 'names-back':
      write(
        namedAgain(command.file, command.namesKey, output),
        targetOf(command.out, [command.namesKey]),
        output,
      );
      return 0;
    case 'export':
      return command.format === 'json' && !command.withoutNames
        ? jsonOneByOne(command, run)
        : written(command, output, now);
    default:
      return written(command, output, now);
  }
}

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

function created({ folder, options }: CommandOf<'new'>, output: Output): number {
  output.out(createSession(folder, options).map(toldLine).join(''));
  const later = laterStart(options);
  if (later !== null) output.err(toldLine(later));
  return 0;
}

/** Nothing is checked where not everything can be read: what is wrong there would be missed. */
function checked(command: CommandOf<'check' | 'readiness'>, { output, now }: Run): number {
  const read = readFolder(command.folder);
  tellUnread(command.folder, read, hasNotes(read), output);
  if (read.unread.length || !hasNotes(read)) return 2;
  if (command.kind === 'readiness') {
    const { text, isMissing } = readinessIn(read.index, command.folder);
    output.out(text);
    return isMissing ? 1 : 0;
  }
  return tellChecked(checkSarif(command, read.index, now), output);
}

const hasNotes = ({ index }: FolderRead): boolean => index.sessions().length > 0;

type WritingCommand = CommandOf<'export' | 'backlog' | 'answer-topics' | 'calendar' | 'questions'>;

/** Writes what can be written; 1 where something had to be left out. No file is replaced by nothing at all. */
function written(command: WritingCommand, output: Output, now: Date): number | Promise<number> {
  const { folder, out } = command;
  const read = readFolder(folder);
  const target = targetOf(
    out,
    command.kind === 'answer-topics' ? [...read.files, command.table] : read.files,
  );
  tellUnread(folder, read, hasNotes(read), output);
  if (target.kind !== 'standard-output' && !hasNotes(read)) return 2;
  const finish = ({ content, leftOut, keptBack = [] }: ExportedContent): number => {
    for (const sentence of [...leftOut, ...keptBack]) output.err(toldLine(sentence));
    const isNothing = command.kind === 'calendar' && content === '';
    if (!isNothing) write(content, target, output);
    return isNothing || leftOut.length || read.unread.length ? 1 : 0;
  };
  const make = () => contentOf(command, read, target, output, now);
  const content = asksInGerman(command, read.index) ? loadGerman().then(make) : make();
  return content instanceof Promise ? content.then(finish) : finish(content);
}

/** Whether questions in German may go into what is written. */
const asksInGerman = (command: WritingCommand, index: FolderIndex): boolean =>
  (command.kind === 'questions' && command.language === 'de') ||
  (['questions', 'export'].includes(command.kind) &&
    index.sessions().some(({ language }) => language === 'de'));

function contentOf(
  command: WritingCommand,
  { index, unread }: FolderRead,
  target: Target,
  output: Output,
  now: Date,
): AnyContent {
  const sessions = index.sessions();
  if ('withoutNames' in command && command.withoutNames && unread.length)
    throw new RefusalError('Not everything can be read, so names could stay in. Nothing is written.');
  switch (command.kind) {
    case 'export':
      return exported(command, index, target, output);
    case 'backlog':
      return command.withoutNames
        ? namelessContent(backlogFormat, sessions, {}, command, output).then((content) =>
            ofOneSession(content, command.kind, sessions),
          )
        : exportTo(backlogFormat, sessions, {});
    case 'answer-topics':
      return complete(answered(command, sessions));
    case 'questions':
      return complete(questionsIn(index, command));
    case 'calendar':
      return calendarContent(command, sessions, now, target);
  }
}

/** Throws a `UsageError`, or comes back with it, when the format holds one session and the folder does not. */
function exported(
  command: CommandOf<'export'>,
  index: FolderIndex,
  target: Target,
  output: Output,
): AnyContent {
  const { folder, format, form, separator, withSuppressed } = command;
  const sessions = index.sessions();
  const [reason] = isReportFormat(format) ? sessions.flatMap((one) => whyNoReport(one, { form }) ?? []) : [];
  if (reason !== undefined) throw new RefusalError(reason);
  const options = {
    ...sarifOptions(folder, index),
    separator,
    withSuppressed,
    catalogsOf: (session: Session) => index.catalogsOf(session),
    form,
    previous: previousReport(command, sessions, target),
    folderOfNotes: fullPath(folder),
    // Who sends it somewhere by `>` does so from the working directory.
    folderOfReport: fullPath(target.kind === 'file' ? dirname(target.path) : ''),
  };
  if (command.withoutNames)
    return namelessContent(exportFormats[format], sessions, options, command, output).then((content) =>
      ofOneSession(content, format, sessions),
    );
  const isNameless = isReportFormat(format) && sessions.some((one) => formOf(one, options) !== 'full');
  const others = isNameless ? sessionsAround(folder, (sentence) => output.err(toldLine(sentence))) : [];
  const whole = { ...options, others };
  const made = ofOneSession(contentIn(exportFormats[format], sessions, whole), format, sessions);
  if (!isNameless) return made;
  const told = (written: ExportedContent): ExportedContent => {
    tellLeftOver(leftOverInReports(sessions, whole, readableText(written.content)), output);
    return written;
  };
  return made instanceof Promise ? made.then(told) : told(made);
}

/**
 * The Markdown report in which a person may have marked what has to stay: the one that is replaced; for a page and a Word
 * document, the one that VS Code writes beside the notes.
 */
function previousReport(
  { folder, format, form }: CommandOf<'export'>,
  [session]: readonly Session[],
  target: Target,
): string {
  if (format === 'markdown' && target.kind === 'file') return readTextIfThere(target.path);
  if ((format === 'html' || format === 'docx') && session)
    return readTextIfThere(join(folder, session.folder, reportFileName(form)));
  return '';
}

/** Throws a `UsageError` when the file holds no table of open topics, and what Node throws when it can't be read. */
function answered({ kind, table }: CommandOf<'answer-topics'>, sessions: readonly Session[]): string {
  const topics = parseTopics(readText(table));
  if (!topics) throw new UsageError(`${table} is no table of open topics: ${topicsExpected}.`);
  const [session] = sessions;
  if (!session || sessions.length > 1) throw notOneSession(kind, sessions);
  return answerTopics(topics, session).text;
}

/** What a format made; null where it holds one session and there is none, or several. */
function ofOneSession<Content>(content: Content | null, what: string, sessions: readonly Session[]): Content {
  if (content === null) throw notOneSession(what, sessions);
  return content;
}

function write(content: string | Uint8Array, target: Target, output: Output): void {
  if (target.kind === 'standard-output') output.out(content);
  else writeTo(target, content);
}
