/**
 * What is wrong in notes, session files and catalogs, in the Problems panel and under the text; and what the format
 * page says about it.
 */
import * as vscode from 'vscode';
import { problemText, type ShownLevel, shownLevelOf } from '../../core/language/problems/problemRules';
import { isNoteFile } from '../../core/session/fileKinds';
import type { FileProblem, ProblemCode } from '../../core/session/problemList';
import type { NoteStore } from '../workspace/noteStore';
import { Slices } from '../workspace/slices';
import { settingIds } from '../model/manifestIds';
import { sessionId, type ListedSession, type SessionsChanged } from '../model/subject';
import { fileKindOf } from '../../core/session/fileKinds';
import { isSameList } from '../../core/text/sameList';
import { decoded } from '../workspace/files';
import { problemsOf } from './sessionProblems';
import type { Today } from '../workspace/today';
import type { TranscriptFiles } from '../workspace/transcriptFiles';

export const diagnosticSource = 'Threat Interviews';

export function diagnostics(store: NoteStore, today: Today, transcripts: TranscriptFiles): vscode.Disposable {
  const shown = new ShownDiagnostics(store, today, transcripts);
  return vscode.Disposable.from(
    shown,
    store.onDidChange((changed) => shown.draw(changed)),
    today.onMayChange(() => shown.draw('all')),
    transcripts.onDidChange((notes) => shown.drawNotes(notes)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingIds.problems)) shown.drawAnew();
    }),
  );
}

/** On another day the same session may have other problems. */
interface ShownSession {
  readonly listed: ListedSession;
  readonly day: string;
  readonly files: readonly string[];
}

/**
 * What VS Code is told, session by session: a key looks at its own session alone, and a thousand sessions that were read
 * are looked through in slices. Files by their URIs.
 */
class ShownDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('threatInterviews');
  private readonly pauses = new Pauses((file) => this.tell(file));
  private sessions = new Map<string, ShownSession>();
  private readonly found = new Map<string, readonly vscode.Diagnostic[]>();
  private readonly told = new Map<string, readonly vscode.Diagnostic[]>();
  /** Files of sessions that are no more what they were: told when their sessions are drawn. */
  private readonly touched = new Set<string>();
  /** Which drawing of all goes on: a later one takes over what an earlier one has not drawn. */
  private drawing = 0;

  constructor(
    private readonly store: NoteStore,
    private readonly today: Today,
    private readonly transcripts: TranscriptFiles,
  ) {
    this.draw('all');
  }

  draw(changed: SessionsChanged): void {
    const present = this.store.sessionsAmong(changed);
    const kept = new Set(
      present.filter((listed) => {
        const known = this.sessions.get(sessionId(listed));
        return known?.listed === listed && known.day === this.today.of(listed);
      }),
    );
    // First all that is outdated goes: a file may have passed from one session to another.
    const outdated = changed === 'all' ? [...this.sessions.keys()] : present.map(sessionId);
    for (const id of outdated) {
      const known = this.sessions.get(id);
      if (!known || kept.has(known.listed)) continue;
      for (const file of known.files) if (this.found.delete(file)) this.touched.add(file);
      this.sessions.delete(id);
    }
    const left = present.filter((listed) => !kept.has(listed));
    if (changed === 'all') {
      void this.drawSlices(left);
    } else {
      for (const listed of left) this.drawSession(listed);
      this.tellTouched();
    }
  }

  /** What lies beside some notes is different now. */
  drawNotes(notes: readonly vscode.Uri[]): void {
    const present = new Set(notes.flatMap((uri) => this.store.sessionAt(uri) ?? []));
    for (const listed of present) {
      const known = this.sessions.get(sessionId(listed));
      if (known) this.sessions.set(sessionId(listed), { ...known, day: '' });
    }
    this.draw([...present]);
  }

  private async drawSlices(sessions: readonly ListedSession[]): Promise<void> {
    const drawing = ++this.drawing;
    const slices = new Slices();
    for (const listed of sessions) {
      // A key may have made it anew meanwhile, and drawn that.
      if (this.store.present(listed) === listed) this.drawSession(listed);
      await slices.pause();
      if (drawing !== this.drawing) return;
    }
    this.tellTouched();
  }

  private tellTouched(): void {
    for (const file of this.touched) this.tell(file);
    this.touched.clear();
  }

  private drawSession(listed: ListedSession): void {
    const day = this.today.of(listed);
    const byFile = diagnosticsOf(this.store, listed, day, this.transcripts);
    this.sessions.set(sessionId(listed), { listed, day, files: [...byFile.keys()] });
    for (const [file, diagnostics] of byFile) {
      this.found.set(file, diagnostics);
      this.tell(file);
    }
  }

  /** The settings say otherwise. */
  drawAnew(): void {
    this.sessions = new Map();
    this.found.clear();
    this.draw('all');
    for (const file of [...this.told.keys()]) this.tell(file);
  }

  dispose(): void {
    this.drawing += 1;
    this.pauses.dispose();
    this.collection.dispose();
  }

  private tell(file: string): void {
    // Half a word is no mistake yet. What was told before moves along with the text.
    if (this.pauses.isTyping(file)) return;
    const diagnostics = this.found.get(file) ?? [];
    if (isSameList(diagnostics, this.told.get(file) ?? [], isSameDiagnostic)) return;
    if (diagnostics.length) this.told.set(file, diagnostics);
    else this.told.delete(file);
    this.collection.set(vscode.Uri.parse(file, true), diagnostics);
  }
}

