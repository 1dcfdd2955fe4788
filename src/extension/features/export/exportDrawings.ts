/** Drawings of a session: a first draft of its diagram, and the matrix of its overview. */
import * as vscode from 'vscode';
import { exportTo } from '../../../core/exchange/exporter';
import { diagramFormat, overviewFormat } from '../../../core/exchange/reportFormats';
import type { App } from '../../workspace/app';
import { inform } from '../../workspace/messages';
import { exportCommand } from './sessionExport';

/** As Markdown that VS Code's preview and Git hosts draw. */
export const exportDiagram = (app: App) =>
  exportCommand(app, 'Export Diagram', ({ session }) => {
    const { name, content } = exportTo(diagramFormat, [session], {});
    if (content !== '') {
      return {
        name,
        contentAt: () => content,
        show: (written) => vscode.commands.executeCommand('markdown.showPreview', written),
      };
    }
    void inform(`There is nothing to draw in ${session.title} yet: name an interactor or write a #flow.`);
    return undefined;
  });

/** To be printed or shown elsewhere. */
export const exportOverview = (app: App) =>
  exportCommand(app, 'Export Overview as SVG', ({ session }) => {
    const { name, extension, content } = exportTo(overviewFormat, [session], {});
    if (content !== '') {
      const filters = { [overviewFormat.label]: [extension] };
      return { name, contentAt: () => content, filters, show: offerDrawing };
    }
    void inform(`There is nothing to draw in ${session.title} yet: name an external interactor.`);
    return undefined;
  });

async function offerDrawing(written: vscode.Uri): Promise<void> {
  const open = 'Open';
  const answer = await inform(`${vscode.workspace.asRelativePath(written)} is written.`, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', written);
}
