/**
 * Files that are made of a session: written again without a question as long as nobody else has changed them; of a
 * report that people write into, they see before what would change.
 */
import * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { decoded, encoded, exists, type FileAccess } from '../../workspace/files';
import { warn, warnAndWait } from '../../workspace/messages';
import { chooseOne } from '../../workspace/boxes';
import { oneLine } from '../../../core/text/oneLine';

/** What a save dialog offers: `{ Markdown: ['md'] }`. */
export type SaveFilters = Record<string, string[]>;

type Content = string | Uint8Array;
/** What stands in a file, which may depend on where it is; a promise where a library has to be loaded. */
export type ContentAt = (file: vscode.Uri) => Content | Promise<Content>;

/** Writes such files, and remembers by a fingerprint what was written last. */
export class OwnFiles {
  private readonly files: FileAccess;
  private readonly kept: vscode.Memento;

  constructor({ files, kept }: Pick<App, 'files' | 'kept'>) {
    this.files = files;
    this.kept = kept;
  }

  /**
   * The file that was written, here or where the user wants it; undefined when the user leaves. Asks before it
   * replaces what others wrote. The content depends on the place: links of a report are relative.
   */
  async write(
    file: vscode.Uri,
    contentAt: ContentAt,
    filters: SaveFilters = { Markdown: ['md'] },
  ): Promise<vscode.Uri | undefined> {
    const target = await orTell(file, async () =>
      (await this.mayReplace(file, asRead(await contentAt(file)))) ? file : this.askWhere(file, filters),
    );
    if (!target) return undefined;
    return (await orTell(target, async () => this.put(target, await contentAt(target)))) === true
      ? target
      : undefined;
  }

  private async put(file: vscode.Uri, content: string | Uint8Array): Promise<boolean> {
    const edited = editedDocument(file);
    if (!edited) await this.files.replace(file, content);
    else if (!(await replaceIn(edited, asRead(content)))) return false;
    await this.kept.update(keyOf(file), await fingerprintOf(asRead(content)));
    return true;
  }

  /** A file counts as ours as long as it has the bytes that were written last. */
  private async mayReplace(file: vscode.Uri, text: string): Promise<boolean> {
    if (!(await exists(file))) return true;
    if (editedDocument(file)) return false;
    const present = await this.files.read(file);
    return present === text || (await fingerprintOf(present)) === this.kept.get(keyOf(file));
  }

  private async askWhere(file: vscode.Uri, filters: SaveFilters): Promise<vscode.Uri | undefined> {
    const replace = 'Replace';
    const saveAs = 'Save As…';
    const answer = await warnAndWait(
      `${vscode.workspace.asRelativePath(file)} is there already, and not as it was last exported here. Replace it?`,
      replace,
      saveAs,
    );
    if (answer === replace) return file;
    if (answer !== saveAs) return undefined;
    return vscode.window.showSaveDialog({ defaultUri: file, filters });
  }
}

/** Without a byte order mark, as `FileAccess.read` gives it; of bytes that are no UTF-8, what is left of them. */
const asRead = (content: string | Uint8Array): string =>
  decoded(typeof content === 'string' ? encoded(content) : content);

/** The document of a file while something in it is not saved. */
export const editedDocument = (file: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === file.toString(),
  );

/**
 * Through the editor, so that undoing brings back what somebody typed into the old report and did not save. False when
 * it was not written, as on a full disk, which the user is told: the editor alone holds all of it then.
 */
export async function replaceIn(document: vscode.TextDocument, text: string): Promise<boolean> {
  const name = vscode.workspace.asRelativePath(document.uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void warn(`${name} was not written: its editor can’t be changed.`);
    return false;
  }
  // A save that fails does not always say so, but leaves the document with changes.
  const isSaved = await document.save().then(
    (saved) => saved && !document.isDirty,
    () => false,
  );
  if (!isSaved) {
    void warn(
      `${name} was not saved, and its file may be cut off. All of it is in its editor: save it from there.`,
    );
  }
  return isSaved;
}

