/** What leaves a session for others: reports, drawings, files for other tools, meetings, the backlog. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';

const all = () => import('./exportCommands');

export const registerExport = (app: App): vscode.Disposable =>
  registerCommands({
    exportFindings: loadedCommand(all, (part) => part.exportFindings(app)),
    exportSelectedFindings: loadedCommand(all, (part) => part.exportSelectedFindings(app)),
    exportManagementReport: loadedCommand(all, (part) => part.exportManagementReport(app)),
    exportPage: loadedCommand(all, (part) => part.exportPage(app)),
    exportDocument: loadedCommand(all, (part) => part.exportDocument(app)),
    exportWithoutNames: loadedCommand(all, (part) => part.exportNameless(app)),
    putNamesBack: loadedCommand(all, (part) => part.putNamesBack(app)),
    exportDiagram: loadedCommand(all, (part) => part.exportDiagram(app)),
    exportOverview: loadedCommand(all, (part) => part.exportOverview(app)),
    exportFormat: loadedCommand(all, (part) => part.exportFormat(app)),
    importTopics: loadedCommand(all, (part) => part.importTopics(app)),
    createCalendar: loadedCommand(all, (part) => part.createCalendar(app)),
    exportAgreement: loadedCommand(all, (part) => part.exportAgreement(app)),
    printQuestions: loadedCommand(all, (part) => part.printQuestions(app)),
    copyInvitation: loadedCommand(all, (part) => part.copyInvitation(app)),
    copyBacklog: loadedCommand(all, (part) => part.copyBacklog(app)),
    createIssue: loadedCommand(all, (part) => part.createIssue(app)),
    copyMarkdown: loadedCommand(all, (part) => part.copyMarkdown),
  });