const isSameDiagnostic = (one: vscode.Diagnostic, beside: vscode.Diagnostic): boolean =>
  one.message === beside.message &&
  one.severity === beside.severity &&
  codeOf(one) === codeOf(beside) &&
  one.range.isEqual(beside.range);

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
  transcripts: TranscriptFiles,
): readonly { readonly problem: FileProblem; readonly diagnostic: vscode.Diagnostic }[] {
  const problems = problemsOf(store, listed, today, transcripts);
  const path = problems.find(
    ({ file }) => store.uriOf(listed.folder, file).toString() === uri.toString(),
  )?.file;
  const settings = settingsOf(uri);
  return problems
    .filter(({ file }) => file === path)
    .flatMap((problem) => {
      const diagnostic = diagnosticOf(store, listed, problem, settings);
      return diagnostic ? [{ problem, diagnostic }] : [];
    });
}

function diagnosticsOf(
  store: NoteStore,
  listed: ListedSession,
  today: string,
  transcripts: TranscriptFiles,
): Map<string, vscode.Diagnostic[]> {
  const byFile = new Map<string, vscode.Diagnostic[]>();
  const settings = new Map<string, unknown>();
  for (const problem of problemsOf(store, listed, today, transcripts)) {
    const uri = store.uriOf(listed.folder, problem.file);
    const file = uri.toString();
    if (!settings.has(file)) settings.set(file, settingsOf(uri));
    const diagnostic = diagnosticOf(store, listed, problem, settings.get(file));
    if (!diagnostic) continue;
    const held = byFile.get(file);
    if (held) held.push(diagnostic);
    else byFile.set(file, [diagnostic]);
  }
  return byFile;
}

const settingsOf = (uri: vscode.Uri): unknown =>
  vscode.workspace.getConfiguration(undefined, uri).get(settingIds.problems);

/** Null for a rule that is off. */
function diagnosticOf(
  store: NoteStore,
  listed: ListedSession,
  problem: FileProblem,
  settings: unknown,
): vscode.Diagnostic | null {
  const level = shownLevelOf(problem.code, settings);
  if (level === null) return null;
  const range = rangeOf(store, listed, problem);
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), severities[level]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.code, target: explanationOf(problem.code) };
  return diagnostic;
}

/** Of a session file or a catalog only the start is known: VS Code marks the word there. */
function rangeOf(store: NoteStore, listed: ListedSession, problem: FileProblem): vscode.Range {
  if (isNoteFile(problem.file)) return store.rangeOf(listed, problem);
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

  /** `paused` is told of a file, by its URI as text, when somebody who typed in it has paused. */
  constructor(private readonly paused: (file: string) => void) {
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
    if (this.timers.delete(file)) this.paused(file);
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
