/** What is wrong in notes, session files and catalogs, in the Problems panel and under the text. */
import * as vscode from 'vscode';
import type { Level } from '../../core/note/problem';
import { problemText } from '../../core/report/problemText';
import type { FileProblem, Session } from '../../core/session/session';
import type { NoteStore } from '../workspace/noteStore';

export function diagnostics(store: NoteStore): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('threatInterviews');
  let before = new Map<string, readonly vscode.Diagnostic[]>();
  /** The same session has the same problems at the same places. */
  const bySession = new WeakMap<Session, ReadonlyMap<string, readonly vscode.Diagnostic[]>>();

  const draw = (): void => {
    const now = new Map<string, readonly vscode.Diagnostic[]>();
    for (const { folder, session } of store.sessions()) {
      const byFile = bySession.get(session) ?? diagnosticsOf(store, folder, session);
      bySession.set(session, byFile);
      for (const [file, found] of byFile) now.set(file, found);
    }
    for (const file of before.keys()) if (!now.has(file)) shown.delete(vscode.Uri.parse(file, true));
    for (const [file, found] of now)
      if (before.get(file) !== found) shown.set(vscode.Uri.parse(file, true), found);
    before = now;
  };
  draw();
  return vscode.Disposable.from(shown, store.onDidChange(draw));
}

function diagnosticsOf(store: NoteStore, folder: string, session: Session): Map<string, vscode.Diagnostic[]> {
  const byFile = new Map<string, vscode.Diagnostic[]>();
  for (const problem of session.problems) {
    const file = store.uriOf(folder, problem.file).toString();
    const diagnostic = new vscode.Diagnostic(
      rangeOf(store, folder, problem),
      problemText(problem.code, problem.about),
      severities[problem.level],
    );
    diagnostic.source = 'Threat Interviews';
    diagnostic.code = problem.code;
    byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return byFile;
}

/** Of a session file or a catalog only the start is known: VS Code marks the word there. */
function rangeOf(store: NoteStore, folder: string, problem: FileProblem): vscode.Range {
  if (store.noteAt(folder, problem.file)) return store.rangeOf(folder, problem);
  const start = new vscode.Position(problem.line - 1, problem.column - 1);
  return new vscode.Range(start, start.translate(0, problem.span.end - problem.span.start));
}

const severities: Record<Level, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};
