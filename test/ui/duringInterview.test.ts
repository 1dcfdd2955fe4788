// While somebody talks: the interview is started and ended, and a message that comes in becomes an answer.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually';
import { again, ATTEMPT_MS } from './harness/again';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

/** The local time some minutes ago, as a note writes it. */
const minutesAgo = (count: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(Date.now() - count * 60_000))
    .replace(' ', 'T');

const architects = `---
title: Architects
role: architects
minutes: 60
---

## Payment provider #interactor/service

- [ ] #ask @lee Who may refund?
`;

const late = (started: string) => `---
title: Business
role: business
minutes: 30
started: ${started}
---

`;

describe('during an interview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      files: { 'shop/architects.interview.md': architects, 'plan.txt': 'plan' },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.showView('Sessions');
    await workbench.openFile('shop/architects.interview.md');
  });

  after(() => workbench.close());

  const timer = () =>
    workbench.page.locator('[id="threat-interviews.threat-interviews.threatInterviews.timer"]');
  /** Its name ends with its keys. */
  const button = (title: string) =>
    workbench.page.locator('.editor-actions').getByRole('button', { name: title });

  it('starts by one click, and shows in the status bar how far it is', async () => {
    assert.equal(await timer().count(), 0);
    await button('Start Interview').click();
    await timer()
      .filter({ hasText: /^ ?[01] \/ 60 min$/ })
      .waitFor();
    assert.match(await workbench.visibleText(), /\nminutes: 60\nstarted: \d{4}-\d\d-\d\dT\d\d:\d\d\n---\n/);
    assert.match(
      (await timer().locator('a').getAttribute('aria-label')) ?? '',
      /Interview Architects: [01] of 60 minutes/,
    );
    await workbench.screenshot('interview-timer');
  });

  it('goes on after a reload, from what the note says', async () => {
    await workbench.save();
    await workbench.reload();
    await timer()
      .filter({ hasText: /\d \/ 60 min$/ })
      .waitFor();
  });

  it('takes a pasted message as the answer, when that is chosen', async () => {
    await workbench.openFile('shop/architects.interview.md');
    await workbench.goTo(10);
    await workbench.page.evaluate(
      `navigator.clipboard.writeText(${JSON.stringify('> Who may refund?\n\nOnly operations.\n\n-- \nLee\n')})`,
    );
    await workbench.press('ControlOrMeta+V');
    // What was pasted is there at once; the other way is offered beside it.
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /Who may refund\?> Who may refund\?/),
    );
    await workbench.page.locator('.post-edit-widget').click();
    const choice = workbench.page
      .locator('.action-widget .monaco-list-row')
      .filter({ hasText: 'Paste as Answer, without what is quoted, the signature' });
    await choice.waitFor();
    await workbench.screenshot('paste-as-answer');
    await choice.click();
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /- \[x\] #ask @lee Who may refund\?\n {2}- answer: Only operations\.\n?$/,
      ),
    );
  });

  it('warns quietly when the time is nearly up', async () => {
    writeFileSync(join(workbench.workspaceDir, 'shop/business.interview.md'), late(minutesAgo(28)));
    await workbench.openFile('shop/business.interview.md');
    await timer()
      .filter({ hasText: /(28|29) \/ 30 min$/ })
      .waitFor();
    await eventually(async () => {
      assert.match((await timer().getAttribute('class')) ?? '', /warning-kind/);
      assert.equal(await timer().locator('.codicon-bell').count(), 1);
    });
    await workbench.screenshot('interview-timer-late');
  });

  it('is about the note that one turns to', async () => {
    const planned = (minutes: number) =>
      timer()
        .filter({ hasText: `/ ${minutes} min` })
        .waitFor();
    await workbench.runCommand('View: Move Editor into Next Group');
    await workbench.runCommand('View: Focus First Editor Group');
    await planned(60);
    await workbench.runCommand('View: Focus Next Editor Group');
    await planned(30);
    await workbench.runCommand('View: Move Editor into Previous Group');
  });

  it('takes a line from wherever one is, and the keys stay there', async () => {
    const { input, rows } = workbench.quickInput;
    const chord = async () => {
      await workbench.press('Control+K');
      await workbench.page.keyboard.press('Shift+H');
      await input.waitFor();
    };
    await workbench.openFile('plan.txt');
    await workbench.goTo(1);
    await chord();
    await workbench.page.keyboard.type('/S refunds need');
    await workbench.screenshot('quick-hint');
    await workbench.page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    await chord();
    assert.equal(await input.inputValue(), '/S refunds need');
    await workbench.page.keyboard.type(' no second person');
    await workbench.page.keyboard.press('Enter');
    // Two interviews go on.
    await rows.filter({ hasText: 'Architects' }).waitFor();
    await workbench.page.keyboard.type('Architects');
    await workbench.page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Payment provider' }).waitFor();
    await workbench.screenshot('quick-hint-about');
    await workbench.page.keyboard.type('Refund');
    await rows.filter({ hasText: 'new process' }).waitFor();
    await workbench.screenshot('quick-hint-new');
    // Faster than the list.
    await workbench.page.keyboard.type(' desk');
    await workbench.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await workbench.insertText('ned');
    await eventually(async () => assert.equal(await workbench.visibleText(), 'planned'));
    await workbench.screenshot('quick-hint-noted');
    await workbench.openFile('shop/architects.interview.md');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /\n## Refund desk #interactor\/human\n\n- #hint\/S refunds need no second person\n?$/,
      ),
    );
  });

  it('ends, says how long it took, and offers to prepare the next one', async () => {
    await workbench.openFile('shop/architects.interview.md');
    await button('End Interview').click();
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /\nended: \d{4}-\d\d-\d\dT\d\d:\d\d\n---\n/),
    );
    // The other one goes on.
    await timer()
      .filter({ hasText: /\d \/ 30 min$/ })
      .waitFor();
    await again(async () => {
      await workbench.runCommand('Notifications: Show Notifications');
      await workbench.page
        .locator('.notifications-center .notification-list-item')
        .filter({ hasText: /“Architects” took \d+ minutes?/ })
        .getByRole('button', { name: 'Prepare Next Interview' })
        .click({ timeout: ATTEMPT_MS });
    });
    await workbench.quickInput.box.getByText('Prepare Next Interview').first().waitFor();
    await workbench.quickInput.dismiss();
  });
});
