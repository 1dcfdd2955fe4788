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
      files: {
        'threat-session.yaml': 'title: Branch library\n',
        'a.interview.md': note,
        'b.interview.md':
          '# Sketch\n\n- #hint/S a key\n\n```mermaid\nflowchart LR\n  A[Drawn by hand]\n```\n',
      },
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

  const drawnIn = async (containing: string): Promise<string> => {
    const preview = await workbench.webview(containing);
    return (await preview.locator('svg').allTextContents()).join(' ').replace(/\s+/g, ' ');
  };
  const showPreview = () => workbench.runCommand('Markdown: Open Preview');

  it('stands in the report, and is drawn there too', async () => {
    await workbench.openFile('a.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.activeTab('findings.md').waitFor();
    await showPreview();
    await eventually(async () =>
      assert.match(await drawnIn('Branch library: findings'), /Door "front" \[A\]/),
    );
    await workbench.screenshot('diagram-in-report');
  });

  it('is drawn in a note as anywhere else', async () => {
    await workbench.openFile('b.interview.md');
    await showPreview();
    await eventually(async () => assert.match(await drawnIn('Sketch'), /Drawn by hand/));
    const note = await workbench.webview('Sketch');
    assert.equal(await note.locator('.interview-hint').count(), 1);
    await workbench.screenshot('diagram-in-note');
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
