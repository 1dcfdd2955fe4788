// Ten minutes of an interview, from its start to the report, with keys alone: text, checklist, what is offered, quick
// fixes, chords. Played at the pace of somebody who types fast, and again while the server is far away: the note and
// the report that come out are the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { assertGolden } from '../core/report/golden';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { delayMessages } from './harness/connection';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';

const session = `title: Branch library
people:
  - { id: petra, name: Petra Sand, knowledge: administration }
  - { id: sam, name: Sam Oyelaran, knowledge: devops }
`;

const planned = `---
title: Doors of the branch
role: architects
minutes: 60
---

## Reader #interactor/human

- [ ] How do readers prove who they are? ^authentication
- [ ] What may a reader do at the door? ^/E
`;

for (const [far, delay] of [
  ['', 0],
  [', far away', 200],
] as const) {
  describe(`ten minutes of an interview${far}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({
        folder: runFolder.empty(),
        files: { 'threat-session.yaml': session, 'architects.interview.md': planned },
        // No line of the note is wrapped beside the checklist.
        size: { width: 2200, height: 1000 },
        mayBeFarAway: true,
      });
      await workbench.showView('Sessions');
      await workbench.openFile('architects.interview.md');
      await workbench.rows('Sessions').filter({ hasText: 'Reader' }).waitFor();
      await delayMessages(workbench.page, delay);
    });

    after(() => workbench.close());

    const type = (text: string) => workbench.page.keyboard.type(text, { delay: 40 });
    const press = async (...keys: string[]) => {
      for (const key of keys) await workbench.page.keyboard.press(key);
    };
    const chord = (key: string) => press('Control+K', key);

    const timer = () =>
      workbench.page.locator('[id="threat-interviews.threat-interviews.threatInterviews.timer"]');

    const shows = (text: string) =>
      eventually(async () => assert.ok((await workbench.visibleText()).includes(text), text));

    /** Takes what is offered once it is what is wanted. */
    const take = async (label: string): Promise<void> => {
      await workbench.page
        .locator('.suggest-widget.visible .monaco-list-row.focused')
        .filter({ hasText: label })
        .waitFor();
      await press('Enter');
      await workbench.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
    };

    /** Types into the box at the top once it asks for this, as somebody does who reads first. */
    const answer = async (asked: RegExp, text: string): Promise<void> => {
      const box = workbench.quickInput.box.filter({ hasText: asked });
      await box.waitFor();
      await type(text);
      await press('Enter');
      await box.waitFor({ state: 'hidden' });
    };

    /** The same where entries are offered: what is asked stands in the field then. */
    const choose = async (asked: string, text: string): Promise<void> => {
      const field = workbench.page.locator(`.quick-input-widget input[placeholder*="${asked}"]`);
      await field.waitFor();
      await type(text);
      await press('Enter');
      await field.waitFor({ state: 'hidden' });
    };

    /** Goes down in the light bulb's menu, and takes an entry. */
    const fix = async (title: string): Promise<void> => {
      const entry = workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: title });
      // VS Code closes the menu when the window is drawn anew behind it.
      await again(async () => {
        await press('Control+.');
        await entry.waitFor({ timeout: ATTEMPT_MS });
      });
      const isChosen: Locator = workbench.page.locator('.action-widget .monaco-list-row.action.focused', {
        hasText: title,
      });
      for (let step = 0; step < 20 && !(await isChosen.isVisible()); step++) await press('ArrowDown');
      await press('Enter');
      await entry.waitFor({ state: 'hidden' });
    };

    /** Puts the cursor at the end of the line that says this, by the number that stands beside it. */
    const goToLine = async (words: string): Promise<void> => {
      const lines = (await workbench.visibleText()).split('\n');
      const line = lines.findIndex((each) => each.includes(words)) + 1;
      assert.notEqual(line, 0, `The note shows no “${words}”.`);
      await press('Control+G');
      await workbench.quickInput.input.waitFor();
      await type(String(line));
      await press('Enter');
      await workbench.cursor.filter({ hasText: `Ln ${line},` }).waitFor();
      await press('End');
    };

    /** Types the name of a command, and takes it. */
    const run = async (command: string): Promise<void> => {
      await press('F1');
      await workbench.quickInput.input.waitFor();
      await type(command);
      await workbench.quickInput.rows
        .first()
        .filter({ hasText: `Threat Interviews: ${command}` })
        .waitFor();
      await press('Enter');
    };

    it('begin with who is there', async () => {
      await chord('Shift+L');
      await timer().filter({ hasText: '/ 60 min' }).waitFor();
      await goToLine('minutes: 60');
      await type('\nattendees: [pe');
      await take('petra');
      await type(', sa');
      await take('sam');
      await type(', me]');
      await shows('attendees: [petra, sam, me]');
    });

    it('go on with what was planned', async () => {
      await chord('Shift+E');
      await workbench.cursor.filter({ hasText: 'Ln 12,' }).waitFor();
      await type('@pe');
      await take('@petra');
      await type(
        ': The number on the card, typed in.\n#hint the number is printed on the receipts in the bin\n',
      );
      await type('[ ] Is there a PIN besides?');
      await shows('  - [ ] Is there a PIN besides?');
      await type('\nNo, there never was one.');
      await shows('    - No, there never was one.');
    });

    it('ask in the checklist what is best asked next', async () => {
      await chord('k');
      const checklist = await ChecklistPage.shown(workbench, /Reader/);
      await checklist.isCurrent('What may a reader do at the door?');
      await press('e');
      await checklist.isWriting();
      await type('Open it, day and night. @sam says nobody ever looked who comes at night.');
      await press('Escape');
      await workbench.screenshot(`ten-minutes-checklist-${delay}`);
      await chord('l');
      await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await shows('nobody ever looked who comes at night.');
    });

    it('meet another external interactor', async () => {
      await chord('b');
      await answer(/Add External Interactor \(1\/2\)/, 'device');
      await answer(/Add External Interactor \(2\/2\)/, 'Door');
      await shows('## Door #interactor/device');
      await type('\n- #risk/TE! a button in the letter slot opens it, says @sam');
      await shows('- #risk/TE! a button in the letter slot');
      await fix("Add 'how:'");
      await shows('how: ');
      await type('a ruler through the slot\nlikelihood: hi');
      await take('high');
      await type('\neffort: ho');
      await take('hours');
      await type('\n');
      await press('Shift+Tab');
      await type('#flow Reader -> Door: card number\n#hnit the door keeps a list of cards');
      await fix('#hint');
      await shows('- #hint the door keeps a list');
      await press('End');
      await type('\n[ ] #ask @sam Which doors have that button? due:2999-11-27');
      await shows('due:2999-11-27');
    });

    it('take a line from elsewhere', async () => {
      await chord('Shift+H');
      await answer(/Quick Hint \(1\/2\)/, '/I lists are thrown away in the street');
      await answer(/Quick Hint \(2\/2\)/, 'Reader');
      await shows('- #hint/I lists are thrown away in the street');
    });

    it('turn a hint into a risk once it is clear how, and let another go', async () => {
      await goToLine('#hint the number');
      await chord('g');
      await answer(/How does the attack work/, 'collect receipts, type a number');
      await choose('How likely is it?', 'high');
      await choose('How much would it hurt?', '');
      await shows('how: collect receipts');
      await goToLine('#hint the door keeps');
      await chord('Shift+G');
      await answer(/Dismiss/, 'the list holds numbers only, of one day');
      await shows('because: the list holds numbers only');
    });

    it('end, all that was answered ticked', async () => {
      await chord('Shift+X');
      await shows('- [x] How do readers prove who they are?');
      await chord('Shift+L');
      await timer().waitFor({ state: 'hidden' });
      await press('Control+S');
      await workbench.page.locator('.tab.active:not(.dirty)').first().waitFor();
    });

    it('come out as they were meant, in the note and in the report', async () => {
      const file = (name: string) => readFileSync(join(workbench.workspaceDir, name), 'utf8');
      // The clock alone differs from run to run.
      const timeless = (text: string) =>
        text
          .replaceAll(/\d{4}-\d\d-\d\d(?=T| )T? ?\d\d:\d\d/g, 'NOW')
          .replaceAll(/\b20\d\d-\d\d-\d\d\b/g, 'TODAY');
      assertGolden('test/golden/ten-minutes.interview.md', timeless(file('architects.interview.md')));
      await run('Export Findings to Markdown');
      await workbench.activeTab('findings.md').waitFor();
      assertGolden('test/golden/ten-minutes.findings.md', timeless(file('findings.md')));
      await workbench.screenshot(`ten-minutes-report-${delay}`);
    });

    it('report no error', () => assert.deepEqual(workbench.consoleErrors, []));
  });
}
