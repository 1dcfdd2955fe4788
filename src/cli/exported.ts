/** What `export` writes. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileFormats } from '../core/exchange/fileFormats';
import { findingsMarkdown } from '../core/report/findingsMarkdown';
import { reportPage } from '../core/report/reportPage';
import { severalReports } from '../core/report/severalReports';
import type { FolderIndex } from '../core/session/folderIndex';
import type { Session } from '../core/session/session';
import type { Command } from './commandLine';
import { onlySession } from './onlySession';
import { sarifOptions } from './sarifOptions';
import { withSlashes } from './withSlashes';

/**
 * Several sessions as Markdown are several reports, one below the other with a line between. Throws a `UsageError` when
 * the format holds one session and the folder does not. What a person marked in an older Markdown report at that place
 * stays in it; a page has what they marked in the one that VS Code writes beside the notes.
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
  const reportOf = (session: Session, previous: string) =>
    findingsMarkdown(session, { folderOfReport, folderOfNotes, form, previous });
  if (format === 'html') {
    const session = onlySession(format, sessions);
    const markdown = form === 'management' ? 'findings-management.md' : 'findings.md';
    return reportPage(reportOf(session, textOf(join(folder, session.folder, markdown))), session);
  }
  return severalReports(sessions, out === null ? '' : textOf(out), reportOf);
}

/** Empty where there is no such file. */
const textOf = (file: string): string =>
  statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : '';