const keyOf = (file: vscode.Uri): string => `report ${file.toString()}`;

async function fingerprintOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoded(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What writing gives; undefined when the disk refuses, which the user is told. Any other failure is a fault of ours. */
export async function orTell<Value>(
  file: vscode.Uri,
  write: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await write();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    void warn(`${vscode.workspace.asRelativePath(file)} can’t be written: ${reasons[code] ?? code}.`);
    return undefined;
  }
}

const noPermission = 'you may not write there';
const folderThere = 'there is a folder of that name';

/** By what Node and VS Code call it. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: noPermission,
  NoPermissions: noPermission,
  EISDIR: folderThere,
  FileIsADirectory: folderThere,
  ENOSPC: 'the disk is full',
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

// Reports that people write into: before one is replaced, they see what would change.

/** A report for a place; it keeps what is marked in the one that is there, `null` where there is none. */
export type ReportAt = (file: vscode.Uri, previous: string | null) => string;

/**
 * Writes a report and returns where; undefined when the user keeps the one that is there. Where a report would change,
 * VS Code shows both side by side, and the user decides. Typed text that is not saved counts as there.
 */
export async function writeReviewed(
  files: FileAccess,
  file: vscode.Uri,
  reportAt: ReportAt,
): Promise<vscode.Uri | undefined> {
  return orTell(file, () => writeAfterReview(files, file, reportAt));
}

async function writeAfterReview(
  files: FileAccess,
  file: vscode.Uri,
  reportAt: ReportAt,
): Promise<vscode.Uri | undefined> {
  const present = await presentText(files, file);
  const report = reportAt(file, present);
  if (present !== null && saysTheSame(present, report)) return file;
  const target = present === null ? file : await reviewChange(file, report);
  if (!target) return undefined;
  // Somebody may have written into it while it was looked at; a new file keeps what the reviewed one does.
  const text = reportAt(target, (await presentText(files, target)) ?? report);
  const edited = editedDocument(target);
  if (edited) return (await replaceIn(edited, text)) ? target : undefined;
  await files.replace(target, text);
  return target;
}

/** What stands in a file, or is typed into it and not saved; null where there is none. */
export async function presentText(files: FileAccess, file: vscode.Uri): Promise<string | null> {
  const edited = editedDocument(file);
  if (edited) return edited.getText();
  return (await exists(file)) ? files.read(file) : null;
}

/** Git may have given it the line endings of the system. */
const saysTheSame = (present: string, report: string): boolean =>
  present.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') === report;

interface ReviewChoice extends vscode.QuickPickItem {
  readonly target: () => Thenable<vscode.Uri | undefined>;
}

const scheme = 'threat-interviews-report';

async function reviewChange(file: vscode.Uri, report: string): Promise<vscode.Uri | undefined> {
  const proposed = file.with({ scheme, query: String(++reviews) });
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => (uri.toString() === proposed.toString() ? report : null),
  });
  const name = oneLine(vscode.workspace.asRelativePath(file));
  const choices: readonly ReviewChoice[] = [
    {
      label: 'Replace',
      description: 'with the report on the right',
      target: () => Promise.resolve(file),
    },
    { label: 'Keep', description: 'the report that is there', target: () => Promise.resolve(undefined) },
    {
      label: 'Save As…',
      description: 'write the new one elsewhere',
      target: () => vscode.window.showSaveDialog({ defaultUri: file, filters: { Markdown: ['md'] } }),
    },
  ];
  try {
    await vscode.commands.executeCommand('vscode.diff', file, proposed, `${name}: now ↔ new`);
    const choice = await chooseOne(choices, {
      title: `${name} would change`,
      placeHolder: 'Look at the difference, then choose',
      ignoreFocusOut: true,
    });
    return await choice?.target();
  } finally {
    await closeDiff(proposed);
    provider.dispose();
  }
}

let reviews = 0;

async function closeDiff(proposed: vscode.Uri): Promise<void> {
  const shown = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff && input.modified.toString() === proposed.toString(),
    );
  if (shown.length) await vscode.window.tabGroups.close(shown, true);
}
