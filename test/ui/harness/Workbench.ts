// A VS Code window as a person uses it: commands by their title, files by their name, rows by their text.
// Waits are for something to appear, never for a time.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Locator, Page } from 'playwright-core';
import { again, ATTEMPT_MS } from './again';
import { consoleErrorsOf } from './consoleErrors';
import { exactly } from './exactly';
import { closing, screenshotFolder } from './failures';
import { QuickInput } from './QuickInput';

const ACTIVE_EDITOR = '.editor-group-container.active .editor-instance .monaco-editor';

/** More columns than a line of the tests has: VS Code stops at the line's end. */
const END_OF_LINE = 10_000;

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
  openFile(path: string): Promise<void> {
    // Until the editor has gone over to the file, it shows the one before.
    const address = pathToFileURL(join(this.workspaceDir, path)).pathname;
    const opened = this.page.locator(`${ACTIVE_EDITOR}.focused[data-uri$="${address}"] .view-line`).first();
    return again(async () => {
      await this.quickInput.openFile(path);
      await opened.waitFor({ timeout: ATTEMPT_MS });
    });
  }

  /** The text editor that is active. */
  get editor(): Locator {
    return this.page.locator(ACTIVE_EDITOR).first();
  }

  /** The tab of the file that is active. */
  activeTab(name: string): Locator {
    return this.page.locator(`.tab.active[data-resource-name="${name}"]`);
  }

  /** What the status bar says about the cursor: line, column, and how much is selected. */
  get cursor(): Locator {
    return this.page.locator('#status\\.editor\\.selection');
  }

  /** Puts the cursor at a place, counted from 1. By default at the end of the line. */
  goTo(line: number, column = END_OF_LINE): Promise<void> {
    const place = new RegExp(`^Ln ${line}, Col ${column === END_OF_LINE ? '\\d+' : column}$`);
    return again(async () => {
      await this.quickInput.goTo(line, column);
      await this.cursor.filter({ hasText: place }).waitFor({ timeout: ATTEMPT_MS });
      await this.waitUntilTyping(ATTEMPT_MS);
    });
  }

  /** Types at the cursor, in one go: without the completions that key after key would bring. */
  async insertText(text: string): Promise<void> {
    await this.waitUntilTyping();
    await this.page.keyboard.insertText(text);
  }

  /** Presses a key in the active editor. */
  async press(key: string): Promise<void> {
    await this.waitUntilTyping();
    await this.page.keyboard.press(key);
  }

  /** The text that the active editor shows: its visible lines. */
  async visibleText(): Promise<string> {
    // In one go: lines come and go while one reads.
    const placed = await this.editor
      .locator('.view-lines > .view-line')
      .evaluateAll((lines: { readonly style: { readonly top: string }; readonly textContent: string }[]) =>
        lines.map(({ style, textContent }) => ({ top: Number.parseFloat(style.top), text: textContent })),
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
  showView(view: string): Promise<void> {
    return again(async () => {
      await this.quickInput.runCommand(`Focus on ${view} View`, { anyCategory: true });
      await this.viewBody(view).waitFor({ timeout: ATTEMPT_MS });
    });
  }

  /**
   * What a view shows below its title. The title alone says little: the panel names every view that it could show, and
   * a view that is alone there has its own title hidden.
   */
  viewBody(view: string): Locator {
    const title = this.page.locator('.pane-header .title', { hasText: exactly(view) });
    return this.page.locator('.pane.expanded').filter({ has: title }).locator('.pane-body');
  }

  /** The rows of a tree view, by the view's name. */
  rows(view: string): Locator {
    return this.page.getByRole('tree', { name: view, exact: true }).locator('.monaco-list-row');
  }

  /** Presses a button of the dialog that asks this, and waits until the dialog is gone. */
  async answerDialog(question: string, button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box').filter({ hasText: question });
    await dialog.getByRole('button', { name: button }).click();
    await dialog.waitFor({ state: 'hidden' });
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
    // A window that still has something to store asks before it goes. The answer is no, and it is asked again later.
    await again(async () => {
      const gone = this.page.waitForEvent('framenavigated', {
        predicate: (frame) => frame === this.page.mainFrame(),
        timeout: ATTEMPT_MS,
      });
      await Promise.all([gone, this.page.evaluate('setTimeout(() => location.reload())')]);
    });
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
    await closing(this.page);
    await this.page.context().close();
  }

  private async waitUntilTyping(timeout = 30_000): Promise<void> {
    await this.page.locator(`${ACTIVE_EDITOR}.focused`).first().waitFor({ timeout });
  }
}
