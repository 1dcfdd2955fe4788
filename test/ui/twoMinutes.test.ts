// Two minutes of an interview, key by key: what is offered is taken where it helps, a slip is mended by a quick fix, a
// hint becomes a risk. The note that comes out is the one that was meant.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertGolden } from '../core/report/golden';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';

const session = `title: Branch library
people:
  - { id: petra, name: Petra Sand, knowledge: administration }
  - { id: sam, name: Sam Oyelaran, knowledge: devops }
`;

describe('two minutes of an interview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: { 'threat-session.yaml': session, 'architects.interview.md': '' },
      size: { width: 1400, height: 1000 },
    });
    await workbench.showView('Sessions');
    await workbench.openFile('architects.interview.md');
  });

  after(() => workbench.close());

  /** As fast as somebody types who listens meanwhile. */
  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 40 });
  const press = (key: string) => workbench.press(key);

  /** Takes what is offered once it is what is wanted. */
  const take = async (label: string): Promise<void> => {
    await workbench.page
      .locator('.suggest-widget.visible .monaco-list-row.focused')
      .filter({ hasText: label })
      .waitFor();
    await press('Enter');
    await workbench.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  };

  /** Takes an entry of the light bulb's menu. */
  const fix = async (title: string): Promise<void> => {
    const entry = workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: title });
    // VS Code closes the menu when the window is drawn anew behind it.
    await again(async () => {
      await press('ControlOrMeta+.');
      await entry.waitFor({ timeout: ATTEMPT_MS });
    });
    const chosen = workbench.page.locator('.action-widget .monaco-list-row.action.focused', {
      hasText: title,
    });
    for (let step = 0; step < 20 && !(await chosen.isVisible()); step++)
      await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await entry.waitFor({ state: 'hidden' });
  };

  const shows = (text: string) =>
    eventually(async () => assert.ok((await workbench.visibleText()).includes(text), text));

  it('begin with who is there', async () => {
    await type('---\ntitle: Doors of the branch\nrole: arch');
    await take('architects');
    await type('\nattendees: [pe');
    await take('petra');
    await type(', sa');
    await take('sam');
    await type(', me]\n---\n\n# Doors of the branch\n\nPetra shows the door. It opens by itself.\n\n');
    await shows('attendees: [petra, sam, me]');
  });

  it('go on with an external interactor and a question of the catalog', async () => {
    await type('## Reader #inter');
    await take('#interactor');
    await type('/hu');
    await take('human');
    await type('\n\n- [ ] authentica');
    await take('authentic');
    // Lists go on by themselves: behind a question with its answer.
    await type('\n@pe');
    await take('@petra');
    await type(
      ': The number on the card, typed in.\n#hint the number is printed on the receipts in the bin\n',
    );
    await type('[ ] Is there a PIN besides?');
    await shows('  - [ ] Is there a PIN besides?');
  });

  it('have a slip of the pen, mended where it stands', async () => {
    await type('\n\n\n\n- #hnit the door keeps a list of cards');
    await fix('#hint');
    await shows('- #hint the door keeps a list');
  });

  it('find how an attack works', async () => {
    await press('End');
    await type('\n## Door #interactor/device\n\n- #risk/TE! a button in the letter slot opens it, says @sam');
    await fix("Add 'how:'");
    await shows('how: ');
    await type('a ruler through the slot\nlikelihood: hi');
    await take('high');
    await type('\neffort: ho');
    await take('hours');
    await type('\n');
    await press('Shift+Tab');
    await type('[ ] #ask @sam Which doors have that button? due:2026-11-27\n');
    await type('\n- #flow Reader -> Door: card number');
    await shows('#flow Reader -> Door');
  });

  it('turn a hint into a risk once it is clear how', async () => {
    const lines = (await workbench.visibleText()).split('\n');
    await workbench.goTo(lines.findIndex((line) => line.includes('#hint the number')) + 1);
    await fix('Confirm as Risk…');
    await workbench.quickInput.answer('collect receipts, type a number');
    await workbench.quickInput.take('How likely is it?');
    await workbench.quickInput.take('How much would it hurt?');
    await shows('how: collect receipts');
  });

  it('come out as they were meant', async () => {
    await workbench.screenshot('two-minutes');
    await workbench.save();
    const text = readFileSync(join(workbench.workspaceDir, 'architects.interview.md'), 'utf8');
    assertGolden('test/golden/two-minutes.interview.md', text);
  });

  it('report no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
