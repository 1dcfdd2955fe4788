// VS Code starts its extensions anew, after a crash or an update, and leaves open pages as they are.

import assert from 'node:assert/strict';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { extensionHostsOf } from './harness/extensionHosts';
import { packagedServer } from './harness/installExtension';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

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
    for (const pid of extensionHostsOf(await packagedServer())) process.kill(pid, 'SIGKILL');
    await checklist.frame.locator('.current .answer textarea').focus();
    await checklist.type(' without a name');
    await checklist.frame.getByRole('link', { name: 'Connect again' }).click();
    await eventually(async () => assert.match(await checklist.noteText(), /A guest without a name/));
    await workbench.screenshot('after');
    const again = await ChecklistPage.shown(workbench, /Shopper/);
    await again.type(', and no face');
    await eventually(async () => assert.match(await again.noteText(), /A guest without a name, and no face/));
    assert.equal(await workbench.page.locator('.tab', { hasText: 'a.interview.md' }).count(), 2);
  });
});
