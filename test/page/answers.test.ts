// Words on their way from the field to the note, while the note changes too: none of them is lost.

import assert from 'node:assert/strict';
import { ordinary, question } from './harness/checklists';
import { closeBrowser } from './harness/builtPage';
import type { FakeHost } from './harness/FakeHost';
import { openPage } from './harness/openPage';

describe('an answer that is typed', () => {
  let host: FakeHost;
  beforeEach(async () => {
    host = await openPage(ordinary());
    await host.press('e');
  });
  afterEach(() => host.close());
  after(closeBrowser);

  const type = (text: string) => host.page.keyboard.type(text);
  const saved = () => host.page.evaluate('window.savedState()');
  const shows = async (text: string) => assert.equal(await host.field.inputValue(), text);
  const until = (text: string) => host.until(() => shows(text));
  const written = (text: string) => host.until(() => assert.equal(host.question('sign-out')?.answer, text));
  /** Runs in the page, with `field` as what one types into. */
  const inField = (script: string) =>
    host.page.evaluate(`(() => {
      const field = document.querySelector('.answer').shadowRoot.querySelector('textarea');
      return ${script};
    })()`);

  it('gets into the note while it is typed', async () => {
    await host.page.keyboard.type('a slow sentence goes', { delay: 40 });
    assert.ok(host.of('answer').length >= 2, `${host.of('answer').length} requests`);
    await written('a slow sentence goes');
    await shows('a slow sentence goes');
    assert.equal(await host.focus, 'field');
  });

  it('goes on from what the note says', async () => {
    await type('one');
    await written('one');
    await type(' two');
    await written('one two');
    const [first, second] = host.of('answer');
    assert.deepEqual([first?.from, first?.sent], [null, null]);
    assert.deepEqual([second?.from, second?.sent], [first?.text, first?.text]);
  });

  it('has one request on its way', async () => {
    host.isSilent = true;
    await type('one');
    await host.waitFor('answer');
    await type(' two');
    await host.page.waitForTimeout(400);
    assert.equal(host.of('answer').length, 1);
  });

  it('goes at once when the field is left', async () => {
    await type('quick');
    await host.press('Escape');
    assert.equal((await host.waitFor('answer')).text, 'quick');
  });

  it('goes before any other request', async () => {
    await type('quick');
    await host.page.locator('.current').getByText('Answered').click();
    await host.waitFor('status');
    assert.deepEqual(
      host.received.slice(1).map((message) => message.type),
      ['answer', 'status'],
    );
  });

  it('goes when the page is hidden, also while another is on its way', async () => {
    host.isSilent = true;
    await type('one');
    await host.waitFor('answer');
    await type(' two');
    await host.page.evaluate(`window.dispatchEvent(new Event('pagehide'))`);
    const last = await host.waitFor('answer', 2);
    assert.deepEqual([last.from, last.sent, last.text], [null, 'one', 'one two']);
  });

  it('keeps white space that the note does not', async () => {
    await type('one\n\n');
    await written('one');
    await shows('one\n\n');
    await type('two');
    await written('one\n\ntwo');
  });

  it('takes in what the text says meanwhile, with the caret in its place', async () => {
    await type('end');
    await written('end');
    await host.edit('sign-out', { answer: 'A start.\nend' });
    await type('!');
    await until('A start.\nend!');
    await written('A start.\nend!');
  });

  it('takes in what is written while words of its own are on their way', async () => {
    host.isSilent = true;
    await type('mine');
    const { request } = await host.waitFor('answer');
    await type(' more');
    await host.post({ type: 'done', request, ok: true, answer: 'theirs\n\nmine', text: 'theirs\n\nmine' });
    await until('theirs\n\nmine more');
    const next = await host.waitFor('answer', 2);
    assert.deepEqual([next.from, next.text], ['theirs\n\nmine', 'theirs\n\nmine more']);
  });

  it('leaves the field to an input method until that is done', async () => {
    const compose = (kind: string) =>
      inField(`field.dispatchEvent(new CompositionEvent('${kind}', { bubbles: true, composed: true }))`);
    await type('a');
    await written('a');
    await compose('compositionstart');
    await host.edit('sign-out', { answer: 'a\nb' });
    await shows('a');
    await compose('compositionend');
    await shows('a\nb');
  });

  it('stays when the note does not take it, and is sent again on demand', async () => {
    host.refuses = true;
    await type('words');
    await host.page.locator('.refused').waitFor();
    await shows('words');
    await host.press('Escape', 'j');
    assert.match(await host.row('sign-out').innerText(), /Not written[^]*words/);
    assert.match(JSON.stringify(await saved()), /"text":"words"/);
    host.refuses = false;
    await host.press('k');
    await host.page.getByText('Try again').click();
    await written('words');
  });

  it('comes back after the page was closed', async () => {
    host.isSilent = true;
    await type('words');
    await host.press('Escape', 'f');
    const state = await saved();
    const again = await openPage(ordinary(), { saved: state });
    const sent = await again.waitFor('answer');
    assert.deepEqual([sent.key, sent.text, again.of('ready')[0]?.subject], ['sign-out', 'words', 'shopper']);
    assert.equal(await again.current, 'sign-out');
    assert.equal(await again.page.locator('.count').innerText(), '5 of 8 questions');
    await again.close();
  });

  it('is shown to be copied when its question is gone', async () => {
    host.refuses = true;
    await type('last words');
    await host.page.locator('.refused').waitFor();
    const { checklist } = host;
    const questions = checklist.subject.questions.filter(({ key }) => key !== 'sign-out');
    await host.show({ ...checklist, subject: { ...checklist.subject, questions } });
    assert.match(
      await host.page.locator('.lost-words').innerText(),
      /Does signing out[^]*last words[^]*Copy/,
    );
    assert.equal(await host.focus, await host.current);
    await host.page.getByText('Dismiss').click();
    assert.equal(await host.page.locator('.lost-entry').count(), 0);
  });

  it('keeps focus, selection and place while everything around it changes', async () => {
    await type('selected');
    await written('selected');
    await inField('(window.kept = field).setSelectionRange(2, 5)');
    const top = async () => (await host.row('sign-out').boundingBox())?.y;
    const before = await top();
    const { checklist } = host;
    const more = ['a', 'b', 'c'].map((key) => question(key, { asked: true, answer: 'More\nand more' }));
    const [first, own, ...rest] = checklist.subject.questions;
    assert.ok(first && own);
    // Another group, and others before it.
    const questions = [
      ...more,
      first,
      ...rest.slice(0, 1),
      { ...own, group: 'T' as const },
      ...rest.slice(1),
    ];
    await host.show({ ...checklist, subject: { ...checklist.subject, questions } });
    assert.equal(await host.focus, 'field');
    assert.deepEqual(await inField('[field === window.kept, field.selectionStart, field.selectionEnd]'), [
      true,
      2,
      5,
    ]);
    assert.ok(Math.abs(((await top()) ?? 0) - (before ?? 0)) < 2, `${before} became ${await top()}`);
  });
});

