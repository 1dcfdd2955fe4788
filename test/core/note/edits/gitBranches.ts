// Branches of one file in a real Git repository: many at once, merged by Git's own merge without a working tree.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a file was, and what two people made of it. */
export interface Branches {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const file = 'a.interview.md';

/** Git reads no configuration of this machine, and nothing of the time. */
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_AUTHOR_DATE: '2026-11-24T10:00Z' },
  ...{
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
    GIT_COMMITTER_DATE: '2026-11-24T10:00Z',
  },
};

/** A repository that holds each pair as the branches `ours-N` and `theirs-N`, which part at `base-N`. */
export class BranchRepository {
  private readonly folder = mkdtempSync(join(tmpdir(), 'interview-branches-'));

  constructor(private readonly pairs: readonly Branches[]) {
    this.git(['init', '--quiet', '--initial-branch=main']);
    this.git(['fast-import', '--quiet'], pairs.map(commits).join(''));
    // A rebase starts from somewhere.
    this.git(['checkout', '--quiet', 'ours-0^0']);
  }

  /** For each pair the merged text, or null where Git found a conflict. */
  merged(): (string | null)[] {
    const wishes = this.pairs.map((_, index) => `ours-${index} theirs-${index}\n`).join('');
    // For each: 1 or 0 for a clean merge, the tree, and what there is to say, all ended by a zero byte.
    const said = this.git(['merge-tree', '--write-tree', '--stdin', '-z'], wishes).split('\0');
    const trees: (string | null)[] = [];
    for (let at = 0; trees.length < this.pairs.length; at++) {
      const [isClean, tree] = [said[at], said[at + 1]];
      if ((isClean !== '0' && isClean !== '1') || !/^[0-9a-f]{40}$/.test(tree ?? '')) continue;
      trees.push(isClean === '1' ? (tree ?? null) : null);
      at++;
    }
    const texts = this.files(trees.flatMap((tree) => tree ?? []));
    return trees.map((tree) => tree && (texts.get(tree) ?? null));
  }

  /** The file in each of some trees, all read by one process: a thousand take longer than everything else. */
  private files(trees: readonly string[]): Map<string, string> {
    const said = this.run(['cat-file', '--batch'], trees.map((tree) => `${tree}:${file}\n`).join(''));
    const texts = new Map<string, string>();
    let at = 0;
    for (const tree of trees) {
      // Behind a line `ID blob SIZE` so many bytes and a line break.
      const start = said.indexOf('\n', at) + 1;
      const end = start + Number(said.toString('latin1', at, start).split(' ')[2]);
      texts.set(tree, said.toString('utf8', start, end));
      at = end + 1;
    }
    return texts;
  }

  /** The text after `theirs` was put onto `ours`, or null where Git found a conflict. */
  rebased(index: number): string | null {
    try {
      this.git(['rebase', '--quiet', `ours-${index}`, `theirs-${index}^0`]);
    } catch {
      this.git(['rebase', '--abort']);
      return null;
    }
    return readFileSync(join(this.folder, file), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private git(command: readonly string[], input = ''): string {
    return this.run(command, input).toString('utf8');
  }

  private run(command: readonly string[], input: string): Buffer {
    return execFileSync('git', ['-c', 'core.autocrlf=false', ...command], {
      cwd: this.folder,
      env,
      input,
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }
}

function commits({ base, ours, theirs }: Branches, index: number): string {
  const commit = (branch: string, text: string, from: string) =>
    `commit refs/heads/${branch}-${index}\ncommitter A <a@example.com> 0 +0000\ndata 1\nx\n${from}` +
    `M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  const from = `from refs/heads/base-${index}\n`;
  return commit('base', base, '') + commit('ours', ours, from) + commit('theirs', theirs, from);
}
