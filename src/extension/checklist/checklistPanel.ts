/** One checklist that is open: shows what its note says, and does what its user wants to the note. */
import * as vscode from 'vscode';
import type { Depth } from '../../core/catalog/depth';
import type { Checklist } from '../../core/interview/checklist/checklist';
import { checklistOf } from '../../core/interview/checklist/checklistOf';
import type { Question } from '../../core/note/note';
import { parseFromPage, type Goal, type ToPage } from '../../core/protocol/checklistProtocol';
import { heard, type LostPage } from '../../core/protocol/lineProtocol';
import type { Span } from '../../core/text/span';
import { checklistChanges, type ChecklistChange, type ChecklistRequest } from '../model/checklistChanges';
import { FollowedNote } from '../model/followedNote';
import type { NoteStore } from '../workspace/noteStore';
import { CursorSection } from './cursorSection';
import { isAmong, sessionId } from '../model/subject';
import type { Writer } from '../workspace/writer';

/** Where a checklist is to begin, or to turn to. */
export interface Wanted {
  /** As in `checklistOf`; undefined for where it was last. */
  readonly subject?: string | null | undefined;
  readonly goesTo?: Goal | undefined;
  /** The page whose place it takes. */
  readonly instead?: LostPage | undefined;
}

export class ChecklistPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[];
  private readonly followed = new FollowedNote();
  /** What the page shows; null before it is ready. */
  private shown: Checklist | null = null;
  private posted = '';
  /** Requests that are being carried out. Until they are, the page is shown nothing: it would get back an older state than its own. */
  private writing = 0;
  private subject: Wanted['subject'];
  /** What its user chose; null for what the session wants. */
  private depth: Depth | null = null;
  /** Where the page is to go as soon as it shows anything. */
  private goesTo: Wanted['goesTo'];
  /** Its page says so when it is ready: one that is to hold still is not turned before. */
  private follows = false;
  /** Turns the page to where the cursor of the text is. */
  private readonly cursor: CursorSection;
  /** As long as the page has not been told. */
  private instead: Wanted['instead'];
  /** What the lost page asked for. */
  private missed: unknown[] = [];

  constructor(
    private readonly document: vscode.TextDocument,
    /** Known to its page by a name. */
    readonly name: string,
    private readonly panel: vscode.WebviewPanel,
    private readonly store: NoteStore,
    private readonly writer: Writer,
    private readonly log: vscode.LogOutputChannel,
    wanted: Wanted,
  ) {
    this.subject = wanted.subject;
    this.goesTo = wanted.goesTo;
    this.instead = wanted.instead;
    // In the page itself its user chooses.
    const isFollowing = () => this.follows && panel.visible && !panel.active;
    this.cursor = new CursorSection(document, store, isFollowing, (key) => {
      this.subject = key;
      this.show();
    });
    this.disposables = [
      this.cursor,
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => this.show()),
      store.onDidChange((changed) => {
        const listed = store.sessionAt(document.uri);
        if (!listed || isAmong(changed, sessionId(listed))) this.show();
      }),
      store.onDidChangeOther(document, () => this.show()),
    ];
  }

  get viewColumn(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** Goes on to the next subject, round again behind the last. */
  step(): void {
    const { subjects = [], subject } = this.shown ?? {};
    const at = subjects.findIndex(({ key }) => key === subject?.key);
    const next = subjects[(at + 1) % subjects.length];
    if (next) this.reveal({ subject: next.key });
  }

  /** Brings the panel to the front, where it is, and turns it to what is wanted. */
  reveal({ subject, goesTo }: Wanted): void {
    if (subject !== undefined) this.subject = subject;
    this.goesTo = goesTo;
    // Without its column it would come over what is being read or typed.
    this.panel.reveal(this.panel.viewColumn);
    this.show();
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private receive(message: unknown): void {
    void this.panel.webview.postMessage(heard);
    const wish = parseFromPage(message);
    if (!wish) return this.log.warn('The checklist page sent what is no message of its; it was dropped.');
    switch (wish.type) {
      case 'ready':
        if (this.instead) return this.restore(this.instead);
        if (this.subject === undefined) this.subject = wish.subject;
        this.depth = wish.depth ?? null;
        this.follows = wish.follows;
        this.posted = '';
        this.show(true);
        return this.makeUp();
      case 'select':
        this.subject = wish.subject;
        return this.show();
      case 'depth':
        this.depth = wish.depth;
        return this.show();
      case 'follow':
        this.follows = wish.follows;
        if (wish.follows) this.subject = this.cursor.present() ?? this.subject;
        return this.show();
      case 'show':
        return void this.showInText(wish.subject, wish.key);
      case 'here':
        return;
      case 'failed':
        return this.log.error(`The checklist page: ${wish.message}`);
      default:
        return void this.carryOut(wish).catch((error: unknown) => this.log.error(String(error)));
    }
  }

  /** The page begins where the lost one was, and with its words; then comes what that one asked for and nobody did. */
  private restore({ kept, unanswered }: LostPage): void {
    this.instead = undefined;
    this.missed = [...unanswered];
    this.post({ type: 'restore', kept });
  }

  /**
   * Words are not among them: those the page has kept, and sends by itself. Their numbers are none that it knows. What
   * was done and could not be told any more is done twice then: one sees that, and not what is lost.
   */
  private makeUp(): void {
    for (const message of this.missed.splice(0)) {
      const wish = parseFromPage(message);
      if (wish && 'request' in wish && wish.type !== 'answer')
        void this.carryOut({ ...wish, request: Number.MAX_SAFE_INTEGER }).catch((error: unknown) =>
          this.log.error(String(error)),
        );
    }
  }

  /** Posts the checklist if it is not what the page shows already. A page that is not ready asks for it. */
  private show(ready = this.shown !== null): void {
    if (!ready || this.writing > 0 || !this.panel.visible) return;
    const input = this.store.checklistInput(this.document);
    this.subject = this.followed.follow(input.note, this.subject);
    const checklist = checklistOf({ ...input, depth: this.depth }, this.subject, (questions, subject) =>
      this.followed.keysOf(subject).follow(questions),
    );
    this.shown = checklist;
    const version = this.document.version;
    const text = JSON.stringify(checklist);
    const { goesTo } = this;
    if (text === this.posted && goesTo === undefined) return;
    this.posted = text;
    this.goesTo = undefined;
    this.post({ type: 'checklist', version, checklist, ...(goesTo && { goesTo }) });
  }

  private async carryOut(request: ChecklistRequest): Promise<void> {
    // Never in silence: what is refused stays on the page, and the page says so.
    if (!this.shown) return this.post({ type: 'done', request: request.request, ok: false });
    const changes = checklistChanges(request, this.shown, this.followed);
    let ok = changes.length > 0;
    this.writing++;
    try {
      for (const { what, change, typed } of changes) {
        ok = ok && (await this.writer.change(this.document.uri, what, change, typed));
      }
      const [{ subject } = {}] = changes;
      if (ok && subject !== undefined) this.subject = subject;
    } finally {
      this.writing--;
      this.post({ type: 'done', request: request.request, ok, ...this.written(request, changes) });
      this.show();
    }
  }

  private written(
    request: ChecklistRequest,
    [change]: readonly ChecklistChange[],
  ): { answer: string | null; text: string } | null {
    if (request.type !== 'answer' || !change?.written) return null;
    const answer = this.questionOf(request.subject, request.key)?.answer ?? null;
    return { answer, text: change.written() };
  }

  private questionOf(subject: string | null, key: string): Question | undefined {
    return this.followed.question(this.store.checklistInput(this.document).note, subject, key);
  }

  private showInText(subject: string | null, key: string | null): Thenable<void> {
    const { note } = this.store.checklistInput(this.document);
    const question = key === null ? undefined : this.followed.question(note, subject, key);
    const name = this.followed.nameOf(subject);
    const section = note.elements.findLast((element) => element.key === name);
    const row = note.flows.findLast(({ key: flow }) => flow === name);
    return selectIn(this.document, question?.textSpan ?? section?.nameSpan ?? row?.tag.textSpan ?? null);
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }
}

/** Shows a note's text, where it is shown already, else beside its checklist; with a span, with the cursor behind it. */
async function selectIn(document: vscode.TextDocument, span: Span | null): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    preview: false,
    ...(span && {
      selection: new vscode.Range(document.positionAt(span.end), document.positionAt(span.end)),
    }),
  });
}
