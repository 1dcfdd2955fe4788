// A window opens, with the extension in it, and a note can be edited there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

describe('the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  it('opens a note and saves what was typed', async () => {
    await workbench.openFile('a.interview.md');
    await workbench.goTo(14);
    await workbench.insertText(' since spring');
    await eventually(async () => assert.match(await workbench.visibleText(), /lives 90 days since spring/));
    await workbench.save();
    const saved = readFileSync(join(workbench.workspaceDir, 'a.interview.md'), 'utf8');
    assert.match(saved, /#hint\/S the session cookie lives 90 days since spring$/m);
  });

  it('shows a webview', async () => {
    await workbench.runCommand('Markdown: Open Preview');
    const preview = await workbench.webview('What happens when somebody signs in');
    await preview.getByRole('heading', { name: 'Shopper' }).waitFor();
  });

  it('reports no error', () => {
    assert.deepEqual(workbench.consoleErrors, []);
  });
});
