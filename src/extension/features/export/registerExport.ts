/** What leaves a session for others: reports, drawings, files for other tools, meetings, the backlog. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';

const backlog = () => import('./backlog');
const findings = () => import('./exportFindings');
const nameless = () => import('./exportNameless');
const otherTools = () => import('./otherTools');
const meetings = () => import('./exportMeetings');
const paper = () => import('./printQuestions');

export const registerExport = (app: App): vscode.Disposable =>
  registerCommands({
    exportFindings: loadedCommand(findings, (part) => part.exportFindings(app)),
    exportSelectedFindings: loadedCommand(findings, (part) => part.exportSelectedFindings(app)),
    exportManagementReport: loadedCommand(findings, (part) => part.exportManagementReport(app)),
    exportPage: loadedCommand(findings, (part) => part.exportPage(app)),
    exportDocument: loadedCommand(findings, (part) => part.exportDocument(app)),
    exportWithoutNames: loadedCommand(nameless, (part) => part.exportNameless(app)),
    putNamesBack: loadedCommand(nameless, (part) => part.putNamesBack(app)),
    exportDiagram: loadedCommand(findings, (part) => part.exportDiagram(app)),
    exportOverview: loadedCommand(findings, (part) => part.exportOverview(app)),
    exportFormat: loadedCommand(otherTools, (part) => part.exportFormat(app)),
    importTopics: loadedCommand(otherTools, (part) => part.importTopics(app)),
    createCalendar: loadedCommand(meetings, (part) => part.createCalendar(app)),
    exportAgreement: loadedCommand(meetings, (part) => part.exportAgreement(app)),
    printQuestions: loadedCommand(paper, (part) => part.printQuestions(app)),
    copyInvitation: loadedCommand(meetings, (part) => part.copyInvitation(app)),
    copyBacklog: loadedCommand(backlog, (part) => part.copyBacklog(app)),
    createIssue: loadedCommand(backlog, (part) => part.createIssue(app)),
    copyMarkdown: loadedCommand(backlog, (part) => part.copyMarkdown),
  });
