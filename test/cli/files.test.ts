import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/commands';

describe('links in the folder that is read', () => {
  let top: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'links-'));
    for (const name of ['outside/a', 'outside/deep/d', 'inside/b']) write(`${name}.interview.md`);
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const path = (name: string): string => join(top, name);
  const write = (name: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), '- #hint/D it is slow\n');
  };
  /** In the folder that is read. */
  const link = (name: string, target: string) => symlinkSync(target, path(`inside/${name}`));
  const started = (command: string, ...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = run([command, path('inside'), ...args], output, new Date('2026-11-22T10:00:00Z'));
    return { code, ...said };
  };
  const assertRead = (names: string[], told = '') => {
    const { sessions } = JSON.parse(started('export', '--format', 'json').out) as {
      sessions: { interviews: { file: string }[] }[];
    };
    assert.deepEqual(
      sessions.flatMap(({ interviews }) => interviews.map(({ file }) => file)),
      names.map((name) => `${name}.interview.md`),
    );
    assert.equal(started('check').err, told);
  };

  it('reads what a folder and a file elsewhere hold', () => {
    link('out', '../outside/deep');
    link('c.interview.md', path('outside/a.interview.md'));
    assertRead(['b', 'c', 'out/d']);
  });
  it('follows links in linked folders', () => {
    link('../outside/more', '../other');
    write('other/e.interview.md');
    link('out', '../outside');
    assertRead(['b', 'out/a', 'out/deep/d', 'out/more/e']);
  });
  it('tells of a file whose name is a step away from one that is read', () => {
    for (const [name, meant] of [
      ['a.interview.md.txt', 'a.interview.md'],
      ['c.Interview.md', 'c.interview.md'],
      ['d.interview.markdown', 'd.interview.md'],
      ['e.question.yaml', 'e.questions.yaml'],
      ['Threat_Session.yml', 'threat-session.yaml'],
    ] as const) {
      writeFileSync(path(`inside/${name}`), '');
      assertRead(['b'], `${name} is not read, because of its name: rename it to ${meant} if it should be.\n`);
      rmSync(path(`inside/${name}`));
    }
    for (const name of ['interview.md', 'my-interview.md', 'questions.yaml', 'a.interview.html'])
      writeFileSync(path(`inside/${name}`), '');
    assertRead(['b']);
  });
  it('reads once what several ways lead to, without a link if it can', () => {
    write('inside/z/e.interview.md');
    link('again', 'z');
    link('a.interview.md', 'b.interview.md');
    link('one', '../outside/deep');
    link('two', '../outside');
    assertRead(['b', 'one/d', 'two/a', 'z/e']);
  });
  it('does not go round in a circle, and says so', () => {
    link('loop', '.');
    link('out', '../outside');
    link('up', '/');
    link('../outside/back', '../inside');
    assertRead(
      ['b', 'out/a', 'out/deep/d'],
      ['loop', 'up', 'out/back']
        .map((name) => `${name} is a link to a folder that it stands in, and is not followed.\n`)
        .join(''),
    );
  });
  it('says which lead nowhere, and checks nothing if one is a file of ours', () => {
    link('gone', '../gone');
    link('self', 'self');
    const told = 'gone is a link that leads nowhere.\nself is a link that leads nowhere.\n';
    assertRead(['b'], told);
    link('c.interview.md', 'd.interview.md');
    const { code, err } = started('check');
    assert.deepEqual([code, err], [2, `c.interview.md is a link that leads nowhere.\n${told}`]);
    assert.equal(started('export').code, 1);
  });
  it('leaves other links alone', () => {
    link('notes.md', '../outside/a.interview.md');
    link('.hidden', '../outside');
    link('node_modules', '../outside');
    link('null.interview.md', '/dev/null');
    assertRead(['b']);
  });
  it('never writes into a file that a link made an input', () => {
    link('out', '../outside');
    const { code, err } = started('export', '--out', path('outside/a.interview.md'));
    assert.equal(code, 2);
    assert.match(err, /names a file that is read, not written/);
  });
});
