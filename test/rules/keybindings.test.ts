// The keys of the manifest: none is VS Code's, none is bound twice, and the README lists each.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chordEntries } from '../../src/webview/checklist/keys';

interface Keybinding {
  command: string;
  key: string;
  mac?: string;
  when?: string;
  args?: { snippet: string };
}

interface Manifest {
  contributes: {
    commands: { command: string; title: string }[];
    keybindings: Keybinding[];
  };
}

const { commands, keybindings } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes;
/**
 * What stands behind Ctrl+K among the default keys of the VS Code that the tests run on, with those of its extensions, and
 * `r`, which a desktop has (Reveal in File Explorer).
 */
const { behindCtrlK } = JSON.parse(readFileSync('test/fixtures/default-chords.json', 'utf8')) as {
  behindCtrlK: string[];
};
const chords = keybindings.filter(({ key }) => key.includes(' '));
const onPage = "activeCustomEditorId == 'threatInterviews.checklist'";
/** What the one says is not so is so in the other, or one is of the text and the other of the checklist. */
const areApart = (one: string, other: string): boolean =>
  (one === onPage && other.endsWith('&& editorTextFocus')) ||
  [...one.matchAll(/!(threatInterviews\.\w+)/g)].some(([, key = '']) => other.split(' && ').includes(key));
const secondOf = (key: string): string => key.split(' ')[1] ?? '';

/** `ctrl+k shift+x` → `Ctrl+K Shift+X` */
const shownKey = (key: string): string =>
  key.replace(/(^|[ +])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

describe('the keys of the manifest', () => {
  it('are chords that VS Code leaves free, but for those of lists', () => {
    assert.deepEqual(
      chords.map(({ key }) => secondOf(key)).filter((key) => behindCtrlK.includes(key)),
      [],
    );
    assert.ok(
      chords.every(({ key, mac }) => key.startsWith('ctrl+k ') && mac === key.replace('ctrl', 'cmd')),
    );
    assert.deepEqual(
      keybindings.filter((one) => !chords.includes(one)).map(({ key }) => key),
      ['enter', 'tab', 'shift+tab'],
    );
  });

  it('need no AltGr, and each has a place where it makes sense', () => {
    assert.deepEqual(
      keybindings.filter(({ key, when }) => key.includes('alt') || !when),
      [],
    );
  });

  it('are bound once, but for what is never so at the same time', () => {
    const twice = chords.filter(({ key, when = '' }) =>
      chords.some(
        ({ key: same, when: other = '' }) =>
          key === same && when !== other && !areApart(when, other) && !areApart(other, when),
      ),
    );
    assert.deepEqual(twice, []);
    const bound = chords.map(({ key, when = '' }) => `${key} ${when}`);
    assert.equal(new Set(bound).size, bound.length);
  });

  it('stand in the sheet of the checklist where they work there, by their own names', () => {
    const isThere = ({ when = '' }: Keybinding) => when.includes(onPage) || !when.includes('editorTextFocus');
    const titles = chords
      .filter((one) => isThere(one) && !one.when?.includes('!threatInterviews.'))
      .map(
        ({ key, command }) => `${shownKey(key)}: ${commands.find((one) => one.command === command)?.title}`,
      );
    assert.deepEqual(
      chordEntries.map(({ keys, label }) => `${keys.join(' ')}: ${label}`).sort(),
      titles.sort(),
    );
  });

  it('are those of the table in the README', () => {
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| `(Ctrl\+K [^`]+)` +\| (.*?) +\|/gm)];
    const listed = rows.map(([, key = '', title = '']) => `${key}: ${title}`);
    const titleOf = ({ command, args }: Keybinding): string =>
      args ? `Insert ${args.snippet}` : (commands.find((one) => one.command === command)?.title ?? '');
    assert.deepEqual(
      listed.sort(),
      chords.map((one) => `${shownKey(one.key)}: ${titleOf(one).replace('…', '')}`).sort(),
    );
  });
});
