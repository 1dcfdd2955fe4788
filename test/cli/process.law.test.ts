import { strict as assert } from 'node:assert';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { partsBuild, productBuilds } from '../../esbuild.mjs';

describe('the terminal tool as a process', () => {
  let folder: string;
  let cli: string;
  const path = (name: string): string => join(folder, name);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'process-'));
    cli = path('dist/cli.js');
    const options = productBuilds().find(({ outfile }) => outfile === 'dist/cli.js');
    assert.ok(options);
    // As it ships: the start, and what it loads beside it.
    const absWorkingDir = process.cwd();
    await build({ ...options, absWorkingDir, outfile: cli });
    await build({ ...partsBuild(), absWorkingDir, outdir: path('dist/parts') });
    execFileSync('mkdir', [path('notes'), path('out')]);
    const many = Array.from({ length: 1500 }, (_, at) => `- #risk/S number ${at} of them\n`).join('');
    writeFileSync(path('notes/a.interview.md'), many);
  });
  after(() => rmSync(folder, { recursive: true }));

  const shell = (line: string) => {
    const { status, stderr, stdout } = spawnSync('bash', ['-c', line], {
      cwd: folder,
      env: { ...process.env, CLI: cli, NODE: process.execPath },
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return { status, stderr, stdout };
  };

  for (const command of ['export notes', 'check notes', 'export notes --format json', '--help']) {
    it(`says in a sentence that standard output is full: ${command}`, () =>
      assert.deepEqual(shell(`$NODE $CLI ${command} > /dev/full`), {
        status: 2,
        stdout: '',
        stderr: 'Standard output could not be written: no space left on device (ENOSPC).\n',
      }));
  }
  for (const command of ['check notes', 'export notes --format json'])
    it(`says nothing to who has read enough, and exits 2: ${command}`, () =>
      assert.deepEqual(shell(`$NODE $CLI ${command} | head -1 | wc -l; echo \${PIPESTATUS[0]}`), {
        status: 0,
        stdout: '1\n2\n',
        stderr: '',
      }));
  it('has nobody to tell where standard error is full too', () =>
    assert.equal(shell('$NODE $CLI export notes > /dev/full 2> /dev/full').status, 2));
  it('writes through what the shell makes of >(…)', () => {
    const { stdout, stderr, status } = shell('$NODE $CLI export notes --out >(cat > copy.md); code=$?; sleep 0.3; head -1 copy.md; exit $code'); // prettier-ignore
    assert.deepEqual({ stdout, stderr, status }, { stdout: '# notes: findings\n', stderr: '', status: 0 });
  });
  it('leaves no temporary file and nothing torn when it is stopped', async () => {
    writeFileSync(path('out/r.json'), 'old');
    const { stdout: whole, ...ended } = shell('$NODE $CLI export notes --format json');
    assert.deepEqual(ended, { status: 0, stderr: '' });
    for (let run = 0; run < 8; run++) {
      const tool = spawn(process.execPath, [cli, 'export', 'notes', '--format', 'json', '--out', 'out/r.json'], { cwd: folder }); // prettier-ignore
      const exit = new Promise((resolve) => tool.on('exit', resolve));
      await pause(120 + run * 40);
      tool.kill('SIGINT');
      await exit;
      assert.deepEqual(readdirSync(path('out')), ['r.json']);
      const text = readFileSync(path('out/r.json'), 'utf8');
      assert.ok(['old', whole].includes(text), `${text.length} of ${whole.length} characters`);
    }
  });
});
