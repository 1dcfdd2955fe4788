/** One workspace folder: the index of its files, how they get there, and how its paths and URIs translate. */
import * as vscode from 'vscode';
import type { ChecklistInput } from '../../core/interview/checklist/noteSubjects';
import { compareTexts } from '../../core/text/compareTexts';
import { FolderIndex } from '../../core/session/folderIndex';
import { fileNameOf } from '../../core/text/paths';
import type { FileAccess } from './files';
import type { BuiltInQuestions } from './builtInQuestions';
import { openDocument } from './openDocuments';
import { readFiles } from './readFiles';
import { findSessionFiles } from './folderFiles';

export class NoteFolder {
  readonly index: FolderIndex;

  constructor(
    readonly folder: vscode.WorkspaceFolder,
    builtIn: BuiltInQuestions,
    private readonly files: FileAccess,
  ) {
    this.index = new FolderIndex(folder.name, builtIn.english, builtIn.inLanguage);
  }

  get key(): string {
    return this.folder.uri.toString();
  }

  /** `…/shop/a.interview.md` → `shop/a.interview.md`; the folder must hold it. */
  pathOf(uri: vscode.Uri): string {
    const base = this.folder.uri.path;
    return uri.path.slice(base.endsWith('/') ? base.length : base.length + 1);
  }

  /** Compares the index with the files: drops what is gone, and names all files or those not known yet, by folder. */
  async list(which: 'all' | 'unknown'): Promise<vscode.Uri[]> {
    const uris = await findSessionFiles(this.folder);
    const found = new Map(uris.map((uri) => [this.pathOf(uri), uri]));
    for (const path of this.index.paths()) {
      if (!found.has(path)) this.drop(path);
      else if (which === 'unknown') found.delete(path);
    }
    return [...found].sort(([one], [other]) => compareTexts(one, other)).map(([, uri]) => uri);
  }

  /** Those files among others that count. */
  known(uris: readonly vscode.Uri[]): vscode.Uri[] {
    return uris.filter((uri) => this.index.has(this.pathOf(uri)));
  }

  /** Drops the files that are gone, or are in a folder that is. */
  dropWithin(gone: readonly vscode.Uri[]): void {
    const paths = new Set(gone.map((uri) => this.pathOf(uri)));
    for (const path of this.index.paths()) if (isWithin(path, paths)) this.drop(path);
  }

  async read(uris: readonly vscode.Uri[]): Promise<void> {
    await readFiles(uris, this.files, (uri, text) => {
      const path = this.pathOf(uri);
      if (text === null) this.drop(path);
      else this.index.set(path, openDocument(uri)?.getText() ?? text);
    });
  }

  /** Takes a file away. What was typed and not saved is all there is of its note, and stays. */
  private drop(path: string): void {
    const uri = vscode.Uri.joinPath(this.folder.uri, path);
    if (!openDocument(uri)?.isDirty) this.index.delete(path);
  }
}

/** What the checklist of a note is made of; null for any other file. */
export function checklistInputOf(index: FolderIndex, file: string): ChecklistInput | null {
  const [note, session] = [index.note(file), index.sessionOf(file)];
  return note && session ? { session, catalogs: index.catalogsOf(session), file, note } : null;
}

/** The same of a note that is none of the workspace's: a session of its own. */
export function inputAlone(document: vscode.TextDocument, builtIn: BuiltInQuestions): ChecklistInput {
  const index = new FolderIndex('', builtIn.english, builtIn.inLanguage);
  const file = fileNameOf(document.uri.path);
  index.set(file, document.getText());
  const input = checklistInputOf(index, file);
  if (!input) throw new Error(`${file} is no interview note.`);
  return input;
}

/** Whether a path or one of the folders above it is among others: `a/b.md` is within `a`. */
function isWithin(path: string, others: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (others.has(path.slice(0, end))) return true;
  }
  return false;
}
