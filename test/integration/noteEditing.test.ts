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

  describe('while it asks for other suggestions', () => {
    /** Until the session knows what the note says, what stood in it before is not offered. */
    const offeredAt = (document: vscode.TextDocument, place: vscode.Position, text: string) => {
      return eventually(async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          place,
        );
        for (const { insertText, range } of items)
          if (insertText instanceof vscode.SnippetString && insertText.value.includes(text) && range)
            return { insertText, range };
        throw new Error(`${text} is not offered`);
      });
    };

    /**
     * The last line and what follows, when one types on from `typed` to `later` (the cursor at `|`), and Enter then
     * takes the suggestion of `typed` that has this text.
     */
    const entered = async (typed: string, later: string, suggestion: string) => {
      const editor = await files.open('a.interview.md');
      const { document } = editor;
      const end = () => document.positionAt(document.getText().length);
      await editor.edit((change) => change.insert(end(), typed.replace('|', '')));
      const { line } = end();
      const place = new vscode.Position(line, typed.indexOf('|'));
      const { insertText, range } = await offeredAt(document, place, suggestion);
      const { start, end: replaced } = 'inserting' in range ? range.replacing : range;
      await editor.edit((change) => {
        change.replace(new vscode.Range(line, 0, line, typed.length), later.replace('|', ''));
      });
      const column = later.indexOf('|') + replaced.character - place.character;
      await editor.insertSnippet(insertText, new vscode.Range(start, new vscode.Position(line, column)));
      const text = document.getText(new vscode.Range(line, 0, line + 2, 0));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      return text;
    };

    it('takes one that goes on with what is typed', async () => {
      assert.equal(await entered('- [ ] Who? ^|', '- [ ] Who? ^|', '^roles'), '- [ ] Who? ^roles');
      assert.equal(await entered('- [ ] Who? ^r|', '- [ ] Who? ^ROL|', '^roles'), '- [ ] Who? ^roles');
      assert.equal(await entered('- [ ] Who? ^rol|', '- [ ] Who? ^|', '^roles'), '- [ ] Who? ^roles');
      assert.equal(
        await entered('- [ ] Who? ^failed|', '- [ ] Who? ^failed-|', '^failed-authentication'),
        '- [ ] Who? ^failed-authentication',
      );
      assert.match(
        await entered('- ?fail|', '- ?failed|', 'failed-auth'),
        /^- \[ \] [^\n]+ \^failed-authentication$/,
      );
    });
    it('takes one in the place of a whole word', async () =>
      assert.equal(await entered('- [ ] Who? ^ro|le', '- [ ] Who? ^rol|le', '^roles'), '- [ ] Who? ^roles'));
    it('keeps an id that is complete by then, and goes on with the list', async () =>
      assert.equal(
        await entered('- [ ] Who? ^ro|', '- [ ] Who? ^roles|', '^roles'),
        '- [ ] Who? ^roles\n  - ',
      ));
    it('keeps an id of one’s own, and goes on with the list', async () => {
      assert.equal(await entered('- [ ] Who? ^|', '- [ ] Who? ^rolf|', '^roles'), '- [ ] Who? ^rolf\n  - ');
      assert.equal(
        await entered('- #risk it leaks ^R|', '- #risk it leaks ^Rolf|', '^R-1'),
        '- #risk it leaks ^Rolf\n- ',
      );
    });
    it('keeps a question of one’s own, and goes on with the list', async () => {
      assert.equal(await entered('- [ ] |', '- [ ] Who pays?|', '^roles'), '- [ ] Who pays?\n  - ');
      const signs = '- [ ] Wer/was ${1:x} \\d+ (a) [c] 5 $} 😀 שלום?';
      assert.equal(await entered('- [ ] W|', `${signs}|`, '^roles'), `${signs}\n  - `);
    });
    it('breaks the line where Enter would', async () =>
      assert.equal(
        await entered('- [ ] Who? ^ro|me @lee', '- [ ] Who? ^rolf|me @lee', '^roles'),
        '- [ ] Who? ^rolf\n- [ ] me @lee',
      ));
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
