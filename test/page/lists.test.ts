// What the page shows of a checklist, and what it makes of junk and of hostile words.

import assert from 'node:assert/strict';
import { calibrating, checklist, many, ordinary, question, sheet } from './harness/checklists';
import { closeBrowser } from './harness/builtPage';
import type { FakeHost } from './harness/FakeHost';
import { openPage } from './harness/openPage';

describe('the list', () => {
  let host: FakeHost;
  afterEach(() => host.close());
  after(closeBrowser);

  const texts = (selector: string) => host.page.locator(selector).allInnerTexts();

  it('has a heading for each group, and one for what is still to ask', async () => {
    host = await openPage(ordinary());
    assert.deepEqual(await texts('.group h2'), [
      'Spoofing · Authentication',
      'Tampering · Integrity',
      'Repudiation · Non-repudiation',
      'Information Disclosure · Confidentiality',
      'Denial of Service · Availability',
      'Elevation of Privilege · Authorization',
    ]);
    assert.equal((await texts('.still')).length, 4);
    assert.deepEqual(await texts('[data-key="authentication"] .chip'), [
      '1 hint',
      'also Elevation of Privilege',
    ]);
    assert.deepEqual(await texts('[data-key="credential-rotation"] .chip'), ['Asked earlier']);
  });

  it('reads well: a name, a state, one that is current', async () => {
    host = await openPage(ordinary());
    const head = host.row('sign-out').locator('.question-head');
    const names = host.page.getByRole('button', { name: 'Does signing out revoke it? Open', exact: true });
    assert.equal(await names.count(), 1);
    assert.equal(await head.getAttribute('aria-expanded'), 'true');
    assert.equal(await head.getAttribute('aria-current'), 'true');
    assert.equal(await host.page.locator('.question-head[tabindex="0"]').count(), 1);
    assert.equal(
      await host.page.getByRole('textbox', { name: 'Answer: Does signing out revoke it?' }).count(),
      1,
    );
    assert.equal(
      await host.page
        .getByRole('button', { name: 'Spoofing Authentication 1 of 3 questions settled 2 findings' })
        .count(),
      1,
    );
  });

  it('names the subjects with their coverage', async () => {
    host = await openPage(ordinary());
    assert.deepEqual(await host.page.locator('.subjects > .control-option').allTextContents(), [
      'The solution as a whole · 12 of 40',
      'Shopper · human · 12 of 40',
      'Payment provider · service · 12 of 40',
      'Other interviews',
      'Scanner · device · 12 of 40',
    ]);
  });

  it('selects a subject, and shows it when it comes', async () => {
    host = await openPage(ordinary());
    await host.press(']');
    assert.equal((await host.waitFor('select')).subject, 'payment provider');
    await host.show(
      checklist(
        sheet([question('a')], { key: 'payment provider', name: 'Payment provider', type: 'service' }),
      ),
    );
    assert.deepEqual(await texts('.question-text'), ['What about a?']);
    assert.equal(await host.focus, 'a');
  });

  it('leaves the nodes of questions that did not change', async () => {
    host = await openPage(ordinary());
    const script = `[...document.querySelectorAll('.question')]`;
    await host.page.evaluate(`window.before = ${script}`);
    await host.edit('data', { answer: 'Orders.', asked: true });
    assert.equal(await host.page.evaluate(`${script}.every((node) => window.before.includes(node))`), true);
    assert.equal(await host.row('data').locator('.preview').innerText(), 'Orders.');
  });

  it('sends of whom and by when', async () => {
    host = await openPage(ordinary());
    await host.press('Shift+R');
    await host.page.locator('.day-field').fill('2026-12-01');
    await host.page.locator('.day-field').blur();
    const { to, due } = await host.waitFor('defer');
    assert.deepEqual([to, due], ['lee', '2026-12-01']);
  });

  it('calibrates', async () => {
    host = await openPage(calibrating());
    await host.page.getByRole('textbox', { name: 'Spoofing, in words' }).fill('Too much');
    await host.press('Enter');
    const { stride, level, text } = await host.waitFor('calibrate');
    assert.deepEqual([stride, level, text], ['S', 'high', 'Too much']);
    await host.page.getByRole('textbox', { name: 'Tampering, in words' }).fill('Not much');
    await host.press('Enter');
    await host.page.locator('.calibration-missing:visible').waitFor();
    assert.equal(host.of('calibrate').length, 1);
  });

  it('says what to do when nothing matches', async () => {
    host = await openPage(ordinary());
    await host.press('/', 'z', 'z');
    await host.page.getByText('Clear filter').click();
    assert.deepEqual(await texts('.count'), ['8 questions']);
  });

  it('says that all is settled', async () => {
    host = await openPage(checklist(sheet([question('a', { asked: true, status: 'answered' })])));
    assert.match((await texts('.empty')).join(''), /The question is settled/);
  });

  it('drops junk, and reports it', async () => {
    host = await openPage(ordinary());
    for (const junk of [null, 7, 'checklist', {}, { type: 'done' }, { type: 'checklist', version: 'x' }]) {
      await host.post(junk);
    }
    await host.waitFor('failed', 6);
    assert.equal((await texts('.question')).length, 8);
  });

  it('shows hostile words as words', async () => {
    const words =
      '</script><script>window.pwned = 1</script><img src=x onerror="window.pwned = 1">[x](javascript:alert(1))';
    const earlier = [
      { interview: words, date: words, saidBy: [words], status: 'answered' as const, answer: words },
    ];
    const hostile = question(words, {
      text: words,
      answer: words,
      asked: true,
      why: words,
      listenFor: [words],
      earlier,
    });
    host = await openPage({
      ...checklist(sheet([hostile, question('b', { ...hostile, key: 'b' })], { name: words })),
      title: words,
      people: [{ id: words, name: words }],
    });
    await host.press('w', 'a', 'Escape', 'Escape', 'j', '>');
    await host.waitFor('status');
    assert.equal((await texts('.question-text'))[0], words);
    assert.equal(await host.page.evaluate('window.pwned'), undefined);
    assert.equal(await host.page.locator('img, .question a, body script:not([src])').count(), 0);
    assert.deepEqual(await host.page.evaluate('window.violations'), []);
    assert.deepEqual(host.of('failed'), []);
  });

  it('stays fluid with 3,000 questions', async () => {
    host = await openPage(many(3000));
    const measured = (script: string): Promise<number> =>
      host.page.evaluate(`(() => { const from = performance.now(); ${script}; document.body.offsetHeight;
        return Math.round(performance.now() - from); })()`);
    assert.equal(await host.page.locator('.question').count(), 3000);
    const press = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }))`;
    const message = `window.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify({
      type: 'checklist',
      version: 9,
      checklist: many(3000),
    })} }))`;
    const other = JSON.stringify({ ...many(3000), subject: { ...many(3000).subject, key: 'other' } });
    const fresh = `window.dispatchEvent(new MessageEvent('message', { data: { type: 'checklist', version: 10, checklist: ${other} } }))`;
    console.log(
      `      3,000 questions: next ${await measured(press)} ms, same again ${await measured(message)} ms, all new ${await measured(fresh)} ms`,
    );
  });
});
