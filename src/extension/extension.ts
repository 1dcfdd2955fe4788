/** Puts the extension together. What the parts do is in them. */
import * as vscode from 'vscode';
import { parseLostPage } from '../core/protocol/lineProtocol';
import { Checklists } from './checklist/checklists';
import { diagnostics, explanations } from './editor/diagnostics';
import { languageFeatures } from './editor/languageFeatures';
import { NotePreview } from './editor/preview';
import { Answering, registerAnswering } from './features/answering';
import { registerExport } from './features/export/registerExport';
import { registerFollowUp } from './features/followUp/registerFollowUp';
import { registerHints } from './features/hints/registerHints';
import { registerInterview } from './features/interview/registerInterview';
import { moveDropped, registerMoving } from './features/hints/registerMoving';
import { registerNavigation } from './features/navigation';
import { registerTicking } from './features/tickQuestions';
import { registerSessions } from './features/sessions/registerSessions';
import { registerTranscript } from './features/transcript/registerTranscript';
import { lostRow, type Menus } from './model/lostRow';
import { commandIds, type CommandName, contextKeys, viewIds } from './model/manifestIds';
import { Overviews } from './overview/overviews';
import type { EarlyView } from './views/earlyView';
import { findingsView } from './views/findingsView';
import { openQuestionsView } from './views/openQuestionsView';
import { RowDrag } from './views/rowDrag';
import { SessionsView } from './views/sessionsView';
import { ShownSessions } from './views/shownSessions';
import type { App } from './workspace/app';
import { answerCommand, registerCommands, setContext } from './workspace/commands';
import { BuiltInQuestions } from './workspace/builtInQuestions';
import type { FileAccess } from './workspace/files';
import { inform } from './workspace/messages';
import { NoteStore } from './workspace/noteStore';
import { automaticMark } from './workspace/timeMarks';
import { Today } from './workspace/today';
import { TranscriptFiles } from './workspace/transcriptFiles';
import { Writer } from './workspace/writer';

/** Loaded behind `start.ts`. What comes back answers what VS Code asks that for; `views` are empty yet. */
export function startExtension(
  context: vscode.ExtensionContext,
  files: FileAccess,
  views: Readonly<Record<keyof typeof viewIds, EarlyView>>,
) {
  const { extensionUri, workspaceState: kept } = context;
  const log = vscode.window.createOutputChannel('Threat Interviews', { log: true });
  const questions = new BuiltInQuestions();
  const store = new NoteStore(files, questions, log);
  const writer = new Writer(store, automaticMark(store));
  const today = new Today();
  const transcripts = new TranscriptFiles();
  const checklists = new Checklists(store, writer, extensionUri, log);
  const overviews = new Overviews(store, checklists.openBesidePage, extensionUri, log);
  const shown = new ShownSessions(store, kept);
  const sessions = new SessionsView(store, views.sessions, shown);
  const preview = new NotePreview(store);
  const load = () =>
    vscode.window.withProgress({ location: { viewId: viewIds.sessions } }, () =>
      Promise.all([store.load(), transcripts.lookAgain()]),
    );
  const show = {
    checklist: checklists.open,
    nextSubject: checklists.step,
    visible: () => ({
      sessions: views.sessions.view.visible,
      openQuestions: views.openQuestions.view.visible,
      findings: views.findings.view.visible,
    }),
    overview: overviews.open,
    sessionIn: sessions.reveal,
  };
  const app: App = { store, writer, files, questions, kept, extensionUri, load, show, today };

  const drag = new RowDrag(
    async (rows) => (await import('./features/export/exportCommands')).rowsAsMarkdown(rows[0], rows),
    moveDropped(app),
  );
  for (const view of Object.values(views)) view.carrier = drag;

  context.subscriptions.push(
    log,
    store,
    questions.follow(store, log),
    today,
    checklists,
    overviews,
    shown,
    sessions,
    openQuestionsView(store, kept, today, new Answering(app).tick, views.openQuestions, shown),
    findingsView(store, kept, today, views.findings, shown),
    transcripts,
    diagnostics(store, today, transcripts),
    explanations(extensionUri),
    languageFeatures(store, today, transcripts),
    preview,
    registerSessions(app),
    registerInterview(app),
    registerTranscript(app),
    registerNavigation(app),
    // For a link of our pages: what it is called with is parsed first.
    registerCommands({
      reconnect: async (argument) => {
        const lost = parseLostPage(argument);
        if (lost) await (lost.page === 'checklist' ? checklists : overviews).reconnect(lost);
      },
    }),
    registerAnswering(app),
    registerTicking(app),
    registerHints(app),
    registerMoving(app),
    registerFollowUp(app),
    registerExport(app),
  );
  void load().then(() => setContext(contextKeys.ready, true));
  const { menus } = (context.extension.packageJSON as { readonly contributes: { readonly menus: Menus } })
    .contributes;
  const run = (name: CommandName, args: readonly unknown[]): unknown =>
    lostRow(menus, commandIds[name], args)
      ? void inform('The list was just being drawn anew, so nothing was done. Please choose that once more.')
      : answerCommand(name, args);
  return { preview, checklists, overviews, run };
}
