import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

const session = `title: Shop
timezone: Europe/Rome
documents:
  - title: Overview
    link: https://wiki.example/shop
  - title: Drawing
    link: docs/drawing.pdf
people:
  - id: dana # she
    name: Dana Reyes
    knowledge: architecture
    why: drew *it*
  - { id: lee, name: Lee Wong }
meetings:
  - title: First talk
    role: architects
    people: [dana, 'lee']
    note: a.interview.md
`;

const note = `---
title: First talk
role: architects
date: 2026-11-23
attendees: [dana, lee]
---

- [ ] #ask @dana Who may refund?
- @Lee: nobody asked @me or @sam
`;

const other = `- #action move it\n  - owner: dana\n`;

describe('editing a session file', () => {
  let files: LiteralFolder;

  before(async () => {
    files = new LiteralFolder({
      'threat-session.yaml': session,
      'a.interview.md': note,
      'b.interview.md': other,
      'own.questions.yaml': 'title: Own\n',
    });
    // The session's people are known when somebody else is a problem.
    await eventually(() => assert.ok(problemsOf('a.interview.md').includes('unknown-person')));
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => files.remove());

  const problemsOf = (path: string) =>
    vscode.languages.getDiagnostics(files.uri(path)).map(({ code }) => (code as { value: string }).value);

  /** A file in an editor, and the place in it where `text` stands; `|` in it is the very place. */
  const at = async (path: string, text: string) => {
    const { document } = await files.open(path);
    const offset = document.getText().indexOf(text.replace('|', '')) + Math.max(0, text.indexOf('|'));
    return [document.uri, document.positionAt(offset)] as const;
  };

  const textAt = async ({ uri, range }: vscode.Location) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const line = document.lineAt(range.start.line).text.trim();
    return `${document.getText(range)} in: ${line}`;
  };

  describe('completes', () => {
    /** What of ours is offered behind what is typed at the end of the file. */
    const offered = async (typed: string) => {
      const editor = await files.open('threat-session.yaml');
      const { document } = editor;
      const end = document.positionAt(document.getText().length);
      await editor.edit((change) => change.insert(end, typed));
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().length),
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
      const { Text, Snippet } = vscode.CompletionItemKind;
      return items
        .filter(({ kind }) => kind !== Text && kind !== Snippet)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };

    it('keys of a meeting', async () =>
      assert.deepEqual(await offered('    st'), [
        ...['id', 'purpose', 'goals', 'agenda', 'location', 'start', 'minutes', 'status', 'notes'],
      ]));
    it('people', async () => assert.deepEqual(await offered('  - people: ['), ['dana', 'lee']));
    it('notes, those without a meeting first', async () =>
      assert.deepEqual(await offered('  - note: '), ['b.interview.md', 'a.interview.md']));
    it('catalogs', async () => assert.deepEqual(await offered('questions: ['), ['own.questions.yaml']));
    it('words', async () => assert.deepEqual(await offered('stage: '), ['design', 'production']));
    it('time zones', async () => {
      const zones = await offered('x: {}\nworkingHours: {}\ntimezone: ');
      assert.ok(zones.includes('Europe/Rome') && zones.includes('UTC'));
    });
  });

  describe('explains', () => {
    const assertHover = async (path: string, text: string, expected: string) => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        ...(await at(path, text)),
      );
      const [first] = hovers.flatMap(({ contents }) => contents);
      assert.equal((first as vscode.MarkdownString | undefined)?.value, expected);
    };

    it('a key', () =>
      assertHover(
        'threat-session.yaml',
        'timezone',
        'Time zone of all times here and in the notes, such as Europe/Rome.',
      ));
    it('a word', () =>
      assertHover(
        'threat-session.yaml',
        '|architecture',
        'How the parts fit together, and why they are as they are.',
      ));
    it('a person', () =>
      assertHover('threat-session.yaml', '[|dana', '**Dana Reyes** · architecture\n\ndrew \\*it\\*'));
    it('a person in a note', () => assertHover('a.interview.md', '|@Lee', '**Lee Wong**'));
    it('a note', () =>
      assertHover('threat-session.yaml', 'a.interview.md', '**First talk** · Architects · 2026-11-23'));
  });

  describe('links', () => {
    it('a person to where they are introduced', async () => {
      for (const [path, text] of [
        ['a.interview.md', '@|dana'],
        ['a.interview.md', '[|dana'],
        ['b.interview.md', 'owner: |dana'],
        ['threat-session.yaml', '[|dana'],
      ] as const) {
        const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
          'vscode.executeDefinitionProvider',
          ...(await at(path, text)),
        );
        const [first] = found;
        assert.ok(first, `${text} in ${path}`);
        const { targetUri, targetRange } = first;
        const target = new vscode.Location(targetUri, targetRange);
        assert.equal(await textAt(target), 'dana in: - id: dana # she');
      }
    });

    it('a person to wherever they are named', async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        ...(await at('threat-session.yaml', 'id: |dana')),
      );
      assert.deepEqual((await Promise.all(found.map(textAt))).sort(), [
        'dana in: - [ ] #ask @dana Who may refund?',
        'dana in: - id: dana # she',
        'dana in: - owner: dana',
        'dana in: attendees: [dana, lee]',
        "dana in: people: [dana, 'lee']",
      ]);
    });

    it('notes and documents', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        files.uri('threat-session.yaml'),
      );
      assert.deepEqual(
        found.map(({ target }) => target?.toString()),
        [
          'https://wiki.example/shop',
          files.uri('docs/drawing.pdf').toString(),
          files.uri('a.interview.md').toString(),
        ],
      );
    });
  });

  describe('renames', () => {
    const rename = async (path: string, text: string, to: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        ...(await at(path, text)),
        to,
      );

    const assertRefused = (path: string, text: string, to: string, why: RegExp) =>
      assert.rejects(rename(path, text, to), why);

    const assertRenamed = async (path: string, text: string) => {
      const edit = await rename(path, text, 'd.reyes');
      const after = new Map<string, string>();
      for (const [uri, edits] of edit.entries()) {
        const document = await vscode.workspace.openTextDocument(uri);
        let result = document.getText();
        for (const { range, newText } of [...edits].reverse()) {
          const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
          result = result.slice(0, start) + newText + result.slice(end);
        }
        after.set(uri.path.slice(uri.path.lastIndexOf('/') + 1), result);
      }
      const renamed = (written: string) => written.replace(/\bdana\b/g, 'd.reyes');
      assert.deepEqual(Object.fromEntries(after), {
        'threat-session.yaml': renamed(session),
        'a.interview.md': renamed(note),
        'b.interview.md': renamed(other),
      });
    };

    it('a person from their id', () => assertRenamed('threat-session.yaml', 'id: |dana'));
    it('a person from a meeting', () => assertRenamed('threat-session.yaml', '[|dana'));
    it('a person from a note', () => assertRenamed('a.interview.md', '@da|na'));

    it('says what can be renamed', async () => {
      const [uri, position] = await at('a.interview.md', '@da|na');
      const found = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        uri,
        position,
      );
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(found.placeholder, 'dana');
      assert.equal(document.getText(found.range), 'dana');
    });

    it('nobody to an id that is taken', () =>
      assertRefused('a.interview.md', '@|dana', 'lee', /“lee” is Lee Wong already/));
    it('nobody to the interviewer', () =>
      assertRefused('a.interview.md', '@|dana', 'me', /“me” is whoever asks the questions/));
    it('nobody to what is no id', () =>
      assertRefused('threat-session.yaml', 'id: |dana', 'd r', /can't stand behind an @/));
    it('not the interviewer', () =>
      assertRefused('a.interview.md', '@|me', 'you', /“me” is whoever asks the questions/));
    it('nobody unknown', () =>
      assertRefused('a.interview.md', '@|sam', 'sue', /knows nobody with the id “sam”/));
  });
});
