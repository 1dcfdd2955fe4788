// A review of hints in which other things happen: files change, somebody undoes, leaves and comes back.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { told } from './told';

const files = {
  'both.code-workspace': JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }),
  'one/a.interview.md': '- #hint/S of another session\n',
  'two/threat-session.yaml': 'title: Second\npeople: [{ id: lee, name: Lee Park }]\n',
  'two/a.interview.md': `---
date: 2026-11-20
---

- #hint/S first
- #hint/T second
- #hint/R third
- #hint/I fourth
`,
  'two/b.interview.md': '---\ndate: 2026-11-21\n---\n\n- #hint/D fifth\n',
};

describe('a review that is disturbed', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files,
      workspaceFile: 'both.code-workspace',
      settings: { 'files.readonlyInclude': { '**/b.interview.md': true } },
      size: { width: 1400, height: 900 },
    });
  });

  after(() => workbench.close());

  const note = () => join(workbench.workspaceDir, 'two', 'a.interview.md');
  const onDisk = (from: string, to: string) =>
    writeFileSync(note(), readFileSync(note(), 'utf8').replace(from, to));
  const line = (word: string) => workbench.editor.locator('.view-line').filter({ hasText: word });

  const isTitled = (title: string): Promise<void> =>
    workbench.quickInput.box.locator('.quick-input-title').filter({ hasText: title }).waitFor();

  /** Waits for the box that is about a hint. */
  const asks = async (title: string, hint: string): Promise<void> => {
    const { rows, input } = workbench.quickInput;
    await isTitled(title);
    await rows.first().filter({ hasText: hint }).waitFor();
    await eventually(async () => assert.ok(await input.evaluate((field) => field.matches(':focus'))));
  };

  /** Chooses what becomes of the hint; the next box may well offer the same. */
  const choose = (offer: string): Promise<void> =>
    workbench.quickInput.rows.filter({ hasText: offer }).first().dispatchEvent('click');

  const dismiss = async (why: string): Promise<void> => {
    await choose('Dismiss…');
    await isTitled('Dismiss:');
    await workbench.quickInput.answer(why);
  };

  const review = () => workbench.runCommand('Threat Interviews: Review Hints');

  it('is of the session that is picked, where several folders are open', async () => {
    await workbench.showView('Sessions');
    await review();
    await workbench.quickInput.pick('Second');
    await asks('Hint 1 of 5', 'first');
  });

  it('leaves alone what somebody else has reworded, and comes to it at the end', async () => {
    onDisk('first', 'first, reworded');
    await line('reworded').waitFor();
    await choose('Dismiss…');
    await asks('Hint 1 of 5', 'second');
  });

  it('goes past what is gone', async () => {
    onDisk('- #hint/T second\n', '');
    await line('second').waitFor({ state: 'detached' });
    await choose('Later');
    await asks('Hint 1 of 4', 'third');
  });

  it('goes back to what was undone', async () => {
    await dismiss('the log is read');
    await asks('Hint 2 of 4', 'fourth');
    // The box covers the top of the editor.
    await workbench.editor.click({ position: { x: 300, y: 600 } });
    await workbench.press('ControlOrMeta+Z');
    await line('#hint/R').waitFor();
    await workbench.quickInput.input.click();
    await workbench.page.keyboard.press('Control+Alt+Minus');
    await asks('Hint 1 of 4', 'third');
    await workbench.quickInput.rows.filter({ hasText: 'Show How It Works…' }).waitFor();
    await choose('Ask Somebody…');
    await isTitled('Ask Somebody:');
    await workbench.quickInput.pick('Lee Park');
    await isTitled('Ask @lee');
    await workbench.quickInput.answer('Who reads it?');
    await asks('Hint 2 of 4', 'fourth');
    await choose('Later');
  });

  it('stays with a hint in a read-only file', async () => {
    await asks('Hint 3 of 4', 'fifth');
    await dismiss('nobody would notice');
    await asks('Hint 3 of 4', 'fifth');
  });

  it('tells when it is left what was done, what was not, and keeps the words for that', async () => {
    await workbench.quickInput.dismiss();
    await told(workbench, '4 hints: 1 to ask, 3 later.');
    await told(workbench, '“- #hint/S first” was left alone.');
    await told(workbench, "b.interview.md can't be changed.");
    await workbench.page.getByRole('button', { name: 'Copy What Was Typed' }).first().waitFor();
    await workbench.screenshot('review-told');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('begins another day with what is left, and knows who was asked', async () => {
    await workbench.openFile('two/a.interview.md');
    await review();
    await asks('Hint 1 of 4', 'first, reworded');
    await choose('Later');
    await asks('Hint 2 of 4', 'third');
    await workbench.quickInput.rows.filter({ hasText: 'Lee Park, “Who reads it?”' }).waitFor();
    await workbench.screenshot('review-asked-before');
    await workbench.quickInput.dismiss();
    assert.deepEqual(workbench.consoleErrors, []);
  });
});
