/** Ways out of the problems that are shown, behind Ctrl+. on them. */
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/textEdit';
import { problemLevels, type ProblemCode } from '../../core/text/problem';
import { Lines } from '../../core/text/span';
import { cursorMark, type PlacedProblem, type ProblemFix } from '../../core/language/problems/problemFix';
import { fixesInNote, fixesInSessionFile } from '../../core/language/problems/problemFixes';
import type { NoteStore } from '../workspace/noteStore';
import { presentNote } from '../workspace/openDocuments';
import type { ListedSession } from '../model/subject';
import { codeOf, diagnosticsIn } from './diagnostics';
import { noteDocuments, rangeIn, sessionFileDocuments } from './documents';

export const quickFixes = (store: NoteStore): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider([noteDocuments, sessionFileDocuments], new QuickFixes(store), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });

/** A fix whose edit is worked out when somebody looks at it. */
class FixAction extends vscode.CodeAction {
  constructor(
    readonly fix: ProblemFix,
    readonly of: ListedSession,
    readonly document: vscode.TextDocument,
    diagnostic: vscode.Diagnostic,
  ) {
    super(fix.title, vscode.CodeActionKind.QuickFix);
    this.version = document.version;
    this.diagnostics = [diagnostic];
    this.isPreferred = fix.isPreferred ?? false;
  }

  readonly version: number;
}

class QuickFixes implements vscode.CodeActionProvider<FixAction> {
  constructor(private readonly store: NoteStore) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { triggerKind, diagnostics }: vscode.CodeActionContext,
  ): Promise<FixAction[]> {
    // The light bulb only asks whether there is something to show; who asks may be faster than what is shown.
    const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (isAsked) this.store.settle(document);
    else if (!diagnostics.some((diagnostic) => codeOf(diagnostic) !== null)) return [];
    const of = this.store.sessionAt(document.uri);
    if (!of) return [];
    const told = isAsked
      ? diagnosticsIn(this.store, of, document.uri).filter((problem) => touches(problem.range, range))
      : diagnostics;
    const actions = told.flatMap((diagnostic) =>
      this.fixesOf(document, of, diagnostic).map((fix) => new FixAction(fix, of, document, diagnostic)),
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

  private fixesOf(
    document: vscode.TextDocument,
    of: ListedSession,
    diagnostic: vscode.Diagnostic,
  ): readonly ProblemFix[] {
    const code = codeOf(diagnostic);
    const { session, folder } = of;
    const file = [session.file, ...session.interviews.map((interview) => interview.file)].find(
      (path) => path !== null && this.store.uriOf(folder, path).toString() === document.uri.toString(),
    );
    if (!isCode(code) || file === undefined || file === null) return [];
    const { start, end } = diagnostic.range;
    const problem: PlacedProblem = {
      text: document.getText(),
      span: { start: document.offsetAt(start), end: document.offsetAt(end) },
      file,
      session,
    };
    if (file === session.file) return fixesInSessionFile(code, problem);
    const catalogs = this.store.catalogsOf(of);
    return fixesInNote(code, { ...problem, note: presentNote(document), catalogs });
  }

  private async editOf({ fix, of, document }: FixAction): Promise<vscode.WorkspaceEdit | null> {
    const { folder, session } = of;
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

const isCode = (code: string | null): code is ProblemCode => code !== null && code in problemLevels;
