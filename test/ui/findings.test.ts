// From the text to the Findings panel and back.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import { storedIn } from './harness/stored';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
title: Architects
date: 2026-11-23
---

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
  - #hint the cookie lives 90 days

## Payment provider #interactor/service

- #risk/T! The webhook is not signed ^R-1
  - how: anybody posts to it
`;

describe('the Findings panel', () => {
  let workbench: Workbench;
  let findings: TreeView;

  before(async () => {
    workbench = await openWorkbench({ files: { 'a.interview.md': note } });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    findings = new TreeView(workbench, 'Findings');
    await workbench.showView('Findings');
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  it('shows what the notes hold', () =>
    findings.shows(
      'Spoofing 1',
      '  the cookie lives 90 days Shopper · Architects · no attack path, unrated: no impact',
      'Tampering 1',
      '  R-1 The webhook is not signed high · Payment provider · Architects',
    ));

  it('shows a hint while it is typed, before it is saved', async () => {
    await workbench.goTo(9);
    await workbench.insertText('\n- #hint/D Checkout waits for it');
    await findings.shows(
      'Spoofing 1',
      '  the cookie lives 90 days Shopper · Architects · no attack path, unrated: no impact',
      'Tampering 1',
      '  R-1 The webhook is not signed high · Payment provider · Architects',
      'Denial of Service 1',
      '  Checkout waits for it Shopper · Architects · no attack path, unrated: no impact',
    );
    assert.equal(readFileSync(join(workbench.workspaceDir, 'a.interview.md'), 'utf8'), note);
  });

  it('keeps what is folded and selected while somebody types', async () => {
    await findings.row('Tampering').click();
    await eventually(async () =>
      assert.equal(await findings.row('Tampering').getAttribute('aria-expanded'), 'false'),
    );
    await workbench.goTo(10);
    await workbench.insertText(' for ever');
    await workbench.goTo(6);
    await workbench.insertText('\n\nShe has a cart.');
    await findings.shows(
      'Spoofing 1',
      '  the cookie lives 90 days Shopper · Architects · no attack path, unrated: no impact',
      'Tampering 1',
      'Denial of Service 1',
      '  Checkout waits for it for ever Shopper · Architects · no attack path, unrated: no impact',
    );
    assert.equal(await findings.row('Tampering').getAttribute('aria-selected'), 'true');
    await findings.row('Tampering').click();
    await eventually(async () =>
      assert.equal(await findings.row('Tampering').getAttribute('aria-expanded'), 'true'),
    );
  });

  it('goes to the exact text, wherever it stands by now', async () => {
    await findings.row('the cookie').click();
    await eventually(async () => assert.match(await workbench.cursor.innerText(), /^Ln 11, Col \d+$/));
  });

  it('copies as Markdown', async () => {
    await findings.choose('The webhook', 'Copy as Markdown');
    const copied = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
    await eventually(async () => assert.match(await copied(), /The webhook is not signed/));
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.activeTab('Untitled-1').waitFor();
    await workbench.press('ControlOrMeta+V');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /\*\*R-1\*\* The webhook is not signed[^]*Attack path: anybody/,
      ),
    );
    await workbench.runCommand('View: Revert and Close Editor');
    await workbench.activeTab('a.interview.md').waitFor();
  });

  it('filters while the words are typed, and says so', async () => {
    await workbench.runCommand('Threat Interviews: Filter Findings');
    await workbench.quickInput.answer('webhook');
    await findings.shows(
      'Tampering 1',
      '  R-1 The webhook is not signed high · Payment provider · Architects',
    );
    await workbench.page.getByText('Filter: webhook (1 of 3)').waitFor();
  });

  it('keeps filter and grouping over a reload', async () => {
    await workbench.runCommand('Threat Interviews: Group Findings');
    await workbench.quickInput.pick('Kind');
    await findings.shows(
      'Risks 1',
      '  R-1 The webhook is not signed high · T · Payment provider · Architects',
    );
    await eventually(async () => assert.match((await storedIn(workbench.page)).join('\n'), /"kind"/));
    await workbench.reload();
    await workbench.showView('Findings');
    await findings.shows(
      'Risks 1',
      '  R-1 The webhook is not signed high · T · Payment provider · Architects',
    );
    await workbench.runCommand('Threat Interviews: Clear Findings Filter');
    await eventually(async () => assert.equal((await findings.text()).length, 5));
  });

  it('is reached with Go to Finding', async () => {
    await workbench.runCommand('Threat Interviews: Go to Finding');
    await eventually(async () => assert.equal((await workbench.quickInput.entries()).length, 3));
    await workbench.quickInput.pick('R-1 The webhook is not signed');
    await eventually(async () => assert.match(await workbench.cursor.innerText(), /^Ln 16, Col \d+$/));
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
