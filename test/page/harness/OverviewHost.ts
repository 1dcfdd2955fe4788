// Plays the extension for the page of an overview.

import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { parseFromOverview, type FromOverview } from '../../../src/core/protocol/overviewProtocol';
import { heard } from '../../../src/core/protocol/lineProtocol';
import type { Overview } from '../../../src/core/interview/overview/overview';
import { hasNoFocusFault } from './focusWatch';
import { openBuiltPage, type BuiltPage, type Setting, type Theme } from './builtPage';

export class OverviewHost {
  readonly received: FromOverview[] = [];
  /** It is gone, and nobody is told. */
  isGone = false;

  private constructor(
    private readonly built: BuiltPage,
    private overview: Overview | null,
  ) {}

  /** Opens the page and answers its `ready` with an overview. */
  static async open(overview: Overview | null, setting: Setting = {}): Promise<OverviewHost> {
    let host: OverviewHost | undefined;
    await openBuiltPage('overview', setting, (message, built) => {
      host ??= new OverviewHost(built, overview);
      return host.receive(message);
    });
    assert.ok(host, 'the page did not say that it is ready');
    return host;
  }

  get page(): Page {
    return this.built.page;
  }

  wear(theme: Theme): Promise<void> {
    return this.built.wear(theme);
  }

  async show(overview: Overview | null): Promise<void> {
    this.overview = overview;
    const session = { workspaceFolder: 'file:///shop', folder: '' };
    await this.built.post({ type: 'overview', session, overview });
    // The message has been heard when one that was sent behind it would be.
    await this.page.evaluate(`new Promise((resolve) => setTimeout(resolve))`);
  }

  cell(interactor: string, category: string): Locator {
    return this.page.getByRole('gridcell').getByRole('button', { name: `${interactor}, ${category}` });
  }

  /** What has the focus, by its name. */
  get focus(): Promise<unknown> {
    return this.page.evaluate(
      `(document.activeElement.querySelector('.spoken') ?? document.activeElement).textContent`,
    );
  }

  get state(): Promise<unknown> {
    return this.page.evaluate('window.savedState()');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** What the page asked for since it was ready. */
  get wishes(): readonly FromOverview[] {
    return this.received.filter(({ type }) => type !== 'ready');
  }

  async close(): Promise<void> {
    await hasNoFocusFault(this.page);
    await this.page.context().close();
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = parseFromOverview(message);
    assert.ok(parsed, `junk came from the page: ${JSON.stringify(message)}`);
    if (this.isGone) return;
    if (parsed.type !== 'here') this.received.push(parsed);
    await this.built.post(heard);
    if (parsed.type === 'ready') await this.show(this.overview);
  }
}
