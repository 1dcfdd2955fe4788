/** What leaves a session for others: reports, drawings, files for other tools, meetings, the backlog. */
import type * as vscode from 'vscode';
import type { App } from '../../workspace/app';
import { registerCommands } from '../../workspace/commands';
import { copyBacklog, copyMarkdown, createIssue } from './backlog';
import {
  exportDiagram,
  exportOverview,
  exportFindings,
  exportManagementReport,
  exportDocument,
  exportPage,
} from './exportFindings';
import { exportNameless, putNamesBack } from './exportNameless';
import { exportFormat, importTopics } from './otherTools';
import { copyInvitation, createCalendar, exportAgreement } from './exportMeetings';

export const registerExport = (app: App): vscode.Disposable =>
  registerCommands({
    exportFindings: exportFindings(app),
    exportManagementReport: exportManagementReport(app),
    exportPage: exportPage(app),
    exportDocument: exportDocument(app),
    exportWithoutNames: exportNameless(app),
    putNamesBack: putNamesBack(app),
    exportDiagram: exportDiagram(app),
    exportOverview: exportOverview(app),
    exportFormat: exportFormat(app),
    importTopics: importTopics(app),
    createCalendar: createCalendar(app),
    exportAgreement: exportAgreement(app),
    copyInvitation: copyInvitation(app),
    copyBacklog: copyBacklog(app),
    createIssue: createIssue(app),
    copyMarkdown,
  });
