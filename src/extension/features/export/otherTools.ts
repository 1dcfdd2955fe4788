/**
 * The files of other tools: a session in one of their formats; open topics that become asks, and get their answers
 * back.
 */
import * as vscode from 'vscode';
import { version } from '../../../../package.json';
import { csvSeparatorFrom } from '../../../core/exchange/csv';
import type { ExportFormat } from '../../../core/exchange/exportFormat';
import { exportTo, toolFormats, type ToolOptions } from '../../../core/exchange/exporter';
import { settingIds } from '../../model/manifestIds';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import type { NoteStore } from '../../workspace/noteStore';
import { besideSession, exportCommand, offerWritten, type SessionFileExport } from './sessionExport';
import { chooseOne } from '../../workspace/boxes';
import {
  answerTopics,
  topicsNote,
  parseTopics,
  topicsExpected,
  type TopicsTable,
} from '../../../core/exchange/openTopics';
import { appendAgenda } from '../../../core/interview/agenda/agendaMarkdown';
import { sessionFor } from '../../workspace/chooseSubject';
import { exists, type FileAccess } from '../../workspace/files';
import { inform, warn } from '../../workspace/messages';
import { showForGood } from '../../workspace/shownText';

const title = 'Export to Another Format';

interface FormatChoice extends vscode.QuickPickItem {
  /** Null: the answers to open topics. */
  readonly format: ExportFormat<ToolOptions> | null;
  /** In SARIF, also what was dismissed, accepted or is closed. */
  readonly withSuppressed?: true;
}

const formatChoices: readonly FormatChoice[] = [
  ...Object.values(toolFormats).map((format): FormatChoice => {
    const { label, description } = format;
    return { label, description, format };
  }),
  {
    label: `${toolFormats.sarif.label} with Suppressed Findings`,
    description:
      'Also what was dismissed, accepted or is closed, for viewers that know suppressions; code scanning does not',
    format: toolFormats.sarif,
    withSuppressed: true,
  },
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
      ? inFormat(choice.format, app.store.present(listed), app.store, choice.withSuppressed ?? false)
      : answeredTopics(app, listed);
  });

function inFormat(
  format: ExportFormat<ToolOptions>,
  listed: ListedSession,
  store: NoteStore,
  withSuppressed: boolean,
): SessionFileExport {
  const options = toolOptionsOf(store, listed, withSuppressed);
  const { name, extension, content } = exportTo(format, [listed.session], options);
  return {
    name,
    contentAt: () => content,
    filters: { [format.label]: [extension] },
    show: (written) => offerWritten(written),
  };
}

/** What formats ask for besides the session. */
export const toolOptionsOf = (
  store: NoteStore,
  listed: ListedSession,
  withSuppressed: boolean,
): ToolOptions => ({
  linesOf: (file) => store.linesIn(listed, file) ?? null,
  folder: '',
  version,
  withSuppressed,
  separator: csvSeparatorFrom(
    vscode.workspace
      .getConfiguration(undefined, store.uriOf(listed.folder, listed.session.folder))
      .get(settingIds.csvSeparator),
  ),
  catalogsOf: () => store.catalogsOf(listed),
});

// Open topics of a threat model in Threats Manager Studio: its table becomes asks, and gets their answers back.

const noteName = 'open-topics.interview.md';

/** Of a `.csv` in the explorer, or of one that is chosen; into a note of their own, which a later table adds to. */
export const importTopics =
  ({ store, writer, files }: App) =>
  async (argument: unknown): Promise<void> => {
    const isTable = argument instanceof vscode.Uri && argument.path.toLowerCase().endsWith('.csv');
    const listed = await sessionFor(store, argument, 'Import Open Topics');
    if (!listed) return;
    const table = isTable
      ? await readTopics(files, argument)
      : await chooseTopics(files, 'Table of Open Topics');
    if (!table) return;
    // What was noted while the dialog was open counts.
    await store.idle();
    const present = store.present(listed);
    const { session } = present;
    const { text, asked, leftOut } = topicsNote(session, table);
    if (leftOut.length) void warn(`These topics cannot be written as an ask: ${leftOut.join(' · ')}`);
    if (asked === 0) return void inform('Everything that is open in this table is asked already.');
    const file = besideSession(store, present, noteName);
    const done = (await exists(file))
      ? await writer.change(file, 'Importing open topics', (read) =>
          appendAgenda(read, topicsNote(session, table, read).body),
        )
      : await writer.create(file, text);
    if (!done) return;
    await showForGood(file);
    void inform('The open topics are asked here. Their answers go back with Export to Another Format.');
  };

/** The table with the answers of the interviews; undefined when the user leaves, or was told why there is none. */
export async function answeredTopics(
  { store, files }: App,
  listed: ListedSession,
): Promise<SessionFileExport | undefined> {
  const table = await chooseTopics(files, 'Table of Open Topics to Answer');
  if (!table) return undefined;
  // What was noted while the dialog was open counts.
  await store.idle();
  const { text, answered } = answerTopics(table, store.present(listed).session);
  return {
    name: 'open-topics-answered.csv',
    contentAt: () => text,
    filters: { CSV: ['csv'] },
    show: (written) => {
      const name = vscode.workspace.asRelativePath(written);
      return offerWritten(written, `${name} has answers to ${answered} of ${table.topics.length} topics.`);
    },
  };
}

/** Undefined when the user leaves, or the file is none; which the user has then been told. */
async function chooseTopics(files: FileAccess, title: string): Promise<TopicsTable | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title, filters: { CSV: ['csv'] } });
  const file = chosen?.[0];
  return file && readTopics(files, file);
}

async function readTopics(files: FileAccess, file: vscode.Uri): Promise<TopicsTable | undefined> {
  const name = vscode.workspace.asRelativePath(file);
  const text = await files.read(file).catch(() => null);
  const table = text === null ? null : parseTopics(text);
  if (table) return table;
  const why = text === null ? 'it can’t be read' : topicsExpected;
  void warn(`${name} is no table of open topics of Threats Manager Studio: ${why}.`);
  return undefined;
}
