// From a hint to a risk and back, without the mouse.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
title: Architects
date: 2026-11-23
---

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
  - #hint the cookie lives 90 days
  - #risk it is the same for all
`;

describe('a hint, by keyboard', () => {
  let workbench: Workbench;
  let findings: TreeView;

  before(async () => {
    workbench = await openWorkbench({ files: { 'a.interview.md': note } });
    findings = new TreeView(workbench, 'Findings');
    await workbench.showView('Findings');
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  /** Chooses an entry of the code action menu by typing, as somebody does whose hand stays on the keys. */
  const choose = async (title: string): Promise<void> => {
    const entry = workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: title });
    await eventually(async () => {
      if (!(await entry.isVisible())) await workbench.press('ControlOrMeta+.');
      await entry.waitFor({ timeout: 3000 });
    });
    const chosen = workbench.page.locator('.action-widget .monaco-list-row.action.focused', {
      hasText: title,
    });
    for (let step = 0; step < 20 && !(await chosen.isVisible()); step++)
      await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
  };

  const assertText = (expected: string) =>
    eventually(async () => assert.equal((await workbench.visibleText()).trim(), expected.trim()));

  const before90 = [
    'Spoofing 2',
    '  the cookie lives 90 days Shopper · Architects · no attack path, unrated: no impact',
  ];

  it('becomes a risk, with how and an id', async () => {
    await workbench.goTo(9);
    await choose('Confirm as Risk…');
    await workbench.quickInput.answer('copy it from a shared computer');
    await workbench.quickInput.take('How likely is it?', 'high');
    await workbench.quickInput.take('How much would it hurt?');
    await assertText(
      note.replace(
        '#hint the cookie lives 90 days\n',
        '#risk the cookie lives 90 days ^R-1\n    - how: copy it from a shared computer\n    - likelihood: high\n',
      ),
    );
    await eventually(async () => {
      const rows = await findings.text();
      assert.equal(rows[1], '  R-1 the cookie lives 90 days Shopper · Architects');
    });
  });

  it('is a hint again after one undo', async () => {
    await workbench.press('ControlOrMeta+Z');
    await assertText(note);
    await eventually(async () => assert.deepEqual((await findings.text()).slice(0, 2), before90));
  });

  it('is explained by a link on its problem', async () => {
    await workbench.goTo(10, 6);
    await workbench.press('F8');
    const link = workbench.page.locator('a.code-link', { hasText: 'risk-without-how' }).first();
    await link.click();
    await workbench.activeTab('risk-without-how.md').waitFor();
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /does not say how the attack works/),
    );
    await workbench.screenshot('problem-explained');
    await workbench.openFile('a.interview.md');
  });

  it('gets its missing detail by a quick fix, typed on at once', async () => {
    await workbench.goTo(10, 6);
    await choose("Add 'how:'");
    await eventually(async () => assert.match(await workbench.visibleText(), /\n {4}- how: ?\s*$/));
    await workbench.press('ControlOrMeta+Z');
    await assertText(note);
    await workbench.goTo(10, 6);
    await choose("Add 'how:'");
    await eventually(async () => assert.match(await workbench.visibleText(), /\n {4}- how: ?\s*$/));
    await workbench.insertText('try it');
    await assertText(`${note}    - how: try it`);
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
