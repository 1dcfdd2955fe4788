// Ten hints of two interviews, looked at one after the other, without the mouse.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertGolden } from '../core/report/golden';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const session = `title: Branch library
people:
  - { id: petra, name: Petra Sand }
  - { id: sam, name: Sam Oyelaran }
`;

const architects = `---
title: Architects
date: 2026-11-23
attendees: [petra, sam]
---

- #calibration/S high somebody reads what others read

## Reader #interactor/human

- [x] How does the door know a reader? ^authentication
  - @petra: The number on the card.
  - #hint the number is printed on the receipts
- #hint/T the name field takes $(whoami)
- #hint/S one card opens every door

## Door #interactor/device

- #hint/TE! a button in the letter slot opens it
- #risk/D the motor may be forced
- #hint/T somebody reaches the button from outside
- #hint/I the door lists its readers
- #hint/R nobody reads its log
`;

const business = `---
title: Business
date: 2026-11-24
---

## Reader #interactor/human

- #hint/S receipts show the card's number
- #hint/I parents ask what children read
`;

describe('a review of ten hints, by keyboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: {
        'threat-session.yaml': session,
        'a.interview.md': architects,
        'b.interview.md': business,
      },
      size: { width: 1400, height: 1000 },
    });
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  const keys = (text: string) => workbench.page.keyboard.type(text, { delay: 10 });
  const press = (key: string) => workbench.page.keyboard.press(key);
  const title = () => workbench.quickInput.box.locator('.quick-input-title');

  /** Waits for a box with this title, and for its list or field to take keys. */
  const asks = async (words: string): Promise<void> => {
    await title().filter({ hasText: words }).waitFor();
    await eventually(async () =>
      assert.ok(await workbench.quickInput.input.evaluate((field) => field.matches(':focus'))),
    );
  };

  /** Chooses of the hint in question by typing the beginning of an entry, once it is what Enter would take. */
  const choose = async (hint: string, typed: string, entry: string): Promise<void> => {
    await asks(hint);
    await workbench.quickInput.rows.filter({ hasText: entry }).first().waitFor();
    await keys(typed);
    await workbench.page
      .locator('.quick-input-list .monaco-list-row.focused')
      .filter({ hasText: entry })
      .waitFor();
    await press('Enter');
  };

  const answer = async (box: string, text: string): Promise<void> => {
    await asks(box);
    await keys(text);
    await press('Enter');
  };

  const show = async (hint: string, how: string): Promise<void> => {
    await choose(hint, 'show', 'Show How It Works…');
    await answer('Confirm as Risk:', how);
    await workbench.quickInput.take('How likely is it?');
    await workbench.quickInput.take('How much would it hurt?');
  };

  const dismiss = async (hint: string, why: string): Promise<void> => {
    await choose(hint, 'dis', 'Dismiss…');
    await answer('Dismiss:', why);
  };

  const askSam = async (hint: string): Promise<void> => {
    await choose(hint, 'ask', 'Ask Somebody…');
    await choose('Ask Somebody:', 'sam', 'Sam Oyelaran');
    await answer('Ask @sam:', '');
  };

  const merge = async (hint: string, typed: string, other: string): Promise<void> => {
    await choose(hint, 'merge', 'Merge with Another…');
    await choose('Merge:', typed, other);
  };

  it('begins with what is known of the first', async () => {
    await workbench.runCommand('Threat Interviews: Review Hints');
    await asks('Hint 1 of 10');
    assert.deepEqual((await workbench.quickInput.entries()).slice(0, 5), [
      'HintSpoofing · Reader · Architects, said by the attendees the number is printed on the receipts',
      'QuestionHow does the door know a reader? @petra: The number on the card. …',
      "On the same element4: “the name field takes $(whoami)”, “one card opens every door”, “receipts show the card's number”, “parents ask what children read”",
      'CalibrationSpoofing high',
      'Still lacksan attack path, a likelihood',
    ]);
    await workbench.screenshot('review-first-hint');
  });

  it('decides about each, with what it takes', async () => {
    await show('Hint 1 of 10', 'collect receipts, type a number');
    await dismiss('Hint 2 of 10', 'it is only ever shown');
    await askSam('Hint 3 of 10');
    await show('Hint 4 of 10', 'a ruler through the slot');
    await choose('Hint 5 of 10', 'later', 'Later');
    await merge('Hint 6 of 10', 'letter', 'R-2 a button in the letter slot opens it');
    await show('Hint 7 of 10', 'hold a magnet to it');
  });

  it('goes back to what was decided, and on from there', async () => {
    await asks('Hint 8 of 10');
    await press('Control+Alt+Minus');
    await asks('Hint 7 of 10');
    await workbench.quickInput.rows.filter({ hasText: 'hold a magnet to it' }).waitFor();
    await workbench.screenshot('review-went-back');
    await choose('Hint 7 of 10', '', 'Later');
  });

  it('stays with a hint whose question nobody answers', async () => {
    await choose('Hint 8 of 10', 'dis', 'Dismiss…');
    await asks('Dismiss:');
    await press('Escape');
    await dismiss('Hint 8 of 10', 'the branch reads it every Monday');
  });

  it('goes on in the next interview, and tells at the end what was done', async () => {
    await asks('Hint 9 of 10');
    await workbench.activeTab('b.interview.md').waitFor();
    await merge('Hint 9 of 10', 'printed', 'R-1 the number is printed on the receipts');
    await askSam('Hint 10 of 10');
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page
      .locator('.notifications-center .notification-list-item', {
        hasText: '10 hints: 3 risks, 4 dismissed, 2 to ask, 1 later.',
      })
      .waitFor();
    await workbench.screenshot('review-done');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('has written it all into the notes', async () => {
    await workbench.runCommand('File: Save All Files');
    const saved = ['a.interview.md', 'b.interview.md'].map((file) => join(workbench.workspaceDir, file));
    const texts = () => Promise.all(saved.map((file) => readFile(file, 'utf8')));
    await eventually(async () => {
      for (const text of await texts()) assert.match(text, /same as \^R-/);
    });
    assertGolden('test/golden/reviewed.interview.md', (await texts()).join('\n'));
  });

  it('is undone step by step', async () => {
    const text = async () => (await workbench.visibleText()).trim();
    await workbench.openFile('a.interview.md');
    for (let steps = 0; steps < 6; steps++) await workbench.press('ControlOrMeta+Z');
    await press('ControlOrMeta+Home');
    const first = architects.replace(
      'on the receipts\n',
      'on the receipts ^R-1\n    - how: collect receipts, type a number\n',
    );
    await eventually(async () =>
      assert.equal(await text(), first.replace('#hint the number', '#risk the number').trim()),
    );
    await workbench.press('ControlOrMeta+Z');
    await press('ControlOrMeta+Home');
    await eventually(async () => assert.equal(await text(), architects.trim()));
  });

  it('shows in the Findings panel what each hint still lacks', async () => {
    await workbench.showView('Findings');
    const findings = new TreeView(workbench, 'Findings');
    await eventually(async () =>
      assert.ok((await findings.text()).some((row) => row.endsWith('no attack path, unrated: no impact'))),
    );
    await workbench.screenshot('findings-lacking');
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
