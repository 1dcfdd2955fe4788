// Nothing for axe to find, nothing that the policy forbids, nothing to the side of the screen.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const axe = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** In a page as it is drawn now; `rules` are those of axe, all without any. */
export async function isSound(page: Page, where: string, rules: readonly string[] = []): Promise<void> {
  // Controls draw in the next frame.
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: rules } : {}) })}).then(({ violations }) =>
       violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) =>
         html.slice(0, 200) + ' ' + (any[0]?.message ?? '')).join(' | ')))`,
  );
  assert.deepEqual(found, [], where);
  assert.deepEqual(await page.evaluate('window.violations'), []);
  const [wide, room] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  assert.ok(wide <= room, `${where}: ${wide} px in ${room} px`);
}
