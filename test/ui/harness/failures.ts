// What a failed test leaves behind: a picture of each window, and in the output what the windows said.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/root.mjs';
import { wordsOf } from './words';

export const screenshotFolder = join(root, 'out', 'screenshots');

// Pictures of an earlier run's failures would be taken for this one's.
mkdirSync(screenshotFolder, { recursive: true });
for (const name of readdirSync(screenshotFolder)) {
  if (name.startsWith('failed-')) rmSync(join(screenshotFolder, name), { force: true });
}

const openPages = new Set<Page>();

/** Windows that were opened before a test, and that no test has come to yet. */
const preparing = new Set<Page>();
let testing = false;

export function opened(page: Page): void {
  openPages.add(page);
  if (!testing) preparing.add(page);
  page.on('close', () => {
    openPages.delete(page);
    preparing.delete(page);
  });
}

/** Mocha has no hook after a hook that failed: a window that closes before its first test tells of it. */
export async function closing(page: Page): Promise<void> {
  if (preparing.has(page)) await tell('before the first test', [page]);
}

beforeEach(() => {
  testing = true;
  preparing.clear();
});

afterEach('tell of what failed', async function () {
  testing = false;
  if (this.currentTest?.state === 'failed') await tell(this.currentTest.fullTitle(), openPages);
});

async function tell(title: string, pages: Iterable<Page>): Promise<void> {
  let number = 0;
  for (const page of pages) {
    number += 1;
    const path = join(screenshotFolder, `failed-${title.replace(/[^\w-]+/g, '-')}-${number}.png`);
    // A window that can't be read any more must not hide why the test failed.
    const words = await wordsOf(page).catch((error: unknown) => [String(error)]);
    const picture = await page.screenshot({ path }).then(() => path, String);
    console.log([`Window ${number} when it failed (${picture})`, ...words].join('\n    '));
  }
}
