/** Writes the first draft of a session's diagram, as Markdown that VS Code's preview and Git hosts draw. */
import * as vscode from 'vscode';
import { exportTo } from '../../core/exchange/exporter';
import { diagramFormat } from '../../core/exchange/reportFormats';
import type { Files } from '../workspace/files';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { sessionFor } from './chooseSession';
import { ReportFile } from './reportFile';

export const exportDiagram =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
    const of = await sessionFor(store, row, 'Export Diagram');
    if (!of) return;
    const { name, content } = exportTo(diagramFormat, [of.session], {});
    if (content === '') {
      void inform(
        `There is nothing to draw in ${of.session.title} yet: name an interactor or write a #flow.`,
      );
      return;
    }
    const file = vscode.Uri.joinPath(store.uriOf(of.folder, of.session.folder), name);
    const written = await new ReportFile(files, kept).write(file, () => content);
    if (written) await vscode.commands.executeCommand('markdown.showPreview', written);
  };
