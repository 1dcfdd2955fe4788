// What somebody sees who has nothing yet.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { sampleFiles } from '../../src/extension/model/sampleFiles';
import { eventually } from './eventually';
import { openWorkbench, sampleFolder } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

describe('the sample session', () => {
  it('is copied whole', () => assert.deepEqual([...sampleFiles].sort(), readdirSync(sampleFolder).sort()));

  it('opens from a window without a folder, as a copy in a place of the user’s own', async () => {
    const workbench = await openWorkbench({ folder: null });
    const place = runFolder.empty('place');
    await workbench.showView('Sessions');
    await workbench.page.getByRole('button', { name: 'Open Folder' }).first().waitFor();
    await workbench.page.getByRole('button', { name: 'Open Sample Session' }).first().click();
    await workbench.quickInput.chooseFolder(place, 'Put Sample Here');
    await eventually(async () => {
      assert.deepEqual(readdirSync(place), ['threat-interviews-sample']);
      assert.match(await workbench.page.title(), /threat-interviews-sample/);
    });
    await workbench.waitUntilReady();
    // Its first note and the views come by themselves.
    await workbench.activeTab('kickoff.interview.md').waitFor();
    await workbench.viewBody('Findings').waitFor();
    await eventually(async () =>
      assert.match((await new TreeView(workbench, 'Sessions').text()).join('\n'), /Interviews 6/),
    );
    await workbench.close();
  });
});

describe('a workspace with several folders', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: {
        'all.code-workspace': JSON.stringify({ folders: [{ path: 'shop' }, { path: 'bank' }] }),
        'shop/a.interview.md': '- #hint/S of the shop\n',
        'bank/a.interview.md': '- #hint/S of the bank\n',
        'bank/deep/threat-session.yaml': 'title: Deep\n',
        'bank/deep/a.interview.md': '- #hint/S of the deep\n',
      },
      workspaceFile: 'all.code-workspace',
    });
  });

  after(() => workbench.close());

  it('shows each session under its own title, with its place', async () => {
    await workbench.showView('Findings');
    await new TreeView(workbench, 'Findings').shows(
      'shop shop',
      '  Spoofing 1',
      '    of the shop a · no attack path, unrated: no impact',
      'bank bank',
      '  Spoofing 1',
      '    of the bank a · no attack path, unrated: no impact',
      'Deep bank/deep',
      '  Spoofing 1',
      '    of the deep a · no attack path, unrated: no impact',
    );
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
