/** The Sessions view. */
import * as vscode from 'vscode';
import { contextKeys } from '../model/manifestIds';
import { Identities, type Row } from '../model/row';
import { sessionsTree } from '../model/sessionsTree';
import { type ListedSession, sessionId } from '../model/subject';
import { setContext } from '../workspace/commands';
import type { NoteStore } from '../workspace/noteStore';
import type { EarlyView } from './earlyView';
import { RowView } from './rowView';
import type { ShownSessions } from './shownSessions';

export class SessionsView implements vscode.Disposable {
  private readonly rows: RowView;
  private readonly identities = new Identities();
  private readonly known = new WeakMap<ListedSession, Row>();
  private readonly listeners: vscode.Disposable;
  /** The folder of a session that is to be shown once it is there. */
  private awaited: vscode.Uri | null = null;

  constructor(
    private readonly store: NoteStore,
    early: EarlyView,
    private readonly shown: ShownSessions,
  ) {
    this.rows = new RowView(early);
    this.listeners = vscode.Disposable.from(
      store.onDidChange(() => this.draw()),
      shown.onDidChange(() => this.draw()),
    );
    this.draw();
  }

  /** Selects the session of a folder, now or when its files have been read. */
  readonly reveal = (folder: vscode.Uri): void => {
    this.awaited = folder;
    this.draw();
  };

  dispose(): void {
    this.listeners.dispose();
    this.rows.dispose();
  }

  private draw(): void {
    const sessions = this.store.sessions();
    const { only } = this.shown;
    this.rows.show(sessionsTree(only ? [only] : sessions, this.identities, this.known));
    this.rows.say(only ? `1 of ${sessions.length}` : '', '');
    setContext(contextKeys.hasSession, sessions.length > 0);
    if (!this.awaited) return;
    const folder = this.awaited.toString();
    const awaited = sessions.find(
      (listed) => this.store.uriOf(listed.folder, listed.session.folder).toString() === folder,
    );
    if (awaited && this.rows.reveal(sessionId(awaited))) this.awaited = null;
  }
}
