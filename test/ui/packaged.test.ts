// The product as its users get it: the VSIX, installed into a VS Code that knows nothing of the sources.

import assert from 'node:assert/strict';
import { packagedServer } from './harness/installExtension';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

describe('the installed package', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ server: await packagedServer(), fromSources: false });
  });

  after(() => workbench.close());

  it('shows the session of a workspace with notes', async () => {
    await workbench.showView('Sessions');
    await workbench.rows('Sessions').filter({ hasText: 'Fixture' }).waitFor();
    assert.deepEqual(workbench.consoleErrors, []);
  });
});
