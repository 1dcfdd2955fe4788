// Answering from the side bar: what it does to the text, and what it does not.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
title: Architects
date: 2026-11-23
---

## Shopper #interactor/human

- [ ] How does it authenticate? ^authentication
- [ ] #ask @lee Who may see it? due:2026-11-20
- [>] Who tracks it? @lee due:2999-11-25
`;

describe('the Open Questions view', () => {
  let workbench: Workbench;
  let questions: TreeView;

  before(async () => {
    workbench = await openWorkbench({
      files: {
        'a.interview.md': note,
        'b.interview.md': '---\ndate: 2026-11-24\nstarted: 2026-11-24T09:00\n---\n\n- [ ] And in winter?\n',
      },
    });
    questions = new TreeView(workbench, 'Open Questions');
    await workbench.showView('Open Questions');
  });

  after(() => workbench.close());

  const assertText = (pattern: RegExp) =>
    eventually(async () => assert.match(await workbench.visibleText(), pattern));

  it('shows what is open, overdue first', () =>
    questions.shows(
      'Shopper 3 · 1 overdue',
      '  Who may see it? overdue since 2026-11-20 · ask · lee',
      '  Who tracks it? due 2999-11-25 · deferred · lee',
      '  How does it authenticate? S',
      'Whole solution 1',
      '  And in winter?',
    ));

  it('counts it on the icon', () =>
    workbench.page
      .locator('.part.activitybar')
      .getByRole('tab', { name: /Threat Interviews.*4 open questions, 1 overdue/ })
      .waitFor());

  it('closes an ask with the answer, in the text, where it can be undone', async () => {
    await workbench.openFile('a.interview.md');
    await questions.checkbox('Who may see it?').click();
    await workbench.quickInput.answer('Only the operators.');
    await assertText(/- \[x\] #ask @lee Who may see it\? due:2026-11-20\n {2}- answer: Only the operators\./);
    await questions.shows(
      'Shopper 2',
      '  Who tracks it? due 2999-11-25 · deferred · lee',
      '  How does it authenticate? S',
      'Whole solution 1',
      '  And in winter?',
    );
    await workbench.page.locator('.tab.active.dirty').waitFor();

    await workbench.openFile('a.interview.md');
    await workbench.press('ControlOrMeta+Z');
    await assertText(/- \[ \] #ask @lee Who may see it\? due:2026-11-20\n- \[>\]/);
    await eventually(async () => assert.equal(await questions.isTicked('Who may see it?'), false));
  });

  it('leaves the box open when nobody answers', async () => {
    await questions.checkbox('How does it authenticate?').click();
    await workbench.quickInput.input.waitFor();
    await workbench.quickInput.dismiss();
    await eventually(async () => assert.equal(await questions.isTicked('How does it authenticate?'), false));
    await assertText(/- \[ \] How does it authenticate\?/);
  });

  it('shows a note that it changes and that was not open, unsaved', async () => {
    await questions.checkbox('And in winter?').click();
    await workbench.quickInput.answer('It freezes.');
    await workbench.page.locator('.tab.dirty[data-resource-name="b.interview.md"]').waitFor();
    const saved = readFileSync(join(workbench.workspaceDir, 'b.interview.md'), 'utf8');
    assert.match(saved, /- \[ \] And in winter\?/);
  });

  it('shows what is answered when asked to, and opens it again', async () => {
    await workbench.runCommand('Threat Interviews: Show Answered and Closed');
    await eventually(async () => assert.equal(await questions.isTicked('And in winter?'), true));
    await questions.checkbox('And in winter?').click();
    await eventually(async () => assert.equal(await questions.isTicked('And in winter?'), false));
    await workbench.runCommand('Threat Interviews: Hide Answered and Closed');
    await workbench.openFile('b.interview.md');
    await assertText(/- \[ \] And in winter\?\n {2}It freezes\./);
  });

  it('marks a question as not applicable', async () => {
    await questions.choose('And in winter?', 'Mark as Not Applicable');
    await assertText(/- \[-\] And in winter\?/);
  });

  it('answers several that are selected, each in its place', async () => {
    // The row of the last test goes while these are clicked, and may take a click with it.
    await questions.row('And in winter?').waitFor({ state: 'hidden' });
    await eventually(async () => {
      await questions.row('How does it authenticate?').click();
      await questions.row('Who may see it?').click({ modifiers: ['ControlOrMeta'] });
      assert.equal(
        await workbench.rows('Open Questions').and(workbench.page.locator('.selected')).count(),
        2,
      );
    });
    await questions.choose('Who may see it?', 'Answer');
    const asked = workbench.quickInput.box.locator('.quick-input-title');
    for (const answer of ['How does it authenticate?', 'Who may see it?']) {
      await asked.getByText(answer).waitFor();
      await workbench.quickInput.answer(`As to “${answer}”: yes.`);
    }
    await workbench.openFile('a.interview.md');
    await assertText(/\[x\] How does it authenticate\? .*\n {2}As to “How does it authenticate\?”: yes\./);
    await assertText(/\[x\] #ask @lee Who may see it\? .*\n {2}- answer: As to “Who may see it\?”: yes\./);
    for (let undo = 0; undo < 2; undo++) await workbench.press('ControlOrMeta+Z');
    await assertText(/\[ \] How does it authenticate\? .*\n- \[ \] #ask @lee Who may see it\?/);
  });

  it('groups by person', async () => {
    await workbench.runCommand('Threat Interviews: Group Open Questions');
    await workbench.quickInput.pick('Person');
    await questions.shows(
      'lee 2 · 1 overdue',
      '  Who may see it? overdue since 2026-11-20 · ask · Shopper',
      '  Who tracks it? due 2999-11-25 · deferred · Shopper',
      'Nobody in particular 1',
      '  How does it authenticate? Shopper · S',
    );
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
