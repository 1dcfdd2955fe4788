// Where less is allowed: a workspace that nobody trusts, and an extension host in the browser without Node.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

async function assertTicks(workbench: Workbench): Promise<void> {
  await workbench.showView('Findings');
  await new TreeView(workbench, 'Findings').shows(
    'Spoofing 1',
    '  the session cookie lives 90 days Shopper · A first talk · no attack path, unrated: no impact',
  );
  await workbench.showView('Open Questions');
  await new TreeView(workbench, 'Open Questions').checkbox('What happens when').click();
  await workbench.quickInput.answer('A mail.');
  await workbench.openFile('a.interview.md');
  await eventually(async () =>
    assert.match(await workbench.visibleText(), /\[x\] What happens when .*\n {2}A mail\./),
  );
  assert.deepEqual(workbench.consoleErrors, []);
  await workbench.close();
}

describe('notes can be read and answered', () => {
  it('in Restricted Mode', async () => {
    const workbench = await openWorkbench({
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    await assertTicks(workbench);
  });

  it('in a browser alone', async () => {
    const workbench = await openWorkbench({ web: true });
    await assertTicks(workbench);
  });
});
