// Between two interviews: invitations go out, the next note is prepared, and answers come back.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { told as toldIn } from './told';
import { TreeView } from './treeView';

const sessionFile = `title: Shop
timezone: Europe/Rome
people:
  - { id: lee, name: Lee Wong, email: lee@example.com, why: wrote it }
  - { id: dana, name: Dana Reyes, why: drew it }
  - { id: robin, name: Robin Vale, duties: [organizer], email: robin@example.com }
meetings:
  - id: architects-1
    title: Architects, first interview
    role: architects
    start: 2026-11-23T09:00
    minutes: 120
    people: [lee, dana, robin]
    note: architects-1.interview.md
  - id: architects-2
    title: Architects, second interview
    role: architects
    start: 2026-11-24T09:00
    minutes: 60
    people: [lee, robin]
    note: architects-2.interview.md
  - id: business
    title: Business
    role: business
    people: [dana]
`;

const first = `---
title: Architects, first interview
role: architects
date: 2026-11-23T09:00
attendees: [lee, dana, robin]
---

## Payment provider #interactor/service

- [>] How does it authenticate? @lee ^authentication
- [ ] #ask @lee Who may see the webhook's URL?
- #hint/T the webhook is not signed @dana
`;

const kickoff = `---
title: Kick-off
role: kickoff
date: 2026-11-20
---

- [>] Where are the logs kept? @lee
- [>] Who reads them? @lee
- [>] Who pays for it? @dana
`;

