// Several sessions in one workspace, each with all that is below it.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { hesitateNow, openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
title: Business
role: business
date: 2026-11-20
---

## Payment provider #interactor/service

- [ ] Who are they?
`;

describe('two sessions', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'shop/threat-session.yaml': 'title: Shop\n', 'shop/business.interview.md': note },
      hesitation: 20,
    });
    await workbench.showView('Sessions');
  });

  after(() => workbench.close());

  it('stand whole in both views, however busy the machine is', async () => {
    await new TreeView(workbench, 'Sessions').shows(
      'Fixture 1/2 answered',
      '  Interviews 1',
      '    A first talk 2026-11-23 · 1/2 open',
      '  External Interactors 1',
      '    Shopper S 1/1',
      'Shop shop · 0/1 answered',
      '  Interviews 1',
      '    Business 2026-11-20 · 1/1 open',
      '  External Interactors 1',
      '    Payment provider',
    );
    await new TreeView(workbench, 'Open Questions').shows(
      'Fixture',
      '  Shopper 1',
      '    What happens when somebody signs in from a new country?',
      'Shop shop',
      '  Payment provider 1',
      '    Who are they?',
    );
  });

  it('stand whole again after VS Code lost a part of them', async () => {
    const questions = new TreeView(workbench, 'Open Questions');
    await hesitateNow(workbench, 300);
    // At each frame: it stands so for a moment only, until VS Code is told again.
    const lost = workbench.page.waitForFunction(
      `[...document.querySelectorAll('[role="tree"][aria-label="Open Questions"] .monaco-list-row')].at(-1)?.textContent.trim().startsWith('Shop')`,
      undefined,
      { polling: 'raf' },
    );
    await workbench.runCommand('Threat Interviews: Group Open Questions');
    await workbench.quickInput.pick('Interview');
    await lost;
    await hesitateNow(workbench, 0);
    await questions.shows(
      'Fixture',
      '  A first talk, 2026-11-23 09:00 1',
      '    What happens when somebody signs in from a new country? Shopper',
      'Shop shop',
      '  Business, 2026-11-20 1',
      '    Who are they? Payment provider',
    );
  });
});

describe('more sessions than one looks at', () => {
  let workbench: Workbench;

  before(async () => {
    const sessions = Array.from({ length: 11 }, (_, n) => [
      `s${n}/a.interview.md`,
      `${note}- #hint/S leak ${n}\n`,
    ]);
    workbench = await openWorkbench({ files: Object.fromEntries(sessions), file: 's7/a.interview.md' });
    await workbench.showView('Findings');
    await workbench.showView('Sessions');
  });

  after(() => workbench.close());

  it('begin with the one of the open note, and all are a click away', async () => {
    const findings = new TreeView(workbench, 'Findings');
    const own = [
      's7 s7',
      '  Spoofing 1',
      '    leak 7 Payment provider · Business · no attack path, unrated: no impact',
    ];
    await findings.shows(...own);
    const [session] = await new TreeView(workbench, 'Sessions').text();
    assert.equal(session, 's7 s7 · 0/1 answered');
    await workbench.runCommand('Threat Interviews: Show All Sessions');
    await eventually(async () =>
      assert.deepEqual((await findings.text()).filter((row) => !row.startsWith(' ')).length, 11),
    );
    await workbench.runCommand('Threat Interviews: Show the Session of the Open Note');
    await findings.shows(...own);
  });

  it('are looked through by a filter, and follow the note that is open', async () => {
    const findings = new TreeView(workbench, 'Findings');
    await workbench.openFile('s3/a.interview.md');
    await findings.shows(
      's3 s3',
      '  Spoofing 1',
      '    leak 3 Payment provider · Business · no attack path, unrated: no impact',
    );
    await workbench.runCommand('Threat Interviews: Filter Findings');
    await workbench.quickInput.answer('leak 5');
    await findings.shows(
      's5 s5',
      '  Spoofing 1',
      '    leak 5 Payment provider · Business · no attack path, unrated: no impact',
    );
  });
});
