// Opens a window of the real VS Code, with a workspace of its own.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workbenchAddress } from '../../../scripts/real-vscode/address.mjs';
import type { Server } from '../../../scripts/real-vscode/server.mjs';
import { root } from '../../../scripts/root.mjs';
import { fixtureWorkspace } from '../../../scripts/test/run-folder.mjs';
import { carryMessages } from './connection';
import { opened } from './failures';
import { runFolder, sharedBrowser, sharedServer } from './shared';
import { Workbench } from './Workbench';

export interface WorkbenchOptions {
  /** Copied for this window; `null` opens no folder. By default the fixture workspace. */
  folder?: string | null;
  /** Written into the copy: path below it, and text. */
  files?: Record<string, string>;
  /** One of the files, to be open at once. */
  file?: string;
  /** A `.code-workspace` among the files, to open instead of the folder. */
  workspaceFile?: string;
  /** User settings on top of the calm ones. */
  settings?: Record<string, unknown>;
  /** `dark`, `light`, or the name of a color theme. By default dark. */
  theme?: string;
  size?: { width: number; height: number };
  /** False when the extension is installed in the server instead. */
  fromSources?: boolean;
  /** True for the web worker's extension host, as in a VS Code that has no Node. */
  web?: boolean;
  /** So long the window hesitates between two steps that VS Code means to take at once, in ms. */
  hesitation?: number;
  /** True where `delayMessages` is to have an effect. */
  mayBeFarAway?: boolean;
  /** By default the one that all tests share. */
  server?: Server;
}

/** Folder of the sample session, for `folder`. */
export const sampleFolder = join(root, 'media', 'sample');

const THEMES: Record<string, string> = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { folder = fixtureWorkspace, theme = 'dark', size = { width: 1280, height: 800 } } = options;
  const server = options.server ?? (await sharedServer());
  const browser = await sharedBrowser();
  const workspaceDir = folder === null ? runFolder.empty() : runFolder.copy(folder);
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(workspaceDir, path)), { recursive: true });
    writeFileSync(join(workspaceDir, path), text);
  }
  server.writeSettings({
    'window.autoDetectColorScheme': false,
    'workbench.colorTheme': THEMES[theme] ?? theme,
    ...(options.web === true
      ? { 'remote.extensionKind': { 'threat-interviews.threat-interviews': ['web'] } }
      : {}),
    ...options.settings,
  });
  const workspace =
    options.workspaceFile === undefined ? workspaceDir : join(workspaceDir, options.workspaceFile);
  const address = workbenchAddress(server, {
    folder: folder === null ? undefined : workspace,
    ...(options.fromSources === false ? {} : { extension: root }),
    ...(options.file === undefined ? {} : { file: join(workspaceDir, options.file) }),
  });

  // A context of its own: nothing that an earlier window remembered is known to this one.
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  opened(page);
  if (options.mayBeFarAway === true) await carryMessages(page);
  if (options.hesitation !== undefined) await page.addInitScript(hesitate(options.hesitation));
  // A window asks before it goes while it still has something to store: then it shall stay.
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const workbench = new Workbench(page, workspaceDir);
  await page.goto(address);
  await workbench.waitUntilReady();
  if (options.workspaceFile !== undefined) {
    // On a busy machine VS Code may ask for the workspace file before it is connected, and then shows no folder.
    const folders = page.locator('.explorer-folders-view .monaco-list-row').first();
    await folders.waitFor({ timeout: 10_000 }).catch(() => workbench.reload());
    await folders.waitFor();
  }
  return workbench;
}

/** A busy machine runs something else between timers that were set together; so does this script, each time. */
const hesitate = (ms: number): string => `{
  globalThis.hesitation = ${ms};
  const timer = window.setTimeout.bind(window);
  let together = 0;
  window.setTimeout = (handler, delay, ...values) => {
    if (delay) return timer(handler, delay, ...values);
    together += 1;
    if (together === 1) timer(() => (together = 0), 0);
    return timer(handler, together === 1 ? 0 : hesitation, ...values);
  };
}`;

/** The same from now on in a window that was opened with some `hesitation`. */
export const hesitateNow = ({ page }: Workbench, ms: number): Promise<unknown> =>
  page.evaluate(`hesitation = ${ms}`);
