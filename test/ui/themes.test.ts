// The views, the overview and the checklist with the sample session in every kind of theme: photographed for a person
// to look at, and both pages read by axe, the checklist wide and narrow.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { openWorkbench, sampleFolder } from './harness/openWorkbench';
import { TreeView } from './treeView';

/** Each with the class that VS Code gives its window; for high contrast the system asks, as it does for people. */
const themes = [
  { name: 'dark', theme: 'dark', kind: 'vs-dark' },
  { name: 'light', theme: 'light', kind: 'vscode-theme-defaults-themes-light_modern-json' },
  { name: 'high-contrast', theme: 'dark', kind: 'hc-black', system: { colorScheme: 'dark' } },
  { name: 'high-contrast-light', theme: 'dark', kind: 'hc-light', system: { colorScheme: 'light' } },
] as const;

describe('the sample session, drawn', () => {
  for (const each of themes) {
    it(`in ${each.name}`, async () => {
      const workbench = await openWorkbench({
        folder: sampleFolder,
        theme: each.theme,
        size: { width: 1400, height: 900 },
      });
      if ('system' in each) {
        await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
        await workbench.page.emulateMedia({ forcedColors: 'active', ...each.system });
      }
      await workbench.page.locator(`.monaco-workbench.${each.kind}`).waitFor();
      await workbench.showView('Open Questions');
      await workbench.showView('Findings');
      await workbench.openFile('architects-1.interview.md');
      for (const view of ['Sessions', 'Open Questions', 'Findings']) {
        await eventually(async () =>
          assert.ok((await new TreeView(workbench, view).text()).length > 8, view),
        );
      }
      await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
      await workbench.screenshot(`views-${each.name}`);

      await workbench.runCommand('View: Toggle Panel Visibility');
      await workbench.runCommand('Threat Interviews: Show Overview');
      const overview = await workbench.webview('Coverage');
      await workbench.screenshot(`overview-${each.name}`);
      assert.deepEqual(await complaintsOfAxe(overview), []);
      await workbench.runCommand('View: Close Editor');

      const checklist = await ChecklistPage.open(workbench, /· human · \d+ of \d+$/);
      await checklist.isWide(400);
      await workbench.screenshot(`checklist-${each.name}`);
      assert.deepEqual(await complaintsOfAxe(checklist.frame), []);
      await workbench.page.setViewportSize({ width: 990, height: 900 });
      await checklist.isNarrow(340);
      await workbench.screenshot(`checklist-narrow-${each.name}`);
      assert.deepEqual(await complaintsOfAxe(checklist.frame), []);
      assert.deepEqual(workbench.consoleErrors, []);
      await workbench.close();
    });
  }
});

/** What axe finds wrong with the page, a line each. */
async function complaintsOfAxe(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))',
  );
}
