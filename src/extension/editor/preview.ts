/** Interview notes in VS Code's Markdown preview. What is drawn is in `core/language/preview`. */
import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { PersonLink } from '../../core/language/preview/drawNote';
import { notePreview } from '../../core/language/preview/notePreview';
import { isNoteFile } from '../../core/session/fileKinds';
import { linkTarget, parentOf, pathBetween } from '../../core/text/paths';
import { People } from '../../core/session/people';
import type { NoteStore } from '../workspace/noteStore';

/** What VS Code's Markdown extension asks an extension with `markdown.markdownItPlugins` for. */
export interface MarkdownPreview {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export class NotePreview implements vscode.Disposable {
  /** Notes that were drawn, each with whom its session knew then. */
  private readonly drawn = new Map<string, { readonly uri: vscode.Uri; readonly people: string }>();
  private readonly change: vscode.Disposable;

  constructor(private readonly store: NoteStore) {
    this.change = store.onDidChange(() => {
      const outdated = [...this.drawn].filter(([, { uri, people }]) => this.peopleOf(uri) !== people);
      if (outdated.length === 0) return;
      // A preview that is still open is drawn again, and noted again then.
      for (const [key] of outdated) this.drawn.delete(key);
      void vscode.commands.executeCommand('markdown.preview.refresh');
    });
  }

  extendMarkdownIt = (md: MarkdownIt): MarkdownIt =>
    md.use(notePreview, {
      isNote: (env: object) => noteIn(env) !== undefined,
      personOf: (env: object, id: string) => {
        const uri = noteIn(env);
        return uri ? this.personOf(uri, id) : null;
      },
      noteAt: (env: object, path: string, line: number | null) => {
        const uri = noteIn(env);
        if (!uri || !this.store.noteOf(vscode.Uri.joinPath(uri, '..', path))) return null;
        return line === null ? linkTarget(path) : `${linkTarget(path)}#L${line}`;
      },
    });

  dispose(): void {
    this.change.dispose();
  }

  /** Whom the session of a note knows, comparable: at first it is not known, then its file is not read yet. */
  private peopleOf(uri: vscode.Uri): string {
    const session = this.store.sessionAt(uri)?.session;
    return JSON.stringify([session?.file, session?.people.map(({ id, name }) => [id, name])]);
  }

  private personOf(uri: vscode.Uri, written: string): PersonLink | null {
    this.drawn.set(uri.toString(), { uri, people: this.peopleOf(uri) });
    const listed = this.store.sessionAt(uri);
    if (!listed) return null;
    const { folder, session } = listed;
    const id = new People(session.people).idOf(written);
    const person = session.people.find((each) => each.id === id);
    if (!person || session.file === null) return null;
    const file = this.store.uriOf(folder, session.file);
    return { name: person.name, href: linkTarget(pathBetween(parentOf(uri.path), file.path)) };
  }
}

/** The note that VS Code renders; undefined for any other file, and for text without one. */
function noteIn(env: object): vscode.Uri | undefined {
  const { currentDocument } = env as { currentDocument?: vscode.Uri };
  return currentDocument && isNoteFile(currentDocument.path) ? currentDocument : undefined;
}
