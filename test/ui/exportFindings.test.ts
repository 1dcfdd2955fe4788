// The findings report, written from the window.

import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertGolden } from '../unit/report/golden';
import { shopFiles } from '../unit/report/shop';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

describe('Export Findings to Markdown', () => {
  let workbench: Workbench;
  let findings: TreeView;

  before(async () => {
    workbench = await openWorkbench({ files: shopFiles, size: { width: 1280, height: 1400 } });
    findings = new TreeView(workbench, 'Findings');
    await workbench.showView('Findings');
    await workbench.openFile('shop/business.interview.md');
  });

  after(() => workbench.close());

  const report = (name = 'findings.md') => join(workbench.workspaceDir, 'shop', name);
  const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

  it('writes the session of the active note beside its session file, and opens the report', async () => {
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.activeTab('findings.md').waitFor();
    assertGolden('test/golden/report-session.md', textOf(report()));
  });

  it('shows what would change before it replaces what somebody else wrote', async () => {
    appendFileSync(report(), '\nMy own words.\n');
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.quickInput.pick('Keep');
    assert.match(textOf(report()), /My own words\./);
  });

  it('replaces it when told to, and keeps what is marked', async () => {
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.page.locator('.monaco-diff-editor').first().waitFor();
    await workbench.screenshot('report-compared');
    await workbench.quickInput.pick('Replace');
    await eventually(() => Promise.resolve(assertGolden('test/golden/report-session.md', textOf(report()))));
    await workbench.activeTab('findings.md').waitFor();
    await workbench.openFile('shop/business.interview.md');
    await workbench.goTo(8);
    await workbench.insertText('\n\n- #hint/R nobody reads the log');
    await eventually(async () => assert.match((await findings.text()).join('\n'), /nobody reads/));
    const kept = '## Hints\n\n<!-- kept: why -->\nOurs.\n<!-- /kept -->\n';
    writeFileSync(report(), textOf(report()).replace('## Hints\n', kept));
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.quickInput.pick('Replace');
    await eventually(() => Promise.resolve(assert.ok(textOf(report()).includes(kept))));
    await eventually(() => Promise.resolve(assert.match(textOf(report()), /nobody reads the log/)));
  });

  it('asks before it replaces what is typed into the report and not saved', async () => {
    await workbench.activeTab('findings.md').waitFor();
    await workbench.goTo(2);
    await workbench.insertText('My own words.');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.quickInput.pick('Replace');
    await workbench.activeTab('findings.md').waitFor();
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    await eventually(async () => assert.doesNotMatch(await workbench.visibleText(), /My own words/));
    assert.doesNotMatch(textOf(report()), /My own words/);
  });

  it('writes the findings that are selected', async () => {
    await findings.choose('nobody reads', 'Export Findings to Markdown');
    await workbench.activeTab('selected-findings.md').waitFor();
    const written = textOf(report('selected-findings.md'));
    assert.match(written, /nobody reads the log/);
    assert.doesNotMatch(written, /webhook/);
  });

  it('does not take a file that was there before for its own', async () => {
    const foreign = 'Findings of the audit.\n';
    writeFileSync(join(workbench.workspaceDir, 'findings.md'), foreign);
    await workbench.openFile('threat-session.yaml');
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.quickInput.pick('Keep');
    assert.equal(readFileSync(join(workbench.workspaceDir, 'findings.md'), 'utf8'), foreign);
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
