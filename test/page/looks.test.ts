// The page in every kind of theme and width: nothing for axe to find, nothing that the policy forbids, nothing to the
// side of the screen. A person looks at the pictures.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../../src/core/interview/checklist/checklist';
import { calibrating, checklist, many, ordinary, overfull, question, sheet } from './harness/checklists';
import { closeBrowser, themes } from './harness/builtPage';
import type { FakeHost } from './harness/FakeHost';
import { isSound } from './harness/isSound';
import { openPage } from './harness/openPage';

const folder = join('out', 'screenshots');

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
    [
      'heard',
      ordinary,
      async (host) => {
        await host.edit('sign-out', {
          asked: true,
          status: 'answered',
          answer: 'There are shared accounts, we have no logs, and nobody looks.',
          listenFor: ['shared account', 'no logs', 'nobody'],
        });
        await host.page.locator('.heard').scrollIntoViewIfNeeded();
      },
    ],
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
      {
        key: null,
        name: '',
        kind: 'solution',
        type: null,
        row: null,
        inNote: true,
        total: 0,
        settled: 0,
        open: 0,
      },
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
          await isSound(host.page, `${theme}, ${width} px`, rules);
          assert.deepEqual(host.of('failed'), []);
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
    await isSound(host.page, '1400 px');
    await photograph(host, 'many-dark-1400');
    await host.close();
  });
});
