import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../src/extension/model/manifestIds';
import { eventually, LiteralFolder } from './literalFolder';

const header =
  'ID,Object Type,Name,Additional Info,Annotation Type,Annotation Text,Asked By,Asked On,Asked Via,Answered,Recorded Answers,New Answer,New Answer By,New Answer On';
const run = (command: CommandName, ...args: unknown[]) =>
  vscode.commands.executeCommand(commandIds[command], ...args);

describe('files for other tools', () => {
  let files: LiteralFolder;
  afterEach(() => files.remove());

  it('are written beside the session file, and again without a question', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'a.interview.md': '- #hint/S the key is the same for all\n',
    });
    await run('refresh');
    for (const words of ['the key is the same for all', 'nobody counts the keys']) {
      files.write('a.interview.md', `- #hint/S ${words}\n`);
      await run('refresh');
      // Ends when its message is closed, which nobody does here.
      void run('exportFormat', files.uri('threat-session.yaml'));
      await eventually(async () => {
        // The list opens with its first entry chosen, which is CSV.
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.ok(files.has('findings.csv'), 'findings.csv is missing');
        assert.match(files.read('findings.csv'), new RegExp(`^\uFEFFSession,[^]*,${words},S,`));
      });
    }
  });
  it('turn open topics into asks, once', async () => {
    files = new LiteralFolder({
      'threat-session.yaml': 'title: Cranes\n',
      'a.interview.md': '## Crane #process\n',
      'topics.csv': `${header}\r\n0123,Process,Crane,,Topic to be clarified,Who drives it?\r\n`,
    });
    await run('refresh');
    await run('importTopics', files.uri('topics.csv'));
    const asked = files.read('open-topics.interview.md');
    assert.match(asked, /\n## Crane #process\n\n- \[ \] #ask Who drives it\? \^topic-[0-9a-f]{8}\n/);
    await run('refresh');
    await run('importTopics', files.uri('topics.csv'));
    assert.equal(vscode.window.activeTextEditor?.document.getText(), asked);
  });
  it('add what is new in a later table', async () => {
    const first = `${header}\r\n0123,Process,Crane,,Topic to be clarified,Who drives it?\r\n`;
    files = new LiteralFolder({ 'threat-session.yaml': 'title: Cranes\n', 'topics.csv': first });
    await run('refresh');
    await run('importTopics', files.uri('topics.csv'));
    files.write('topics.csv', `${first}4567,Flow,Load,,Topic to be clarified,How heavy?\r\n`);
    await run('importTopics', files.uri('topics.csv'));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.equal(text.split('Who drives it?').length, 2);
    assert.match(text, /\n- \[ \] #ask How heavy\? \(Flow Load\) \^topic-[0-9a-f]{8}\n/);
  });
});
