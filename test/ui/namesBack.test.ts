// Roles in place of people and back again: what may be left over, and a key that moved, or is none, or another's.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { told as toldIn } from './told';

const session = `title: Till
people:
  - { id: mette, name: Mette Lund, knowledge: business }
  - { id: jon, name: Jon Lind, knowledge: architecture }
`;
const note = `---
title: Architects
date: 2026-11-23
attendees: [mette, jon]
---

- #risk/S! The PIN opens the till ^R-1
  - how: watch a colleague; Jon showed it on Mette's till
`;
const measure = '  - mitigation: mail ann@shop.example\n';
const addresses = Array.from({ length: 200 }, (_, at) => `- #hint/I in the bin: guest${at}@hotel.example\n`);
const anothersKey = {
  format: 'threat-interviews names key 1',
  people: [
    {
      role: 'Tester 1',
      slug: 'tester-1',
      id: 'ann',
      name: 'Ann Wu',
      email: null,
    },
  ],
};

describe('Put Names Back', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: {
        'till/threat-session.yaml': session,
        'till/a.interview.md': note + measure,
        'bin/threat-session.yaml': session.replace('Till', 'Bin'),
        'bin/a.interview.md': note + addresses.join(''),
      },
      size: { width: 800, height: 800 },
    });
    await workbench.openFile('till/a.interview.md');
    await workbench.runCommand('Threat Interviews: Export Findings to Markdown');
    await workbench.activeTab('findings.md').waitFor();
  });

  after(() => workbench.close());

  const path = (name: string) => join(workbench.workspaceDir, name);
  const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const nameless = () => path('till/findings-without-names.md');
  const back = () => path('till/findings-with-names.md');
  const told = async (text: string): Promise<void> => {
    await toldIn(workbench, text);
    await workbench.runCommand('Notifications: Clear All Notifications');
  };
  const begin = async (key: string): Promise<void> => {
    await workbench.runCommand('Threat Interviews: Put Names Back');
    await workbench.quickInput.chooseFile(nameless(), 'Put Names Back: Export without Names');
    await workbench.quickInput.chooseFile(key, 'Put Names Back: Key File');
  };

  it('follows an export with a key of its own, outside of the folder', async () => {
    await workbench.openFile('till/a.interview.md');
    await workbench.runCommand('Threat Interviews: Export without Names');
    await workbench.quickInput.pick('Markdown');
    await workbench.quickInput.pick('New Key File…');
    await workbench.quickInput.chooseFile(path('../names-key.json'), 'Export without Names');
    await workbench.answerDialog('pseudonyms, no anonymity', 'Go On');
    await told('findings-without-names.md is written.');
    assert.match(textOf(nameless()), /Architect 1 showed it on Business 1's till/);
    assert.match(textOf(path('../names-key.json')), /Jon Lind/);
  });

  it('takes a key that was moved and renamed', async () => {
    mkdirSync(path('../safe'));
    renameSync(path('../names-key.json'), path('../safe/who is who'));
    await begin(path('../safe/who is who'));
    await workbench.quickInput.chooseFile(back(), 'Put Names Back');
    await told('findings-with-names.md is written.');
    assert.equal(textOf(back()), textOf(path('till/findings.md')));
  });

  it('says which file is no key', async () => {
    await begin(path('till/threat-session.yaml'));
    await told('till/threat-session.yaml is no key of names.');
  });

  it('writes nothing with the key of something else', async () => {
    writeFileSync(path('../other.json'), JSON.stringify(anothersKey));
    await begin(path('../other.json'));
    await told('Nobody in this key stands in the file.');
    await workbench.quickInput.box.waitFor({ state: 'hidden' });
  });

  it('ends with Esc where the key is gone', async () => {
    await workbench.runCommand('Threat Interviews: Put Names Back');
    await workbench.quickInput.chooseFile(nameless(), 'Put Names Back: Export without Names');
    await workbench.quickInput.box.filter({ hasText: 'Put Names Back: Key File' }).waitFor();
    await workbench.screenshot('names-back-key');
    await workbench.quickInput.dismiss();
    assert.ok(!existsSync(path('till/findings-without-names-with-names.md')));
  });

  it('begins with a list that fits into a small window, however long it is', async () => {
    const { box } = workbench.quickInput;
    await workbench.openFile('bin/a.interview.md');
    await workbench.runCommand('Threat Interviews: Export without Names');
    await workbench.quickInput.pick('CSV');
    await workbench.quickInput.pick('Without a Key');
    await box.getByPlaceholder('200 may be left over, see the editor behind').waitFor();
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /• “guest0@hotel\.example” is a mail address/),
    );
    await workbench.screenshot('names-left-over');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.activeTab('What may be left over.txt').waitFor({ state: 'detached' });
    assert.ok(!existsSync(path('bin/findings-without-names.csv')));
  });

  it('is written from that list by one key', async () => {
    await workbench.runCommand('Threat Interviews: Export without Names');
    await workbench.quickInput.pick('CSV');
    await workbench.quickInput.pick('Without a Key');
    await workbench.quickInput.box.getByPlaceholder('200 may be left over').waitFor();
    await workbench.page.keyboard.press('Enter');
    await told('findings-without-names.csv is written.');
    assert.match(textOf(path('bin/findings-without-names.csv')), /guest199@hotel\.example/);
  });

  it('has the same look before the report for management', async () => {
    await workbench.openFile('till/a.interview.md');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await workbench.runCommand('Threat Interviews: Export Findings for Management');
    await dialog.getByText('“ann@shop.example” is a mail address').waitFor();
    await workbench.screenshot('management-left-over');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.ok(!existsSync(path('till/findings-management.md')));
    await workbench.runCommand('Threat Interviews: Export Findings for Management');
    await workbench.answerDialog('pseudonyms, no anonymity', 'Go On');
    await workbench.activeTab('findings-management.md').waitFor();
    assert.match(textOf(path('till/findings-management.md')), /mail ann/);
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
