// The product as its users get it: the VSIX, installed into a VS Code that knows nothing of the sources.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { installExtension } from './harness/installExtension';
import { openWorkbench } from './harness/openWorkbench';
import { extraServer, runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';

describe('the installed package', () => {
  let workbench: Workbench;

  before(async () => {
    const vsix = join(runFolder.empty('package'), 'threat-interviews.vsix');
    execFileSync(process.execPath, [join(root, 'scripts', 'package.mjs'), '--out', vsix], {
      stdio: 'ignore',
    });
    const extensions = runFolder.empty('extensions');
    await installExtension(vsix, extensions);
    workbench = await openWorkbench({ server: await extraServer(extensions), fromSources: false });
  });

  after(() => workbench.close());

  it('shows the session of a workspace with notes', async () => {
    await workbench.showView('Sessions');
    await workbench.rows('Sessions').filter({ hasText: 'Fixture' }).waitFor();
    assert.deepEqual(workbench.consoleErrors, []);
  });
});
