// The one VS Code server and the one browser that all UI tests of a run share. Both start with the first
// window that a test opens, and end with the run.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../scripts/real-vscode/browser.mjs';
import { installVsCode } from '../../../scripts/real-vscode/install.mjs';
import { startServer, withoutGallery, type Server } from '../../../scripts/real-vscode/server.mjs';
import { versions } from '../../../scripts/real-vscode/versions.mjs';
import { root } from '../../../scripts/root.mjs';
import { createRunFolder } from '../../../scripts/test/run-folder.mjs';

export const screenshotFolder = join(root, 'out', 'screenshots');

export const installed = installVsCode(versions.newest, console.log);
// A failed download is reported by the first test that needs it, not as an unhandled rejection.
installed.catch(() => undefined);

export const runFolder = createRunFolder('ui');

// Pictures of an earlier run's failures would be taken for this one's.
mkdirSync(screenshotFolder, { recursive: true });
for (const name of readdirSync(screenshotFolder)) {
  if (name.startsWith('failed-')) rmSync(join(screenshotFolder, name), { force: true });
}

/** The pages that are open now: those of a failing test are photographed. */
export const openPages = new Set<Page>();

let server: Promise<Server> | undefined;
let browser: Promise<Browser> | undefined;
const extraServers: Server[] = [];

export function sharedServer(): Promise<Server> {
  server ??= installed.then((vscode) =>
    startServer(vscode, {
      dataFolder: runFolder.dataFolder,
      extensionsFolder: runFolder.extensionsFolder,
      env: withoutGallery,
    }),
  );
  return server;
}

/** A server besides the shared one, for a test that needs its own set of installed extensions. */
export async function extraServer(extensionsFolder: string): Promise<Server> {
  const extra = await startServer(await installed, {
    dataFolder: runFolder.empty('data'),
    extensionsFolder,
    env: withoutGallery,
  });
  extraServers.push(extra);
  return extra;
}

export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser(console.log);
  return browser;
}

afterEach('photograph what failed', async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  const name = test.fullTitle().replace(/[^\w-]+/g, '-');
  let index = 0;
  for (const page of openPages) {
    index += 1;
    await page
      .screenshot({ path: join(screenshotFolder, `failed-${name}-${index}.png`) })
      .catch(() => undefined);
  }
});

after('stop the browser and the servers', async () => {
  await (await browser)?.close();
  await (await server)?.stop();
  await Promise.all(extraServers.map((extra) => extra.stop()));
  runFolder.remove();
});
