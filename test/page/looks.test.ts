// The page in every kind of theme and width: nothing for axe to find, nothing that the policy forbids, nothing to the
// side of the screen. A person looks at the pictures.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Checklist } from '../../src/core/session/checklist/checklist';
import { calibrating, checklist, many, ordinary, overfull, question, sheet } from './harness/checklists';
import type { FakeHost } from './harness/FakeHost';
import { closeBrowser, openPage, themes } from './harness/openPage';

const axe = readFileSync(
  createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const folder = join('out', 'screenshots');

async function isSound(host: FakeHost, where: string, rules: readonly string[] = []): Promise<void> {
  const { page } = host;
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
  assert.deepEqual(host.of('failed'), []);
}

describe('the look of the page', () => {
  before(() => mkdirSync(folder, { recursive: true }));
  after(closeBrowser);

  const photograph = (host: FakeHost, name: string) =>
    host.page.screenshot({ path: join(folder, `checklist-${name}.png`) });

  const looks: [name: string, make: () => Checklist, prepare?: (host: FakeHost) => Promise<unknown>][] = [
    ['ordinary', ordinary],
    [
      'typing',
      ordinary,
      async (host) => {
        await host.press('Home', 'w', 'Enter');
      },
    ],
    ['earlier', ordinary, (host) => host.press('j', 'w')],
    ['deferred', ordinary, (host) => host.press('Shift+R')],
    ['menu', ordinary, (host) => host.press('a')],
    ['empty', () => checklist(sheet([], { key: null, name: '', kind: 'solution', type: null }), nobody)],
    ['overfull', overfull],
    ['keys', ordinary, (host) => host.press('?')],
    ['new-interactor', ordinary, (host) => host.press('i')],
    ['calibration', calibrating],
    ['no-match', ordinary, (host) => host.press('/', 'z', 'z')],
    ['settled', () => checklist(sheet([question('a', { asked: true, status: 'answered', answer: 'Yes.' })]))],
    [
      'refused',
      ordinary,
      async (host) => {
        host.refuses = true;
        await host.press('Enter', 'N', 'o');
        await host.page.locator('.refused').waitFor();
      },
    ],
  ];
  const nobody: Partial<Checklist> = {
    subjects: [
      { key: null, name: '', kind: 'solution', type: null, inNote: true, total: 0, settled: 0, open: 0 },
    ],
  };

  for (const [name, make, prepare] of looks) {
    it(`${name}: in every theme, wide and narrow`, async () => {
      const host = await openPage(make(), { reduceMotion: true });
      await prepare?.(host);
      for (const theme of themes) {
        await host.wear(theme);
        for (const width of [320, 900]) {
          await host.page.setViewportSize({ width, height: 800 });
          // What a theme changes is its colours; all the rest is the same in the others.
          const rules = theme === 'dark' || name === 'ordinary' ? [] : ['color-contrast'];
          await isSound(host, `${theme}, ${width} px`, rules);
          if (width === 320) await photograph(host, `${name}-${theme}-${width}`);
        }
        await host.page.setViewportSize({ width: 700, height: 800 });
        await photograph(host, `${name}-${theme}-700`);
      }
      await host.close();
    });
  }

  it('with a great many questions', async () => {
    const host = await openPage(many(300), { width: 1400 });
    await isSound(host, '1400 px');
    await photograph(host, 'many-dark-1400');
    await host.close();
  });
});
