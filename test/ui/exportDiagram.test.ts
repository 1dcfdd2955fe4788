// The first draft of the diagram, drawn by VS Code's own preview.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

const note = `## Reader #interactor/human

- #flow <-> Door "front" [A]: card & number (NFC)
- #flow Door "front" [A] -> end: who came
- #flow Door "front" [A] -> end: 1. when

## end #store
`;

describe('Export Diagram', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'threat-session.yaml': 'title: Branch library\n', 'a.interview.md': note },
      size: { width: 1280, height: 900 },
    });
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  it('draws elements and flows with their names as they are', async () => {
    await workbench.runCommand('Threat Interviews: Export Diagram');
    await eventually(async () => {
      const preview = await workbench.webview('Branch library: Diagram');
      const texts = await preview.locator('svg').allTextContents();
      const drawn = texts.join(' ').replace(/\s+/g, ' ');
      for (const name of [
        'Reader',
        'Door "front" [A]',
        'end',
        'Branch library',
        'card & number (NFC)',
        '1. when',
      ]) {
        assert.ok(drawn.includes(name), `${name} in ${drawn.slice(-600)}`);
      }
    });
    await workbench.screenshot('diagram');
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