describe('what is listened for', () => {
  let host: FakeHost;
  const chips = () => host.page.getByRole('group', { name: 'Heard in the answer' }).getByRole('button');
  const offers = (...expected: readonly string[]) =>
    host.until(async () => assert.deepEqual(await chips().allInnerTexts(), expected));
  beforeEach(async () => {
    host = await openPage(ordinary());
    await host.edit('sign-out', { listenFor: ['shared account', 'no logs'] });
    await host.press('e');
    await host.page.keyboard.type('There are shared accounts. ');
  });
  afterEach(() => host.close());
  after(closeBrowser);

  it('is offered as a hint below the answer once the note has the words', async () => {
    await offers('Add hint: “shared account”');
    assert.equal(await host.focus, 'field');
    await host.page.keyboard.type('We have no logs');
    await offers('Add hint: “shared account”', 'Add hint: “no logs”');
  });
  it('moves nothing above it', async () => {
    const place = () => host.page.getByRole('button', { name: 'Show in note' }).boundingBox();
    const before = await place();
    await offers('Add hint: “shared account”');
    assert.deepEqual(await place(), before);
  });
  it('is not offered where it is denied', async () => {
    await offers('Add hint: “shared account”');
    await host.press('Home');
    await host.page.keyboard.type('It is not true that ');
    await offers();
  });
  it('is a hint at one key, with the caret behind it, and offered no more', async () => {
    await offers('Add hint: “shared account”');
    await chips().focus();
    await host.press('Enter');
    const text = 'There are shared accounts.\n- #hint/S There are shared accounts';
    await host.until(async () => assert.equal(await host.field.inputValue(), text));
    assert.equal(await host.focus, 'field');
    await offers();
    await host.page.keyboard.type(' in the canteen');
    await host.until(() => assert.equal(host.question('sign-out')?.answer, `${text} in the canteen`));
    await offers();
  });
  it('comes behind the other buttons of the answer', async () => {
    await offers('Add hint: “shared account”');
    await host.page.getByRole('button', { name: 'Show in note' }).focus();
    await host.press('Tab');
    const focused = await host.page.evaluate('document.activeElement.textContent');
    assert.equal(focused, 'Add hint: “shared account”');
  });
});
