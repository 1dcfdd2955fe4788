/** Drawings of a session: a first draft of its diagram, and the matrix of its overview. */
import * as vscode from 'vscode';
import { diagramPage } from '../../../core/report/mermaid';
import { overviewSvg } from '../../../core/report/overviewSvg';
import type { App } from '../../workspace/app';
import { inform } from '../../workspace/messages';
import { exportCommand } from './sessionExport';

/** Of the overview, beside the session file. */
export const drawingName = 'overview.svg';

/** What a dialog offers for a drawing. */
export const drawingFilters = { SVG: ['svg'] };

/** As Markdown that VS Code's preview and Git hosts draw. */
export const exportDiagram = (app: App) =>
  exportCommand(app, 'Export Diagram', ({ session }) => {
    const page = diagramPage(session);
    if (page !== '') {
      return {
        name: 'diagram.md',
        contentAt: () => page,
        show: (written) => vscode.commands.executeCommand('markdown.showPreview', written),
      };
    }
    void inform(`There is nothing to draw in ${session.title} yet: name an interactor or write a #flow.`);
    return undefined;
  });

/** To be printed or shown elsewhere. */
export const exportOverview = (app: App) =>
  exportCommand(app, 'Export Overview as SVG', ({ session }) => {
    const drawing = overviewSvg(session);
    if (drawing !== '') {
      return { name: drawingName, contentAt: () => drawing, filters: drawingFilters, show: offerDrawing };
    }
    void inform(`There is nothing to draw in ${session.title} yet: name an external interactor.`);
    return undefined;
  });

async function offerDrawing(written: vscode.Uri): Promise<void> {
  const open = 'Open';
  const answer = await inform(`${vscode.workspace.asRelativePath(written)} is written.`, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', written);
}
