// Plays the extension: keeps what the page sends, and does what it asks for with a checklist of its own.

import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import {
  parseFromPage,
  type Goal,
  type FromPage,
  type FromPageOf,
} from '../../../src/core/protocol/checklistProtocol';
import { listenedIn } from '../../../src/core/interview/listenedFor';
import { heard } from '../../../src/core/protocol/lineProtocol';
import type { BuiltPage, Theme } from './builtPage';
import type { Checklist, ChecklistQuestion } from '../../../src/core/interview/checklist/checklist';
import { hasNoFocusFault } from './focusWatch';

type Received = FromPage & { at: number };

export class FakeHost {
  readonly received: Received[] = [];
  /** Requests get no answer while it is true. */
  isSilent = false;
  refuses = false;
  /** It is gone, and nobody is told. */
  isGone = false;
  private version = 1;

  constructor(
    private readonly built: BuiltPage,
    public checklist: Checklist,
  ) {}

  get page(): Page {
    return this.built.page;
  }

  wear(theme: Theme): Promise<void> {
    return this.built.wear(theme);
  }

  async receive(message: unknown): Promise<void> {
    const parsed = parseFromPage(message);
    assert.ok(parsed, `junk came from the page: ${JSON.stringify(message)}`);
    if (this.isGone) return;
    if (parsed.type !== 'here') this.received.push({ ...parsed, at: Date.now() });
    await this.post(heard);
    if (parsed.type === 'ready') await this.show(this.checklist);
    if (!('request' in parsed) || this.isSilent) return;
    if (!this.refuses) this.carryOut(parsed);
    const answer =
      parsed.type === 'answer'
        ? { answer: this.question(parsed.key)?.answer ?? null, text: parsed.text }
        : {};
    await this.post({ type: 'done', request: parsed.request, ok: !this.refuses, ...answer });
    if (!this.refuses) await this.show(this.checklist);
  }

  /** Sends anything, junk too. */
  post(message: unknown): Promise<void> {
    return this.built.post(message);
  }

  async show(checklist: Checklist, how: { readonly goesTo?: Goal } = {}): Promise<void> {
    this.checklist = checklist;
    this.version += 1;
    await this.post({ type: 'checklist', version: this.version, checklist, ...how });
    // The message has been heard when one that was sent behind it would be.
    await this.page.evaluate(`new Promise((resolve) => setTimeout(resolve))`);
  }

  /** The text says something else about a question by now. */
  async edit(key: string, parts: Partial<ChecklistQuestion>): Promise<void> {
    this.change(key, parts);
    await this.show(this.checklist);
  }

  question(key: string): ChecklistQuestion | undefined {
    return this.checklist.subject.questions.find((each) => each.key === key);
  }

  of<Type extends FromPage['type']>(type: Type): FromPageOf<Type>[] {
    return this.received.filter((message): message is Received & FromPageOf<Type> => message.type === type);
  }

  /** The first message of a kind, or the one that makes `count` of them. */
  async waitFor<Type extends FromPage['type']>(type: Type, count = 1): Promise<FromPageOf<Type>> {
    return this.until(() => {
      const found = this.of(type)[count - 1];
      assert.ok(found, `no ${type}, only ${this.received.map((message) => message.type).join(', ')}`);
      return found;
    });
  }

  /** Tries again until a check passes. */
  async until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
    const end = Date.now() + 4000;
    for (;;) {
      try {
        return await check();
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  row(key: string): Locator {
    return this.page.locator(`.question[data-key="${key}"]`);
  }

  /** The answer's field of the current question. */
  get field(): Locator {
    return this.page.locator('.answer textarea');
  }

  get current(): Promise<string | null> {
    return this.page.locator('.question.is-current').getAttribute('data-key');
  }

  /** The key of the question whose row has the focus, `field` for the answer's, else the tag. */
  get focus(): Promise<unknown> {
    return this.page.evaluate(`(() => {
      const node = document.activeElement;
      if (node.closest('.answer')) return 'field';
      if (node.matches('.question-head')) return node.closest('.question').dataset.key;
      return node.ariaLabel ?? node.tagName.toLowerCase();
    })()`);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async close(): Promise<void> {
    await hasNoFocusFault(this.page);
    await this.page.context().close();
  }

  private carryOut(message: FromPage): void {
    if (message.type === 'answer') {
      const answer = message.text.trim() === '' ? null : message.text.trimEnd();
      this.change(message.key, { answer, asked: true });
    } else if (message.type === 'status') {
      this.change(message.key, { status: message.status, asked: true });
    } else if (message.type === 'defer') {
      this.change(message.key, { deferredTo: message.to, due: message.due });
    } else if (message.type === 'takeOver') {
      const answer = this.question(message.key)?.earlier[message.earlier]?.answer ?? null;
      this.change(message.key, { answer, asked: true });
    } else if (message.type === 'calibrate') {
      const { stride, level, text } = message;
      const { subject } = this.checklist;
      const calibration =
        subject.calibration?.map((each) => (each.stride === stride ? { ...each, level, text } : each)) ??
        null;
      this.checklist = { ...this.checklist, subject: { ...subject, calibration } };
    }
  }

  private change(key: string, parts: Partial<ChecklistQuestion>): void {
    const { subject } = this.checklist;
    const questions = subject.questions.map((each) =>
      each.key === key ? heardIn({ ...each, ...parts }) : each,
    );
    this.checklist = { ...this.checklist, subject: { ...subject, questions } };
  }
}

const heardIn = (question: ChecklistQuestion): ChecklistQuestion => ({
  ...question,
  listened: listenedIn(question.answer, question.listenFor),
});
