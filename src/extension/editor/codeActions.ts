/** What stands behind Ctrl+.: ways out of the problems that are shown, and what can become of the tag at the cursor. */
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/textEdit';
import { Lines } from '../../core/text/span';
import { cursorMark, type ProblemFix } from '../../core/language/problems/problemRule';
import { fixesInNote, fixesInSessionFile, fixesInText } from '../../core/language/problems/problemRules';
import type { FileProblem } from '../../core/session/problemList';
import type { NoteStore } from '../workspace/noteStore';
import type { Today } from '../workspace/today';
import type { TranscriptFiles } from '../workspace/transcriptFiles';
import { codeOf, shownProblemsIn } from './diagnostics';
import type { ListedSession } from '../model/subject';
import { noteDocuments, rangeIn, sessionFileDocuments } from './documents';
import { type HintAtLine, hintsAt } from '../../core/interview/hintsAtLine';
import { oneLine } from '../../core/text/oneLine';
import { type Refactoring, refactoringsOf } from '../../core/note/edits/refactorings';
import { tagKinds } from '../../core/note/note';
import { commandIds } from '../model/manifestIds';
import { tagPlaceAt } from '../workspace/openDocuments';

export const quickFixes = (store: NoteStore, today: Today, transcripts: TranscriptFiles): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    [noteDocuments, sessionFileDocuments],
    new QuickFixes(store, today, transcripts),
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

/** A fix whose edit is worked out when somebody looks at it. */
class FixAction extends vscode.CodeAction {
  constructor(
    readonly fix: ProblemFix,
    readonly listed: ListedSession,
    readonly document: vscode.TextDocument,
    diagnostic: vscode.Diagnostic,
  ) {
    super(oneLine(fix.title), vscode.CodeActionKind.QuickFix);
    this.version = document.version;
    this.diagnostics = [diagnostic];
    this.isPreferred = fix.isPreferred ?? false;
  }

  readonly version: number;
}

class QuickFixes implements vscode.CodeActionProvider<FixAction> {
  constructor(
    private readonly store: NoteStore,
    private readonly today: Today,
    private readonly transcripts: TranscriptFiles,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind, diagnostics }: vscode.CodeActionContext,
  ): Promise<FixAction[]> {
    // The light bulb only asks whether there is something to show; who asks may be faster than what is shown.
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (isAsked) this.store.settle(document);
    else if (!diagnostics.some((diagnostic) => codeOf(diagnostic) !== null)) return [];
    const listed = this.store.sessionAt(document.uri);
    if (!listed) return [];
    const found = shownProblemsIn(this.store, listed, document.uri, this.today.of(listed), this.transcripts);
    const shownHere = found.filter(({ diagnostic }) =>
      isAsked
        ? touches(diagnostic.range, range)
        : diagnostics.some((shown) => isSameDiagnostic(shown, diagnostic)),
    );
    const actions = shownHere.flatMap(({ problem, diagnostic }) =>
      this.fixesOf(document, listed, problem).map((fix) => new FixAction(fix, listed, document, diagnostic)),
    );
    if (!isAsked) return actions;
    const resolved = await Promise.all(actions.map((action) => this.resolveCodeAction(action)));
    return resolved.filter(({ edit }) => edit !== undefined);
  }

  async resolveCodeAction(action: FixAction): Promise<FixAction> {
    const edit = action.edit ?? (await this.editOf(action));
    if (edit && action.document.version === action.version) action.edit = edit;
    return action;
  }

  /** None for what was found in an older text: somebody types, and it is read again in a moment. */
  private fixesOf(
    document: vscode.TextDocument,
    listed: ListedSession,
    problem: FileProblem,
  ): readonly ProblemFix[] {
    const { session } = listed;
    const { file } = problem;
    if (file === session.file) return fixesInSessionFile(problem, session, document.getText());
    const note = this.store.noteIn(listed, file);
    if (!note) return fixesInText(problem, document.getText());
    if (note.text !== document.getText()) return [];
    const noteOf = (path: string) => this.store.noteIn(listed, path);
    return fixesInNote(problem, { note, file, session, catalogs: this.store.catalogsOf(listed), noteOf });
  }

  private async editOf({ fix, listed, document }: FixAction): Promise<vscode.WorkspaceEdit | null> {
    const { folder, session } = listed;
    const edit = new vscode.WorkspaceEdit();
    switch (fix.kind) {
      case 'newFile': {
        const uri = this.store.uriOf(folder, fix.file);
        edit.createFile(uri, { overwrite: false });
        edit.insert(uri, new vscode.Position(0, 0), fix.text);
        return edit;
      }
      case 'edit':
        return added(edit, document.uri, document.getText(), fix.edits());
      case 'notes': {
        for (const [file, edits] of fix.edits() ?? []) {
          const uri = this.store.uriOf(folder, file);
          const text = await this.store.textOf(uri);
          // Somebody types in the other note: it is read again in a moment.
          if (text !== this.store.noteIn(listed, file)?.text || !added(edit, uri, text, edits)) return null;
        }
        return edit.size > 0 ? edit : null;
      }
      case 'sessionFile': {
        if (session.file === null) return null;
        const uri = this.store.uriOf(folder, session.file);
        const text = await this.store.textOf(uri);
        return added(edit, uri, text, fix.edits(text));
      }
    }
  }
}

