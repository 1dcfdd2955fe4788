import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

describe('knowledge packs that a session names', () => {
  let files: LiteralFolder;
  afterEach(() => files.remove());

  const english = 'Which pages or answers does a cache on the way keep for the next visitor?';
  const german = 'Welche Seiten oder Antworten hebt ein Cache unterwegs für den nächsten Besucher auf?';

  /** Those two of the questions that are offered behind `- [ ] `. */
  const offered = async (): Promise<readonly string[]> => {
    const { document } = await files.open('a.interview.md');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().length),
      ' ',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.length > 10, labels.join());
    return labels.filter((label) => label === english || label === german);
  };

  for (const [name, session, expected] of [
    ['are asked in English', 'packs: [web]\n', [english]],
    ['are asked in German', 'packs: [web]\nlanguage: de\n', [german]],
    ['are not asked where none is named', '', []],
  ] as const)
    it(name, async () => {
      files = new LiteralFolder({
        'threat-session.yaml': `title: Shop\ndepth: deep\n${session}`,
        'a.interview.md': '---\nrole: architects\n---\n\n## Web shop #process\n\n- [ ] ',
      });
      await eventually(async () => assert.deepEqual(await offered(), expected));
    });
});
