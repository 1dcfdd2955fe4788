import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, focusCommandOf, pageTypes } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

const note = `---
title: Door
---

## Reader #interactor/human

- [x] Who are you? ^authentication
- [ ] Why?
- #hint/S x

## Loans #store
`;

describe('code lenses', () => {
  let files: LiteralFolder;

  beforeEach(() => {
    files = new LiteralFolder({ 'a.interview.md': note, 'x.md': note });
  });
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('threatInterviews')
      .update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await files.remove();
  });

  /** As `line title -> command`, numbers of the built-in questions as `#`. */
  const lensesOf = async (path: string): Promise<string[]> => {
    const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      files.uri(path),
      99,
    );
    return found.map(({ range, command }) => {
      const title = command?.title.replace(/\d+ of \d+/, '# of #').replace(/\d+\/\d+/g, '#/#');
      return `${range.start.line + 1} ${title ?? ''} -> ${command?.command ?? ''}`;
    });
  };
  const assertLenses = async (...expected: string[]) =>
    assert.deepEqual(await lensesOf('a.interview.md'), expected);

  const onTop = (open: number, hints: string) => [
    '1 # of # answered -> ',
    `1 ${open} open -> ${focusCommandOf('openQuestions')}`,
    `1 ${hints} -> ${focusCommandOf('findings')}`,
    `1 Open Checklist -> ${commandIds.openChecklist}`,
  ];
  const onReader = (line: number) => [
    `${line} ${['S', 'T', 'R', 'I', 'D', 'E'].map((letter) => `${letter} #/#`).join('\u2002')} -> `,
    `${line} Next Question -> ${commandIds.nextQuestion}`,
  ];

  it('say how far a note and its interactors are', async () => {
    await files.open('a.interview.md');
    await eventually(() => assertLenses(...onTop(1, '1 hint'), ...onReader(5)));
  });

  it('follow what is typed', async () => {
    const editor = await files.open('a.interview.md');
    await eventually(() => assertLenses(...onTop(1, '1 hint'), ...onReader(5)));
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), '\n- #hint/T y\n\n'));
    await eventually(() => assertLenses(...onTop(1, '2 hints'), ...onReader(8)));
  });

  it('are off where the setting says so, and in other files', async () => {
    await files.open('x.md');
    assert.deepEqual(await lensesOf('x.md'), []);
    await files.open('a.interview.md');
    await eventually(() => assertLenses(...onTop(1, '1 hint'), ...onReader(5)));
    await vscode.workspace
      .getConfiguration('threatInterviews')
      .update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    await eventually(() => assertLenses());
  });

  it('open the checklist at the next question', async () => {
    await files.open('a.interview.md');
    await vscode.commands.executeCommand(commandIds.nextQuestion, files.uri('a.interview.md'), 'reader');
    const shown = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
    await eventually(() =>
      assert.ok(
        shown().some(
          (input) => input instanceof vscode.TabInputCustom && input.viewType === pageTypes.checklist,
        ),
      ),
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
