// The overview and the review of hints in the oldest VS Code that we support, and in one that has no Node.

import assert from 'node:assert/strict';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { openWorkbench, type WorkbenchOptions } from './harness/openWorkbench';
import { floorServer } from './harness/shared';

const files = {
  'threat-session.yaml': 'title: Web shop\npeople: [{ id: lee, name: Lee Park }]\n',
  'a.interview.md': `---
title: Architects
date: 2026-11-20
attendees: [lee]
---

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
  - #hint the cookie lives 90 days
- #hint/T nobody signs the basket
`,
};

async function assertWorks(options: WorkbenchOptions, name: string): Promise<void> {
  const workbench = await openWorkbench({ files, size: { width: 1400, height: 900 }, ...options });
  const { quickInput, page } = workbench;
  await workbench.showView('Sessions');

  await workbench.runCommand('Threat Interviews: Show Overview');
  const overview = await workbench.webview('Coverage');
  const cell = overview.getByRole('button', { name: 'Shopper, Tampering: not asked, 1 hint' });
  await cell.press('Enter');
  await ChecklistPage.shown(workbench, /^Shopper · human/);
  await cell.waitFor();
  await workbench.screenshot(`overview-beside-checklist-${name}`);
  await overview.getByRole('button', { name: 'Hint the cookie lives 90 days' }).click();
  await workbench.cursor.filter({ hasText: 'Ln 10' }).waitFor();

  await workbench.runCommand('Threat Interviews: Review Hints');
  await quickInput.pick('Show How It Works…');
  await quickInput.answer('copy it once');
  await quickInput.take('How likely is it?');
  await quickInput.take('How much would it hurt?');
  await quickInput.pick('Dismiss…');
  await quickInput.answer('the price is taken from the list');
  await page.getByText('2 hints: 1 risk, 1 dismissed.').first().waitFor();
  await workbench.openFile('a.interview.md');
  await eventually(async () =>
    assert.match(
      await workbench.visibleText(),
      /#risk the cookie .* \^R-1\n {4}- how: copy it once\n- #dismissed\/T .*\n {2}- because: the price/,
    ),
  );
  assert.deepEqual(workbench.consoleErrors, []);
  await workbench.close();
}

describe('the overview and the review work', () => {
  it('in the oldest release', async () => assertWorks({ server: await floorServer() }, 'floor'));
  it('in a browser alone', () => assertWorks({ web: true }, 'web'));
});
