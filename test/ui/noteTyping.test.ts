// A note is typed key by key: what is offered is taken with Enter, and who types on gets what was typed.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench } from './harness/openWorkbench';
import { runFolder } from './harness/shared';
import type { Workbench } from './harness/Workbench';

const session = `title: Harbour cranes
people:
  - { id: dana, name: Dana Reyes }
  - { id: lee, name: Lee Wong, knowledge: security }
`;

const note = '## Shopper #interactor/human\n\n';

describe('typing a note', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: runFolder.empty(),
      files: { 'threat-session.yaml': session, 'a.interview.md': note },
      // Lines are compared as they are.
      settings: { '[markdown]': { 'editor.wordWrap': 'off' } },
    });
    await workbench.showView('Sessions');
    await workbench.rows('Sessions').filter({ hasText: 'Shopper' }).waitFor();
  });

  beforeEach(async () => {
    await workbench.openFile('a.interview.md');
    await workbench.press('ControlOrMeta+A');
    await workbench.insertText(note);
  });

  after(() => workbench.close());

  const offered = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row');
  const focused = (text: string) =>
    workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: text });
  const type = (text: string, delay = 30) => workbench.page.keyboard.type(text, { delay });

  const showsText = (expected: string) =>
    eventually(async () =>
      assert.equal((await workbench.visibleText()).trimEnd(), (note + expected).trimEnd()),
    );

  it('takes a tag, a category, a person and a value with Enter or Tab', async () => {
    await type('- #ri');
    await focused('#risk').waitFor();
    await workbench.screenshot('note-tags');
    await workbench.press('Enter');
    await type('/');
    await focused('Spoofing').waitFor();
    await workbench.screenshot('note-categories');
    await workbench.press('Tab');
    await type(' one key for all, says @');
    await focused('@dana').waitFor();
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await type('\n');
    await workbench.press('Tab');
    await type('effort: ');
    await focused('hours').waitFor();
    await workbench.press('Enter');
    await showsText('- #risk/S one key for all, says @lee\n  - effort: hours');
  });

  it('takes a question with its id', async () => {
    await type('- [ ] ');
    await offered().first().waitFor();
    await workbench.screenshot('note-questions');
    await type('denial');
    await eventually(async () => assert.ok([1, 2, 3].includes(await offered().count())));
    await workbench.press('Enter');
    await eventually(async () =>
      assert.match(await workbench.visibleText(), /\n- \[ \] [^\n]+ \^denial-of-service$/),
    );
  });

  it('makes a question of an item that begins with ?', async () => {
    await type('- ?');
    await offered().first().waitFor();
    await workbench.press('Enter');
    await eventually(async () => assert.match(await workbench.visibleText(), /\n- \[ \] [^\n]+ \^[a-z-]+$/));
  });

  for (const delay of [0, 60]) {
    it(`leaves what is typed straight through, a key every ${delay} ms`, async () => {
      const lines = [
        '- #hint/SE! the key @lee, says #ask @dana: who? ^roles',
        'one key opens every door #hint',
        'and one more #hint/S',
        'said @lee',
        '- [ ] Who?',
        '- [x] Why is that so ^roles',
        '- #flow Door -> Shopper',
        '- #ask @lee When? due:2026-11-27',
        'C# / F# at 10:30 ^',
      ];
      let written = note;
      for (const line of lines) {
        await type(line, delay);
        await workbench.press('Enter');
        // How the list goes on is not what is asked here.
        written += `${line}\n`;
        await eventually(async () => {
          const shown = await workbench.visibleText();
          assert.equal(shown.split('\n').length, written.split('\n').length);
        });
        for (const key of ['Shift+Home', 'Shift+Home', 'Delete']) await workbench.press(key);
      }
      await showsText(lines.join('\n'));
    });
  }

  for (const delay of [0, 60])
    it(`goes on with lists, a key every ${delay} ms`, async () => {
      // The window has been told that this is a list.
      await type('- [ ] Who has one?', 60);
      await type('\n@dana: all\n#hint/S one key\n', delay);
      await workbench.press('Tab');
      // Enter leaves one level after the other, and a heading leaves the list.
      await type('how: look\n\n\nWho else?\nnobody\n## Door #process', delay);
      await type('\n\n1. first', 60);
      await type('\n\n', delay);
      await type('- a', 60);
      await type('\n', delay);
      await workbench.press('Tab');
      await type('b\n', delay);
      await workbench.press('Shift+Tab');
      await type('c', delay);
      const lines = [
        '- [ ] Who has one?',
        '  - @dana: all',
        '  - #hint/S one key',
        '    - how: look',
        '- [ ] Who else?',
        '  - nobody',
        '',
        '## Door #process',
        '',
        '1. first',
        '- a',
        '  - b',
        '- c',
      ];
      await showsText(lines.join('\n'));
      await workbench.screenshot('note-lists');
    });

  it('tells what a category is', async () => {
    await workbench.insertText('- #hint/SE it leaks');
    await workbench.goTo(3, 9);
    await workbench.press('ControlOrMeta+K');
    await workbench.press('ControlOrMeta+I');
    await workbench.page
      .locator('.monaco-hover:visible')
      .filter({ hasText: 'It violates' })
      .first()
      .waitFor();
    await workbench.screenshot('note-hover');
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
