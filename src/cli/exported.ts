/** What `export` writes. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileFormats } from '../core/report/formats/fileFormats';
import { findingsMarkdown } from '../core/report/findingsMarkdown';
import { reportPage } from '../core/report/reportPage';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Session } from '../core/session/session';
import type { Command } from './commandLine';
import { onlySession } from './onlySession';
import { sarifOptions } from './sarifOptions';
import { withSlashes } from './withSlashes';

/** Between the reports of several sessions in one file. */
const line = '\n---\n\n';

/**
 * Several sessions as Markdown are several reports, one below the other with a line between. Throws a `UsageError` when
 * the format holds one session and the folder does not. What a person marked in an older Markdown report at that place
 * stays in it.
 */
export function exported(
  { folder, format, form, out }: Extract<Command, { kind: 'export' }>,
  index: FolderIndex,
): string | Uint8Array {
  const sessions = index.sessions();
  if (format !== 'markdown' && format !== 'html') {
    const to = fileFormats[format];
    if (to.several) return to.write(sessions, sarifOptions(folder, index));
    const session = onlySession(format, sessions);
    return to.write(session, index.catalogsOf(session));
  }
  const folderOfNotes = withSlashes(resolve(folder));
  const folderOfReport = out === null ? folderOfNotes : withSlashes(dirname(resolve(out)));
  const reportOf = (session: Session, previous: string | null) =>
    findingsMarkdown(session, { folderOfReport, folderOfNotes, form, previous });
  if (format === 'html') {
    const session = onlySession(format, sessions);
    return reportPage(reportOf(session, null), session.report.language);
  }
  const present = isFile(out) ? readFileSync(out, 'utf8').replaceAll('\r\n', '\n') : '';
  const older = present.split(new RegExp(`${line}(?=# )`));
  const last = sessions.length - 1;
  return sessions
    .map((session, at) => reportOf(session, older.slice(at, at === last ? undefined : at + 1).join(line)))
    .join(line);
}

const isFile = (path: string | null): path is string =>
  path !== null && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
