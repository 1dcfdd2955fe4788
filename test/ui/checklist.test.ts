// The checklist beside its note: what is done in the one shows in the other.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
title: Architects
date: 2026-11-23
attendees: [dana]
---

## Shopper #interactor/human

- [ ] How does it authenticate? ^authentication

## Bank #interactor/service
`;

describe('the checklist', () => {
  let workbench: Workbench;
  let checklist: ChecklistPage;

  before(async () => {
    workbench = await openWorkbench({
      files: {
        'a.interview.md': note,
        'b.interview.md':
          '---\ntitle: Kick-off\ndate: 2026-11-20\n---\n\n## Bank #interactor/service\n\n- [x] Who calls it? ^/S\n  @lee: The till.\n',
      },
      size: { width: 1500, height: 950 },
      settings: { '[markdown]': { 'editor.wordWrap': 'off' } },
    });
    await workbench.openFile('a.interview.md');
    checklist = await ChecklistPage.open(workbench, /Shopper/);
  });

  after(() => workbench.close());

  /** The note's text as its editor beside the checklist shows it. */
  const assertText = (...patterns: RegExp[]) =>
    eventually(async () => {
      const text = await checklist.noteText();
      for (const pattern of patterns) assert.match(text, pattern);
    });

  it('opens beside the note, at its first interactor', async () => {
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
    await checklist.isCurrent('How does it authenticate?');
  });

  it('takes five answers by keyboard, and each stands in the note', async () => {
    await checklist.focus();
    for (const answer of ['A password.', 'In the head.', 'Never.', 'Nothing.', 'By post.']) {
      await checklist.press('Enter');
      await checklist.isWriting();
      await checklist.type(answer);
      await checklist.press('Escape', 'ArrowDown');
      // What the answer calls for may be there already, and is passed.
      while (await checklist.frame.locator('.question[data-nesting="1"]:focus-within').count())
        await checklist.press('ArrowDown');
    }
    await assertText(
      /- \[x\] How does it authenticate\? \^authentication\n {2}A password\.\n- \[x\] .*\n {2}In the head\.\n- \[x\] .*\n {2}Never\./,
      /\n {2}Nothing\.\n- \[x\] .*\n {2}By post\.\n\n## Bank/,
    );
    await checklist.showsSubject(/^Shopper · human · 5 of \d+$/);
  });

  it('shows the follow-up that an answer calls for', () =>
    checklist.frame.locator('.question[data-nesting="1"]').first().waitFor());

  it('sets a status by the mark’s own key', async () => {
    await checklist.goTo('How does it authenticate?');
    await checklist.press('-');
    await assertText(/- \[-\] How does it authenticate\?/);
    await checklist.press('x');
    await assertText(/- \[x\] How does it authenticate\?/);
  });

  it('undoes and does again from the checklist', async () => {
    await checklist.press('ControlOrMeta+z');
    await assertText(/- \[-\] How does it authenticate\?/);
    await checklist.hasStatus('How does it authenticate?', 'not-applicable');
    await checklist.press('ControlOrMeta+Shift+z');
    await assertText(/- \[x\] How does it authenticate\?/);
    await checklist.hasStatus('How does it authenticate?', 'answered');
  });

  it('adds a hint where the answer is, which the Findings panel shows under its category', async () => {
    await checklist.press('h');
    await checklist.type('the reset link never expires');
    await assertText(/ {2}A password\.\n {2}- #hint the reset link never expires\n/);
    await checklist.press('Escape');
    await workbench.showView('Findings');
    await new TreeView(workbench, 'Findings').shows(
      'Spoofing 1',
      '  the reset link never expires Shopper · Architects · no attack path, unrated: no impact',
    );
    await workbench.runCommand('View: Toggle Panel Visibility');
  });

  it('keeps what is typed on both sides', async () => {
    await checklist.goTo('How does it authenticate?');
    await checklist.press('Enter');
    await checklist.press('ControlOrMeta+Home');
    await checklist.type('Mostly: ');
    await assertText(/Mostly: A password\./);
    await checklist.typeBehind('A password.', ' And a code.');
    await assertText(/ {2}Mostly: A password\. And a code\.\n {2}- #hint/);
    await eventually(async () =>
      assert.equal(
        await checklist.answer.inputValue(),
        'Mostly: A password. And a code.\n- #hint the reset link never expires',
      ),
    );
  });

  it('makes one question of one that is typed into an answer', async () => {
    await checklist.goTo('Where do they keep');
    await checklist.press('Enter', 'ControlOrMeta+End');
    // One way to the note after the other.
    let typed = '';
    for (const words of ['Wh', 'o else k', 'nows it', '?']) {
      await checklist.type(typed === '' ? `\n- [ ] ${words}` : words);
      typed += words;
      const line = `  - [ ] ${typed}`;
      await eventually(async () => assert.ok((await checklist.noteText()).split('\n').includes(line), line));
    }
    await checklist.press('Escape');
    await assertText(/In the head\.\n {2}- \[ \] Who else knows it\?\n- \[x\]/);
    await checklist.question('Who else knows it?').waitFor();
    await checklist.goTo('Where do they keep');
    await eventually(async () => assert.equal(await checklist.answer.inputValue(), 'In the head.'));
  });

  it('follows what is changed in the text, and keeps its place', async () => {
    await checklist.goTo('How does it authenticate?');
    await checklist.typeBehind('How does it authenticate', ' really');
    await checklist.isCurrent('How does it authenticate really?');
  });

  it('takes over what was said before', async () => {
    await checklist.focus();
    await checklist.press(']');
    await checklist.showsSubject(/Bank/);
    await checklist.goTo('Who calls it?');
    await checklist.frame.getByText('The till.').first().waitFor();
    await checklist.press('t');
    await assertText(/## Bank #interactor\/service\n\n- \[x\] Who calls it\? \^\/S\n {2}@lee: The till\.\n/);
  });

  it('asks a question of one’s own, and one about a new interactor', async () => {
    await checklist.goTo('Who calls it?');
    await checklist.press('n');
    await checklist.type('And at night?');
    await checklist.press('Enter');
    await assertText(/- \[ \] And at night\?/);
    await checklist.isCurrent('And at night?');
    await checklist.isWriting();
    await checklist.press('Escape');
    await checklist.focus();
    await checklist.press('i');
    await checklist.type('Courier');
    await checklist.press('Enter');
    await assertText(/\n## Courier #interactor\/human/);
    await checklist.showsSubject(/Courier/);
  });

  it('leaves the file alone until it is saved', async () => {
    const file = join(workbench.workspaceDir, 'a.interview.md');
    assert.equal(readFileSync(file, 'utf8'), note);
    await checklist.focus();
    await checklist.press('ControlOrMeta+s');
    await eventually(async () => {
      await Promise.resolve();
      assert.match(readFileSync(file, 'utf8'), /## Courier/);
    });
  });

  it('shows the keys, and goes back to where one was', async () => {
    await checklist.focus();
    await checklist.press('?');
    await checklist.frame.getByRole('dialog').waitFor();
    await checklist.press('Escape');
    await checklist.frame.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('opens from an interactor’s row at that interactor', async () => {
    await workbench.showView('Sessions');
    const sessions = new TreeView(workbench, 'Sessions');
    // A menu that VS Code closes by itself, as when its window loses the focus, has taken no click.
    await again(async () => {
      await sessions.choose('Bank', 'Open Checklist');
      await checklist.frame
        .locator('.subjects .selected-value', { hasText: 'Bank' })
        .waitFor({ timeout: ATTEMPT_MS });
    });
    await checklist.showsSubject(/Bank/);
  });

  /** By its words, in the file as it was saved; from 1. */
  const lineOf = (words: string): number =>
    readFileSync(join(workbench.workspaceDir, 'a.interview.md'), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  const columns = () => workbench.page.locator('.editor-group-container').count();

  it('stays beside the text when it is opened once more from there, and turns to where the cursor is', async () => {
    await checklist.goToText();
    await workbench.goTo(9);
    await workbench.runCommand('Threat Interviews: Open Checklist');
    await checklist.showsSubject(/Shopper/);
    await checklist.goToText();
    await workbench.goTo(lineOf('## Bank') + 2);
    await workbench.runCommand('Threat Interviews: Open Checklist');
    await checklist.showsSubject(/Bank/);
    for (let step = 0; step < 2; step++) {
      const best = await checklist.best();
      await checklist.goToText();
      await workbench.runCommand('Threat Interviews: Next Question');
      await checklist.isCurrent(best);
    }
    assert.match(await checklist.noteText(), /## Bank/);
    assert.equal(await columns(), 2);
    assert.equal(await workbench.page.locator('.tab', { hasText: 'a.interview.md' }).count(), 2);
  });

  it('goes on with the answer after a look at the text', async () => {
    await checklist.goTo('And at night?');
    await checklist.press('Enter');
    await checklist.isWriting();
    await checklist.type('No');
    await checklist.goToText();
    await workbench.runCommand('View: Focus Next Editor Group');
    await checklist.isWriting();
    await checklist.type('body. Or so.');
    await assertText(/- \[x\] And at night\?.*\n {2}Nobody\. Or so\.\n/);
  });

  it('follows the cursor in the text, unless it is to hold still', async () => {
    await checklist.goToText();
    await workbench.goTo(9);
    await checklist.showsSubject(/Shopper/);
    await workbench.runCommand('View: Focus Next Editor Group');
    await checklist.focus();
    await checklist.press('p');
    await checklist.goToText();
    await workbench.goTo(lineOf('## Bank'));
    await workbench.runCommand('View: Focus Next Editor Group');
    assert.match(await checklist.subject(), /Shopper/);
    await checklist.focus();
    await checklist.press('p');
    await checklist.showsSubject(/Bank/);
  });

  it('has one column for the checklists of all notes', async () => {
    await checklist.focus();
    await workbench.showView('Sessions');
    await new TreeView(workbench, 'Sessions').choose('Kick-off', 'Open Checklist');
    await workbench.page.locator('.tab', { hasText: 'b.interview.md' }).nth(1).waitFor();
    await eventually(async () => assert.match(await checklist.noteText(), /Who calls it/));
    assert.equal(await columns(), 2);
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
