// The findings report in a browser: nothing to the side of the screen, and pages of paper.

import assert from 'node:assert/strict';
import { findingsMarkdown } from '../../src/core/report/findingsMarkdown';
import { reportPage } from '../../src/core/report/reportPage';
import { sessionsOf } from '../core/report/sessions';
import { browser, closeBrowser } from './harness/builtPage';

const longWord = 'eyJhbGciOiJIUzI1NiJ9'.repeat(40);

const parts = Array.from({ length: 12 }, (_, at) => `Part ${at + 1}`);

const [session] = sessionsOf({
  'threat-session.yaml': 'title: Shop\nclassification: "for \'us\" alone"\n',
  'a.interview.md': [
    '## Shopper #interactor/human\n',
    '- [x] How does the night shift prove who it is? ^/STRIDE\n  It does not.\n',
    `- #risk/STRIDE ${longWord} ^R-1\n  - how: ${longWord}\n  - horizon: now\n  - owner: ${longWord}\n`,
    `- #flow Shopper -> Till: ${longWord}\n`,
    `- #flow ${parts.join(' -> ')}\n`,
  ].join('\n'),
});

describe('the report as a page', () => {
  after(closeBrowser);

  const opened = async (width: number) => {
    assert.ok(session);
    const page = await (await browser()).newPage({ viewport: { width, height: 800 } });
    await page.setContent(reportPage(findingsMarkdown(session, { folderOfReport: '' }), session));
    return page;
  };

  it('prints a wide diagram on a page on its side, and no other page so', async () => {
    const page = await opened(800);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const widths = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)/g)].map(([, width]) => width);
    assert.equal(widths.filter((width) => width === '842').length, 1);
    assert.ok(widths.length > 2);
    await page.close();
  });
  it('knows its classification for every page of paper', async () => {
    const page = await opened(800);
    const known = "getComputedStyle(document.documentElement).getPropertyValue('--classification')";
    assert.equal(await page.evaluate(known), String.raw`"for 'us\" alone"`);
    await page.close();
  });
  for (const width of [390, 800, 1400]) {
    it(`is no wider than a window of ${width} pixels`, async () => {
      const page = await opened(width);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      await page.close();
    });
  }
  // What stays between the margins; Chromium would make all of it smaller for one line that leaves it.
  for (const [paper, width] of [
    ['A4', 672],
    ['Letter', 695],
  ] as const) {
    it(`prints on ${paper} in its own size`, async () => {
      const page = await opened(width);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
      await page.close();
    });
  }
});
