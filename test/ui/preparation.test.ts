// A session is planned and prepared: from an empty folder to a list of shortcomings that has become empty.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const textOf = (workbench: Workbench, name: string): string =>
  readFileSync(join(workbench.workspaceDir, name), 'utf8');

describe('New Session', () => {
  let workbench: Workbench;
  let sessions: TreeView;

  before(async () => {
    workbench = await openWorkbench({ folder: runFolder.empty() });
    sessions = new TreeView(workbench, 'Sessions');
    await workbench.showView('Sessions');
  });

  after(() => workbench.close());

  /** Answers a step from the keyboard; nothing typed takes what is offered. */
  const step = async (number: string, answer?: string) => {
    const { box, input } = workbench.quickInput;
    await box.getByText(`(${number})`).waitFor();
    if (answer !== undefined) await input.fill(answer);
    await input.press('Enter');
    await box.getByText(`(${number})`).waitFor({ state: 'hidden' });
  };

  const takeFolder = async () => {
    const folders = workbench.quickInput.box.getByPlaceholder('Folder for the session and its notes');
    await folders.waitFor();
    await folders.press('Enter');
  };

  it('asks for a title, a stage, a pace, a day, a time zone and a language, from the keyboard alone', async () => {
    await workbench.page.getByRole('button', { name: 'New Session' }).first().waitFor();
    await workbench.runCommand('Threat Interviews: New Session');
    await step('1/6', 'Parcel lockers');
    await step('2/6', 'Design');
    await workbench.quickInput.box.getByText('(3/6)').waitFor();
    await workbench.screenshot('new-session-pace');
    await step('3/6');
    await workbench.quickInput.box.getByText('(4/6)').waitFor();
    await workbench.quickInput.enter('next week');
    await workbench.quickInput.box.getByText('is no day to begin on').waitFor();
    await step('4/6', '2026-11-23');
    await workbench.quickInput.box.getByText('(5/6)').waitFor();
    await workbench.quickInput.enter('Rome');
    await workbench.quickInput.box.getByText('Write it like Europe/Rome').waitFor();
    await step('5/6', 'Europe/Rome');
    await workbench.quickInput.box.getByText('Deutsch').waitFor();
    await step('6/6');
    await takeFolder();
    await workbench.activeTab('threat-session.yaml').waitFor();
    assert.match(
      textOf(workbench, 'threat-session.yaml'),
      /^title: Parcel lockers\nid: parcel-lockers-2026-11-23 # [^\n]+\nstage: design\npace: three-days\n[^]*^language: en\n[^]*^timezone: Europe\/Rome\n[^]*start: 2026-11-23T09:00\n/m,
    );
  });

  it('shows the session with its notes, and what is to be prepared folded away', async () => {
    await sessions.shows(
      'Parcel lockers 34 planned',
      '  Preparation 3 of 5 begun',
      '  Readiness 10 missing · 1 advice',
      '  Interviews 7',
      '    Kick-off 5 planned · 2026-11-23',
      '    Business 8 planned · 2026-11-23',
      '    Architects 4 planned · 2026-11-23',
      '    Architects, second interview 2 planned · 2026-11-24',
      '    Deployment 4 planned · 2026-11-24',
      '    Production 4 planned · 2026-11-24',
      '    Findings and roadmap, with the whole team 7 planned · 2026-11-25',
    );
  });

  it('opens each note from the tree, from the keyboard alone', async () => {
    for (const [title, file] of notes) await openFromTree(title, file);
  });

  /** Goes down the rows to one, and opens it. */
  const openFromTree = (title: string, file: string): Promise<void> =>
    again(async () => {
      await workbench.showView('Sessions');
      await workbench.page.keyboard.press('Home');
      const focused = workbench.rows('Sessions').and(workbench.page.locator('.focused'));
      for (let steps = 0; steps < 20; steps++) {
        if ((await focused.locator('.label-name').textContent()) === title) break;
        await workbench.page.keyboard.press('ArrowDown');
      }
      await workbench.page.keyboard.press('Enter');
      await workbench.activeTab(file).waitFor({ timeout: ATTEMPT_MS });
    });

  it('leaves a session alone that is there: another is in a new folder, named after it', async () => {
    const before = textOf(workbench, 'threat-session.yaml');
    await workbench.runCommand('Threat Interviews: New Session');
    await step('1/6', 'Garden sheds');
    for (const number of ['2/6', '3/6', '4/6', '5/6', '6/6']) await step(number);
    await workbench.quickInput.box.getByText('garden-sheds').waitFor();
    await workbench.screenshot('new-session-folder');
    await takeFolder();
    await eventually(async () => {
      await Promise.resolve();
      assert.match(textOf(workbench, 'garden-sheds/threat-session.yaml'), /^title: Garden sheds\n/m);
    });
    assert.equal(textOf(workbench, 'threat-session.yaml'), before);
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});

const notes = [
  ['Kick-off', 'kickoff.interview.md'],
  ['Business', 'business.interview.md'],
  ['Architects', 'architects-1.interview.md'],
  ['Architects, second interview', 'architects-2.interview.md'],
  ['Deployment', 'deployment.interview.md'],
  ['Production', 'production.interview.md'],
] as const;

/** It lacks something under almost every rule. */
const bad = `# All comments stay where they are.
title: Parcel lockers
stage: design
pace: three-days
workingHours: { from: '09:00', to: '17:00' }
documents:
  - title: Overview
    status: requested # asked for twice
people:
  - { id: robin, name: Robin, knowledge: [security, facilitation, domain], duties: [notetaker] }
  - { id: noor, name: Noor, duties: [organizer] }
  - { id: dana, name: Dana, knowledge: architecture, email: dana@example.com, why: drew it }
  - { id: lee, name: Lee, knowledge: development, channel: phone, why: wrote it }
  - { id: freja, name: Freja, knowledge: devops, channel: phone, why: ships it }
  - { id: ines, name: Ines, knowledge: product, channel: phone, why: plans it }
  - { id: mette, name: Mette, knowledge: business, channel: phone, manager: true }
meetings:
  - { id: kickoff, role: kickoff, start: 2026-11-23T09:00, minutes: 30, people: [noor, dana, lee, mette, karl] }
  - { id: business, role: business, start: 2026-11-23T09:15, minutes: 45, people: [noor, mette, ines] }
  - { id: architects-1, role: architects, start: 2026-11-23T18:00, minutes: 150, people: [noor, dana, lee, mette] }
  - { id: deployment, role: deployment, start: 2026-11-24T11:00, minutes: 30, people: [robin, freja] }
  - { id: discussion, role: discussion, start: 2026-11-25T13:00, minutes: 60, people: [noor, dana] }
`;

describe('a session that lacks much', () => {
  let workbench: Workbench;
  let sessions: TreeView;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: { 'threat-session.yaml': bad },
      size: { width: 1280, height: 1000 },
    });
    sessions = new TreeView(workbench, 'Sessions');
    await workbench.showView('Sessions');
  });

  after(() => workbench.close());

  const says = (expected: RegExp) =>
    eventually(async () => assert.match((await sessions.text()).join('\n'), expected));

  /** What is missing or advisable, as the tree lists it. */
  const messages = async (): Promise<string[]> => {
    const rows = workbench
      .rows('Sessions')
      .filter({ has: workbench.page.locator('.codicon-warning, .codicon-info') });
    return rows.locator('.label-name').allTextContents();
  };

  const unfold = async (label: string) => {
    await sessions.row(label).locator('.monaco-tl-twistie').click();
    await sessions.row(label).and(workbench.page.locator('[aria-expanded="true"]')).waitFor();
  };

  it('is calm until its preparation is unfolded', async () => {
    await sessions.shows('Parcel lockers', '  Preparation 3 of 5 begun', '  Readiness 17 missing · 7 advice');
  });

  it('opens the line where a part is written', async () => {
    await unfold('Preparation');
    await sessions.row('Documents').click();
    await workbench.activeTab('threat-session.yaml').waitFor();
    await workbench.cursor.filter({ hasText: 'Ln 7' }).waitFor();
    await sessions.row('Preparation').locator('.monaco-tl-twistie').click();
  });

  it('opens the line that a shortcoming is about', async () => {
    await unfold('Readiness');
    await sessions.row('Overview').click();
    await workbench.cursor.filter({ hasText: 'Ln 8' }).waitFor();
    await workbench.screenshot('readiness');
  });

  it('mends an item by its button, which one undo takes back', async () => {
    await mend('The document "Overview" has not come yet.');
    await says(/Readiness 16 missing/);
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /status: received # asked for twice/),
    );
    assert.equal(textOf(workbench, 'threat-session.yaml'), bad);
    await workbench.openFile('threat-session.yaml');
    await workbench.press('ControlOrMeta+Z');
    await says(/Readiness 17 missing[^]*The document "Overview" has not come yet\./);
  });

  it('mends one from the menu of its row', async () => {
    await sessions.choose('The document "Overview" has not come yet.', 'Fix Preparation');
    await says(/Readiness 16 missing · 7 advice/);
  });

  it('mends one from the palette, which names what it would do', async () => {
    await workbench.runCommand('Threat Interviews: Fix Preparation');
    await workbench.quickInput.pick('Let Robin Facilitate');
    await says(/Readiness 16 missing · 6 advice/);
  });

  /** By the button in its row. The row is gone then, or offers no fix any more. */
  const mend = async (message: string) => {
    const row = sessions.row(message).and(workbench.page.locator('[aria-label*=", Fix: "]'));
    await again(async () => {
      await row.hover({ timeout: ATTEMPT_MS });
      await row.getByRole('button', { name: 'Fix Preparation' }).click({ timeout: ATTEMPT_MS });
    });
    await row.waitFor({ state: 'hidden' });
  };

  it('mends all that can be mended', async () => {
    for (const message of fixable) await mend(message);
    await says(/Readiness 6 missing/);
  });

  it('lists no more what was typed into the file', async () => {
    await workbench.openFile('threat-session.yaml');
    await workbench.save();
    const lines = textOf(workbench, 'threat-session.yaml').split('\n');
    const typeInto = async (start: string, text: string) => {
      const line = lines.findIndex((each) => each.trim().startsWith(start));
      await workbench.goTo(line + 1, (lines[line]?.length ?? 0) - 1);
      await workbench.insertText(text);
    };
    await typeInto('- { id: karl', ', knowledge: administration, channel: phone, why: runs them');
    await typeInto('- { id: mette', ', why: pays for them');
    await workbench.goTo(5);
    await workbench.insertText('\ngoals: [Know who opens a locker]\nscope: { in: [Lockers], out: [Trucks] }');
    await says(/Readiness nothing missing/);
    assert.deepEqual(await messages(), []);
    await workbench.screenshot('readiness-empty');
    await workbench.save();
    for (const [comment] of bad.matchAll(/# .*/g)) {
      assert.ok(textOf(workbench, 'threat-session.yaml').includes(comment), comment);
    }
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});

const fixable = [
  'No meeting has the role production',
  'The architects are interviewed only once',
  'takes 45 minutes of the business',
  '"business" overlaps with "kickoff"',
  'is not within the working hours',
  'there is no break in more than two hours',
  'none of them is its notetaker',
  'none of them is its moderator',
  'plans what the teams do',
  'Nothing says why karl is invited.',
  'is agreed with Dana',
  'Mette is a manager',
  'The agreement says nothing about: goal',
  'The agreement says nothing about: agenda',
  'The agreement says nothing about: communication',
  'The agreement says nothing about: materials',
  'The agreement says nothing about: breaks',
];
