// A conversation with one hand on the keyboard.

import assert from 'node:assert/strict';
import { ordinary } from './harness/checklists';
import { closeBrowser } from './harness/builtPage';
import type { FakeHost } from './harness/FakeHost';
import { openPage } from './harness/openPage';

describe('the keyboard', () => {
  let host: FakeHost;
  beforeEach(async () => (host = await openPage(ordinary())));
  afterEach(() => host.close());
  after(closeBrowser);

  const ends = async (keys: string[], key: string) => {
    await host.press(...keys);
    assert.deepEqual([await host.current, await host.focus], [key, key]);
  };

  it('begins at the first question that waits for an answer', () => ends([], 'sign-out'));
  it('goes on to what is best asked next, and comes back to what was passed after the others', async () => {
    const best = async (...toAsk: string[]) => {
      await host.show(
        { ...host.checklist, subject: { ...host.checklist.subject, toAsk } },
        { goesTo: 'next' },
      );
      return [await host.current, await host.focus];
    };
    const order = ['roles', 'sign-out', 'data'];
    assert.deepEqual(await best(...order), ['roles', 'roles']);
    assert.deepEqual(await best(...order), ['data', 'data']);
    assert.deepEqual(await best(...order), ['roles', 'roles']);
    assert.deepEqual(await best('sign-out'), ['sign-out', 'sign-out']);
    assert.deepEqual(await best('sign-out'), ['sign-out', 'sign-out']);
  });
  it('moves to what is best asked next, which stands on top', async () => {
    const best = 'denial-of-service';
    await host.show({ ...host.checklist, subject: { ...host.checklist.subject, toAsk: [best, 'data'] } });
    await host.press('Home');
    const bar = host.page.getByRole('button', { name: 'Ask next' });
    assert.equal(
      await bar.innerText(),
      `Ask next\n${(await host.row(best).locator('.question-text').innerText()).trim()}`,
    );
    await ends(['b'], best);
    assert.match(await bar.innerText(), /^Ask next\nWhich data/);
    await host.press('Home');
    await host.show({ ...host.checklist, subject: { ...host.checklist.subject, toAsk: [best] } });
    await host.press('/');
    await host.page.keyboard.type('cookie');
    await bar.click();
    assert.deepEqual([await host.current, await host.focus], [best, best]);
    await host.show({ ...host.checklist, subject: { ...host.checklist.subject, toAsk: [] } });
    assert.equal(await bar.isVisible(), false);
  });
  it('moves with letters', () => ends(['j', 'j', 'k'], 'credential-rotation'));
  it('moves with arrows', () => ends(['ArrowDown', 'ArrowDown', 'ArrowUp'], 'credential-rotation'));
  it('stops at the ends', () => ends(['Home', 'k', 'End', 'j'], 'roles'));
  it('moves to a category', () => ends(['Shift+R'], 'failed-authentication'));
  it('leaves modified keys alone', () => ends(['Control+j', 'Alt+j'], 'sign-out'));

  it('leaves the second key of a chord to VS Code', async () => {
    await ends(['Control+k', 'j', 'Control+k', 'Shift+E', 'j'], 'credential-rotation');
    await host.press('Enter');
    await host.page.keyboard.type('a');
    await host.press('Control+k', 'Shift+H');
    await host.page.keyboard.type('b');
    await host.press('Escape');
    const written = () =>
      host.checklist.subject.questions.find(({ key }) => key === 'credential-rotation')?.answer;
    await host.until(() => assert.equal(written(), 'ab'));
  });

  const statuses = { x: 'answered', '-': 'not-applicable', '>': 'deferred', o: 'open' };
  for (const [key, status] of Object.entries(statuses)) {
    it(`${key} means ${status}`, async () => {
      await host.press('j', key);
      const sent = await host.waitFor('status');
      assert.deepEqual([sent.key, sent.status, sent.subject], ['credential-rotation', status, 'shopper']);
      assert.equal(await host.row('credential-rotation').getAttribute('data-status'), status);
      assert.equal(await host.focus, 'credential-rotation');
    });
  }

  it('answers five questions', async () => {
    await host.press('Enter');
    await host.page.keyboard.type('jack');
    for (const answer of ['oh no', '[x] -', 'f?']) {
      await host.press('Control+Enter');
      await host.page.keyboard.type(answer);
    }
    await host.press('Escape', 'Shift+T', 'e');
    await host.page.keyboard.type('w/e');
    await host.press('Escape');
    const answers = ['jack', null, 'w/e', null, 'oh no', '[x] -', 'f?'];
    const written = () => host.checklist.subject.questions.slice(1).map(({ answer }) => answer);
    await host.until(() => assert.deepEqual(written(), answers));
    assert.equal(await host.focus, 'integrity-in-transit');
    assert.deepEqual(host.of('status'), []);
  });

  it('adds a hint where the caret is', async () => {
    await host.press('Home', 'e', 'Home', 'Control+Shift+H');
    await host.page.keyboard.type('x');
    assert.match(await host.field.inputValue(), /90 days\n- #hint x$/);
    await host.press('Escape', 'j', 'h');
    await host.page.keyboard.type('never');
    assert.equal(await host.field.inputValue(), '- #hint never');
  });

  it('asks somebody out of the menu', async () => {
    await host.press('a', 'l', 'Enter');
    await host.page.keyboard.type('why');
    assert.equal(await host.field.inputValue(), '- #ask @lee why');
  });

  it('asks somebody who is not in the menu', async () => {
    await host.press('e', 'Control+Shift+A', 'End', 'Enter');
    await host.page.keyboard.type('jo');
    assert.equal((await host.field.inputValue()).trim(), '- #ask @jo');
  });

  it('asks nobody in the end', async () => {
    await host.press('a', 'Escape');
    assert.equal(await host.focus, 'sign-out');
    await host.press('e', 'Control+Shift+A', 'Escape');
    assert.equal(await host.focus, 'field');
    assert.equal(await host.field.inputValue(), '');
  });

  it('takes over the newest earlier answer', async () => {
    await host.press('j', 't');
    assert.equal((await host.waitFor('takeOver')).earlier, 0);
    await host.until(async () => assert.match(await host.field.inputValue(), /^Shoppers choose/));
  });

  it('says why, and hides it again', async () => {
    await host.press('j', 'w');
    assert.match(await host.page.locator('.why').innerText(), /leaked long ago/);
    await host.press('w');
    assert.equal(await host.page.locator('.why').count(), 0);
  });

  it('shows the question in the note', async () => {
    await host.press('g');
    assert.equal((await host.waitFor('show')).key, 'sign-out');
  });

  it('goes to the next subject and the one before', async () => {
    await host.press(']', '[', '[');
    await host.waitFor('select', 3);
    assert.deepEqual(
      host.of('select').map(({ subject }) => subject),
      ['payment provider', 'shopper', null],
    );
  });

  it('filters by text, and back', async () => {
    await host.press('/');
    await host.page.keyboard.type('data');
    assert.equal(await host.page.locator('.count').innerText(), '2 of 8 questions');
    await ends(['Enter'], 'integrity-in-transit');
  });

  it('shows open questions only, with the current one where it is', async () => {
    await host.press('f');
    assert.equal(await host.page.locator('.count').innerText(), '6 of 8 questions'.replace('6', '5'));
    await host.press('x');
    assert.equal(await host.focus, 'sign-out');
    await host.press('j');
    // It goes when the note is known to say so.
    await host.row('sign-out').waitFor({ state: 'detached' });
  });

  it('asks a question of its user', async () => {
    await host.press('n');
    await host.page.keyboard.type('j?');
    await host.press('Enter');
    assert.deepEqual((await host.waitFor('ask')).text, 'j?');
  });

  it('adds an interactor', async () => {
    await host.press('i');
    await host.page.keyboard.type('jury');
    await host.press('Tab', 'ArrowRight', 'Enter', 'Shift+Tab', 'Enter');
    const { kind, elementType, name } = await host.waitFor('addElement');
    assert.deepEqual([kind, elementType, name], ['interactor', 'service', 'jury']);
  });

  it('shows its keys, keeps the focus among them, and gives it back', async () => {
    await host.press('?');
    const isInside = () => host.page.evaluate(`!!document.activeElement.closest('dialog')`);
    for (let index = 0; index < 5; index += 1) {
      assert.equal(await isInside(), true);
      await host.press(index < 3 ? 'Tab' : 'Shift+Tab');
    }
    await host.press('j', 'x', 'Escape');
    await host.until(async () => assert.equal(await host.page.locator('dialog').count(), 0));
    assert.deepEqual([await host.current, await host.focus, host.of('status')], ['sign-out', 'sign-out', []]);
  });

  it('types into every input, and does nothing else', async () => {
    for (const field of ['.answer', '.own-question', '.filter-bar']) {
      await host.page.locator(`${field} input, ${field} textarea`).first().focus();
      await host.page.keyboard.type('jx-[]ge');
    }
    await host.page.locator('.subjects').focus();
    await host.press('x', 'o');
    assert.deepEqual([...host.of('status'), ...host.of('show'), ...host.of('select')], []);
  });

  const nothingHasFocus = () => host.page.evaluate('document.activeElement.blur()');

  it('goes on with the answer when nothing has the focus', async () => {
    await host.press('e');
    await host.page.keyboard.type('yes');
    await host.press('ArrowLeft');
    await nothingHasFocus();
    await host.until(() => assert.equal(host.question('sign-out')?.answer, 'yes'));
    await host.page.keyboard.type(' or no ');
    assert.equal(await host.field.inputValue(), 'ye or no s');
    assert.deepEqual([await host.current, host.of('status')], ['sign-out', []]);
  });

  it('is where it was when the page has the focus again', async () => {
    const comesBack = async () => {
      await nothingHasFocus();
      await host.page.evaluate(`window.dispatchEvent(new Event('focus'))`);
      return host.focus;
    };
    assert.equal(await comesBack(), 'sign-out');
    await host.press('e');
    assert.equal(await comesBack(), 'field');
  });

  it('changes no question while it is with something above them', async () => {
    await host.page.locator('.filter-bar .control-checkbox').first().focus();
    await host.press('x', 'o', '-', 'h', 'a', 'e');
    assert.deepEqual([host.of('status'), await host.field.inputValue()], [[], '']);
  });

  it('keeps its own keys from VS Code', async () => {
    await host.page.evaluate(
      `window.addEventListener('keydown', ({ key }) => (window.heard ??= []).push(key))`,
    );
    await host.press('e', 'Control+Shift+H', 'q');
    assert.deepEqual(await host.page.evaluate('window.heard'), ['Control', 'Shift', 'q']);
  });
});
