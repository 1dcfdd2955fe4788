/** A folder says the same whatever the number of threads that read it, and as when it is held as a whole. */
import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { noteOf } from '../../bench/corpus';
import { common, productBuilds } from '../../esbuild.mjs';
import { run } from '../../src/cli/commands';
import { readFolder } from '../../src/cli/files';
import { jsonFormat } from '../../src/core/exchange/exportJson';

describe('a folder that several threads share', () => {
  let top: string;
  let script: string;
  const path = (name: string): string => join(top, name);
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };

  before(async () => {
    top = mkdtempSync(join(tmpdir(), 'threads-'));
    script = path('cli.cjs');
    const options = productBuilds().find(({ outfile }) => outfile === 'dist/cli.js');
    const { plugins = [] } = common;
    await build({ ...options, plugins, absWorkingDir: process.cwd(), outfile: script });
    for (let at = 0; at < 36; at++) write(`notes/s${at % 12}/${at}.interview.md`, noteOf(1500, at));
    // Sessions with a file and without, one within another, with notes and catalogs that lie elsewhere.
    for (let at = 0; at < 12; at += 2)
      write(
        `notes/s${at}/threat-session.yaml`,
        `title: Nº ${at}\n${at % 4 ? `id: ours-${at % 3}\n` : ''}questions: [../shared/ours.questions.yaml]\ncalendar:\n  - note: ../s1/1.interview.md\n`,
      );
    write('notes/shared/ours.questions.yaml', 'questions:\n  - id: ours\n    ask: Ours?\n    strid: S\n');
    write('notes/top.interview.md', '- [x] How? ^ours\n  So. #hint it leaks\n');
    write('notes/s4/deep/down.interview.md', '#hint/X it is “wide” 🙂\n');
    write('empty/.keep', '');
  });
  after(() => rmSync(top, { recursive: true }));

  /** What a command writes, tells and returns where so many threads may share it, from the start. */
  const saidBy = async (most: number, args: readonly string[], room?: () => Promise<boolean>) => {
    const bytes: Uint8Array[] = [];
    let err = '';
    const output = {
      out: (text: string | Uint8Array) => void bytes.push(Buffer.from(text as Uint8Array)),
      err: (text: string) => void (err += text),
      ...(room && { room }),
    };
    const now = new Date('2026-11-22T10:00:00Z');
    const threads = { script: most > 0 ? script : null, most, patience: 0 };
    const code = await run(args, output, now, threads);
    return { code, err, out: Buffer.concat(bytes).toString() };
  };
  const assertSame = (...args: string[]) =>
    it(args.slice(0, 1).concat(args.slice(2)).join(' '), async () => {
      const args2 = args.map((arg) => (arg.startsWith('notes') || arg === 'empty' ? path(arg) : arg));
      const alone = await saidBy(0, args2);
      assert.equal(alone.out.length > 1000, !args.includes('empty'), `${alone.out.length} characters`);
      for (const most of [1, 2, 3]) assert.deepEqual(await saidBy(most, args2), alone, `${most} threads`);
    });

  assertSame('check', 'notes');
  assertSame('check', 'notes', '--format', 'json', '--fail-on', 'open', '--fail-on', 'hints');
  assertSame('export', 'notes', '--format', 'json');
  assertSame('check', 'empty');
  assertSame('export', 'empty', '--format', 'json');

  it('says what the whole folder does', async () => {
    const whole = jsonFormat.write(readFolder(path('notes')).index.sessions(), {});
    const { out } = await saidBy(3, ['export', path('notes'), '--format', 'json']);
    assert.equal(out, whole.content);
    const file = path('out.json');
    assert.equal((await saidBy(3, ['export', path('notes'), '--format', 'json', '--out', file])).code, 0);
    assert.equal(readFileSync(file, 'utf8'), whole.content);
  });
  it('says what no session does', async () => {
    const { out } = await saidBy(2, ['export', path('empty'), '--format', 'json']);
    assert.equal(out, jsonFormat.write([], {}).content);
  });
  it('waits for who reads it, and ends where nobody does', async () => {
    let waits = 0;
    const slow = () => new Promise<boolean>((resolve) => void (waits++, setTimeout(() => resolve(true), 1)));
    const args = ['export', path('notes'), '--format', 'json'];
    assert.deepEqual(await saidBy(3, args, slow), await saidBy(0, args));
    assert.ok(waits > 8);
    const gone = () => Promise.resolve(waits-- > 3);
    assert.equal((await saidBy(3, args, gone)).code, 2);
  });
});
