// The box at the top of the window: palette, quick open, quick picks, input boxes.

import type { Locator, Page } from 'playwright-core';

export class QuickInput {
  readonly box: Locator;
  readonly input: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.quick-input-widget:visible');
    this.input = this.box.locator('.quick-input-box input').first();
    this.rows = this.box.locator('.quick-input-list .monaco-list-row');
  }

  /** Runs a command by its full title; `anyCategory` leaves open what stands before the colon. */
  async runCommand(title: string, { anyCategory = false } = {}): Promise<void> {
    // Right after start the commands of extensions may still be missing: then the palette is opened again.
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await this.open(`>${title}`);
      const row = this.row(title, anyCategory ? '([^:]+: )?' : '');
      if (await appears(row, 4000)) {
        await row.click();
        return;
      }
      await this.dismiss();
    }
    throw new Error(`The palette offers no command '${title}'.`);
  }

  async openFile(path: string): Promise<void> {
    await this.open(path);
    const row = this.row(path.slice(path.lastIndexOf('/') + 1));
    await row.waitFor();
    await row.click();
    await this.box.waitFor({ state: 'hidden' });
  }

  async goTo(line: number, column: number): Promise<void> {
    await this.open(`:${line},${column}`);
    await this.input.press('Enter');
    await this.box.waitFor({ state: 'hidden' });
  }

  /** Answers an input box that a command has shown. */
  async answer(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** Chooses the entry of a quick pick that a command has shown. */
  async pick(label: string): Promise<void> {
    await this.row(label).click();
  }

  /** What the entries say, label and description. */
  async entries(): Promise<string[]> {
    await this.rows.first().waitFor();
    return (await this.rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  async dismiss(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.box.waitFor({ state: 'hidden' });
  }

  private async open(text: string): Promise<void> {
    // An earlier box that is still closing would take the text.
    await this.page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(text);
  }

  private row(label: string, before = ''): Locator {
    const exactly = new RegExp(`^\\s*${before}${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    return this.rows.filter({ has: this.page.locator('.label-name', { hasText: exactly }) }).first();
  }
}

async function appears(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
