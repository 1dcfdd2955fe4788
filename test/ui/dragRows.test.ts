// Rows that are carried: onto what they are really about, and into an editor.

import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

const note = `---
started: 2026-11-23T09:00
---

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
  - @dana: by a cookie
  - #hint/S the cookie lives 90 days
- [ ] Who may refund?
- #hint/T the till is open

## Payment provider #interactor/service

- [ ] Who signs the webhook?
`;

describe('rows that are dragged', () => {
  let workbench: Workbench;
  let findings: TreeView;
  let questions: TreeView;
  let sessions: TreeView;

  before(async () => {
    workbench = await openWorkbench({ files: { 'a.interview.md': note, 'mail.md': 'Dear all,\n\n' } });
    findings = new TreeView(workbench, 'Findings');
    questions = new TreeView(workbench, 'Open Questions');
    sessions = new TreeView(workbench, 'Sessions');
    await workbench.openFile('a.interview.md');
    await workbench.showView('Sessions');
    await workbench.showView('Findings');
  });

  after(() => workbench.close());

  /** What stands below the front matter, which may be scrolled away. */
  const below = (text: string) => text.slice(text.indexOf('## Shopper')).trimEnd();
  const assertText = (expected: string) =>
    eventually(async () => assert.equal(below(await workbench.visibleText()), below(expected)));
  /** As fast as a hand can. */
  const carry = async (row: Locator, onto: Locator) => {
    const { mouse } = workbench.page;
    await row.hover();
    await mouse.down();
    await onto.hover();
    await workbench.page.waitForTimeout(400);
    await onto.hover({ position: { x: 40, y: 8 } });
    await mouse.up();
  };
  const undo = async () => {
    await workbench.goTo(1);
    await workbench.press('Control+z');
    await assertText(note);
  };

  it('are about the interactor of Sessions that a finding is dropped on', async () => {
    await carry(findings.row('the till is open'), sessions.row('Payment provider'));
    await assertText(
      note.replace(
        '- #hint/T the till is open\n',
        '- #hint/T the till is open\n  - about: Payment provider\n',
      ),
    );
    await undo();
  });

  it('move a question below the heading of the other, with all that was selected', async () => {
    await carry(questions.row('Who may refund?'), questions.row('Payment provider'));
    await assertText(
      note
        .replace('- [ ] Who may refund?\n', '')
        .replace('Who signs the webhook?\n', 'Who signs the webhook?\n- [ ] Who may refund?\n'),
    );
    await workbench.screenshot('dragged-question');
    await undo();
  });

  it('carry all that are selected', async () => {
    await findings.row('the till is open').click();
    await findings.row('the cookie lives').click({ modifiers: ['Control'] });
    await carry(findings.row('the cookie lives'), sessions.row('Payment provider'));
    await assertText(
      note
        .replace('is open\n', 'is open\n  - about: Payment provider\n')
        .replace('90 days\n', '90 days\n    - about: Payment provider\n'),
    );
    await undo();
  });

  it('do the same by a command', async () => {
    await findings.row('the till is open').click();
    await findings.choose('the till is open', 'Move to…');
    await workbench.quickInput.pick('Payment provider');
    await assertText(note.replace('is open\n', 'is open\n  - about: Payment provider\n'));
    await undo();
  });

  it('stand in an editor as text', async () => {
    await workbench.openFile('mail.md');
    await findings
      .row('the till is open')
      .dragTo(workbench.page.locator('.editor-instance .view-lines').first());
    await eventually(async () => assert.match(await workbench.visibleText(), /the till is open/));
    await workbench.screenshot('dragged-into-mail');
  });
});
