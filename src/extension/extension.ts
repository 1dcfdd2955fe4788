/** Puts the extension together. What the parts do is in them. */
import * as vscode from 'vscode';
import { builtInCatalog } from '../builtIn/builtInCatalog';
import { Checklists } from './checklist/checklists';
import { addInteractor } from './commands/addInteractor';
import { addTag } from './commands/addTag';
import { Answering } from './commands/answering';
import { copyMarkdown } from './commands/copyMarkdown';
import { exportFindings } from './commands/exportFindings';
import { goToFinding } from './commands/goToFinding';
import { newInterview } from './commands/newInterview';
import { openChecklist } from './commands/openChecklist';
import { openSample } from './commands/openSample';
import { openSubject } from './commands/openSubject';
import { diagnostics } from './editor/diagnostics';
import { findingsView } from './views/findingsView';
import { openQuestionsView } from './views/openQuestionsView';
import { sessionsView } from './views/sessionsView';
import type { Files } from './workspace/files';
import { NoteStore } from './workspace/noteStore';
import { Writer } from './workspace/writer';

export function start(context: vscode.ExtensionContext, files: Files): void {
  const log = vscode.window.createOutputChannel('Threat Interviews', { log: true });
  const store = new NoteStore(files, builtInCatalog(), log);
  const writer = new Writer(store);
  const answering = new Answering(store, writer);
  const checklists = new Checklists(store, writer, context.extensionUri, log);
  const kept = context.workspaceState;

  const load = (): Thenable<void> =>
    vscode.window.withProgress({ location: { viewId: 'threatInterviews.sessions' } }, () => store.load());

  const commands: Record<string, (...args: unknown[]) => unknown> = {
    open: openSubject(store),
    openChecklist: openChecklist(store, checklists.open),
    newInterview: newInterview(store, writer),
    addInteractor: addInteractor(store, writer),
    addTag: addTag(store, writer),
    answer: answering.answer,
    notApplicable: answering.setNotApplicable,
    reopen: answering.reopen,
    exportFindings: exportFindings(store, files, kept),
    copyMarkdown,
    goToFinding: goToFinding(store),
    openSample: openSample(context.extensionUri),
    refresh: load,
  };

  context.subscriptions.push(
    log,
    store,
    checklists,
    sessionsView(store),
    openQuestionsView(store, kept, answering.tick),
    findingsView(store, kept),
    diagnostics(store),
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`threatInterviews.${name}`, run),
    ),
  );
  void load().then(() => vscode.commands.executeCommand('setContext', 'threatInterviews.ready', true));
}
