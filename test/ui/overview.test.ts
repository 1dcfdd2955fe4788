// The overview of a session, from its row to the checklist of a cell.

import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
title: Architects
role: architects
date: 2026-11-20
---

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
  A password.

## Bank #interactor/service

- [ ] #ask @lee Who signs the contract? due:2026-11-02
- #hint/T The webhook is not signed
${Array.from({ length: 8 }, (_, index) => `- #hint/R nobody reads log ${index}`).join('\n')}
`;

describe('the overview of a session', () => {
  let workbench: Workbench;
  let page: Frame;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'a.interview.md': note, 'threat-session.yaml': 'title: Web shop\n' },
      size: { width: 1500, height: 950 },
    });
    await workbench.showView('Sessions');
    await eventually(async () =>
      assert.match((await new TreeView(workbench, 'Sessions').text()).join('\n'), /Web shop/),
    );
  });

  after(() => workbench.close());

  const shown = async (): Promise<Frame> => {
    page = await workbench.webview('Coverage');
    return page;
  };
  /** Waits until keys go into the page: the present one, for a page that was hidden or moved is loaded again. */
  const hasFocus = () =>
    eventually(async () => {
      const keys = (await shown()).evaluate<boolean>('document.hasFocus()');
      assert.ok(await keys.catch(() => false));
    });
  const focusIs = (name: string) =>
    eventually(async () =>
      assert.equal(
        await page.evaluate(
          `(document.activeElement.querySelector('.spoken') ?? document.activeElement).textContent`,
        ),
        name,
      ),
    );

  /** Waits until the current question is one of this category. */
  const isAt = ({ frame }: ChecklistPage, category: string) =>
    eventually(async () =>
      assert.match(
        await frame.evaluate<string>(
          `(() => {
            let at = document.querySelector('.question.is-current');
            while (at && !at.matches('.group')) at = at.previousElementSibling;
            return at?.textContent ?? '';
          })()`,
        ),
        new RegExp(category),
      ),
    );

  it('opens from the palette, once for each session', async () => {
    await workbench.runCommand('Threat Interviews: Show Overview');
    await shown();
    await workbench.runCommand('Threat Interviews: Show Overview');
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Overview: Web shop' }).count(), 1);
  });

  it('follows what is typed', async () => {
    await workbench.openFile('a.interview.md');
    await workbench.runCommand('Threat Interviews: Show Overview');
    await hasFocus();
    await workbench.runCommand('View: Move Editor into Next Group');
    // VS Code gives the focus to a page a while after it has moved it, and would take it from the note again.
    await hasFocus();
    await again(async () => {
      await workbench.runCommand('View: Focus First Editor Group');
      const focused = '.editor-group-container.active .monaco-editor.focused';
      await workbench.page.locator(focused).first().waitFor({ timeout: ATTEMPT_MS });
    });
    await workbench.goTo(15);
    await workbench.insertText('\n- [x] What may it change? ^/T');
    await shown();
    await page.getByRole('button', { name: 'Bank, Tampering: 1 of 1 answered, 1 hint' }).waitFor();
    await workbench.save();
  });

  it('goes to the text of a finding', async () => {
    await page.getByRole('button', { name: 'Hint The webhook is not signed' }).click();
    await workbench.cursor.filter({ hasText: 'Ln 15' }).waitFor();
    // In the group that shows the note already, not once more on top of the overview.
    assert.equal(await workbench.page.locator('.tab', { hasText: 'a.interview.md' }).count(), 1);
    assert.ok(await page.getByText('Coverage').isVisible());
  });

  it('goes to all of a list in its view', async () => {
    await workbench.showView('Sessions');
    await page.getByRole('button', { name: '1 more in Findings' }).click();
    await workbench.page.getByRole('tree', { name: 'Findings', exact: true }).waitFor();
  });

  it('goes by keyboard to the checklist of an interactor, at a category', async () => {
    await workbench.runCommand('Threat Interviews: Show Overview');
    await shown();
    await focusIs('Shopper, Spoofing: 1 of 1 answered');
    for (const key of ['ArrowDown', 'ArrowRight']) await workbench.page.keyboard.press(key);
    await focusIs('Bank, Tampering: 1 of 1 answered, 1 hint');
    await workbench.page.keyboard.press('Enter');
    const checklist = await ChecklistPage.shown(workbench, /^Bank · service/);
    await isAt(checklist, 'Tampering');
  });

  it('turns an open checklist to the cell that is clicked', async () => {
    await workbench.runCommand('Threat Interviews: Show Overview');
    await shown();
    await page.getByRole('button', { name: /^Shopper, Denial of Service/ }).click();
    const checklist = await ChecklistPage.shown(workbench, /^Shopper · human/);
    await isAt(checklist, 'Denial of Service');
  });

  it('is there again after the window is reloaded', async () => {
    await workbench.runCommand('Threat Interviews: Show Overview');
    await shown();
    await workbench.reload();
    // VS Code may have stored another tab of the group as the one that is shown.
    await workbench.page.locator('.tab', { hasText: 'Overview: Web shop' }).click();
    await shown();
    await page.getByRole('button', { name: /^Bank, Tampering/ }).waitFor();
    assert.deepEqual(workbench.consoleErrors, []);
  });
});
