/** Writes what other tools read: a session in one of their formats, or the table of open topics with its answers. */
import * as vscode from 'vscode';
import { fileFormats, formatNames, type FileFormat } from '../../../core/exchange/fileFormats';
import { fileNameOf } from '../../../core/text/paths';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import type { NoteStore } from '../../workspace/noteStore';
import { answeredTopics } from './openTopics';
import { exportCommand, offerWritten, type SessionFileExport } from './sessionExport';

const title = 'Export to Another Format';

interface FormatChoice extends vscode.QuickPickItem {
  /** Null: the answers to open topics. */
  readonly format: FileFormat | null;
}

const formatChoices: readonly FormatChoice[] = [
  ...formatNames.map((name): FormatChoice => {
    const { label, description } = fileFormats[name];
    return { label, description, format: fileFormats[name] };
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
    const choice = await vscode.window.showQuickPick(formatChoices, {
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

function inFormat(format: FileFormat, listed: ListedSession, store: NoteStore): SessionFileExport {
  const linesOf = (file: string) => store.noteAt(listed.folder, file)?.lines ?? null;
  const content = format.several
    ? format.write([listed.session], { linesOf, folder: '' })
    : format.write(listed.session, store.catalogsOf(listed));
  const extension = fileNameOf(format.file).split('.').at(-1) ?? '';
  return {
    name: format.file,
    contentAt: () => content,
    filters: { [format.label]: [extension] },
    show: (written) => offerWritten(written),
  };
}
