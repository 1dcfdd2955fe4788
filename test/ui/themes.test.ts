// The three views with the sample session, photographed in every kind of theme. A person looks at the pictures.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench, sampleFolder } from './harness/openWorkbench';
import { TreeView } from './treeView';

describe('the views with the sample session', () => {
  for (const theme of ['dark', 'light', 'Default High Contrast', 'Default High Contrast Light']) {
    it(`in ${theme}`, async () => {
      const workbench = await openWorkbench({
        folder: sampleFolder,
        theme,
        settings: { 'window.autoDetectHighContrast': false },
        size: { width: 1400, height: 900 },
      });
      await workbench.showView('Open Questions');
      await workbench.showView('Findings');
      await workbench.openFile('architects-1.interview.md');
      for (const view of ['Sessions', 'Open Questions', 'Findings']) {
        await eventually(async () =>
          assert.ok((await new TreeView(workbench, view).text()).length > 8, view),
        );
      }
      await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
      await workbench.screenshot(`views-${theme.toLowerCase().replaceAll(' ', '-')}`);
      assert.deepEqual(workbench.consoleErrors, []);
      await workbench.close();
    });
  }
});
