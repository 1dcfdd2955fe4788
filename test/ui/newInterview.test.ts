// From an empty folder to the second interview.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

describe('New Interview', () => {
  let workbench: Workbench;
  let sessions: TreeView;

  before(async () => {
    workbench = await openWorkbench({ folder: runFolder.empty() });
    sessions = new TreeView(workbench, 'Sessions');
    await workbench.showView('Sessions');
  });

  after(() => workbench.close());

  const file = (name: string) => join(workbench.workspaceDir, name);
  const assertFile = (name: string, expected: string) =>
    eventually(() => {
      assert.ok(existsSync(file(name)), `${name} is missing`);
      assert.equal(readFileSync(file(name), 'utf8'), expected);
      return Promise.resolve();
    });

  /** Waits for the box of a step, so that an answer does not go to the one before. */
  const step = (number: number, total: number) =>
    workbench.quickInput.box.getByText(`(${number}/${total})`).waitFor();

  it('is offered where there is no session', async () => {
    await workbench.page.getByText('There are no interview notes in this workspace yet.').waitFor();
    await workbench.page.getByRole('button', { name: 'New Interview' }).first().click();
  });

  it('makes a session and a first note', async () => {
    await workbench.quickInput.answer('Harbour cranes');
    await workbench.quickInput.pick('workspace');
    await step(1, 3);
    await workbench.quickInput.pick('Kick-off');
    await step(2, 3);
    await workbench.quickInput.answer('Kick-off: who, what & why');
    await step(3, 3);
    await workbench.quickInput.answer('2026-11-23 09:00');
    await workbench.activeTab('kick-off-who-what-why.interview.md').waitFor();
    await assertFile('threat-session.yaml', 'title: Harbour cranes\n');
    assert.match(
      readFileSync(file('kick-off-who-what-why.interview.md'), 'utf8'),
      /^---\ntitle: ["']?Kick-off: who, what & why["']?\nrole: kickoff\ndate: ["']?2026-11-23T09:00["']?\n/,
    );
    await sessions.shows('Harbour cranes', '  Interviews 1', '    Kick-off: who, what & why 2026-11-23');
  });

  it('takes an external interactor into the active note', async () => {
    await workbench.runCommand('Threat Interviews: Add External Interactor');
    await step(1, 2);
    await workbench.quickInput.pick('Device');
    await step(2, 2);
    await workbench.quickInput.answer('Spreader');
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /^## Spreader #interactor\/device$/m),
    );
    await sessions.shows(
      'Harbour cranes',
      '  Interviews 1',
      '    Kick-off: who, what & why 2026-11-23',
      '  External Interactors 1',
      '    Spreader',
    );
    await workbench.save();
  });

  it('goes back a step, and refuses what is no date', async () => {
    await workbench.runCommand('Threat Interviews: New Interview');
    await step(1, 4);
    await workbench.quickInput.pick('Business');
    await step(2, 4);
    await workbench.quickInput.box.getByRole('button', { name: 'Back' }).click();
    await step(1, 4);
    await workbench.quickInput.pick('Architects');
    await step(2, 4);
    await workbench.quickInput.answer('Architects');
    await step(3, 4);
    await workbench.quickInput.enter('tomorrow');
    await workbench.quickInput.box.getByText('Write it like 2026-11-23').waitFor();
    await workbench.quickInput.answer('2026-11-24');
  });

  it('carries interactors over', async () => {
    await step(4, 4);
    await workbench.quickInput.box.getByRole('checkbox').first().click();
    await workbench.quickInput.box.getByRole('button', { name: 'OK' }).click();
    await workbench.activeTab('architects.interview.md').waitFor();
    await assertFile(
      'architects.interview.md',
      '---\ntitle: Architects\nrole: architects\ndate: 2026-11-24\n---\n\n# Architects\n\n## Spreader #interactor/device\n',
    );
  });

  it('never writes over a note', async () => {
    await workbench.runCommand('Threat Interviews: New Interview');
    await step(1, 4);
    await workbench.quickInput.pick('Architects');
    await step(2, 4);
    await workbench.quickInput.answer('Architects');
    await step(3, 4);
    await workbench.quickInput.answer('2026-11-25');
    await step(4, 4);
    await workbench.quickInput.box.getByRole('button', { name: 'OK' }).click();
    await workbench.activeTab('architects-2.interview.md').waitFor();
    assert.match(readFileSync(file('architects.interview.md'), 'utf8'), /2026-11-24/);
  });

  it('adds a hint to an interactor from its row', async () => {
    await sessions.choose('Spreader', 'Add Hint, Ask or Risk');
    await step(1, 2);
    await workbench.quickInput.pick('Hint');
    await step(2, 2);
    await workbench.quickInput.answer('/T the key is in the manual');
    await workbench.openFile('architects.interview.md');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /## Spreader #interactor\/device\n\n- #hint\/T the key is in the manual/,
      ),
    );
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
