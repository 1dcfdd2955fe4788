// An interview note in the editor and in the preview, in the usual themes: photographed for a person to look at.

import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { openWorkbench, sampleFolder } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';

const note = `---
title: What it looks like
role: architects
date: 2026-11-24T10:00
attendees: [aylin, tomasz]
---

Aylin draws, and everybody looks. #hint it is the only drawing

## Wall screen #interactor/device

- [x] How does it log in? ^authentication
  - @aylin: it never logged out
  - [ ] Can it send commands?
- [-] When was its password changed? ^credential-rotation
- [>] Who sees a wrong one? @tomasz due:2026-11-27
- #risk/TE! the wall screen opens every valve ^R-1
  - how: walk up to it
  - likelihood: high
- ~~#hint taken back~~ and \`#hint\` in code
`;

/** What must not look like the text around it, where it stands first. */
const marks = [
  ...[
    'architects',
    '#hint',
    '#interactor',
    'device',
    '[x]',
    '[ ]',
    '[-]',
    '[>]',
    '^authentication',
    '@aylin',
  ],
  ...['@tomasz', 'due:', '2026-11-27', '#risk', 'TE', '!', '^R-1', 'how', 'likelihood', 'high'],
];

interface Theme {
  readonly name: string;
  /** What the window has from the start. */
  readonly theme: 'dark' | 'light';
  /** For high contrast the system asks, as it does for people. */
  readonly system?: 'dark' | 'light';
  /** What is chosen in VS Code's list of themes. */
  readonly picked?: string;
}

const themes: readonly Theme[] = [
  { name: 'dark-modern', theme: 'dark' },
  { name: 'light-modern', theme: 'light' },
  { name: 'high-contrast', theme: 'dark', system: 'dark' },
  { name: 'high-contrast-light', theme: 'dark', system: 'light' },
  { name: 'monokai', theme: 'dark', picked: 'Monokai' },
  { name: 'solarized-dark', theme: 'dark', picked: 'Solarized Dark' },
];

describe('an interview note', () => {
  for (const theme of themes) {
    it(`stands out in ${theme.name}`, async () => {
      const workbench = await openNote(theme);
      await eventually(async () => {
        const drawn = await drawnText(workbench);
        const plain = new Set(
          ['Aylin draws', 'the wall screen opens'].flatMap((text) => drawn.colorsOf(text)),
        );
        assert.deepEqual(
          marks.filter((mark) => drawn.colorsOf(mark).some((color) => plain.has(color))),
          [],
        );
        assert.notDeepEqual(drawn.colorsOf('#interactor'), drawn.colorsOf('Wall screen'));
      });
      await workbench.screenshot(`note-${theme.name}`);
      await workbench.close();
    });
  }

  for (const theme of themes.filter(({ picked }) => picked === undefined)) {
    it(`is drawn in the preview in ${theme.name}`, async () => {
      const workbench = await openNote(theme);
      await workbench.runCommand('Markdown: Open Preview');
      // What the session file says of people comes later, and the preview is another page then.
      await eventually(async () => {
        const preview = await workbench.webview('the wall screen opens every valve');
        assert.ok((await preview.getByRole('link', { name: '@aylin' }).count()) > 0, 'she is a link');
        const risk = preview.locator('.interview-risk');
        assert.equal(await risk.textContent(), 'Risk TE high');
        assert.equal(await preview.getByRole('img', { name: 'Not applicable' }).count(), 1);
        assert.equal(await preview.getByText('^R-1').count(), 0);
        // The style sheet is there, and the chip is no color alone.
        const border = "getComputedStyle(document.querySelector('.interview-risk')).borderTopStyle";
        assert.equal(await preview.evaluate(border), 'solid');
      });
      await workbench.screenshot(`preview-${theme.name}`);
      await workbench.close();
    });
  }
});

async function openNote({ theme, system, picked }: Theme): Promise<Workbench> {
  const workbench = await openWorkbench({
    folder: sampleFolder,
    files: { 'looks.interview.md': note },
    theme,
    size: { width: 1100, height: 760 },
  });
  const drawn = (kind: string, timeout?: number) =>
    workbench.page.locator(`.monaco-workbench.${kind}`).waitFor(timeout === undefined ? {} : { timeout });
  const first = theme === 'dark' ? 'vs-dark' : 'vscode-theme-defaults-themes-light_modern-json';
  // On a busy machine VS Code may come up without the theme of its settings.
  await drawn(first, 10_000).catch(() => workbench.reload());
  await drawn(first);
  if (system) {
    await workbench.page.emulateMedia({ forcedColors: 'active', colorScheme: system });
    await drawn(system === 'dark' ? 'hc-black' : 'hc-light');
  }
  if (picked !== undefined) {
    await workbench.runCommand('Preferences: Color Theme');
    await workbench.quickInput.input.fill(picked);
    await workbench.quickInput.pick(picked);
    await drawn(
      `vscode-theme-${picked.toLowerCase().replace(' ', '-')}-themes-${picked.toLowerCase().replace(' ', '-')}-color-theme-json`,
    );
  }
  await workbench.openFile('looks.interview.md');
  return workbench;
}

/** The text that the editor shows, with the color of each of its characters. */
async function drawnText(workbench: Workbench): Promise<{ colorsOf: (text: string) => string[] }> {
  const lines = await workbench.page.evaluate<Piece[][]>(
    `[...document.querySelectorAll('.editor-group-container.active .view-lines > .view-line')]
      .sort((a, b) => parseFloat(a.style.top) - parseFloat(b.style.top))
      .map((line) => [...line.querySelectorAll(':scope > span > span')].map((piece) => ({
        text: piece.textContent.replaceAll('\\u00a0', ' '),
        color: getComputedStyle(piece).color,
      })))`,
  );
  const pieces = lines.flatMap((line) => [...line, { text: '\n', color: '' }]);
  const text = pieces.map((piece) => piece.text).join('');
  const colors = pieces.flatMap((piece) => [...piece.text].map(() => piece.color));
  return {
    /** Its colors, each once. */
    colorsOf(part) {
      const at = text.indexOf(part);
      assert.ok(at >= 0, `${part} is shown`);
      const inked = [...part].flatMap((sign, index) => (sign === ' ' ? [] : [colors[at + index] ?? '']));
      return [...new Set(inked)];
    },
  };
}

interface Piece {
  readonly text: string;
  readonly color: string;
}
