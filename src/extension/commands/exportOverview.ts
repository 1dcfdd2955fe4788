/** Writes the matrix of a session's overview as a drawing, to be printed or shown elsewhere. */
import * as vscode from 'vscode';
import { exportTo } from '../../core/exchange/exporter';
import { overviewFormat } from '../../core/exchange/reportFormats';
import type { Files } from '../workspace/files';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { sessionFor } from './chooseSession';
import { ReportFile } from './reportFile';

export const exportOverview =
  (store: NoteStore, files: Files, kept: vscode.Memento) => async (row: unknown) => {
    const of = await sessionFor(store, row, 'Export Overview as SVG');
    if (!of) return;
    const { name, extension, content } = exportTo(overviewFormat, [of.session], {});
    if (content === '') {
      void inform(`There is nothing to draw in ${of.session.title} yet: name an external interactor.`);
      return;
    }
    const file = vscode.Uri.joinPath(store.uriOf(of.folder, of.session.folder), name);
    const written = await new ReportFile(files, kept).write(file, () => content, {
      [overviewFormat.label]: [extension],
    });
    if (!written) return;
    const open = 'Open';
    const answer = await inform(`${vscode.workspace.asRelativePath(written)} is written.`, open);
    if (answer === open) await vscode.commands.executeCommand('vscode.open', written);
  };
