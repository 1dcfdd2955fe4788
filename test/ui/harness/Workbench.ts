// A VS Code window as a person uses it: commands by their title, files by their name, rows by their text.
// Waits are for something to appear, never for a time.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { consoleErrorsOf } from './consoleErrors';
import { QuickInput } from './QuickInput';
import { screenshotFolder } from './shared';

export class Workbench {
  /** What the page, and the extension host through it, reported as errors. */
  readonly consoleErrors: readonly string[];
  /** The palette, quick picks and input boxes. */
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    /** The folder on disk that this window has open, for this window alone. */
    readonly workspaceDir: string,
  ) {
    this.consoleErrors = consoleErrorsOf(page);
    this.quickInput = new QuickInput(page);
  }

  async waitUntilReady(): Promise<void> {
    await this.page
      .locator('.monaco-workbench .part.activitybar .action-item')
      .first()
      .waitFor({ timeout: 60_000 });
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  }

  /** Runs a command by its full title in the palette, such as `View: Close All Editors`. */
  runCommand(title: string): Promise<void> {
    return this.quickInput.runCommand(title);
  }

  /** Opens a file of the workspace in an editor and puts the focus there. */
  async openFile(path: string): Promise<void> {
    await this.quickInput.openFile(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** The text editor that is active. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Puts the cursor at a place, counted from 1. By default at the end of the line. */
  async goTo(line: number, column = 10_000): Promise<void> {
    await this.quickInput.goTo(line, column);
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Types at the cursor, in one go: without the completions that key after key would bring. */
  async insertText(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** The text that the active editor shows: its visible lines. */
  async visibleText(): Promise<string> {
    const lines = await this.editor.locator('.view-lines > .view-line').all();
    const placed = await Promise.all(
      lines.map(async (line) => ({
        top: Number.parseFloat(
          /top:\s*([\d.]+)px/.exec((await line.getAttribute('style')) ?? '')?.[1] ?? '0',
        ),
        text: (await line.textContent()) ?? '',
      })),
    );
    return placed
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** Saves the active editor, which has unsaved changes, and waits until it is clean. */
  async save(): Promise<void> {
    // The mark of a change comes a moment after the change: without it a clean tab says nothing.
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** Shows a view by its name, wherever it lives, and puts the focus into it. */
  async showView(view: string): Promise<void> {
    await this.quickInput.runCommand(`Focus on ${view} View`, { anyCategory: true });
    await this.page.locator('.pane-header, .composite.title').filter({ hasText: view }).first().waitFor();
  }

  /** The rows of a tree view, by the view's name. */
  rows(view: string): Locator {
    return this.page.getByRole('tree', { name: view, exact: true }).locator('.monaco-list-row');
  }

  /** A notification that holds the text. */
  notification(text: string | RegExp): Locator {
    return this.page
      .locator('.notification-toast, .notification-list-item')
      .filter({ hasText: text })
      .first();
  }

  /** The document inside a webview that is shown; with a text, the one that holds it. */
  async webview(containing?: string | RegExp): Promise<Frame> {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      for (const frame of this.page.frames()) {
        if (!frame.url().includes('fake.html')) continue;
        const found =
          containing === undefined
            ? 1
            : await frame
                .getByText(containing)
                .count()
                .catch(() => 0);
        if (found > 0) return frame;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`No webview ${containing === undefined ? '' : `with ${String(containing)} `}was shown.`);
  }

  /** Reloads the window, as `Developer: Reload Window` does. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  /** Leaves a picture in out/screenshots. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshotFolder, { recursive: true });
    const path = join(screenshotFolder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
