/** What the composition root hands to every feature: the state, the one way to change it, and what other parts open. */
import type * as vscode from 'vscode';
import type { Goal } from '../../core/protocol/checklistProtocol';
import type { viewIds } from '../model/manifestIds';
import type { ListedSession } from '../model/subject';
import type { BuiltInQuestions } from './builtInQuestions';
import type { FileAccess } from './files';
import type { NoteStore } from './noteStore';
import type { Today } from './today';
import type { Writer } from './writer';

export interface App {
  readonly store: NoteStore;
  readonly writer: Writer;
  readonly today: Today;
  readonly files: FileAccess;
  readonly questions: BuiltInQuestions;
  /** What is kept with the workspace over a reload. */
  readonly kept: vscode.Memento;
  /** The folder that the extension is installed in. */
  readonly extensionUri: vscode.Uri;
  /** Finds and reads everything anew, seen at work in the Sessions view. */
  readonly load: () => Thenable<unknown>;
  readonly show: ShownParts;
}

/** Parts that features must not import, and open by these. */
interface ShownParts {
  /** The checklist of a note, at a subject or where it was last; with a goal, at that question. */
  readonly checklist: (note: vscode.Uri, subject?: string | null, goal?: Goal) => Promise<void>;
  /** Turns the checklist that is worked in to its next subject; false where none is. */
  readonly nextSubject: () => boolean;
  /** Which of our views are to be seen. */
  readonly visible: () => Readonly<Record<keyof typeof viewIds, boolean>>;
  readonly overview: (listed: ListedSession) => void;
  /** Selects the session of a folder in the Sessions view, now or as soon as its files have been read. */
  readonly sessionIn: (folder: vscode.Uri) => void;
}
