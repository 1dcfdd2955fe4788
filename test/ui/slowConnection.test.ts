// A note is typed, and a checklist answered, while the server is far away: what is offered late takes nothing that was
// typed, and nobody waits.

import assert from 'node:assert/strict';
import { ChecklistPage } from './checklistPage';
import { eventually } from './eventually';
import { delayMessages } from './harness/connection';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';

const note = '## Shopper #interactor/human\n\n';

describe('a slow connection', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: { 'a.interview.md': note },
      mayBeFarAway: true,
    });
    await workbench.showView('Sessions');
    await workbench.rows('Sessions').filter({ hasText: 'Shopper' }).waitFor();
  });

  const begin = async (text: string) => {
    await workbench.openFile('a.interview.md');
    await workbench.press('ControlOrMeta+A');
    await workbench.insertText(note + text);
  };

  afterEach(() => delayMessages(workbench.page, 0));

  after(() => workbench.close());

  const offered = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 40 });
  const showsText = (expected: string) =>
    eventually(async () => assert.equal((await workbench.visibleText()).trimEnd(), note + expected));

  for (const [what, begun, typed, next] of [
    ['an id', '- [ ] Who? ^', 'rolf', '  - '],
    ['a whole id', '- [ ] Who? ^role', 's', '  - '],
    ['the id of a risk', '- #risk it leaks ^', 'Rolf', '- '],
    ['a question', '- [ ] ', 'Who', '  - '],
    ['a question behind ?', '- ?', 'Nobody', '- '],
    ['a long question', '- [ ] ', 'What do you pay for it?', '  - '],
  ] as const) {
    it(`leaves ${what} that one types, and Enter goes on with the list`, async () => {
      await begin('');
      await type(begun);
      await offered().first().waitFor();
      await delayMessages(workbench.page, 1500);
      await type(typed);
      await workbench.press('Enter');
      await type('on');
      await showsText(`${begun}${typed}\n${next}on`);
    });
  }

  it('takes what goes on with what is typed', async () => {
    await begin('');
    await type('- [ ] Who? ^rol');
    await offered().filter({ hasText: '^roles' }).waitFor();
    await delayMessages(workbench.page, 1500);
    await type('e');
    await workbench.press('Enter');
    await type(' on');
    await showsText('- [ ] Who? ^roles on');
  });

  it('lets one answer in the checklist without waiting', async () => {
    await begin('- [ ] Who are you? ^/S\n- [ ] What may you do? ^/E\n- [ ] Who stops you? ^/D\n');
    const checklist = await ChecklistPage.open(workbench, /Shopper/);
    await delayMessages(workbench.page, 700);
    for (const [question, answer] of [
      ['Who are you?', 'A guest, who has no name'],
      ['What may you do?', 'Nearly everything'],
      ['Who stops you?', 'Nobody'],
    ] as const) {
      await checklist.goTo(question);
      await checklist.press('Enter');
      await checklist.type(answer);
      assert.equal(await checklist.answer.inputValue(), answer);
      await checklist.press('Escape');
    }
    await eventually(async () =>
      assert.equal(
        (await checklist.noteText()).trimEnd(),
        `${note}- [x] Who are you? ^/S\n  A guest, who has no name\n` +
          '- [x] What may you do? ^/E\n  Nearly everything\n- [x] Who stops you? ^/D\n  Nobody',
      ),
    );
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
