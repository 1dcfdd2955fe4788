// The checklist when things go wrong around it: reloads, vanished headings, hostile and overfull notes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';

const settings = { '[markdown]': { 'editor.wordWrap': 'off' } };
const size = { width: 1500, height: 950 };

/** A window with the note and, beside it, its checklist. */
async function opened(text: string, subject: RegExp) {
  const workbench = await openWorkbench({ files: { 'a.interview.md': text }, size, settings });
  await workbench.openFile('a.interview.md');
  const violations: string[] = [];
  workbench.page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
  });
  return { workbench, violations, checklist: await ChecklistPage.open(workbench, subject) };
}

const shopper = '## Shopper #interactor/human\n\n- [ ] Who are you? ^/S\n- [ ] What may you do? ^/E\n';

describe('a checklist under stress', () => {
  it('is there again after a reload, with what was typed and not saved', async () => {
    const { workbench, checklist } = await opened(shopper, /Shopper/);
    await checklist.goTo('What may you do?');
    await checklist.press('Enter');
    await checklist.type('Everything at night');
    await eventually(async () => assert.match(await checklist.noteText(), / {2}Everything at night$/m));
    await workbench.reload();
    const after = await ChecklistPage.shown(workbench, /Shopper/);
    await eventually(async () => assert.match(await after.noteText(), / {2}Everything at night$/m));
    await after.isCurrent('What may you do?');
    await eventually(async () => assert.equal(await after.answer.inputValue(), 'Everything at night'));
    await workbench.page.locator('.tab.dirty').first().waitFor();
    assert.equal(readFileSync(join(workbench.workspaceDir, 'a.interview.md'), 'utf8'), shopper);
    assert.deepEqual(workbench.consoleErrors, []);
    await workbench.close();
  });

  it('goes to what is left when its interactor is deleted in the text, and back when that is undone', async () => {
    const { workbench, checklist } = await opened(`## Bank #interactor/service\n\n${shopper}`, /Bank/);
    await checklist.focus();
    await checklist.press(']');
    await checklist.showsSubject(/Shopper/);
    await checklist.typeBehind('## ', '');
    await workbench.goTo(3, 1);
    await workbench.press('ControlOrMeta+Shift+End');
    await workbench.press('Delete');
    await checklist.showsSubject(/Bank/);
    await workbench.press('ControlOrMeta+z');
    await checklist.showsSubject(/Shopper/);
    assert.deepEqual(workbench.consoleErrors, []);
    await workbench.close();
  });

  it('shows hostile words as words, and lets no script or style in', async () => {
    const hostile = [
      '<script>parent.hacked = 1; document.title = "hacked"</script>',
      '<img src=x onerror="document.title = \'hacked\'">',
      '[go](javascript:alert(1)) </script></textarea><b style="color:red">b</b>',
      '\u202egnorw si siht \u0000 &lt;i&gt; {{constructor}} ${1}',
    ];
    const text = `---\ntitle: "<script>1</script>"\n---\n\n## <b>Mallory</b> #interactor/human\n\n${hostile
      .map((words, n) => `- [x] Is ${n} ${words.replaceAll('\n', ' ')} safe? ^/S\n  ${words}\n`)
      .join('')}`;
    const { workbench, checklist, violations } = await opened(text, /Mallory/);
    const strange = checklist.frame.locator('body :is(img, b, i, iframe, style), body script:not([src])');
    assert.deepEqual(await strange.allTextContents(), []);
    for (const { index } of hostile.map((_, index) => ({ index }))) {
      await checklist.goTo(`Is ${index}`);
      await checklist.press('Enter');
      await checklist.press('ControlOrMeta+End');
      await checklist.type('!');
      await checklist.press('Escape');
    }
    await eventually(async () => assert.match(await checklist.noteText(), /^ {2}.*gnorw.*!$/m));
    assert.equal(
      await checklist.frame.evaluate('document.title.includes("hacked") || "hacked" in globalThis'),
      false,
    );
    assert.deepEqual(violations, []);
    assert.deepEqual(workbench.consoleErrors, []);
    await workbench.close();
  });

  it('takes 60 interactors and 3,000 questions', async () => {
    const text = Array.from(
      { length: 60 },
      (_, n) =>
        `## Interactor ${n} #interactor/human\n\n${Array.from({ length: 50 }, (_, at) => `- [x] Question ${at} of ${n}? ^/STRIDE\n  Nobody knows.\n`).join('')}`,
    ).join('\n');
    const { workbench, checklist } = await opened(text, /Interactor 0/);
    const painted = 'Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1)';
    console.log(
      `      the checklist stood ${String(await checklist.frame.evaluate(painted))} ms after its page began`,
    );
    await checklist.goTo('Question 3 of 0?');
    await checklist.press('Enter');
    const start = Date.now();
    await checklist.type(' But somebody does, and will tell.');
    console.log(`      34 keys took ${Date.now() - start} ms`);
    await eventually(async () =>
      assert.match(
        await checklist.noteText(),
        /Question 3 of 0\?.*\n {2}Nobody knows\. But somebody does, and will tell\./,
      ),
    );
    assert.deepEqual(workbench.consoleErrors, []);
    await workbench.close();
  });
});
