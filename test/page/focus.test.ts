// What happens to the focus when the node that has it is taken out of the page.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { closeBrowser, openBuiltPage } from './harness/builtPage';
import { many, ordinary } from './harness/checklists';
import type { FakeHost } from './harness/FakeHost';
import { OverviewHost } from './harness/OverviewHost';
import { openPage } from './harness/openPage';
import { small } from './harness/overviews';

describe('the watch over the focus', () => {
  /** What is wrong with listeners of a button in a box, both put into a page, when the button is taken out. */
  const faultsOf = async (script: string) => {
    let page: Page | undefined;
    await openBuiltPage('overview', {}, async (_ready, built) => {
      page = built.page;
      const session = { workspaceFolder: 'file:///shop', folder: '' };
      await built.post({ type: 'overview', session, overview: null });
    });
    assert.ok(page);
    await page.evaluate(`{
      const box = document.createElement('div');
      const button = document.createElement('button');
      box.append(button);
      document.body.append(box);
      window.outcome = '';
      try { ${script} } catch (error) { window.outcome = error.name; }
    }`);
    const found = await page.evaluate<[string, string[]]>('[window.outcome, window.focusFaults]');
    await page.context().close();
    return found;
  };
  after(closeBrowser);

  it('sees a node go from inside its own focus event', async () => {
    const [outcome, faults] = await faultsOf(`
      box.addEventListener('focusout', () => box.replaceChildren());
      button.focus();
      button.blur();`);
    assert.deepEqual([outcome, faults.length], ['', 1]);
  });

  it('sees a listener that hears of a node on its way out, and what an old browser makes of it', async () => {
    const [outcome, faults] = await faultsOf(`
      box.addEventListener('focusout', () => box.replaceChildren());
      button.focus();
      box.replaceChildren();`);
    assert.equal(outcome, 'NotFoundError');
    assert.ok(faults.some((fault) => fault.startsWith('focusout was heard')));
  });

  it('sees nothing wrong in a node that goes without the focus', async () => {
    assert.deepEqual(
      await faultsOf(`
        box.addEventListener('focusout', () => undefined);
        button.focus();
        button.blur();
        box.remove();`),
      ['', []],
    );
  });
});

describe('the focus', () => {
  let host: FakeHost | OverviewHost;
  /** It says whether a focused node was taken out where that may not be done. */
  afterEach(() => host.close());
  after(closeBrowser);

  const openChecklist = async (checklist = ordinary()) => {
    const opened = await openPage(checklist);
    host = opened;
    return opened;
  };
  const type = (words: string) => host.page.keyboard.type(words);
  const menus = () => host.page.locator('.menu').count();

  it('goes from the menu of people back to the answer', async () => {
    const opened = await openChecklist();
    await opened.press('a', 'a', 'Escape', 'Escape', 'a', 'Enter');
    assert.deepEqual([await opened.focus, await menus()], ['field', 0]);
  });

  it('leaves the menu of people when something else is clicked, and the menu goes', async () => {
    const opened = await openChecklist();
    await opened.press('a');
    await opened.page.locator('.filter-bar input').first().click();
    await opened.until(async () => assert.equal(await menus(), 0));
    await type('data');
    assert.equal(await opened.page.locator('.count').innerText(), '2 of 8 questions');
  });

  it('goes with the menu of people to the question that is next', async () => {
    const opened = await openChecklist();
    await opened.press('a');
    await opened.show(opened.checklist, { goesTo: 'next' });
    assert.deepEqual([await opened.focus, await opened.current, await menus()], ['data', 'data', 0]);
  });

  it('goes from an answer to the next question, and the words to the note', async () => {
    const opened = await openChecklist();
    await opened.press('e');
    await type('words');
    await opened.show(opened.checklist, { goesTo: 'next' });
    assert.equal(await opened.focus, 'data');
    assert.deepEqual(
      opened.of('answer').map(({ key, text }) => [key, text]),
      [['sign-out', 'words']],
    );
  });

  it('goes from an answer to another subject, and the words to the note', async () => {
    const opened = await openChecklist();
    await opened.press('e');
    await type('words');
    const { subject } = opened.checklist;
    await opened.show({ ...opened.checklist, subject: { ...subject, key: 'payment provider' } });
    const [sent] = opened.of('answer');
    assert.deepEqual([sent?.subject, sent?.key, sent?.text], ['shopper', 'sign-out', 'words']);
    assert.equal(await opened.focus, await opened.current);
  });

  it('goes from whom to ask to the next question, which is not put off', async () => {
    const opened = await openChecklist({ ...ordinary(), people: [] });
    await opened.press('>');
    await opened.waitFor('status');
    await opened.page.locator('.deferral input').first().click();
    await type('Lee');
    await opened.show(opened.checklist, { goesTo: 'next' });
    assert.equal(await opened.focus, await opened.current);
    assert.deepEqual(
      opened.of('defer').filter(({ key }) => key !== 'sign-out'),
      [],
    );
  });

  it('goes from an earlier answer that changes to the question', async () => {
    const opened = await openChecklist();
    await opened.press('j');
    await opened.page.locator('.earlier-answer blockquote').first().focus();
    const earlier = opened.question('credential-rotation')?.earlier.slice(0, 0) ?? [];
    await opened.edit('credential-rotation', { earlier });
    assert.equal(await opened.focus, 'credential-rotation');
  });

  it('goes from a question that is gone to the one after it', async () => {
    const opened = await openChecklist(many(30));
    await opened.press('j', 'j', 'e');
    const { checklist } = opened;
    const gone = await opened.current;
    const questions = checklist.subject.questions.filter(({ key }) => key !== gone);
    await opened.show({ ...checklist, subject: { ...checklist.subject, questions } });
    assert.equal(await opened.focus, await opened.current);
  });

  it('goes from a cell whose interactor is gone to the one in its place', async () => {
    const opened = await OverviewHost.open(small('- [x] Who? ^/S\n'));
    host = opened;
    await opened.press('ArrowRight');
    const overview = small('- [x] Who? ^/S\n');
    await opened.show({ ...overview, interactors: overview.interactors.slice(1) });
    assert.match(String(await opened.focus), /^Bank, Tampering/);
  });

  it('goes from an entry that is gone to the one in its place', async () => {
    const opened = await OverviewHost.open(small('- #hint/S one\n- #hint/S two\n'));
    host = opened;
    await opened.page.locator('.part-findings .entry').first().focus();
    await opened.show(small('- #hint/S two\n'));
    assert.match(await opened.page.locator('.entry:focus').innerText(), /two/);
  });
});
