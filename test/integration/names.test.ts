import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

const first = `---\r
attendees: [petra]\r
---\r
\r
## **Card** reader #interactor/device\r
\r
- #flow card reader -> Loans: numbers\r
- #risk/S copied cards ^R-1\r
  - how: in the bin, as Petra showed\r
  - source: Door manual; b.interview.md\r
- @petra: it beeps, @petra says\r
`;

const second = `## Loans #store

- #hint/T like ^R-1 there
  - about: Card reader; Loans
`;

const session = `title: Library
documents: [{ title: Door manual, link: docs/door.pdf }]
people: [{ id: petra, name: Petra }]
components: [{ name: card reader }]
`;

describe('names in a session', () => {
  let files: LiteralFolder;

  before(async () => {
    files = new LiteralFolder({
      'threat-session.yaml': session,
      'a.interview.md': first,
      'b.interview.md': second,
      'alone/c.interview.md': '## Bus #store\n\n- #flow X -> bus\n',
    });
    await files.open('a.interview.md');
    // They are known when they can be found.
    await eventually(async () => assert.equal((await symbols('copied cards')).length, 1));
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => files.remove());

  /** A file in an editor, and the place in it where `text` stands; `|` in it is the very place. */
  const at = async (path: string, text: string): Promise<[vscode.Uri, vscode.Position]> => {
    const { document } = await files.open(path);
    const found = document.getText().indexOf(text.replace('|', ''));
    assert.ok(found >= 0, text);
    return [document.uri, document.positionAt(found + Math.max(0, text.indexOf('|')))];
  };

  /** Places as `file:line written`. */
  const shown = (places: readonly (vscode.Location | vscode.LocationLink)[]) =>
    Promise.all(
      places.map(async (place) => {
        const [uri, range] = 'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetRange];
        const document = await vscode.workspace.openTextDocument(uri);
        const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace('.interview.md', '');
        return `${name}:${range.start.line + 1} ${document.getText(range)}`;
      }),
    );

  const execute = async (command: string, path: string, text: string) =>
    shown(
      await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        command,
        ...(await at(path, text)),
      ),
    );
  const assertDefined = async (path: string, text: string, ...expected: string[]) =>
    assert.deepEqual(await execute('vscode.executeDefinitionProvider', path, text), expected);
  /** VS Code's Markdown knows headings too. */
  const assertReferences = async (path: string, text: string, ...expected: string[]) => {
    const found = await execute('vscode.executeReferenceProvider', path, text);
    assert.deepEqual(found.filter((place) => !place.includes('#')).sort(), expected);
  };
  const symbols = async (query: string) =>
    (
      await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      )
    )
      .filter(
        ({ location, containerName }) =>
          location.uri.path.startsWith(files.path) && containerName.includes('·'),
      )
      .map(({ name, containerName }) => `${name} (${containerName})`);

  it('lead to the heading of an element, in the same note first', async () => {
    await assertDefined('a.interview.md', '|card reader ->', 'a:5 **Card** reader');
    await assertDefined('b.interview.md', 'Card |reader;', 'a:5 **Card** reader');
    await assertDefined('b.interview.md', '; |Loans', 'b:1 Loans');
    await assertDefined('threat-session.yaml', '{ name: |card reader', 'a:5 **Card** reader');
  });
  it('lead to the tag that has an id', async () => {
    await assertDefined('b.interview.md', '^R|-1', 'a:8 ^R-1');
    await assertDefined('a.interview.md', '|^R-1', 'a:8 R-1');
  });
  it('lead nowhere from text', () => assertDefined('a.interview.md', 'it |beeps'));
  it('lead to the heading in a note without a session file', () =>
    assertDefined('alone/c.interview.md', '-> |bus', 'c:1 Bus'));

  it('are found wherever they stand', () =>
    assertReferences(
      'b.interview.md',
      '|Card reader;',
      'a:5 **Card** reader',
      'a:7 card reader',
      'b:4 Card reader',
      'threat-session.yaml:4 card reader',
    ));
  it('are found where a text speaks of an id', () =>
    assertReferences('a.interview.md', '^|R-1', 'a:8 R-1', 'b:3 R-1'));

  it('are highlighted in their note', async () => {
    const highlights = async (path: string, text: string) => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        ...(await at(path, text)),
      );
      return found.map(({ range, kind }) => `${range.start.line + 1} ${kind ?? ''}`);
    };
    const { Read, Write } = vscode.DocumentHighlightKind;
    assert.deepEqual(await highlights('a.interview.md', '|card reader ->'), [`5 ${Write}`, `7 ${Read}`]);
    assert.deepEqual(await highlights('a.interview.md', '@|petra says'), [
      `2 ${Read}`,
      `11 ${Read}`,
      `11 ${Read}`,
    ]);
  });

  it('are symbols of the workspace', async () => {
    assert.deepEqual(await symbols('cardreader'), ['Card reader (external interactor, device · Library)']);
    assert.deepEqual(await symbols('r-1 copied'), ['R-1 copied cards (risk · Card reader · a)']);
  });

  it('of documents and notes are links behind a source', async () => {
    const { document } = await files.open('a.interview.md');
    const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      found.map(({ range, target }) => [document.getText(range), target?.path.slice(files.path.length)]),
      [
        ['Door manual', '/docs/door.pdf'],
        ['b.interview.md', '/b.interview.md'],
      ],
    );
  });

  describe('are renamed', () => {
    const rename = async (path: string, text: string, to: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        ...(await at(path, text)),
        to,
      );
    const edits = async (path: string, text: string, to: string) => {
      const edit = await rename(path, text, to);
      return shown(
        edit.entries().flatMap(([uri, made]) => {
          assert.ok(made.every(({ newText }) => newText === to));
          return made.map(({ range }) => new vscode.Location(uri, range));
        }),
      );
    };

    it('in all files at once', async () => {
      const edit = await rename('b.interview.md', '|Card reader;', 'Scanner');
      assert.ok(await vscode.workspace.applyEdit(edit));
      const text = (path: string) =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.path === files.uri(path).path)?.getText();
      assert.equal(
        text('a.interview.md'),
        first.replace('**Card** reader', 'Scanner').replace('card reader', 'Scanner'),
      );
      assert.equal(text('b.interview.md'), second.replace('Card reader', 'Scanner'));
      assert.equal(text('threat-session.yaml'), session.replace('card reader', 'Scanner'));
      for (const path of ['a.interview.md', 'b.interview.md', 'threat-session.yaml']) {
        await files.open(path);
        await vscode.commands.executeCommand('workbench.action.files.revert');
      }
    });
    it('by the id of a risk', async () =>
      assert.deepEqual(await edits('b.interview.md', '^|R-1', 'R-9'), ['a:8 R-1', 'b:3 R-1']));
    it('without a session file', async () =>
      assert.deepEqual(await edits('alone/c.interview.md', '## |Bus', 'Tram'), ['c:1 Bus', 'c:3 bus']));
    it('under the name that is seen', async () => {
      const found = await vscode.commands.executeCommand<{ placeholder: string }>(
        'vscode.prepareRename',
        ...(await at('a.interview.md', '**|Card')),
      );
      assert.equal(found.placeholder, 'Card reader');
    });
    it('to no name that is taken or misread', async () => {
      await assert.rejects(
        rename('a.interview.md', '|card reader ->', 'loans'),
        /“loans” is in use in this session/,
      );
      await assert.rejects(
        rename('a.interview.md', '|card reader ->', 'a; b'),
        /b\.interview\.md would say something else/,
      );
      await assert.rejects(rename('a.interview.md', '|card reader ->', ' '), /not empty/);
      await assert.rejects(rename('a.interview.md', '^|R-1', 'R 2'), /is no id/);
    });
  });
});
