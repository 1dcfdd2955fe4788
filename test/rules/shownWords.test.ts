// What VS Code shows of notes goes through the few files that make every sign in it harmless.

import assert from 'node:assert/strict';
import { readSources } from './sources';

/** What makes VS Code show words, and the files that may do so: each has words of notes made plain, or shows none. */
const sinks: readonly (readonly [name: string, spelt: RegExp, files: readonly string[]])[] = [
  ['a message', /window\.show(?:Information|Warning|Error)Message/, ['workspace/messages']],
  ['one box', /window\.show(?:QuickPick|InputBox|WorkspaceFolderPick)/, ['workspace/boxes']],
  [
    'a box with a list',
    /window\.createQuickPick/,
    ['features/hints/reviewHints', 'features/interview/quickCapture', 'workspace/boxes'],
  ],
  ['a box with a line', /window\.createInputBox/, ['views/choices', 'workspace/boxes']],
  [
    'the status bar',
    /window\.(?:createStatusBarItem|set\w+Message)/,
    ['features/interview/runInterview', 'workspace/messages'],
  ],
  ['what is going on', /window\.withProgress/, ['extension']],
  [
    'Markdown',
    /new vscode\.MarkdownString/,
    ['editor/hover', 'features/interview/runInterview', 'views/rowView'],
  ],
  ['a row', /new vscode\.TreeItem\b/, ['views/rowView']],
  ['a symbol', /new vscode\.(?:Symbol|DocumentSymbol)/, ['editor/workspaceSymbols']],
  ['a suggestion', /new vscode\.CompletionItem\b/, ['editor/completion']],
  ['a problem', /new vscode\.Diagnostic\b/, ['editor/diagnostics']],
  ['an action', /vscode\.CodeAction(?: \{|\()/, ['editor/codeActions']],
  ['a lens', /(?:extends|new) vscode\.CodeLens\b/, ['editor/lenses']],
  ['a hint or a badge', /new vscode\.(?:InlayHint|FileDecoration)/, []],
  ['a tab', /panel\.title = /, ['overview/overviews']],
];

describe('words of notes in VS Code', () => {
  const sources = [...readSources()].filter(([file]) => file.startsWith('src/extension/'));
  for (const [name, spelt, files] of sinks) {
    it(`are shown as ${name} where signs in them are harmless`, () =>
      assert.deepEqual(
        sources
          .filter(([, text]) => spelt.test(text))
          .map(([file]) => file.slice('src/extension/'.length, -'.ts'.length)),
        files,
      ));
  }
});
