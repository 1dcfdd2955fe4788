/** The questions of a folder, for paper and for other tools. */
import { join } from 'node:path';
import { questionSheets } from '../core/interview/checklist/questionSheets';
import { questionPage } from '../core/report/questionPage';
import { reportPage } from '../core/report/reportPage';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Command } from './commandLine';
import { notOneSession, UsageError } from './failures';
import { fullPath } from './files';

/**
 * What the checklist of one interview offers, or of the only session in a folder: as a page, or as JSON. Throws a
 * `UsageError` where no session or interview is meant, or several.
 */
export function questionsIn(
  index: FolderIndex,
  { kind, folder, format, interview, depth, ...said }: Extract<Command, { kind: 'questions' }>,
): string {
  const sessions = index.sessions();
  const known = sessions.flatMap((session) => session.interviews.map(({ file }) => file));
  const file =
    interview === null
      ? null
      : (known.find((each) => each === interview || fullPath(join(folder, each)) === fullPath(interview)) ??
        null);
  if (interview !== null && file === null)
    throw new UsageError(
      `--interview names one of ${known.join(', ') || 'no interviews'}, not ${interview}.`,
    );
  const [session, ...others] =
    file === null
      ? sessions
      : sessions.filter(({ interviews }) => interviews.some((one) => one.file === file));
  if (!session || others.length) throw notOneSession(kind, sessions);
  const note = file === null ? undefined : index.note(file);
  const language = said.language ?? session.language;
  const inLanguage = { ...session, language, report: { ...session.report, language } };
  const catalogs = index.catalogsOf(inLanguage);
  const sheets = questionSheets({ session, catalogs, file, depth, ...(note && { note }) });
  if (format === 'json') return `${JSON.stringify(sheets, null, 2)}\n`;
  const page = questionPage(sheets, inLanguage, file);
  return format === 'html' ? reportPage(page, inLanguage) : page;
}
