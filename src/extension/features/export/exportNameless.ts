/** Any export with roles in place of people, once the user has seen what may be left over. */
import * as vscode from 'vscode';
import { exportFormats } from '../../../core/exchange/exporter';
import { exportWithoutNames } from '../../../core/exchange/exportWithoutNames';
import { backlogFormat } from '../../../core/exchange/reportFormats';
import {
  type NamesKey,
  noNamesKey,
  parseNamesKey,
  toldOfKey,
  withNamesAgain,
} from '../../../core/report/pseudonyms/namesKey';
import type { App } from '../../workspace/app';
import { chooseOne } from '../../workspace/boxes';
import { encoded, type FileAccess } from '../../workspace/files';
import { warn, warnAndWait } from '../../workspace/messages';
import { acceptLeftOver, sessionsBeside } from './acceptLeftOver';
import { tellNoBacklog } from './backlog';
import { toolOptionsOf } from './otherTools';
import { exportCommand, offerWritten } from './sessionExport';

const title = 'Export without Names';

/** Asks for the format and the key, shows what may be left over, and writes only when told to go on. */
export const exportNameless = (app: App) =>
  exportCommand(app, title, async (chosen) => {
    const formats = [...Object.values(exportFormats), backlogFormat].map((format) => ({
      label: format.label,
      description: format.description,
      format,
    }));
    const choice = await chooseOne(formats, { title, placeHolder: 'Format', matchOnDescription: true });
    const key = choice && (await chooseKey(app));
    if (!choice || !key) return undefined;
    // What was noted meanwhile counts.
    await app.store.idle();
    const { format } = choice;
    const listed = app.store.present(chosen);
    const options = {
      ...toolOptionsOf(app.store, listed, false),
      folderOfReport: listed.session.folder,
    };
    const others = sessionsBeside(app.store, listed);
    const made = await exportWithoutNames(format, [listed.session], options, key.remembered, others);
    if (made?.kind !== 'file') {
      if (made) void warn(made.reason);
      return undefined;
    }
    if (made.file.content === '') {
      tellNoBacklog(listed);
      return undefined;
    }
    if (!(await acceptLeftOver(made.leftOver, title))) return undefined;
    if (key.file) await app.files.replace(key.file, encoded(made.key));
    return {
      name: made.file.name.replace(/(?=\.[^.]*$)/, '-without-names'),
      contentAt: () => made.file.content,
      filters: { [format.label]: [made.file.extension] },
      show: (written) => offerWritten(written),
    };
  });

interface ChosenKey {
  /** Null: nothing remembers which role is whose. */
  readonly file: vscode.Uri | null;
  readonly remembered: NamesKey;
}

/** Outside of the open folder, where no Git repository gets it, unless the user says otherwise. */
async function chooseKey({ files }: App): Promise<ChosenKey | undefined> {
  const choice = await chooseOne(
    [
      { label: 'Without a Key', description: 'Nobody can put the names back', key: 'none' as const },
      { label: 'New Key File…', description: 'It remembers which role is whose', key: 'new' as const },
      { label: 'Key File of Before…', description: 'Roles stay as they were', key: 'old' as const },
    ],
    { title, placeHolder: 'A key file remembers which role is whose' },
  );
  if (!choice) return undefined;
  if (choice.key === 'none') return { file: null, remembered: noNamesKey };
  if (choice.key === 'old') return chooseOldKey(files, title);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title,
    filters: { JSON: ['json'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, '..', 'names-key.json') }),
  });
  if (!file) return undefined;
  const keep = 'Keep It There';
  const inside = vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const where = 'The key would lie in the open folder: whoever gets the repository would have the names.';
  if (inside && (await warnAndWait(where, keep)) !== keep) return undefined;
  return { file, remembered: noNamesKey };
}

/** Undefined when the user leaves, or was told that the file is none. */
async function chooseOldKey(
  files: FileAccess,
  dialog: string,
): Promise<{ readonly file: vscode.Uri; readonly remembered: NamesKey } | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title: dialog, filters: { JSON: ['json'] } })) ?? [];
  if (!file) return undefined;
  const remembered = parseNamesKey(await files.read(file).catch(() => ''));
  if (remembered) return { file, remembered };
  void warn(`${vscode.workspace.asRelativePath(file)} is no key of names.`);
  return undefined;
}

/** Writes a file that was exported without names once more, with the names of its key. */
export const putNamesBack =
  ({ files }: App) =>
  async (): Promise<void> => {
    const command = 'Put Names Back';
    const [file] = (await vscode.window.showOpenDialog({ title: `${command}: Export without Names` })) ?? [];
    if (!file) return;
    const text = await textOf(file);
    if (text === null) return void warn('This file is no text in UTF-8, so no names can be put into it.');
    const key = await chooseOldKey(files, `${command}: Key File`);
    if (!key) return;
    const named = withNamesAgain(text, key.remembered);
    const told = toldOfKey(text, key.remembered);
    if (told !== null) {
      void warn(told);
      if (named === text) return;
    }
    const target = await vscode.window.showSaveDialog({ title: command, defaultUri: withNames(file) });
    if (!target) return;
    await files.replace(target, encoded(named));
    await offerWritten(target);
  };

/** `a/findings-without-names.md` → `a/findings-with-names.md` */
const withNames = (file: vscode.Uri): vscode.Uri =>
  file.with({ path: file.path.replace(/(?:-without-names)?(?=(?:\.[^./]*)?$)/, '-with-names') });

/** With its mark at the beginning; null where it is none. */
async function textOf(file: vscode.Uri): Promise<string | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
