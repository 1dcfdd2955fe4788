// The one VS Code server and the one browser that all UI tests of a run share. Both start with the first
// window that a test opens, and end with the run.

import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../scripts/real-vscode/browser.mjs';
import { installVsCode, type Installed } from '../../../scripts/real-vscode/install.mjs';
import { startServer, withoutGallery, type Server } from '../../../scripts/real-vscode/server.mjs';
import { versions } from '../../../scripts/real-vscode/versions.mjs';
import { createRunFolder } from '../../../scripts/test/run-folder.mjs';

export const installed = installVsCode(versions.newest, console.log);
// A failed download is reported by the first test that needs it, not as an unhandled rejection.
installed.catch(() => undefined);

export const runFolder = createRunFolder('ui');

let server: Promise<Server> | undefined;
let browser: Promise<Browser> | undefined;
const extraServers: Server[] = [];

export function sharedServer(): Promise<Server> {
  server ??= installed.then((vscode) =>
    startServer(vscode, {
      dataFolder: runFolder.dataFolder,
      extensionsFolder: runFolder.extensionsFolder,
      // What a window writes into somebody's home goes with the run.
      env: { ...withoutGallery, HOME: runFolder.empty('home') },
    }),
  );
  return server;
}

/** A server besides the shared one, for a test that needs its own set of installed extensions. */
export const extraServer = async (extensionsFolder: string): Promise<Server> =>
  serverOf(await installed, extensionsFolder);

/** A server of the oldest release that we support. */
export const floorServer = async (): Promise<Server> =>
  serverOf(await installVsCode(versions.floor, console.log), runFolder.empty('extensions'));

/** A server of a release whose processes load a module first, and find some environment. */
export async function watchedServer(
  age: 'newest' | 'floor',
  watched: { readonly preload: string; readonly env: Record<string, string> },
): Promise<Server> {
  const vscode = await installVsCode(versions[age], console.log);
  return serverOf(vscode, runFolder.empty('extensions'), watched);
}

async function serverOf(
  vscode: Installed,
  extensionsFolder: string,
  { env, ...options }: { preload?: string; env?: Record<string, string> } = {},
): Promise<Server> {
  const extra = await startServer(vscode, {
    ...{ dataFolder: runFolder.empty('data'), extensionsFolder, ...options },
    env: { ...withoutGallery, ...env },
  });
  extraServers.push(extra);
  return extra;
}

export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser(console.log);
  return browser;
}

after('stop the browser and the servers', async () => {
  await (await browser)?.close();
  await (await server)?.stop();
  await Promise.all(extraServers.map((extra) => extra.stop()));
  runFolder.remove();
});
