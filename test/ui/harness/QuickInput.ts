// The box at the top of the window: palette, quick open, quick picks, input boxes.

import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../eventually';
import { again, ATTEMPT_MS } from './again';
import { exactly } from './exactly';

const timeout = ATTEMPT_MS;

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
  runCommand(title: string, { anyCategory = false } = {}): Promise<void> {
    // Right after start the commands of extensions may still be missing: then the palette is opened again.
    return this.choose(`>${title}`, this.row(title, anyCategory ? '([^:]+: )?' : ''));
  }

  /** Opens a file of the workspace. Elsewhere there may be one of the same name. */
  openFile(path: string): Promise<void> {
    const slash = path.lastIndexOf('/');
    const named = this.row(path.slice(slash + 1));
    const folder = this.page.locator('.label-description', { hasText: /./ });
    return this.choose(
      path,
      slash < 0
        ? named.filter({ hasNot: folder })
        : named.filter({ has: folder.filter({ hasText: exactly(path.slice(0, slash)) }) }),
    );
  }

  async goTo(line: number, column: number): Promise<void> {
    await this.open(`:${line},${column}`);
    await this.input.press('Enter', { timeout });
    await this.box.waitFor({ state: 'hidden', timeout });
  }

  /** Answers an input box that a command has shown, and waits until the box has gone on with it. */
  async answer(text: string): Promise<void> {
    await this.enter(text);
    // An answer that is still being checked would be lost with a box that something else closes.
    await eventually(async () => assert.notDeepEqual(await this.texts(), [text], 'the answer was not taken'));
  }

  /** The same for an answer that may be refused: the box stays then. */
  async enter(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
    await this.input.press('Enter');
  }

  /** Chooses the entry of a quick pick that a command has shown, and waits until the box goes on to what comes next. */
  async pick(label: string): Promise<void> {
    const row = this.row(label);
    await click(row);
    await row.waitFor({ state: 'hidden' });
  }

  /** Takes the entry that is typed in the list that asks this, else the one under the cursor. */
  async take(asked: string, typed = ''): Promise<void> {
    const input = this.page.locator(`.quick-input-widget input[placeholder*="${asked}"]`);
    await input.waitFor();
    if (typed !== '') await input.fill(typed);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Types a folder into VS Code's own file dialog, and accepts it by the button. */
  chooseFolder(path: string, button: string): Promise<void> {
    return this.choosePath(`${path}/`, button);
  }

  /** The same for a file that is to be opened or written; of several dialogs in a row in the one with this title. */
  chooseFile(path: string, title = ''): Promise<void> {
    return this.choosePath(path, 'OK', title);
  }

  private async choosePath(path: string, button: string, title = ''): Promise<void> {
    const dialog = this.box.filter({ hasText: title });
    await dialog.waitFor();
    // The dialog shows the home folder's path and then lists that folder. What is typed before it is listed is written
    // over by the same path again, and the home folder would be taken.
    await this.row('..').waitFor();
    await again(async () => {
      // It was accepted after all, but late.
      if (!(await dialog.isVisible())) return;
      await this.input.fill(path, { timeout });
      await dialog.getByRole('button', { name: button }).click({ timeout });
      await dialog.waitFor({ state: 'hidden', timeout });
    });
  }

  /** What the entries say, label and description. */
  async entries(): Promise<string[]> {
    await this.rows.first().waitFor();
    return (await this.rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  async dismiss(): Promise<void> {
    // Escape goes to the box, or to nobody when the box has closed meanwhile.
    if (await this.box.isVisible()) await this.page.keyboard.press('Escape');
    await this.box.waitFor({ state: 'hidden', timeout });
  }

  /** Opens the box and takes a row of it; again when the row does not come, or another part took the focus. */
  private choose(text: string, row: Locator): Promise<void> {
    return again(async () => {
      await this.open(text);
      await click(row, timeout);
    });
  }

  private async open(text: string): Promise<void> {
    await this.dismiss();
    await this.page.keyboard.press('F1');
    await this.input.waitFor({ timeout });
    // Not by keys: at the start of a window the editor may take the focus in between, and they would go into the note.
    await this.input.evaluate(put, text, { timeout });
  }

  /** What stands in the field; nothing when no box is open. */
  private texts(): Promise<string[]> {
    return this.input.evaluateAll((fields: { readonly value: string }[]) => fields.map(({ value }) => value));
  }

  private row(label: string, before = ''): Locator {
    const name = this.page.locator('.label-name', { hasText: exactly(label, before) });
    return this.rows.filter({ has: name }).first();
  }
}

/** In one go with finding the row: between a look and a click with the mouse, the list may be drawn anew. */
function click(row: Locator, within = 30_000): Promise<void> {
  return row.dispatchEvent('click', undefined, { timeout: within });
}

/** As much of a field of the page as is written here. */
interface Field {
  value: string;
  dispatchEvent(event: Event): boolean;
}

/** Runs in the page. */
function put(field: Field, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
