// A session file is filled with what the editor offers, and a person gets another id everywhere.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';
import { told } from './told';

const session = `title: Harbour cranes
people:
  - id: dana
    name: Dana Reyes
  - { id: lee, name: Lee Wong }
meetings:
  - title: First talk
    people: [dana, lee]
    note: a.interview.md
`;

const notes = {
  'a.interview.md': '---\nattendees: [dana, lee]\n---\n\n- [ ] #ask @dana Who may refund?\n',
  'b.interview.md': '- #hint/S one key for all cranes (@dana)\n',
};

describe('the session file in the editor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: { 'threat-session.yaml': session, ...notes },
    });
    await workbench.openFile('threat-session.yaml');
  });

  after(() => workbench.close());

  const offered = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const offer = (label: string) =>
    offered().filter({ has: workbench.page.locator('.label-name').getByText(label, { exact: true }) });

  const showsText = (expected: string | RegExp) =>
    eventually(async () => {
      const text = await workbench.visibleText();
      if (typeof expected === 'string') assert.equal(text.trimEnd(), expected.trimEnd());
      else assert.match(text, expected);
    });

  it('offers the keys that a meeting lacks', async () => {
    await workbench.goTo(9);
    await workbench.press('Enter');
    await workbench.press('ControlOrMeta+Space');
    await offer('role').waitFor();
    assert.deepEqual((await offered().locator('.label-name').allInnerTexts()).slice(0, 4), [
      'id',
      'role',
      'purpose',
      'goals',
    ]);
    await workbench.screenshot('session-file-keys');
  });

  it('goes on with the words that the key may have', async () => {
    await offer('role').click();
    await offer('architects').waitFor();
    await workbench.screenshot('session-file-words');
    await offer('architects').click();
    await showsText(/note: a\.interview\.md\n {4}role: architects\n/);
  });

  it('renames a person over all files from a note', async () => {
    await workbench.save();
    await workbench.openFile('a.interview.md');
    await workbench.goTo(5, 14);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'dana');
    await box.fill('d.reyes');
    await box.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await showsText(notes['a.interview.md'].replaceAll('dana', 'd.reyes'));
    await workbench.openFile('b.interview.md');
    await showsText(/\(@d\.reyes\)/);
    await workbench.openFile('threat-session.yaml');
    await showsText(/- id: d\.reyes\n[^]*people: \[d\.reyes, lee\]/);
  });

  it('takes that back in one step', async () => {
    await workbench.press('ControlOrMeta+Z');
    await showsText(/- id: dana\n[^]*people: \[dana, lee\]/);
    await workbench.openFile('a.interview.md');
    await showsText(notes['a.interview.md']);
    await workbench.openFile('b.interview.md');
    await showsText(notes['b.interview.md']);
  });

  it('says why an id is refused', async () => {
    await workbench.goTo(1, 38);
    await workbench.press('F2');
    const box = workbench.page.locator('.rename-box input');
    await box.fill('lee');
    await box.press('Enter');
    await workbench.page.getByText('“lee” is Lee Wong already.').first().waitFor();
  });

  it('offers to follow a note that is renamed', async () => {
    const { page } = workbench;
    await workbench.page.keyboard.press('Escape');
    await workbench.openFile('a.interview.md');
    await workbench.runCommand('File: Reveal Active File in Explorer View');
    await page
      .locator('.explorer-folders-view .monaco-list-row.focused', { hasText: 'a.interview.md' })
      .waitFor();
    await page.keyboard.press('F2');
    const box = page.locator('.explorer-folders-view .monaco-inputbox input');
    await box.fill('first.interview.md');
    await box.press('Enter');
    await told(workbench, '“Harbour cranes” still names a.interview.md, which is first.interview.md now.');
    await workbench.screenshot('session-file-renamed-note');
    await page.locator('.notifications-center').getByRole('button', { name: 'Update Session File' }).click();
    await workbench.openFile('threat-session.yaml');
    await showsText(/note: first\.interview\.md/);
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
