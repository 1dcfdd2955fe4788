// Where less is allowed: a workspace that nobody trusts, and an extension host in the browser without Node.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const textOf = ({ workspaceDir }: Workbench, file: string): string =>
  existsSync(join(workspaceDir, file)) ? readFileSync(join(workspaceDir, file), 'utf8') : '';

/** Not in the browser: the Markdown extension of this VS Code stays with Node there, and finds ours only beside it. */
async function assertDrawn(workbench: Workbench): Promise<void> {
  await workbench.openFile('a.interview.md');
  await workbench.runCommand('Markdown: Open Preview');
  const preview = await workbench.webview('the session cookie');
  await preview.locator('.interview-hint').first().waitFor();
}

async function assertWorks(workbench: Workbench): Promise<void> {
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
  await workbench.runCommand('Threat Interviews: Export to Another Format…');
  await workbench.quickInput.pick('CSV');
  await eventually(() =>
    Promise.resolve(assert.match(textOf(workbench, 'findings.csv'), /the session cookie/)),
  );
  await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
  await workbench.activeTab('findings.md').waitFor();
  assert.match(textOf(workbench, 'findings.md'), /the session cookie/);
  assert.deepEqual(workbench.consoleErrors, []);
  await workbench.close();
}

describe('notes can be read, answered and exported', () => {
  it('in Restricted Mode', async () => {
    const workbench = await openWorkbench({
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
    });
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    await assertDrawn(workbench);
    await assertWorks(workbench);
  });

  it('in a browser alone', async () => {
    const workbench = await openWorkbench({ web: true });
    await assertWorks(workbench);
  });
});
