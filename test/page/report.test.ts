// The findings report in a browser: nothing to the side of the screen, and pages of paper.

import assert from 'node:assert/strict';
import { findingsMarkdown } from '../../src/core/report/findingsMarkdown';
import { reportPage } from '../../src/core/report/reportPage';
import { shownSession } from '../../src/core/report/reportPeople';
import { sampleSessions, sessionsOf } from '../core/report/sessions';
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

/** As many findings as three days bring in a large system, of every kind, with what is usually said of them. */
function largeNote(): string {
  const words = ['the key of the cabinet', 'a number on every receipt', 'the account of the night shift', 'a letter slot', 'the log of the terminal', 'who signs for the goods']; // prettier-ignore
  const levels = ['low', 'medium', 'high', 'critical'];
  const letters = ['S', 'T', 'R', 'I', 'D', 'E'];
  const kinds = ['#interactor/human', '#process', '#store'];
  const of = (list: readonly string[], at: number) => list[at % list.length] ?? '';
  const findingAt = (at: number): string => {
    const what = `${of(words, at)} opens more than ${of(words, at + 2)} (case ${at})`;
    if (at % 5 === 0)
      return `- #dismissed/${of(letters, at)} ${what}\n  - because: ${of(words, at + 1)} is out of reach\n`;
    if (at % 2 === 0) return `- #hint/${of(letters, at)}! ${what}\n`;
    return [
      `- #risk/${of(letters, at)} ${what} ^R-${at}\n`,
      `  - how:\n    1. look at ${of(words, at + 3)}\n    2. copy it\n`,
      `  - severity: ${of(levels, at)}\n  - mitigation: change ${of(words, at + 4)} every day\n`,
      `    - effort: ${of(['hours', 'days', 'weeks'], at)}\n    - horizon: ${of(['now', 'short', 'mid', 'long'], at)}\n    - owner: @mira\n`,
    ].join('');
  };
  return Array.from({ length: 20 }, (_, part) => {
    const name = `${of(['Terminal', 'Ledger', 'Gate'], part)} of hall ${part + 1}`;
    const findings = Array.from({ length: 15 }, (_, at) => findingAt(part * 15 + at)).join('');
    const answer = `- [x] Who looks after ${of(words, part)}? ^/${of(letters, part)}\n  - @mira: nobody does on Sundays\n`;
    return `## ${name} ${of(kinds, part)}\n\n${answer}${findings}- #flow ${name} -> Ledger of hall 2: what it counted (HTTPS)\n`;
  }).join('\n');
}

const [large] = sessionsOf({
  'threat-session.yaml': 'title: Halls\npeople: [{ id: mira, name: Mira Brandt }]\n',
  'a.interview.md': `---\ntitle: Halls\nrole: architects\ndate: 2026-11-24\nattendees: [mira]\n---\n\n${largeNote()}`,
});

describe('the report of 300 findings as a page', () => {
  after(closeBrowser);

  /** What is cut, or stands out of the page. */
  const faults = `[...document.querySelectorAll('main *:not(svg *)')]
    .filter((one) => {
      const { right, left, width } = one.getBoundingClientRect();
      const isCut = getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
      return width > 0 && (right > document.documentElement.clientWidth + 1 || left < -1 || isCut);
    })
    .map((one) => one.tagName + ': ' + one.textContent.slice(0, 60))`;

  for (const form of ['full', 'management'] as const)
    // On paper of A4, and on a telephone.
    for (const [media, width] of [
      ['print', 672],
      ['screen', 360],
    ] as const)
      // prettier-ignore
      it(`has every word in it, form ${form}, ${media} of ${width} pixels`, async () => {
        assert.ok(large);
        assert.equal(large.findings.length, 300);
        const page = await (await browser()).newPage({ viewport: { width, height: 800 } });
        await page.emulateMedia({ media });
        const options = { folderOfReport: '', form };
        await page.setContent(reportPage(findingsMarkdown(large, options), shownSession(large, options)));
        assert.deepEqual(await page.evaluate(faults), []);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width);
        // A line that has room for a few letters alone is no line that somebody reads.
        const narrow = `[...document.querySelectorAll('main li, main p, main td')].filter((one) => one.textContent.length > 40 && one.getBoundingClientRect().width < 90 && one.getBoundingClientRect().width > 0).map((one) => one.textContent.slice(0, 60))`;
        assert.deepEqual(await page.evaluate(narrow), []);
        await page.close();
      });
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
  it('cuts no word of a wide table in two on paper', async () => {
    const [sample] = sampleSessions();
    assert.ok(sample);
    const page = await (await browser()).newPage({ viewport: { width: 672, height: 800 } });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(reportPage(findingsMarkdown(sample, { folderOfReport: sample.folder }), sample));
    const cut = `[...document.querySelectorAll('table:has(th:nth-child(8)) :is(th, td)')].flatMap((cell) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const words = [];
      while (walker.nextNode())
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/[^\\s]{1,11}(?=\\s|$)/g)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          if (/^\\p{L}+[,;)]*$/u.test(word) && range.getClientRects().length > 1) words.push(word);
        }
      return words;
    })`;
    assert.deepEqual(await page.evaluate(cut), []);
    await page.close();
  });
});
