// The Markdown preview of a note, as VS Code's own Markdown extension renders it.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

const text = `# Before

## Reader #interactor/human

- [x] Who knows it? ^authentication
  - @dana: everybody but @nobody
  - #risk/S! the same code everywhere ^R-1
    - how: try <b>it</b>
    - source: ../b.interview.md:3, c.interview.md:3
`;

describe('the Markdown preview', () => {
  let files: LiteralFolder;

  before(() => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Shop\npeople:\n  - { id: dana, name: Dana Reyes }\n',
      'notes/a.interview.md': text,
      'notes/README.md': text,
      'b.interview.md': '# B\n',
      'c.interview.md': '- #hint x\n\n```mermaid\nflowchart LR\n  A[Drawn by hand]\n```\n',
    });
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => files.remove());

  const rendered = async (path: string): Promise<string> => {
    const { document } = await files.open(path);
    return vscode.commands.executeCommand<string>('markdown.api.render', document);
  };

  it('draws tags, boxes and details of a note, and no ids', async () => {
    const html = await rendered('notes/a.interview.md');
    assert.match(html, /<span class="interview-tag interview-element">Interactor · human<\/span>/);
    assert.match(
      html,
      /<span class="interview-tag interview-risk">Risk <abbr title="Spoofing">S<\/abbr> high<\/span>/,
    );
    assert.match(html, /aria-label="Answered"/);
    assert.match(html, /<span class="interview-key">how:<\/span>/);
    assert.doesNotMatch(html, /\^/);
  });

  it('leaves the address of a heading as it was', async () => {
    assert.match(await rendered('notes/a.interview.md'), /<h2[^>]* id="reader-interactorhuman"/);
  });

  it('links people to the session file, and places to their notes', async () => {
    await files.open('notes/a.interview.md');
    // The session's people are known when somebody else is a problem.
    await eventually(() => {
      const codes = vscode.languages
        .getDiagnostics(files.uri('notes/a.interview.md'))
        .map(({ code }) => code);
      assert.ok(JSON.stringify(codes).includes('unknown-person'));
    });
    const html = await rendered('notes/a.interview.md');
    assert.match(html, /<a href="\.\.\/threat-session\.yaml"[^>]* title="Dana Reyes"[^>]*>@dana<\/a>/);
    assert.match(html, /<span class="interview-person">@nobody<\/span>/);
    assert.match(
      html,
      /<a href="\.\.\/b\.interview\.md#L3"[^>]*>\.\.\/b\.interview\.md:3<\/a>, c\.interview\.md:3/,
    );
  });

  it('leaves a diagram to VS Code, which draws it or shows its text', async () => {
    const html = await rendered('c.interview.md');
    assert.match(html, /interview-hint[^]*class="[^"]*mermaid[^]*A\[Drawn by hand\]/);
  });

  it('leaves other Markdown files alone', async () => {
    const html = await rendered('notes/README.md');
    assert.doesNotMatch(html, /interview-/);
    assert.match(html, /\[x\] Who knows it\? \^authentication/);
  });
});
