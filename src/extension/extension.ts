/** Puts the extension together. What the parts do is in them. */
import * as vscode from 'vscode';
import { builtInCatalog } from '../builtIn/builtInCatalog';
import { Checklists } from './checklist/checklists';
import { addInteractor } from './commands/addInteractor';
import { addTag } from './commands/addTag';
import { Answering } from './commands/answering';
import { copyBacklog, createIssue } from './commands/backlog';
import { copyFollowUp } from './commands/copyFollowUp';
import { copyInvitation } from './commands/copyInvitation';
import { copyMarkdown } from './commands/copyMarkdown';
import { createCalendar } from './commands/createCalendar';
import { exportAgreement } from './commands/exportAgreement';
import { exportDiagram } from './commands/exportDiagram';
import { exportFindings, exportManagementReport, exportPage } from './commands/exportFindings';
import { exportFormat } from './commands/exportFormat';
import { exportOverview } from './commands/exportOverview';
import { fixPreparation } from './commands/fixPreparation';
import { goToFinding } from './commands/goToFinding';
import { importTopics } from './commands/importTopics';
import { insertSnippet } from './commands/insertSnippet';
import { newInterview } from './commands/newInterview';
import { newSession } from './commands/newSession';
import { nextQuestion } from './commands/nextQuestion';
import { openChecklist } from './commands/openChecklist';
import { openSample } from './commands/openSample';
import { goTo, openSubject } from './commands/openSubject';
import { prepareNextInterview } from './commands/prepareNextInterview';
import { recordFromClipboard } from './commands/recordAnswers';
import { reviewHints } from './commands/reviewHints';
import { RunInterview } from './commands/runInterview';
import { showOverview } from './commands/showOverview';
import { tagRefactorings } from './commands/tagRefactorings';
import { tagSteps } from './commands/tagSteps';
import { diagnostics } from './editor/diagnostics';
import { explanations } from './editor/explanations';
import { languageFeatures } from './editor/languageFeatures';
import { NotePreview, type MarkdownPreview } from './editor/preview';
import { Overviews } from './overview/overviews';
import { findingsView } from './views/findingsView';
import { InterviewTimer } from './views/interviewTimer';
import { openQuestionsView } from './views/openQuestionsView';
import { SessionsView } from './views/sessionsView';
import type { Files } from './workspace/files';
import { NoteStore } from './workspace/noteStore';
import type { Subject } from './workspace/subject';
import { Writer } from './workspace/writer';

export function start(context: vscode.ExtensionContext, files: Files): MarkdownPreview {
  const log = vscode.window.createOutputChannel('Threat Interviews', { log: true });
  const catalog = builtInCatalog();
  const store = new NoteStore(files, catalog, log);
  const writer = new Writer(store);
  const answering = new Answering(store, writer);
  const interview = new RunInterview(store, writer);
  const steps = tagSteps(store, writer);
  const checklists = new Checklists(store, writer, context.extensionUri, log);
  const openers = {
    checklist: checklists.openBesidePage,
    subject: (subject: Subject) => goTo(store, subject),
    view: (view: string) => vscode.commands.executeCommand(`threatInterviews.${view}.focus`),
  };
  const overviews = new Overviews(store, openers, context.extensionUri, log);
  const sessions = new SessionsView(store);
  const preview = new NotePreview(store);
  const kept = context.workspaceState;

  const load = (): Thenable<void> =>
    vscode.window.withProgress({ location: { viewId: 'threatInterviews.sessions' } }, () => store.load());

  const commands: Record<string, (...args: unknown[]) => unknown> = {
    open: openSubject(store),
    showOverview: showOverview(store, overviews.open),
    openChecklist: openChecklist(store, checklists.open),
    nextQuestion: nextQuestion(store, checklists.open),
    newSession: newSession(store, writer, catalog, sessions.reveal),
    fixPreparation: fixPreparation(store, writer),
    newInterview: newInterview(store, writer),
    addInteractor: addInteractor(store, writer),
    addTag: addTag(store, writer),
    insertSnippet,
    answer: answering.answer,
    notApplicable: answering.setNotApplicable,
    reopen: answering.reopen,
    exportFindings: exportFindings(store, files, kept),
    exportManagementReport: exportManagementReport(store, files, kept),
    exportPage: exportPage(store, files, kept),
    exportDiagram: exportDiagram(store, files, kept),
    copyBacklog: copyBacklog(store),
    createIssue: createIssue(store),
    exportOverview: exportOverview(store, files, kept),
    exportFormat: exportFormat(store, files, kept),
    importTopics: importTopics(store, writer, files),
    createCalendar: createCalendar(store, files, kept),
    copyInvitation: copyInvitation(store),
    exportAgreement: exportAgreement(store, files, kept),
    startInterview: interview.start,
    endInterview: interview.end,
    showTimer: interview.showTimer,
    prepareNextInterview: prepareNextInterview(store, writer),
    copyFollowUp: copyFollowUp(store),
    recordAnswers: recordFromClipboard(store, writer),
    ...tagRefactorings(store, steps),
    reviewHints: reviewHints(store, writer, steps),
    copyMarkdown,
    goToFinding: goToFinding(store),
    openSample: openSample(context.extensionUri),
    refresh: load,
  };

  context.subscriptions.push(
    log,
    store,
    checklists,
    overviews,
    sessions,
    openQuestionsView(store, kept, answering.tick),
    findingsView(store, kept),
    new InterviewTimer(store),
    diagnostics(store),
    explanations(context.extensionUri),
    languageFeatures(store),
    preview,
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`threatInterviews.${name}`, run),
    ),
  );
  void load().then(() => vscode.commands.executeCommand('setContext', 'threatInterviews.ready', true));
  return preview;
}
