// Broken front matter is told where it is broken, and takes nothing else away.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

describe('broken front matter', () => {
  let workbench: Workbench;
  let findings: TreeView;

  before(async () => {
    workbench = await openWorkbench();
    findings = new TreeView(workbench, 'Findings');
    await workbench.showView('Findings');
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  it('is an error at its line, and the findings stay', async () => {
    await findings.shows(
      'Spoofing 1',
      '  the session cookie lives 90 days Shopper · A first talk · no attack path, unrated: no impact',
    );
    await workbench.goTo(3, 7);
    await workbench.insertText('[');
    await workbench.editor.locator('.squiggly-error').first().waitFor();
    await workbench.showView('Problems');
    await workbench.page
      .locator('.markers-panel')
      .getByText(/The YAML here cannot be read/)
      .first()
      .waitFor();
    await workbench.showView('Findings');
    await eventually(async () => assert.match((await findings.text()).join('\n'), /90 days Shopper/));
  });

  it('is forgotten when it is mended', async () => {
    await workbench.openFile('a.interview.md');
    await workbench.press('ControlOrMeta+Z');
    await workbench.editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