describe('between two interviews', () => {
  let workbench: Workbench;
  let sessions: TreeView;
  let questions: TreeView;

  before(async () => {
    workbench = await openWorkbench({
      files: {
        'shop/threat-session.yaml': sessionFile,
        'shop/kickoff.interview.md': kickoff,
        'shop/architects-1.interview.md': first,
      },
      settings: {
        // All of it is allowed in a workspace that nobody trusts.
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'threatInterviews.calendar.reminderDays': 3,
      },
      size: { width: 1400, height: 1000 },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    sessions = new TreeView(workbench, 'Sessions');
    questions = new TreeView(workbench, 'Open Questions');
    await workbench.showView('Sessions');
    await workbench.openFile('shop/architects-1.interview.md');
  });

  after(() => workbench.close());

  const textOf = (name: string) => {
    const file = join(workbench.workspaceDir, 'shop', name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const copied = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
  const copy = (text: string) =>
    workbench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  const told = (text: string) => toldIn(workbench, text);
  const notes = ['kickoff.interview.md', 'architects-1.interview.md'];
  const clearMessages = () => workbench.runCommand('Notifications: Clear All Notifications');
  const step = (number: number, total: number) =>
    workbench.quickInput.box.getByText(`(${number}/${total})`).waitFor();

  it('writes a calendar file that another program reads, and tells which meeting is left out', async () => {
    await workbench.runCommand('Threat Interviews: Create Calendar File');
    await workbench.quickInput.pick('All Meetings');
    await told('“Business” has no start');
    await told('shop.ics');
    const calendar = new ICAL.Component(ICAL.parse(textOf('shop.ics')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    assert.deepEqual(
      events.map(({ summary, startDate }) => `${summary} ${startDate.toString()}`),
      [
        'Shop: Architects, first interview 2026-11-23T09:00:00',
        'Shop: Architects, second interview 2026-11-24T09:00:00',
      ],
    );
    assert.match(textOf('shop.ics'), /TRIGGER:-P3D/);
    await clearMessages();
  });

  it('copies the invitation to the meeting of a row', async () => {
    await sessions.choose('Architects, first interview', 'Copy Invitation');
    await told('The invitation to “Architects, first interview” is on the clipboard');
    assert.match(await copied(), /^# Shop: Architects, first interview\n[^]*Dana Reyes: drew it/);
    await clearMessages();
  });

  it('writes the agreement as a page', async () => {
    await workbench.runCommand('Threat Interviews: Export Agreement');
    await workbench.quickInput.pick('The Whole Session');
    await workbench.activeTab('agreement.md').waitFor();
    assert.match(textOf('agreement.md'), /^# Shop: what we agree on\n/);
  });

  it('prints the questions of an interview as a page', async () => {
    await sessions.choose('Architects, first interview', 'Print Questions…');
    await step(1, 2);
    await workbench.screenshot('print-questions');
    await workbench.quickInput.pick('Essential');
    await step(2, 2);
    await workbench.quickInput.pick('HTML');
    await told('questions-architects-first-interview.html is written');
    const page = textOf('questions-architects-first-interview.html');
    assert.match(page, /<h2[^>]*>Payment provider \(service\)<\/h2>/);
    assert.doesNotMatch(page, /webhook/);
    await clearMessages();
  });

  it('records the answers to printed questions in the note of an interview', async () => {
    await workbench.runCommand('Threat Interviews: Print Questions…');
    await step(1, 3);
    await workbench.quickInput.pick('Kick-off');
    await step(2, 3);
    await workbench.quickInput.pick('Standard');
    await step(3, 3);
    await workbench.quickInput.pick('Markdown');
    await workbench.activeTab('questions-kick-off.md').waitFor();
    const [, number = '', words = ''] =
      /^- \*\*(\d+)\*\* ([\w ]+\?)/m.exec(
        textOf('questions-kick-off.md').split('## The solution')[1] ?? '',
      ) ?? [];
    const before = textOf('kickoff.interview.md');
    await copy(`${number}: We sell books.`);
    await sessions.choose('Kick-off', 'Record Answers from Clipboard');
    await workbench.quickInput.pick('Dana Reyes');
    await workbench.quickInput.box.getByRole('button', { name: 'OK' }).click();
    await told('One answer of Dana Reyes recorded');
    await workbench.openFile('shop/kickoff.interview.md');
    await eventually(async () => {
      const text = await workbench.visibleText();
      assert.ok(text.includes(`- [x] ${words}`) && text.includes('@dana: We sell books.'), text);
    });
    await workbench.press('ControlOrMeta+Z');
    await workbench.runCommand('File: Save');
    await eventually(() => Promise.resolve(assert.equal(textOf('kickoff.interview.md'), before)));
    await clearMessages();
  });

  let numbers: Record<string, string> = {};

  it('copies what Lee still has to answer', async () => {
    await workbench.showView('Open Questions');
    await workbench.runCommand('Threat Interviews: Group Open Questions');
    await workbench.quickInput.pick('Person');
    // Questions name whom they are deferred to: in the old grouping one of them is the first row to name Lee.
    await eventually(async () => assert.match((await questions.text()).join('\n'), /^ {2}Lee Wong \d/m));
    await questions.choose('Lee Wong', 'Copy Follow-up Message');
    await workbench.quickInput.pick('Markdown');
    await told('The message to Lee Wong is on the clipboard');
    const message = await copied();
    numbers = Object.fromEntries(
      [...message.matchAll(/\*\*(\d+)\*\* (.*?\?)/g)].map(([, number, words]) => [words, number]),
    ) as Record<string, string>;
    assert.deepEqual(Object.keys(numbers).sort(), [
      'How does it authenticate?',
      'Where are the logs kept?',
      "Who may see the webhook's URL?",
      'Who reads them?',
    ]);
    await clearMessages();
  });

  it('copies it by Enter alone for the first of those who have something to answer', async () => {
    await workbench.runCommand('Threat Interviews: Copy Follow-up Message');
    for (const number of [1, 2]) {
      await step(number, 2);
      await workbench.page.keyboard.press('Enter');
    }
    await told('is on the clipboard');
    await clearMessages();
  });

  const all = ['Who reads them?', 'How does it authenticate?', "Who may see the webhook's URL?"];

  it('shows what three answers would change, before anything does', async () => {
    const answers = all.map((words) => `${numbers[words]}: <b>Operations</b> #risk, says Lee.`);
    await copy(['Hello Robin,', '', ...answers, '4711: [for](command:x) somebody else'].join('\n'));
    await workbench.runCommand('Threat Interviews: Record Answers from Clipboard');
    await eventually(async () =>
      assert.deepEqual(
        (await workbench.quickInput.entries()).map((entry) => entry.split(' → ')[0]),
        [
          'Who reads them?Kick-off',
          'How does it authenticate?Payment provider · Architects, first interview',
          "Who may see the webhook's URL?Payment provider · Architects, first interview",
        ],
      ),
    );
    await workbench.screenshot('record-answers-preview');
    for (const name of notes) assert.doesNotMatch(textOf(name), /Operations/);
  });

  it('changes nothing when the preview is left, and tells what it could not take', async () => {
    await workbench.quickInput.dismiss();
    await told('4711 is the number of no question to this person');
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
    await clearMessages();
  });

  it('writes those that are left ticked', async () => {
    await workbench.runCommand('Threat Interviews: Record Answers from Clipboard');
    await workbench.quickInput.box.getByRole('button', { name: 'OK' }).click();
    await told('3 answers of Lee Wong recorded');
    await eventually(async () => {
      const rows = await questions.text();
      assert.ok(
        rows.includes('  Lee Wong 1') && rows.includes('    Where are the logs kept? deferred'),
        rows.join(),
      );
    });
    await workbench.openFile('shop/architects-1.interview.md');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /- \[x\] How does it authenticate\? @lee \^authentication\n {2}@lee: .*Operations.*\n- \[x\] #ask @lee Who may see the webhook's URL\?\n {2}- answer: .*Operations/,
      ),
    );
    await workbench.screenshot('record-answers');
  });

  it('makes the answers of one note one step to undo', async () => {
    await workbench.press('ControlOrMeta+Z');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /- \[>\] How does it authenticate\? @lee \^authentication\n- \[ \] #ask @lee/,
      ),
    );
    await workbench.press('ControlOrMeta+Shift+Z');
    await eventually(async () => assert.match(await workbench.visibleText(), /- \[x\] #ask @lee/));
    await clearMessages();
  });

  for (const [what, text, answer] of [
    ['nothing', ' \n', 'The clipboard holds no text'],
    ['a book', 'word '.repeat(100_000), 'The clipboard holds far more than a reply'],
    ['no number of ours', '9999: [Yes](command:workbench.action.quit)', 'No number in the clipboard'],
  ] as const) {
    it(`says so when the clipboard holds ${what}`, async () => {
      await copy(text);
      await workbench.runCommand('Threat Interviews: Record Answers from Clipboard');
      await told(answer);
      await clearMessages();
    });
  }

  it('prepares the second interview from the first', async () => {
    await sessions.choose('Architects, first interview', 'Prepare Next Interview');
    await step(1, 4);
    await workbench.quickInput.pick('Architects');
    await step(2, 4);
    await workbench.quickInput.answer('Architects, second interview');
    await step(3, 4);
    await workbench.quickInput.answer('2026-11-24T09:00');
    await step(4, 4);
    await workbench.quickInput.box.getByRole('button', { name: 'OK' }).click();
    await workbench.activeTab('architects-2.interview.md').waitFor();
    const note = textOf('architects-2.interview.md');
    assert.match(note, /^---\ntitle: Architects, second interview\nrole: architects\n/);
    assert.match(note, /Left open in \[Kick-off\][^]*- \[ \] Where are the logs kept\? @lee/);
    assert.match(
      note,
      /## Payment provider[^]*How would an attack make use of this: the webhook is not signed\?/,
    );
    assert.doesNotMatch(note, /Who pays|Who reads|authenticate\?/);
    await workbench.screenshot('next-interview');
  });

  it("shows what it leaves out of a mail program's reply, before anything is written", async () => {
    const reply = [
      `${numbers['Where are the logs kept?']}: In the region of the shop.`,
      '',
      'Mit freundlichen Grüßen',
      'Lee Wong',
      '',
      'Von: Robin Hale <robin@example.com>',
      'Gesendet: Montag, 23. November 2026 18:02',
      'An: Lee Wong <lee@example.com>',
      'Betreff: What is still open',
      '',
      'Could you send me the rest by Friday?',
    ];
    // The question stands in two notes, and the newer is known once its row says what is open in it.
    await eventually(async () =>
      assert.match((await sessions.text()).join('\n'), /Architects, second interview.*6 planned/),
    );
    await copy(reply.join('\r\n'));
    await workbench.runCommand('Threat Interviews: Record Answers from Clipboard');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /kept\?\]\n@lee: In the region of the shop\.\n[^]*\[Left out: the signature\]\nMit freundlichen[^]*\[Left out: the mail that was answered\]\nVon: Robin/,
      ),
    );
    await workbench.quickInput.box
      .getByPlaceholder('Left out, see the editor behind: the signature, the mail')
      .waitFor();
    await workbench.screenshot('record-answers-left-out');
    for (const name of [...notes, 'architects-2.interview.md']) assert.doesNotMatch(textOf(name), /region/);
    await workbench.quickInput.box.getByRole('button', { name: 'OK' }).click();
    await told('One answer of Lee Wong recorded');
    await workbench.activeTab('Reply of Lee Wong.txt').waitFor({ state: 'detached' });
    // Where it was put off: what is prepared to be asked again was asked of nobody yet.
    await workbench.openFile('shop/kickoff.interview.md');
    await eventually(async () =>
      assert.match(
        await workbench.visibleText(),
        /- \[x\] Where are the logs kept\? @lee\n {2}@lee: In the region of the shop\.\n/,
      ),
    );
    await clearMessages();
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
