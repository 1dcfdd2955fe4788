// What Mermaid itself makes of our diagrams: all labels as they are meant, up to the limits that we tell of.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { diagramBlocks, diagramOf, mermaidOf } from '../../src/core/report/diagram';
import { oneLine } from '../../src/core/text/oneLine';
import type { Session } from '../../src/core/session/session';
import { hostileShops } from '../core/exchange/hostileShops';
import { nastySession } from '../core/report/nasty';
import { sampleSessions, sessionOf } from '../core/report/sessions';
import { browser, closeBrowser } from './harness/builtPage';

const flows = (count: number, words = ''): Session =>
  sessionOf(Array.from({ length: count }, (_, at) => `- #flow A -> B: ${words}${at}\n`).join(''));

const moreNasty = [
  '## The "big" [one] {of} (all) <b>#interactor/human',
  '## end #process',
  '### subgraph %% a --> b #store',
  '## \\_a\\_ 1. א ‮x 😀 #35; | ; #process',
  '- #flow -> end: <script>alert(1)</script> | "x"',
  '- #flow end <-> graph: style (TLS; a|b)',
].join('\n\n');

describe('Mermaid', () => {
  let page: Page;
  before(async () => {
    page = await (await browser()).newPage();
    await page.addScriptTag({
      content: readFileSync('node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js', 'utf8'),
    });
    await page.evaluate('mermaid.initialize({ startOnLoad: false })');
  });
  after(closeBrowser);

  /** All that it writes into its drawing, a text for each label; or the error that it draws instead. */
  const drawn = (diagram: string): Promise<{ labels: string[]; svg: string } | { error: string }> =>
    page.evaluate(`(async () => {
      try {
        const { svg } = await mermaid.render('m' + Math.random().toString(36).slice(2), ${JSON.stringify(diagram)});
        const page = new DOMParser().parseFromString(svg, 'text/html');
        const labels = [...page.querySelectorAll('.nodeLabel, .edgeLabel p, .cluster-label p')].map((one) => one.textContent);
        return { labels, svg };
      } catch (error) { return { error: String(error) }; }
    })()`);

  async function assertDrawn(session: Session): Promise<void> {
    const result = await drawn(mermaidOf(session));
    assert.ok('labels' in result, JSON.stringify(result));
    const { nodes, arrows } = diagramOf(session);
    const shown = new Set(result.labels.map(oneLine));
    for (const words of [...nodes.map(({ name }) => name), ...arrows.map((one) => one.words)])
      assert.ok(
        shown.has(oneLine(words)),
        `${JSON.stringify(words)} is not in ${JSON.stringify([...shown])}`,
      );
    assert.doesNotMatch(result.svg, /<script|Syntax error|Maximum text size/);
  }

  it('draws the sample session with all its names', async () => {
    for (const session of sampleSessions()) await assertDrawn(session);
  });
  it('draws a nasty session with all its names', async () => {
    await assertDrawn(nastySession());
    await assertDrawn(sessionOf(moreNasty));
  });
  hostileShops(8).forEach((session, at) => {
    it(`draws what hostile people wrote, ${at + 1}`, () => assertDrawn(session));
  });
  it('has nothing to draw of an empty session', () => assert.equal(mermaidOf(sessionOf('')), ''));

  it('draws as many flows as we say, and no more', async () => {
    await assertDrawn(flows(500));
    const result = await drawn(mermaidOf(flows(501)));
    assert.match('error' in result ? result.error : '', /Edge limit exceeded/);
    assert.match(diagramBlocks(flows(500))[0] ?? '', /^```mermaid/);
    assert.match(diagramBlocks(flows(501))[0] ?? '', /^The diagram is not drawn here/);
  });
  it('draws as much text as we say, and no more', async () => {
    const [most, tooMuch] = [flows(400, 'x'.repeat(105)), flows(400, 'x'.repeat(106))];
    assert.ok(mermaidOf(most).length <= 50_000 && mermaidOf(tooMuch).length > 50_000);
    await assertDrawn(most);
    const result = await drawn(mermaidOf(tooMuch));
    assert.deepEqual('labels' in result && result.labels, ['Maximum text size in diagram exceeded']);
    assert.match(diagramBlocks(most)[0] ?? '', /^```mermaid/);
    assert.match(diagramBlocks(tooMuch)[0] ?? '', /^The diagram is not drawn here/);
  });
});
