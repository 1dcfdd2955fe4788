// The checklist as its user handles it: the questions by their words, keys, the field of the current one.

import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import { eventually } from './eventually';
import type { Workbench } from './harness/Workbench';

export class ChecklistPage {
  private constructor(
    private readonly workbench: Workbench,
    readonly frame: Frame,
  ) {}

  /** The checklist that is shown, once it shows its subject. */
  static async shown(workbench: Workbench, subject: RegExp): Promise<ChecklistPage> {
    const page = new ChecklistPage(workbench, await workbench.webview('questions'));
    await page.showsSubject(subject);
    return page;
  }

  /** Opens the checklist of the active note with its command. */
  static async open(workbench: Workbench, subject: RegExp): Promise<ChecklistPage> {
    await workbench.runCommand('Threat Interviews: Open Checklist');
    return ChecklistPage.shown(workbench, subject);
  }

  async showsSubject(subject: RegExp): Promise<void> {
    await eventually(async () => assert.match(await this.subject(), subject));
  }

  /** What the list of subjects shows: `Shopper · human · 1 of 30`. */
  subject(): Promise<string> {
    return this.frame
      .locator('.subjects')
      .evaluate(
        (list: { shadowRoot: { textContent: string } | null; displayValue?: string }) =>
          list.displayValue ?? '',
      );
  }

  question(text: string): Locator {
    return this.frame
      .locator('.question')
      .filter({ has: this.frame.locator('.question-text', { hasText: text }) })
      .first();
  }

  /** Puts the focus on a question, and waits until it is the current one. */
  async goTo(text: string): Promise<void> {
    // Pressing the current one would begin its answer.
    if (!(await this.question(text).evaluate((row: DrawnRow) => row.classList.contains('is-current')))) {
      await this.question(text).locator('.question-head').click();
    }
    await this.isCurrent(text);
    await this.focus();
  }

  async isCurrent(text: string): Promise<void> {
    await this.frame.locator('.question.is-current .question-text', { hasText: text }).waitFor();
  }

  /** The question that is best asked after the current one. */
  best(): Promise<string> {
    return this.frame.locator('.next-text').innerText();
  }

  /** The note's text, as far as its editor beside the checklist shows it. */
  async noteText(): Promise<string> {
    const lines = await this.noteLines.evaluateAll((drawn: DrawnLine[]) =>
      drawn.map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent })),
    );
    return lines
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n');
  }

  /** Types into the note, right behind the first place that says this. */
  async typeBehind(words: string, text: string): Promise<void> {
    const lines = (await this.noteText()).split('\n');
    const line = lines.findIndex((each) => each.includes(words));
    assert.notEqual(line, -1, `The note shows no “${words}”.`);
    await this.noteLines.first().click();
    await this.workbench.goTo(line + 1, (lines[line] ?? '').indexOf(words) + words.length + 1);
    await this.workbench.insertText(text);
  }

  /** Puts the focus into the note's text, in the first column, wherever that is scrolled to. */
  async goToText(): Promise<void> {
    await this.workbench.runCommand('View: Focus First Editor Group');
  }

  private get noteLines(): Locator {
    return this.workbench.page.locator(
      '.editor-instance .monaco-editor[data-uri$=".interview.md"] .view-line',
    );
  }

  /** Puts the focus on the current question, wherever it was. */
  async focus(): Promise<void> {
    await this.frame.locator('.question.is-current .question-head').focus();
  }

  get answer(): Locator {
    return this.frame.locator('.current .answer textarea');
  }

  /** Waits until keys go into the answer of the current question. */
  async isWriting(): Promise<void> {
    await this.holds('document.hasFocus() && document.activeElement?.matches(".current .answer")');
  }

  async hasStatus(text: string, status: string): Promise<void> {
    await eventually(async () => assert.equal(await this.question(text).getAttribute('data-status'), status));
  }

  /** Waits until the page is at least, or at most, so wide, and nothing of it is cut off at the side. */
  async isWide(width: number): Promise<void> {
    await this.holds(`innerWidth >= ${width}`);
  }

  async isNarrow(width: number): Promise<void> {
    await this.holds(`innerWidth <= ${width} && document.documentElement.scrollWidth <= innerWidth`);
  }

  /** Waits until something is true on the page. Its policy lets no test in there that would wait by itself. */
  private holds(expression: string): Promise<void> {
    return eventually(async () => assert.equal(await this.frame.evaluate(expression), true, expression));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.workbench.page.keyboard.type(text);
  }
}

interface DrawnRow {
  readonly classList: { contains(name: string): boolean };
}

/** As much of a line in an editor as is read here. */
interface DrawnLine {
  readonly style: { readonly top: string };
  readonly textContent: string;
}
