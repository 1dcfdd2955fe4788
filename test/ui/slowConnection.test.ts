// A note is typed while the server is far away: what is offered comes late, and takes nothing that was typed.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { Connection } from './harness/connection';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';

const note = '## Shopper #interactor/human\n\n';

describe('a slow connection', () => {
  const connection = new Connection();
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: { 'a.interview.md': note },
      connection,
    });
    await workbench.showView('Sessions');
    await workbench.rows('Sessions').filter({ hasText: 'Shopper' }).waitFor();
  });

  beforeEach(async () => {
    await workbench.openFile('a.interview.md');
    await workbench.press('ControlOrMeta+A');
    await workbench.insertText(note);
  });

  afterEach(() => {
    connection.delay = 0;
  });

  after(() => workbench.close());

  const offered = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 40 });
  const showsText = (expected: string) =>
    eventually(async () => assert.equal((await workbench.visibleText()).trimEnd(), note + expected));

  for (const [what, begun, typed] of [
    ['an id', '- [ ] Who? ^', 'rolf'],
    ['the id of a risk', '- #risk it leaks ^', 'Rolf'],
    ['a question', '- [ ] ', 'Who'],
    ['a question behind ?', '- ?', 'Nobody'],
    ['a long question', '- [ ] ', 'What do you pay for it?'],
  ] as const) {
    it(`leaves ${what} of one’s own, and Enter ends the line`, async () => {
      await type(begun);
      await offered().first().waitFor();
      connection.delay = 1500;
      await type(typed);
      await workbench.press('Enter');
      await type('on');
      await showsText(`${begun}${typed}\non`);
    });
  }

  it('takes what goes on with what is typed', async () => {
    await type('- [ ] Who? ^rol');
    await offered().filter({ hasText: '^roles' }).waitFor();
    connection.delay = 1500;
    await type('e');
    await workbench.press('Enter');
    await type(' on');
    await showsText('- [ ] Who? ^roles on');
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
