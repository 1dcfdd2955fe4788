// VS Code starts its extensions anew, after a crash or an update, and leaves open pages as they are.

import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import type { Server } from '../../scripts/real-vscode/server.mjs';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { extensionHostsOf } from './harness/extensionHosts';
import { packagedServer } from './harness/installExtension';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

const killExtensions = (server: Server): void => {
  for (const pid of extensionHostsOf(server)) process.kill(pid, 'SIGKILL');
};

const note =
  '## Shopper #interactor/human\n\n- [ ] Who are you? ^/S\n- [ ] What may you do? ^/E\n- [ ] Who stops you? ^/D\n';

describe('extensions that are started anew', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      server: await packagedServer(),
      fromSources: false,
      files: { 'a.interview.md': note, 'threat-session.yaml': 'title: Web shop\n' },
      size: { width: 1500, height: 950 },
    });
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  it('leave no answer behind on the page of a checklist', async () => {
    const checklist = await ChecklistPage.open(workbench, /Shopper/);
    await checklist.goTo('Who are you?');
    await checklist.press('Enter');
    await checklist.type('A guest');
    await eventually(async () => assert.match(await checklist.noteText(), /A guest/));
    killExtensions(await packagedServer());
    await checklist.frame.locator('.current .answer textarea').focus();
    await checklist.type(' without a name');
    await checklist.frame.getByRole('link', { name: 'Connect again' }).click();
    await eventually(async () => assert.match(await checklist.noteText(), /A guest without a name/));
    // The page is another one, with the cursor where it was: who looks at it types on.
    await eventually(async () => {
      const page = await workbench.webview('questions');
      assert.equal(await page.getByRole('link', { name: 'Connect again' }).count(), 0);
      assert.equal(await workbench.page.locator('.tab', { hasText: 'a.interview.md' }).count(), 2);
    });
    const again = await ChecklistPage.shown(workbench, /Shopper/);
    await again.isWriting();
    await again.type(', and no face');
    // Beside the new page the editor may be so narrow that it wraps.
    await eventually(async () =>
      assert.match(await again.noteText(), /A guest without a name, and\s+no face/),
    );
    assert.equal(await workbench.page.locator('.tab', { hasText: 'a.interview.md' }).count(), 2);
  });

  it('leave no overview behind that shows what was once', async () => {
    await workbench.runCommand('Threat Interviews: Show Overview');
    const cell = (page: Frame) => page.getByRole('button', { name: /^Shopper, Repudiation/ });
    const lost = await workbench.webview('Coverage');
    await cell(lost).waitFor();
    killExtensions(await packagedServer());
    await cell(lost).click();
    await lost.getByRole('link', { name: 'Connect again' }).click();
    await eventually(async () => {
      const page = await workbench.webview('Coverage');
      assert.equal(await page.getByRole('link', { name: 'Connect again' }).count(), 0);
      assert.equal(await workbench.page.locator('.tab', { hasText: 'Overview: Web shop' }).count(), 1);
    });
    await cell(await workbench.webview('Coverage')).click();
    await ChecklistPage.shown(workbench, /^Shopper/);
  });
});
