// Somebody types in a note or on its checklist, and in the middle of it something is killed: the process of the
// extensions, the server of the window, or the page of the window. What was typed more than three seconds before is back.
//
// VS Code backs up what is not saved a second after the last letter, and begins to count anew with each letter. So the
// typist stops now and then, to listen; what has not seen such a stop is VS Code's to lose.
//
// KILLS says how many there are, KILLS_SEED with which chance they begin.

import assert from 'node:assert/strict';
import { ChecklistPage } from '../ui/checklistPage';
import { eventually } from '../ui/eventually';
import { canFindExtensionHosts, extensionHostsOf } from '../ui/harness/extensionHosts';
import { KillableWindow } from '../ui/harness/KillableWindow';

const kills = Number(process.env['KILLS'] ?? 20);
const seed = Number(process.env['KILLS_SEED'] ?? 1);

const note = '## Shopper #interactor/human\n\n- [ ] Who are you? ^/S\n\n- [ ] What may you do? ^/E\n';

/** Older words must be there, in milliseconds. */
const mayBeLost = 3000;

/** Numbers from 0 to 1 that are the same in each run. */
function chanceFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface TypedWord {
  readonly word: string;
  readonly at: number;
}

/** On a busy machine VS Code takes its time to start its extensions again, in milliseconds. */
const comesBackWithin = 60_000;

/** Longer than VS Code waits for another letter, in milliseconds. */
const stop = 1500;

/** Types a few words, stops, and so on, for so long. */
async function typeAlong(window: KillableWindow, name: string, ms: number): Promise<TypedWord[]> {
  const typed: TypedWord[] = [];
  const end = Date.now() + ms;
  while (Date.now() < end) {
    const word = `${name}w${typed.length}`;
    await window.page.keyboard.type(`${word} `, { delay: 20 });
    typed.push({ word, at: Date.now() });
    await new Promise((resolve) => setTimeout(resolve, typed.length % 3 === 0 ? stop : 120));
  }
  return typed;
}

describe('what is typed while something is killed', function () {
  if (!canFindExtensionHosts) return void it.skip('is there again: processes can be found on Linux alone');

  const chance = chanceFrom(seed);
  let window: KillableWindow;

  before(async () => {
    const names = Array.from({ length: kills }, (_, number) => `k${number}.interview.md`);
    window = await KillableWindow.open(Object.fromEntries(names.map((name) => [name, note])));
  });
  after(() => window.end());

  for (let number = 0; number < kills; number += 1) {
    const target = (['extensions', 'server', 'page'] as const)[number % 3] ?? 'page';
    const place = Math.floor(number / 3) % 2 === 0 ? 'checklist' : 'note';
    const typingFor = 5500 + Math.floor(chance() * 2500);

    it(`is there again: ${target}, typing in the ${place} (${number})`, async () => {
      await window.begin(`k${number}.interview.md`);
      if (place === 'checklist') {
        const checklist = await ChecklistPage.open(window.workbench, /Shopper/);
        await checklist.goTo('Who are you?');
        await checklist.press('Enter');
        await checklist.isWriting();
      } else {
        await window.workbench.goTo(4);
        await window.workbench.press('Enter');
      }
      const typed = await typeAlong(window, `k${number}`, typingFor);
      const killed = Date.now();
      switch (target) {
        case 'extensions':
          for (const pid of extensionHostsOf(window.server)) process.kill(pid, 'SIGKILL');
          typed.push(...(await typeAlong(window, `k${number}more`, 800)));
          if (place === 'checklist') await window.connectAgain();
          break;
        case 'server':
          await window.killServer();
          break;
        case 'page':
          await window.killPage();
          break;
      }
      // Extensions have no part in what the editor and the page hold: all of it must be there.
      const stopped = typed.filter((_, index) => index < typed.length - (typed.length % 3 || 3));
      const sure = target === 'extensions' ? typed : stopped.filter(({ at }) => at < killed - mayBeLost);
      assert.ok(sure.length > 0, 'nothing was typed early enough');
      await eventually(async () => {
        const text = await window.noteText();
        assert.deepEqual(
          sure.filter(({ word }) => !text.includes(word)).map(({ word }) => word),
          [],
        );
      }, comesBackWithin);
    });
  }
});
