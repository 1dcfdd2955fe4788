import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Overview } from '../../src/core/interview/overview/overview';
import { closeBrowser, themes, type Theme } from './harness/builtPage';
import { isSound } from './harness/isSound';
import { OverviewHost } from './harness/OverviewHost';
import { begun, overfull, sample, small } from './harness/overviews';

const asked = '- [x] Who? ^/S\n- [ ] What? ^/S\n- #hint/S it\n';
const shopper = 'Shopper, Spoofing: 1 of 2 answered, 1 open, 1 hint';

describe('the page of an overview', () => {
  let host: OverviewHost;
  afterEach(() => host.close());
  after(closeBrowser);

  /** Opens an overview of a shopper and a bank. */
  const open = async (text = asked, saved: unknown = null) => {
    host = await OverviewHost.open(small(text), { saved });
  };

  const look = (interactor: string, category: string) =>
    host.cell(interactor, category).locator('.cell-look').textContent();

  it('says in each cell what was asked, and in words where nobody asked', async () => {
    await open();
    assert.equal(await look('Shopper', 'Spoofing'), '1/2? 1 open◇ 1 hint');
    assert.equal(await look('Bank', 'Tampering'), 'not asked');
  });

  it('sums up', async () => {
    await open();
    assert.equal(
      await host.page.getByRole('status').textContent(),
      '2 external interactors · 11 of 12 cells not asked · 1 hint',
    );
  });

  it('opens the checklist of a cell that is clicked', async () => {
    await open();
    await host.cell('Bank', 'Repudiation').click();
    assert.deepEqual(host.wishes, [{ type: 'openCell', interactor: 'bank', stride: 'R' }]);
  });

  it('begins at the first cell, and goes by arrow keys, Home and End', async () => {
    await open();
    assert.equal(await host.focus, shopper);
    await host.press('ArrowDown', 'ArrowRight', 'ArrowRight');
    assert.equal(await host.focus, 'Bank, Repudiation: not asked');
    await host.press('ArrowDown', 'End');
    assert.equal(await host.focus, 'Bank, Elevation of Privilege: not asked');
    await host.press('ControlOrMeta+Home');
    assert.equal(await host.focus, shopper);
    await host.press('ArrowUp', 'ArrowLeft', 'ArrowRight', 'Enter');
    assert.deepEqual(host.wishes, [{ type: 'openCell', interactor: 'shopper', stride: 'T' }]);
  });

  it('is one stop for Tab, before the findings', async () => {
    await open();
    await host.press('Tab');
    assert.equal(await host.focus, 'Hint it Spoofing · Shopper');
    await host.press('Enter', 'Shift+Tab');
    assert.equal(await host.focus, shopper);
    assert.deepEqual(host.wishes, [{ type: 'openLine', file: 'a.interview.md', line: 9 }]);
  });

  it('follows the notes, and leaves the focus where it is', async () => {
    await open();
    await host.press('ArrowDown');
    await host.show(small(`${asked}- [x] When? ^/T\n`));
    assert.equal(await host.focus, 'Bank, Spoofing: not asked');
    assert.equal(await look('Shopper', 'Tampering'), '1/1');
  });

  it('moves the focus on when what had it is gone', async () => {
    await open();
    await host.press('Tab');
    await host.show(small(asked.replace('it', 'it again')));
    assert.equal(await host.focus, 'Hint it again Spoofing · Shopper');
    await host.press('Shift+Tab', 'ArrowDown');
    const { interactors, ...rest } = small(asked);
    await host.show({ ...rest, interactors: interactors.slice(0, 1) });
    assert.equal(await host.focus, shopper);
  });

  it('says what is overdue, not by colour alone', async () => {
    await open('- [ ] #ask @lee Who? due:2026-11-17\n- [ ] #ask @lee When? due:2026-11-18\n');
    const entries = host.page.locator('.part-asks .entry');
    assert.deepEqual(await entries.allInnerTexts(), [
      'Overdue since 2026-11-17\nWho?\nShopper',
      'Due 2026-11-18\nWhen?\nShopper',
    ]);
    assert.equal(await host.page.locator('.part-asks h3').innerText(), 'lee 2 open, 1 overdue');
  });

  it('goes to what is missing in the session file', async () => {
    host = await OverviewHost.open(overfull());
    await host.page.getByRole('button', { name: 'Nothing is in scope yet.' }).click();
    assert.deepEqual(host.wishes, [{ type: 'openMissing', key: 'no-scope' }]);
  });

  it('leads to all of a list that it shows the first of', async () => {
    host = await OverviewHost.open(overfull());
    for (const name of [/more in Findings/, /more in Open Questions/]) {
      await host.page.getByRole('button', { name }).first().click();
    }
    assert.deepEqual(host.wishes, [
      { type: 'openView', view: 'findings' },
      { type: 'openView', view: 'openQuestions' },
    ]);
  });

  it('says nothing of a session that is gone', async () => {
    host = await OverviewHost.open(sample());
    await host.show(null);
    assert.equal(await host.page.locator('header').innerText(), 'Overview');
  });

  it('shows text as text', async () => {
    await open('- #hint <img src=x onerror=alert(1)> **b** \u202Eno\n');
    assert.equal(
      await host.page.locator('.entry-text').first().textContent(),
      '<img src=x onerror=alert(1)> **b** ⟨U+202E⟩no',
    );
    assert.equal(await host.page.locator('img').count(), 0);
  });

  it('keeps which session it shows and where its user was', async () => {
    await open();
    await host.press('ArrowDown', 'ArrowRight');
    const state = await host.state;
    assert.deepEqual(state, {
      ...{ workspaceFolder: 'file:///shop', folder: '', scroll: 0 },
      cell: { interactor: 'bank', stride: 'T' },
    });
    await host.close();
    await open(asked, state);
    assert.equal(await host.focus, 'Bank, Tampering: not asked');
  });

  it('waits for a session that is not there, and drops junk', async () => {
    host = await OverviewHost.open(null);
    assert.ok(await host.page.getByText('The notes of this session are not here').isVisible());
    await host.page.evaluate(`window.postMessage({ type: 'overview', overview: 7 })`);
    await host.show(small(asked));
    assert.ok(await host.cell('Bank', 'Spoofing').isVisible());
    assert.deepEqual(
      host.wishes.map(({ type }) => type),
      ['failed'],
    );
  });
});

describe('the look of an overview', () => {
  const folder = join('out', 'screenshots');
  before(() => mkdirSync(folder, { recursive: true }));
  after(closeBrowser);

  const drawn = async (host: OverviewHost, name: string, theme: Theme) => {
    for (const width of [320, 760, 1400]) {
      await host.page.setViewportSize({ width, height: 900 });
      await isSound(host.page, `${theme}, ${width} px`);
      await host.page.screenshot({ path: join(folder, `overview-${name}-${theme}-${width}.png`) });
    }
    assert.deepEqual(host.wishes, []);
  };

  const looks: [name: string, make: () => Overview | null][] = [
    ['sample', sample],
    ['begun', begun],
    ['gone', () => null],
  ];
  for (const [name, make] of looks) {
    it(`${name}: in every theme, wide and narrow`, async () => {
      const host = await OverviewHost.open(make(), { reduceMotion: true });
      for (const theme of themes) {
        await host.wear(theme);
        await drawn(host, name, theme);
      }
      await host.close();
    });
  }

  it('with sixty interactors, and too much of everything else', async () => {
    const host = await OverviewHost.open(overfull());
    await drawn(host, 'overfull', 'dark');
    await host.close();
  });
});
