// Another branch under the open window.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbench } from './harness/openWorkbench';
import type { Workbench } from './harness/Workbench';
import { TreeView } from './treeView';

describe('switching branches', () => {
  let workbench: Workbench;
  let findings: TreeView;

  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
      cwd: workbench.workspaceDir,
      stdio: 'pipe',
    });

  const write = (path: string, text: string) => {
    const file = join(workbench.workspaceDir, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };

  const commit = (message: string) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
  };

  before(async () => {
    workbench = await openWorkbench();
    git('init', '--quiet', '--initial-branch', 'main');
    commit('one note');
    git('checkout', '--quiet', '-b', 'more');
    write('deep/er/b.interview.md', '---\ntitle: B\n---\n\n- #hint/D the queue has no limit\n');
    write('a.interview.md', '---\ntitle: A\n---\n\n- #hint/S the cookie never dies\n');
    rmSync(join(workbench.workspaceDir, 'threat-session.yaml'));
    write('threat-session.yaml', 'title: Another title\n');
    commit('another note');
    git('checkout', '--quiet', 'main');
    findings = new TreeView(workbench, 'Findings');
    await workbench.showView('Findings');
    await workbench.openFile('a.interview.md');
  });

  after(() => workbench.close());

  const one = [
    'Spoofing 1',
    '  the session cookie lives 90 days Shopper · A first talk · no attack path, unrated: no impact',
  ];

  it('starts with the first', () => findings.shows(...one));

  it('shows the notes of the other, those of new folders too', async () => {
    git('checkout', '--quiet', 'more');
    await findings.shows(
      'Spoofing 1',
      '  the cookie never dies A · no attack path, unrated: no impact',
      'Denial of Service 1',
      '  the queue has no limit B · no attack path, unrated: no impact',
    );
  });

  it('shows the notes of the first again, and none of folders that are gone', async () => {
    git('checkout', '--quiet', 'main');
    await findings.shows(...one);
  });

  it('keeps what was typed and not saved', async () => {
    await workbench.openFile('a.interview.md');
    await workbench.goTo(14);
    await workbench.insertText(', says the log');
    const typed =
      '  the session cookie lives 90 days, says the log Shopper · A first talk · no attack path, unrated: no impact';
    await findings.shows('Spoofing 1', typed);
    git('checkout', '--quiet', 'more');
    await findings.shows(
      'Spoofing 1',
      typed,
      'Denial of Service 1',
      '  the queue has no limit B · no attack path, unrated: no impact',
    );
  });

  it('reports no error', () => assert.deepEqual(workbench.consoleErrors, []));
});
