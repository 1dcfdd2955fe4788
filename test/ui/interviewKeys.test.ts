// The keys of the live hour: between text and checklist, from interactor to interactor, into an answer.

import assert from 'node:assert/strict';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';

const note =
  '## Shopper #interactor/human\n\n- [ ] Who are you?\n\n## Bank #interactor/service\n\n- [ ] Who pays?\n';

describe('the keys of an interview', () => {
  it('lead from text to checklist and back, on to the next interactor, and into an answer', async () => {
    const workbench = await openWorkbench({
      files: { 'a.interview.md': note },
      size: { width: 1400, height: 900 },
    });
    const { keyboard } = workbench.page;
    const chord = async (key: string) => {
      await keyboard.press('Control+K');
      await keyboard.press(key);
    };
    const isAt = (line: number) => workbench.cursor.filter({ hasText: `Ln ${line},` }).waitFor();
    await workbench.openFile('a.interview.md');
    await workbench.goTo(1);
    await chord('l');
    const checklist = await ChecklistPage.shown(workbench, /Shopper/);
    await checklist.goTo('Who are you?');
    await checklist.press('e');
    await checklist.isWriting();
    await checklist.type('me');
    await chord('Shift+B');
    await checklist.showsSubject(/Bank/);
    await eventually(async () => assert.match(await checklist.noteText(), /- \[x\] Who are you\?\n {2}me\n/));
    await chord('l');
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await isAt(1);
    await chord('Shift+B');
    await isAt(6);
    await chord('Shift+E');
    await isAt(9);
    await workbench.insertText('all');
    await eventually(async () =>
      assert.match(await checklist.noteText(), /- \[ \] Who pays\?\n {2}- all\n?$/),
    );
    await chord('Shift+B');
    await isAt(1);
    await workbench.close();
  });

  it('arrange the window, and put it back', async () => {
    const workbench = await openWorkbench({
      files: { 'a.interview.md': note },
      size: { width: 1400, height: 900 },
    });
    const chord = async () => {
      await workbench.page.keyboard.press('Control+K');
      await workbench.page.keyboard.press('Shift+W');
    };
    const groups = workbench.page.locator('.editor-group-container');
    await workbench.openFile('a.interview.md');
    await workbench.goTo(3);
    // The session is known.
    await workbench.page.locator('.codelens-decoration', { hasText: 'answered' }).first().waitFor();
    await chord();
    for (const view of ['Sessions', 'Open Questions', 'Findings']) await workbench.viewBody(view).waitFor();
    const checklist = await ChecklistPage.shown(workbench, /Shopper/);
    await checklist.goTo('Who are you?');
    await workbench.screenshot('interview-window');
    await chord();
    for (const view of ['Sessions', 'Findings']) await workbench.viewBody(view).waitFor({ state: 'hidden' });
    await eventually(async () => assert.equal(await groups.count(), 1));
    await workbench.insertText('!');
    await eventually(async () => assert.match(await workbench.visibleText(), /Who are you\?!/));
    await workbench.close();
  });
});
