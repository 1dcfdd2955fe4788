/**
 * What is wrong in notes, session files and catalogs, in the Problems panel and under the text; and what the format
 * page says about it.
 */
import * as vscode from 'vscode';
import { problemText, type ShownLevel, shownLevelOf } from '../../core/language/problems/problemRules';
import { problemsOn } from '../../core/session/decisions';
import type { FileProblem, ProblemCode } from '../../core/session/problemList';
import type { Session } from '../../core/session/session';
import type { NoteStore } from '../workspace/noteStore';
import { settingIds } from '../model/manifestIds';
import type { ListedSession } from '../model/subject';
import { fileKindOf } from '../../core/session/fileKinds';
import { decoded } from '../workspace/files';
import type { Today } from '../workspace/today';

export const diagnosticSource = 'Threat Interviews';

export function diagnostics(store: NoteStore, today: Today): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('threatInterviews');
  let before = new Map<string, readonly vscode.Diagnostic[]>();
  /** On the same day the same session has the same problems at the same places. */
  let bySession = new WeakMap<Session, FoundOn>();

  const draw = (): void => {
    const now = new Map<string, readonly vscode.Diagnostic[]>();
    for (const listed of store.sessions()) {
      const day = today.of(listed);
      const known = bySession.get(listed.session);
      const byFile = known?.day === day ? known.byFile : diagnosticsOf(store, listed, day);
      bySession.set(listed.session, { day, byFile });
      // Half a word is no mistake yet. What was told before moves along with the text.
      for (const [file, found] of byFile) {
        const kept = pauses.isTyping(file) ? before.get(file) : found;
        if (kept) now.set(file, kept);
      }
    }
    for (const [file, kept] of before) if (pauses.isTyping(file)) now.set(file, kept);
    for (const file of before.keys()) if (!now.has(file)) shown.delete(vscode.Uri.parse(file, true));
    for (const [file, found] of now)
      if (before.get(file) !== found) shown.set(vscode.Uri.parse(file, true), found);
    before = now;
  };
  const pauses = new Pauses(draw);
  draw();
  return vscode.Disposable.from(
    shown,
    pauses,
    store.onDidChange(draw),
    today.onMayChange(draw),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(settingIds.problems)) return;
      bySession = new WeakMap();
      draw();
    }),
  );
}

interface FoundOn {
  readonly day: string;
  readonly byFile: ReadonlyMap<string, readonly vscode.Diagnostic[]>;
}

/** The code of a problem that is shown; null for one of somebody else's. */
export function codeOf({ source, code }: vscode.Diagnostic): string | null {
  return source === diagnosticSource && typeof code === 'object' ? String(code.value) : null;
}

/** What is wrong in one file of a session as it is now, whether or not it is shown yet. */
export function shownProblemsIn(
  store: NoteStore,
  listed: ListedSession,
  uri: vscode.Uri,
  today: string,
): readonly { readonly problem: FileProblem; readonly diagnostic: vscode.Diagnostic }[] {
  const { folder } = listed;
  const problems = problemsOf(store, listed, today);
  const path = problems.find(({ file }) => store.uriOf(folder, file).toString() === uri.toString())?.file;
  const settings = settingsOf(uri);
  return problems
    .filter(({ file }) => file === path)
    .flatMap((problem) => {
      const diagnostic = diagnosticOf(store, folder, problem, settings);
      return diagnostic ? [{ problem, diagnostic }] : [];
    });
}

const problemsOf = (
  store: NoteStore,
  { folder, session }: ListedSession,
  today: string,
): readonly FileProblem[] => problemsOn(today, session, (file) => store.noteAt(folder, file));

function diagnosticsOf(
  store: NoteStore,
  listed: ListedSession,
  today: string,
): Map<string, vscode.Diagnostic[]> {
  const { folder } = listed;
  const byFile = new Map<string, vscode.Diagnostic[]>();
  const settings = new Map<string, unknown>();
  for (const problem of problemsOf(store, listed, today)) {
    const uri = store.uriOf(folder, problem.file);
    const file = uri.toString();
    if (!settings.has(file)) settings.set(file, settingsOf(uri));
    const diagnostic = diagnosticOf(store, folder, problem, settings.get(file));
    if (diagnostic) byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return byFile;
}

const settingsOf = (uri: vscode.Uri): unknown =>
  vscode.workspace.getConfiguration(undefined, uri).get(settingIds.problems);

/** Null for a rule that is off. */
function diagnosticOf(
  store: NoteStore,
  folder: string,
  problem: FileProblem,
  settings: unknown,
): vscode.Diagnostic | null {
  const level = shownLevelOf(problem.code, settings);
  if (level === null) return null;
  const range = rangeOf(store, folder, problem);
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), severities[level]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.code, target: explanationOf(problem.code) };
  return diagnostic;
}

/** Of a session file or a catalog only the start is known: VS Code marks the word there. */
function rangeOf(store: NoteStore, folder: string, problem: FileProblem): vscode.Range {
  if (store.noteAt(folder, problem.file)) return store.rangeOf(folder, problem);
  const start = new vscode.Position(problem.line - 1, problem.column - 1);
  return new vscode.Range(start, start.translate(0, problem.span.end - problem.span.start));
}

const severities: Record<ShownLevel, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** So long after the last key it is a pause. */
const pauseInMs = 300;

export class Pauses implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;

  /** `paused` is told when somebody who typed in a file has paused. */
  constructor(private readonly paused: () => void) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        // Undo and redo are no typing: one looks at what they did.
        if (contentChanges.length && reason === undefined && fileKindOf(document.uri.path) !== null)
          this.restart(document.uri.toString());
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.end(uri.toString())),
    );
  }

  /** True while somebody types in a file, by its URI as text. */
  isTyping(file: string): boolean {
    return this.timers.has(file);
  }

  dispose(): void {
    this.listeners.dispose();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private restart(file: string): void {
    clearTimeout(this.timers.get(file));
    this.timers.set(
      file,
      setTimeout(() => this.end(file), pauseInMs),
    );
  }

  private end(file: string): void {
    clearTimeout(this.timers.get(file));
    if (this.timers.delete(file)) this.paused();
  }
}

// What the format page says about a rule, as a document to read: the page comes with the extension, so it is there
// without a network, in a browser too. No command: VS Code follows a problem's link only to where something opens.

const scheme = 'threat-interviews';

export const explanationOf = (code: ProblemCode): vscode.Uri =>
  vscode.Uri.from({ scheme, path: `/problems/${code}.md` });

export const explanations = (extensionUri: vscode.Uri): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }) {
      const page = vscode.Uri.joinPath(extensionUri, 'docs', 'note-format.md');
      const text = decoded(await vscode.workspace.fs.readFile(page));
      const code = path.replace(/^.*\/|\.md$/g, '');
      const section = text.split(/^### /m).find((one) => /^\S+/.exec(one)?.[0] === code);
      return `# ${section ?? code}`;
    },
  });
