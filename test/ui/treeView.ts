// A tree view as its user handles it: rows by their text, buttons and menu entries by their titles.

import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { exactly } from './harness/exactly';
import type { Workbench } from './harness/Workbench';

export class TreeView {
  constructor(
    private readonly workbench: Workbench,
    private readonly name: string,
  ) {}

  row(text: string): Locator {
    return this.workbench.rows(this.name).filter({ hasText: text }).first();
  }

  checkbox(text: string): Locator {
    return this.row(text).locator('.monaco-custom-toggle');
  }

  /** Waits until the view shows just these rows: label and description, indented by their level. */
  async shows(...expected: string[]): Promise<void> {
    await eventually(async () => assert.deepEqual(await this.text(), expected));
  }

  /** What the rows say at this moment. */
  text(): Promise<string[]> {
    return this.workbench.rows(this.name).evaluateAll((rows: DrawnRow[]) =>
      rows.map((row) => {
        const parts = [...row.querySelectorAll('.label-name, .label-description')].map(
          (part) => part.textContent,
        );
        const words = parts.join(' ').replaceAll(/\s+/g, ' ').trim();
        return '  '.repeat(Number(row.getAttribute('aria-level')) - 1) + words;
      }),
    );
  }

  async isTicked(text: string): Promise<boolean> {
    return (await this.checkbox(text).getAttribute('aria-checked')) === 'true';
  }

  /** Chooses an entry of a row's context menu; once more where the extension asks for that. */
  async choose(text: string, entry: string): Promise<void> {
    const news = this.workbench.page.locator('.codicon-bell-dot');
    const wasTold = await news.isVisible();
    await this.click(text, entry);
    await this.workbench.page.waitForTimeout(300);
    const isTold = !wasTold && (await news.isVisible()) && !(await this.workbench.quickInput.box.isVisible());
    if (isTold && (await this.wasDrawnAnew())) await this.choose(text, entry);
  }

  /** A row that is just being drawn anew takes no command, which is told. */
  private async wasDrawnAnew(): Promise<boolean> {
    await this.workbench.runCommand('Notifications: Show Notifications');
    const messages = this.workbench.page.locator('.notifications-center .notification-list-item');
    await messages.first().waitFor();
    const isSo = (await messages.filter({ hasText: 'drawn anew' }).count()) > 0;
    if (isSo) await this.workbench.runCommand('Notifications: Clear All Notifications');
    else await this.workbench.page.keyboard.press('Escape');
    return isSo;
  }

  private async click(text: string, entry: string): Promise<void> {
    const { page } = this.workbench;
    const timeout = ATTEMPT_MS;
    const menu = page.locator('.monaco-menu');
    const item = menu.locator('.action-label', { hasText: exactly(entry) });
    await again(async () => {
      if (await menu.isVisible()) await page.keyboard.press('Escape');
      // Over the tooltip of another row, which lies over this one, the mouse would keep it open.
      await page.mouse.move(0, 0);
      await this.row(text).click({ button: 'right', timeout });
      await item.waitFor({ timeout });
      // The menu is that of the row with the focus, which another may have got when the tree was drawn anew.
      await this.row(text).and(page.locator('.focused')).waitFor({ timeout });
      // A menu takes no click in its first tenth of a second, by a timer of the page that was set before this one.
      await item.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)), undefined, { timeout });
      // It closes by itself when something else gets the focus: then nothing was chosen, and it is opened again.
      await item.click({ timeout });
    });
    await item.waitFor({ state: 'hidden' });
  }
}

/** As much of an element of the page as is read here. */
interface DrawnRow {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string }>;
  getAttribute(name: string): string | null;
}
