// The findings report, written from the window.

import assert from 'node:assert/strict';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertGolden } from '../core/report/golden';
import { shopFiles } from '../core/report/shop';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { exactly } from './harness/exactly';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { told } from './told';
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

  it('writes the session of the active note and its drawing beside its session file, and opens the report', async () => {
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.activeTab('findings.md').waitFor();
    assertGolden('test/golden/report-session.md', textOf(report()));
    assertGolden('test/golden/overview.svg', textOf(report('overview.svg')));
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
    await findings.choose('nobody reads', 'Export Selected Findings to Markdown');
    await workbench.activeTab('selected-findings.md').waitFor();
    const written = textOf(report('selected-findings.md'));
    assert.match(written, /nobody reads the log/);
    assert.doesNotMatch(written, /webhook/);
  });

  it('writes all of them by the button above, whichever row was clicked', async () => {
    writeFileSync(report(), textOf(report()).replace('The webhook is not signed', 'Gone'));
    await findings.row('nobody reads').click();
    await findings.row('nobody reads').hover();
    await workbench.page
      .locator('.part.panel')
      .getByRole('button', { name: 'Export Findings to Markdown' })
      .first()
      .click();
    await workbench.quickInput.pick('Replace');
    await eventually(() => Promise.resolve(assert.match(textOf(report()), /The webhook is not signed/)));
  });

  it('writes the report for management, without names', async () => {
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings for Management');
    await workbench.activeTab('findings-management.md').waitFor();
    const written = textOf(report('findings-management.md'));
    assert.match(written, /The webhook is not signed/);
    assert.doesNotMatch(written, /Dana|Lee|nobody reads the log/);
  });

  it('writes the page, with what a person wrote into the report', async () => {
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to HTML');
    await told(workbench, 'shop/findings.html is written.');
    assert.match(textOf(report('findings.html')), /^<!doctype html>[^]*Ours\.[^]*The webhook is not signed/i);
  });

  it('writes the document for Word', async () => {
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to Word');
    await workbench.quickInput.pick('Full');
    await told(workbench, 'shop/findings.docx is written.');
    assert.equal(readFileSync(report('findings.docx')).toString('latin1', 0, 2), 'PK');
  });

  it('writes an export without names once it has shown what may be left over', async () => {
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export without Names');
    await workbench.quickInput.pick('Markdown');
    await workbench.quickInput.pick('Without a Key');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('pseudonyms, no anonymity').waitFor();
    assert.ok(!existsSync(report('findings-without-names.md')));
    await workbench.screenshot('export-without-names');
    await dialog.getByRole('button', { name: 'Go On' }).click();
    await told(workbench, 'shop/findings-without-names.md is written.');
    const written = textOf(report('findings-without-names.md'));
    assert.match(written, /The webhook is not signed/);
    assert.doesNotMatch(written, /Dana|Reyes|\bLee\b/);
  });

  it('writes the overview, and opens it', async () => {
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Overview as SVG');
    await told(workbench, 'shop/overview.svg is written.');
    await workbench.page.getByRole('button', { name: 'Open', exact: true }).first().click();
    await workbench.activeTab('overview.svg').waitFor();
    assert.match(textOf(report('overview.svg')), /^<svg[^]*Payment provider/);
  });

  it('offers every export from the row of a session', async () => {
    const { page } = workbench;
    const entry = (label: string) => page.locator('.monaco-menu .action-label', { hasText: exactly(label) });
    await workbench.showView('Sessions');
    const sessions = new TreeView(workbench, 'Sessions');
    await again(async () => {
      await page.keyboard.press('Escape');
      await sessions.row('Contoso Shop').click({ button: 'right', timeout: ATTEMPT_MS });
      await entry('Export').hover({ timeout: ATTEMPT_MS });
      await entry('Export Diagram').waitFor({ timeout: ATTEMPT_MS });
    });
    await workbench.screenshot('export-menu');
    await entry('Export Diagram').click();
    await eventually(() => Promise.resolve(assert.match(textOf(report('diagram.md')), /```mermaid/)));
  });

  it('offers every export from the title of the findings', async () => {
    const { page } = workbench;
    const entry = (label: string) => page.locator('.monaco-menu .action-label', { hasText: exactly(label) });
    await workbench.openFile('shop/business.interview.md');
    await page.locator('.part.panel').getByRole('button', { name: 'Views and More Actions' }).click();
    await entry('Export').hover();
    await entry('Export to Another Format…').waitFor();
    await workbench.screenshot('export-menu-findings');
    await entry('Export to Another Format…').click();
    await workbench.quickInput.pick('JSON');
    await told(workbench, 'is written.');
  });

  it('says why a file can’t be written', async () => {
    rmSync(report('findings.html'));
    mkdirSync(report('findings.html'));
    await workbench.openFile('shop/business.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to HTML');
    await told(workbench, 'shop/findings.html can’t be written: there is a folder of that name.');
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
