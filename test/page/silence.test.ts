// VS Code leaves a page alone when it starts its extensions anew: the page says so, and offers a way on.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { parseLostPage, type LostPage } from '../../src/core/protocol/lineProtocol';
import { closeBrowser } from './harness/builtPage';
import { ordinary } from './harness/checklists';
import { openPage } from './harness/openPage';
import { OverviewHost } from './harness/OverviewHost';
import { sample } from './harness/overviews';

/** Presses the link, and takes what VS Code would run of it. */
async function connectAgain(page: Page): Promise<LostPage | null> {
  await page.evaluate(`document.addEventListener('click', (event) => {
    window.followed = event.target.href;
    event.preventDefault();
  })`);
  await page.getByRole('link', { name: 'Connect again' }).click();
  const [command, argument = ''] = String(await page.evaluate('window.followed')).split('?');
  assert.equal(command, 'command:reconnect');
  const [lost] = JSON.parse(decodeURIComponent(argument)) as unknown[];
  return parseLostPage(lost);
}

const typesIn = (lost: LostPage | null): string[] =>
  (lost?.unanswered ?? [])
    .map((message) => (message as { type: string }).type)
    .filter((type) => type !== 'here');

describe('a page that nobody answers', () => {
  after(closeBrowser);

  it('offers another one, and gives it its words and its wishes', async () => {
    const host = await openPage(ordinary());
    host.isGone = true;
    await host.press('e');
    // At one stroke: a slow machine would send what stands there between two letters as well.
    await host.page.keyboard.insertText('a guest');
    await host.press('Escape', 'x');
    const lost = await connectAgain(host.page);
    assert.deepEqual([lost?.page, lost?.panel, lost?.of], ['checklist', 'p1', 'file:///a.interview.md']);
    assert.match(JSON.stringify(lost?.kept), /"text":"a guest"/);
    assert.deepEqual(typesIn(lost), ['answer', 'status']);
    await host.close();
  });

  it('notices that who heard its words never got to write them', async () => {
    const host = await openPage(ordinary());
    host.isSilent = true;
    await host.press('e');
    await host.page.keyboard.insertText('a guest');
    await host.waitFor('answer');
    host.isGone = true;
    await host.page.keyboard.insertText(' of ours');
    const lost = await connectAgain(host.page);
    assert.match(JSON.stringify(lost?.kept), /"text":"a guest of ours"/);
    // The press leaves the field, which sends all of its words once more where that comes before the click.
    const [first, ...more] = lost?.unanswered ?? [];
    assert.match(JSON.stringify(first), /"type":"answer".*"from":null,"sent":null,"text":"a guest"/);
    for (const one of more.filter((message) => (message as { type: string }).type !== 'here'))
      assert.match(JSON.stringify(one), /"type":"answer".*"sent":"a guest","text":"a guest of ours"/);
    await host.close();
  });

  it('says nothing while a request takes its time', async () => {
    const host = await openPage(ordinary());
    host.isSilent = true;
    await host.press('x');
    await host.waitFor('status');
    await host.page.waitForTimeout(7000);
    assert.equal(await host.page.getByRole('alert').filter({ hasText: 'does not answer' }).count(), 0);
    await host.close();
  });

  it('says no more once it is answered', async () => {
    const host = await openPage(ordinary());
    const alert = host.page.getByRole('alert').filter({ hasText: 'does not answer' });
    host.isGone = true;
    await host.press('x');
    await alert.waitFor();
    for (let count = 0; count < 3; count += 1) await host.post({ type: 'heard' });
    await alert.waitFor({ state: 'hidden' });
    await host.close();
  });

  it('takes the place of another: with its words, and where one was', async () => {
    const lost = await openPage(ordinary());
    lost.isGone = true;
    await lost.press('j', 'e');
    await lost.page.keyboard.type('a guest');
    const kept = await lost.page.evaluate('window.savedState()');
    const current = await lost.current;
    await lost.close();

    const host = await openPage(ordinary());
    await host.post({ type: 'restore', kept });
    await host.waitFor('ready', 2);
    await host.until(async () => assert.equal(await host.field.inputValue(), 'a guest'));
    await host.until(() => assert.equal(host.question(current ?? '')?.answer, 'a guest'));
    await host.until(async () => assert.equal(await host.focus, 'field'));
    await host.close();
  });

  it('is an overview as well', async () => {
    const host = await OverviewHost.open(sample());
    host.isGone = true;
    await host.press('Enter');
    const lost = await connectAgain(host.page);
    assert.equal(lost?.page, 'overview');
    assert.match(JSON.stringify(lost.kept), /"workspaceFolder":"file:\/\/\/shop"/);
    await host.close();
  });
});