function added(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  text: string,
  edits: readonly TextEdit[] | null,
): vscode.WorkspaceEdit | null {
  if (!edits?.length) return null;
  const lines = new Lines(text);
  const placed = edits.map(({ span, newText }) => {
    const range = rangeIn(lines, span);
    const [before = '', behind] = newText.split(cursorMark);
    if (behind === undefined) return new vscode.TextEdit(range, newText);
    const snippet = new vscode.SnippetString().appendText(before).appendTabstop(0).appendText(behind);
    return Object.assign(new vscode.SnippetTextEdit(range, snippet), { keepWhitespace: true });
  });
  edit.set(uri, placed);
  return edit;
}

/** On the same lines: the cursor is at the end of what was just typed, behind the word that is marked. */
const touches = (one: vscode.Range, other: vscode.Range): boolean =>
  one.start.line <= other.end.line && other.start.line <= one.end.line;

const isSameDiagnostic = (one: vscode.Diagnostic, other: vscode.Diagnostic): boolean =>
  codeOf(one) === codeOf(other) && one.range.isEqual(other.range);

// What can become of the tag at the cursor, behind Ctrl+. on its line. The commands do it.

export const refactorings = (): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    noteDocuments,
    { provideCodeActions: actionsAt },
    {
      providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite, vscode.CodeActionKind.RefactorExtract],
    },
  );

const mayHoldTag = new RegExp(`#(?:${tagKinds.join('|')})`, 'i');

function actionsAt(document: vscode.TextDocument, { start }: vscode.Range): vscode.CodeAction[] {
  const { text } = document.lineAt(start.line);
  if (!mayHoldTag.test(text)) return [];
  const at = tagPlaceAt(document, start);
  if (!at) return [];
  return refactoringsOf(at.tag).map((name) => {
    const { title, kind } = actions[name];
    const action = new vscode.CodeAction(title, kind);
    action.command = { title, command: commandIds[name], arguments: [at.place] };
    return action;
  });
}

const { RefactorRewrite, RefactorExtract } = vscode.CodeActionKind;

const actions: Readonly<Record<Refactoring, { title: string; kind: vscode.CodeActionKind }>> = {
  confirmRisk: { title: 'Confirm as Risk…', kind: RefactorRewrite },
  dismiss: { title: 'Dismiss…', kind: RefactorRewrite },
  decideRisk: { title: 'Decide About Risk…', kind: RefactorRewrite },
  turnIntoHint: { title: 'Turn Back into Hint', kind: RefactorRewrite },
  turnIntoQuestion: { title: 'Turn into Question', kind: RefactorRewrite },
  askSomebody: { title: 'Ask Somebody…', kind: RefactorRewrite },
  setStride: { title: 'Set STRIDE…', kind: RefactorRewrite },
  extractToItem: { title: 'Extract to Own Item', kind: RefactorExtract },
};

// What an answer says that its question listens for, as a hint to be added.

export const listenedHints = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(noteDocuments, new ListenedHints(store), {
    providedCodeActionKinds: [RefactorRewrite],
  });

class HintAction extends vscode.CodeAction {
  readonly version: number;

  constructor(
    { words, edits }: HintAtLine,
    readonly document: vscode.TextDocument,
  ) {
    super(oneLine(`Add Hint About “${words}”`), RefactorRewrite);
    this.edits = edits;
    this.version = document.version;
  }

  readonly edits: () => readonly TextEdit[] | null;
}

class ListenedHints implements vscode.CodeActionProvider<HintAction> {
  constructor(private readonly store: NoteStore) {}

  provideCodeActions(
    document: vscode.TextDocument,
    { start }: vscode.Range,
    { triggerKind }: vscode.CodeActionContext,
  ): HintAction[] {
    // The light bulb takes the note as it was last read: nothing is read at a key for it.
    if (triggerKind === vscode.CodeActionTriggerKind.Invoke) this.store.settle(document);
    const input = this.store.noteInput(document.uri);
    if (!input || input.note.text !== document.getText()) return [];
    return hintsAt(input.note, start.line, input.catalogs).map((hint) => new HintAction(hint, document));
  }

  resolveCodeAction(action: HintAction): HintAction {
    const { document, version, edits } = action;
    if (document.version !== version) return action;
    const edit = added(new vscode.WorkspaceEdit(), document.uri, document.getText(), edits());
    if (edit) action.edit = edit;
    return action;
  }
}
