/** Writes what other tools read: a session in one of their formats, or the table of open topics with its answers. */
import type * as vscode from 'vscode';
import type { ExportFormat } from '../../../core/exchange/exportFormat';
import { exportTo, toolFormats, type ToolOptions } from '../../../core/exchange/exporter';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import type { NoteStore } from '../../workspace/noteStore';
import { answeredTopics } from './openTopics';
import { exportCommand, offerWritten, type SessionFileExport } from './sessionExport';
import { chooseOne } from '../../workspace/choosing';

const title = 'Export to Another Format';

interface FormatChoice extends vscode.QuickPickItem {
  /** Null: the answers to open topics. */
  readonly format: ExportFormat<ToolOptions> | null;
}

const formatChoices: readonly FormatChoice[] = [
  ...Object.values(toolFormats).map((format): FormatChoice => {
    const { label, description } = format;
    return { label, description, format };
  }),
  {
    label: 'Threats Manager Studio Open Topics',
    description: 'The imported table, with the answers of the interviews',
    format: null,
  },
];

/** Asks for the format. */
export const exportFormat = (app: App) =>
  exportCommand(app, title, async (listed) => {
    const choice = await chooseOne(formatChoices, {
      title,
      placeHolder: 'Format',
      matchOnDescription: true,
    });
    if (!choice) return undefined;
    // What was noted meanwhile counts.
    await app.store.idle();
    return choice.format
      ? inFormat(choice.format, app.store.present(listed), app.store)
      : answeredTopics(app, listed);
  });

function inFormat(
  format: ExportFormat<ToolOptions>,
  listed: ListedSession,
  store: NoteStore,
): SessionFileExport {
  const linesOf = (file: string) => store.noteAt(listed.folder, file)?.lines ?? null;
  const options = { linesOf, folder: '', catalogsOf: () => store.catalogsOf(listed) };
  const { name, extension, content } = exportTo(format, [listed.session], options);
  return {
    name,
    contentAt: () => content,
    filters: { [format.label]: [extension] },
    show: (written) => offerWritten(written),
  };
}
