// A window whose server and page can be killed, and come back as a person would bring them back: the server is started
// again at its address, the page is opened again in the same browser, which has kept what VS Code stored there.

import type { Page } from 'playwright-core';
import { startServer, withoutGallery, type Server } from '../../../scripts/real-vscode/server.mjs';
import { again, ATTEMPT_MS } from './again';
import { opened } from './failures';
import { packagedExtensions } from './installExtension';
import { openWorkbench } from './openWorkbench';
import { installed, runFolder } from './shared';
import { Workbench } from './Workbench';

interface ServerPlace {
  readonly dataFolder: string;
  readonly extensionsFolder: string;
  readonly port?: number;
  readonly token?: string;
}

const started = async (place: ServerPlace): Promise<Server> =>
  startServer(await installed, { ...place, env: withoutGallery });

export class KillableWindow {
  private constructor(
    public workbench: Workbench,
    public server: Server,
    private readonly place: ServerPlace,
  ) {}

  static async open(files: Record<string, string>): Promise<KillableWindow> {
    const place = {
      dataFolder: runFolder.empty('data'),
      extensionsFolder: await packagedExtensions(),
    };
    const server = await started(place);
    const workbench = await openWorkbench({
      ...{ server, files, fromSources: false, folder: runFolder.empty() },
      size: { width: 1500, height: 950 },
      settings: { '[markdown]': { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false } },
    });
    const port = Number(server.authority.split(':')[1]);
    return new KillableWindow(workbench, server, { ...place, port, token: server.token });
  }

  get page(): Page {
    return this.workbench.page;
  }

  /** A file alone in the window. */
  async begin(path: string): Promise<void> {
    const { workbench } = this;
    const [tabs, unsaved] = [workbench.page.locator('.tab'), workbench.page.locator('.tab.dirty')];
    const dialog = workbench.page.locator('.monaco-dialog-box');
    // VS Code asks before it closes what is not saved, and that alone counts: a checklist whose tab came back with its
    // dot keeps the dot when the note is saved before VS Code has read the note for it, as no change follows. And one
    // that came back brings what it kept when it is drawn, which may be after a first save.
    await again(async () => {
      if (await dialog.isVisible()) await workbench.page.keyboard.press('Escape');
      if ((await unsaved.count()) > 0) await workbench.runCommand('File: Save All Files');
      if ((await tabs.count()) > 0) await workbench.runCommand('View: Close All Editors');
      await tabs.first().waitFor({ state: 'detached', timeout: ATTEMPT_MS });
    });
    await workbench.openFile(path);
  }

  /** The text of the note as its editor shows it. */
  async noteText(): Promise<string> {
    const lines = this.page.locator('.editor-instance .monaco-editor[data-uri$=".interview.md"] .view-line');
    return (await lines.allTextContents()).join('\n').replaceAll('\u00a0', ' ');
  }

  /** Presses what a page offers that nobody answers. */
  async connectAgain(): Promise<void> {
    const page = await this.workbench.webview('Connect again');
    await page.getByRole('link', { name: 'Connect again' }).click();
  }

  async killServer(): Promise<void> {
    await this.server.stop();
    this.server = await started(this.place);
    await this.openAgain();
  }

  async killPage(): Promise<void> {
    await this.openAgain();
  }

  async end(): Promise<void> {
    await this.workbench.close();
    await this.server.stop();
  }

  /** The old page gets no chance to store anything. */
  private async openAgain(): Promise<void> {
    const { page, workspaceDir } = this.workbench;
    const address = page.url();
    const next = await page.context().newPage();
    opened(next);
    const crash = await page.context().newCDPSession(page);
    await Promise.race([crash.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
    await page.close();
    next.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    this.workbench = new Workbench(next, workspaceDir);
    await next.goto(address);
    await this.workbench.waitUntilReady();
  }
}
