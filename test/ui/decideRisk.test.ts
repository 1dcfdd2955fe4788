// What becomes of a risk, decided in four boxes from wherever somebody meets it.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const session = `title: Till
people:
  - { id: mette, name: Mette Lund }
  - { id: jon, name: Jon Lind }
`;
const note = `---
title: Architects
date: 2026-11-23
---

- #risk/S! The PIN opens the till ^R-1
  - how: watch a colleague
- #hint/T It is never changed
`;
const decided = (...lines: readonly string[]): string =>
  note.replace('colleague\n', `colleague\n${lines.map((line) => `${line}\n`).join('')}`);
const accepted = decided(
  '  - decision: accept',
  '    - by: @mette',
  '    - until: 2026-03-31',
  '    - because: the tills go in spring',
);

describe('a decision about a risk', () => {
  let workbench: Workbench;
  let findings: TreeView;

  before(async () => {
    workbench = await openWorkbench({ files: { 'threat-session.yaml': session, 'a.interview.md': note } });
    findings = new TreeView(workbench, 'Findings');
    await workbench.showView('Findings');
    await workbench.openFile('a.interview.md');
    await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
  });

  after(() => workbench.close());

  const input = () => workbench.quickInput.input;
  const box = () => workbench.quickInput.box;
  const assertText = (expected: string) =>
    eventually(async () => assert.equal((await workbench.visibleText()).trim(), expected.trim()));
  /** Waits for the box that asks this. */
  const asked = (words: string) =>
    eventually(async () => {
      const placeholder = await input().getAttribute('placeholder');
      assert.ok([placeholder, await box().innerText()].join('\n').includes(words), words);
    });
  const next = async (typed: string): Promise<void> => {
    await input().fill(typed);
    await input().press('Enter');
  };

  it('asks from the menu of Findings, and loses no word by Esc', async () => {
    await findings.choose('R-1', 'Decide About Risk…');
    await asked('What becomes of it?');
    await workbench.screenshot('decide-kind');
    await input().press('Enter');
    await asked('Who decides it?');
    await workbench.quickInput.rows.filter({ hasText: 'Mette Lund' }).click();
    await workbench.screenshot('decide-who');
    await input().press('Enter');
    await asked('Until which day');
    await next('spring');
    await asked('A day is written as in 2027-03-31.');
    await workbench.screenshot('decide-until-refused');
    await next('2026-03-31');
    await asked('Why?');
    await input().fill('the tills go in spring');
    await input().press('Escape');
    await box().waitFor({ state: 'hidden' });
    await assertText(note);
  });

  it('goes on where it was left, from the palette, with a way back that loses no word', async () => {
    await workbench.goTo(7);
    await workbench.runCommand('Threat Interviews: Decide About Risk…');
    await asked('What becomes of it?');
    await input().press('Enter');
    await asked('Who decides it?');
    await input().press('Enter');
    await asked('Until which day');
    assert.equal(await input().inputValue(), '2026-03-31');
    await input().press('Enter');
    await asked('Why?');
    assert.equal(await input().inputValue(), 'the tills go in spring');
    await input().fill('the tills go');
    await box().getByRole('button', { name: 'Back' }).click();
    await asked('Until which day');
    await input().press('Enter');
    await asked('Why?');
    assert.equal(await input().inputValue(), 'the tills go');
    await next('the tills go in spring');
    await assertText(accepted);
  });

  it('is shown in Findings and told where it has lapsed', async () => {
    await findings.shows(
      'Spoofing 1',
      '  R-1 The PIN opens the till high · accepted until 2026-03-31, lapsed · Architects',
      'Tampering 1',
      '  It is never changed Architects · no attack path, unrated: no impact',
    );
    await workbench.goTo(10, 8);
    await workbench.press('F8');
    await eventually(async () =>
      assert.match(
        await workbench.page.locator('.zone-widget').innerText(),
        /accepted until\s"2026-03-31", and that day is over/,
      ),
    );
    await workbench.screenshot('decision-lapsed');
    await workbench.press('Escape');
  });

  it('is taken back by one undo', async () => {
    await workbench.goTo(6);
    await workbench.press('ControlOrMeta+Z');
    await assertText(note);
  });

  for (const [downs, kind] of [
    [1, 'treat'],
    [2, 'transfer'],
    [3, 'avoid'],
  ] as const) {
    it(`takes ${kind} with the keyboard alone`, async () => {
      const { keyboard } = workbench.page;
      await workbench.goTo(7);
      await workbench.runCommand('Threat Interviews: Decide About Risk…');
      await asked('What becomes of it?');
      for (let down = 0; down < downs; down += 1) await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await asked('Who decides it?');
      await keyboard.press('ArrowDown');
      await keyboard.press('Space');
      await workbench.screenshot(`decide-${kind}-keys`);
      await keyboard.press('Enter');
      await asked('Until which day');
      await keyboard.press('Enter');
      await asked('Why?');
      await keyboard.type('so');
      await keyboard.press('Enter');
      await assertText(decided(`  - decision: ${kind}`, '    - by: @mette', '    - because: so'));
      await workbench.press('ControlOrMeta+Z');
      await assertText(note);
    });
  }

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
