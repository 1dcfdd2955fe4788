import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, LiteralFolder } from './literalFolder';

const session = `title: Shop
people:
  - { id: dana, name: Dana Reyes, knowledge: architecture }
  - { id: lee, name: Lee Wong }
meetings:
  - { title: First talk, note: a.interview.md, people: [lee] }
`;

const note = `---
title: First talk
---

## Shopper #interactor/human

- [x] Who are you? ^authentication
  @lee: A *guest*.
- #hint/SE! one key opens <b>every</b> door
`;

const other = `---
title: Earlier [talk](command:x)
date: 2026-11-20
---

## Shopper #interactor/human

- [x] Who are you? ^authentication
  @sam: Nobody knows.
`;

describe('editing a note', () => {
  let files: LiteralFolder;

  before(async () => {
    files = new LiteralFolder({
      'threat-session.yaml': session,
      'a.interview.md': note,
      'b.interview.md': other,
    });
    // The session is known when nobody in it is known as Sam.
    await eventually(() =>
      assert.ok(vscode.languages.getDiagnostics(files.uri('b.interview.md')).length > 0),
    );
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => files.remove());

  describe('completes', () => {
    /** What of ours is offered behind what is typed at the end of the file. */
    const offered = async (typed: string, by?: string) => {
      const editor = await files.open('a.interview.md');
      const { document } = editor;
      await editor.edit((change) => change.insert(document.positionAt(document.getText().length), typed));
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.positionAt(document.getText().length),
        by,
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
      const { Text, Snippet } = vscode.CompletionItemKind;
      return items
        .filter(({ kind }) => kind !== Text && kind !== Snippet)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };

    it('tags', async () =>
      assert.deepEqual((await offered('- #', '#')).slice(0, 3), ['#hint', '#risk', '#dismissed']));
    it('categories', async () =>
      assert.deepEqual(await offered('- #hint/', '/'), ['S', 'T', 'R', 'I', 'D', 'E']));
    it('people, attendees first', async () =>
      assert.deepEqual(await offered('- #ask @', '@'), ['@lee', '@dana', '@me']));
    it('questions that are not asked yet', async () => {
      const questions = await offered('- [ ] ', ' ');
      assert.ok(questions.length > 20, `${questions.length} questions`);
      assert.ok(!questions.includes('How does it authenticate toward the solution?'));
    });
    it('ids of questions', async () => {
      const ids = await offered('- [ ] Who? ^', '^');
      assert.ok(ids.includes('^roles') && !ids.includes('^authentication'), ids.join());
    });
    it('details and their values', async () => {
      assert.deepEqual(await offered('- #dismissed x\n  - '), ['because', 'source', 'about']);
      assert.deepEqual(await offered('- #risk x\n  - effort: ', ' '), ['hours', 'days', 'weeks', 'months']);
    });
    it('names in a flow', async () => assert.deepEqual(await offered('- #flow ', ' '), ['Shopper']));
    it('nothing in code', async () => assert.deepEqual(await offered('\n```\n- #', '#'), []));
    it('nothing in a sentence', async () => assert.deepEqual(await offered('\nso they ', ' '), []));
  });

  describe('tells', () => {
    const told = async (text: string) => {
      const { document } = await files.open('a.interview.md');
      const offset = document.getText().indexOf(text.replace('|', '')) + text.indexOf('|');
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        document.positionAt(offset),
      );
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (content as vscode.MarkdownString).value)
        .join('\n');
    };

    it('what a tag is for and how it is rated', async () =>
      assert.match(await told('#hi|nt/SE!'), /slip[^]*Severity high, given by “!”/));
    it('what a category is', async () =>
      assert.match(await told('#hint/S|E!'), /Elevation of Privilege[^]*It violates: Authorization/));
    it('who a person is', async () => assert.match(await told('@l|ee'), /Lee Wong/));
    it('what a question is for, and what was answered earlier, as plain text', async () => {
      const text = await told('^auth|entication');
      assert.match(text, /Listen for/);
      assert.match(text, /Earlier \\\[talk\\\]\(command:x\) · 2026-11-20 · sam: [^]*Nobody knows/);
    });
    it('nothing of a word', async () => assert.equal(await told('one k|ey'), ''));
  });
});
