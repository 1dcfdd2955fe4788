import { strict as assert } from 'node:assert';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';
import { unprivileged } from './unprivileged';

describe('what --out names', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'out-'));
    chmodSync(folder, 0o777);
    mkdirSync(path('notes'));
    writeFileSync(path('notes/a.interview.md'), note);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const note = '- #hint/D it is slow\n- [ ] #action @lee Change it\n';
  const path = (name: string): string => join(folder, name);
  const textOf = (name: string): string => readFileSync(path(name), 'utf8');
  const modeOf = (name: string): number => statSync(path(name)).mode & 0o7777;
  const started = (...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = run(args, output, new Date('2026-11-22T10:00:00Z'));
    return { code, ...said };
  };
  const exported = (out: string) => started('export', path('notes'), '--out', out);
  const done = { code: 0, out: '', err: '' };
  const report = /^# notes: findings\n/;

  describe('that is read', () => {
    const meeting = 'timezone: Europe/Rome\nmeetings: [{ id: k, start: 2026-11-23T09:00, minutes: 30 }]\n';
    const table = 'ID,Object Type,Name,Additional Info,Annotation Type,Annotation Text,Asked By,Asked On,Asked Via,Answered,Recorded Answers,New Answer,New Answer By,New Answer On\n'; // prettier-ignore
    beforeEach(() => {
      writeFileSync(path('notes/threat-session.yaml'), meeting);
      writeFileSync(path('notes/b.questions.yaml'), 'questions: []\n');
      writeFileSync(path('t.csv'), table);
      linkSync(path('notes/a.interview.md'), path('second-name.md'));
      symlinkSync('notes/a.interview.md', path('link.md'));
    });
    const commands: Record<string, string[]> = {
      export: [],
      'export as JSON': ['--format', 'json'],
      'export as SARIF': ['--format', 'sarif'],
      backlog: [],
      calendar: [],
      'answer-topics': ['--table', 't.csv'],
    };
    const files = [
      ...['notes/a.interview.md', 'notes/threat-session.yaml', 'notes/b.questions.yaml'],
      ...[
        'notes/new.interview.md',
        'elsewhere.interview.md',
        'A.INTERVIEW.MD',
        'notes/../notes/a.interview.md',
      ],
      ...['link.md', 'second-name.md'],
    ];
    for (const [command, options] of Object.entries(commands)) {
      it(`is refused by ${command}`, () => {
        const args = options.map((option) => (option === 't.csv' ? path(option) : option));
        for (const file of [...files, ...(command === 'answer-topics' ? ['t.csv'] : [])]) {
          const before = snapshot();
          const { code, out, err } = started(command.split(' ')[0] ?? '', path('notes'), ...args, '--out', path(file)); // prettier-ignore
          assert.deepEqual({ code, out }, { code: 2, out: '' }, file);
          assert.match(err, /^--out [^\n]+ names a file that is read, not written: [^\n]+\n$/);
          assert.deepEqual(snapshot(), before, file);
        }
      });
    }
    const snapshot = (): readonly string[] =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        statSync(path(name)).isFile() ? `${name}: ${textOf(name)}` : name,
      );
  });

  describe('that is a link', () => {
    it('is the file behind it, and stays', () => {
      mkdirSync(path('shared'));
      writeFileSync(path('shared/findings.md'), 'old');
      symlinkSync('shared/findings.md', path('findings.md'));
      assert.deepEqual(exported(path('findings.md')), done);
      assert.ok(lstatSync(path('findings.md')).isSymbolicLink());
      assert.match(textOf('shared/findings.md'), report);
      assert.match(textOf('shared/findings.md'), /\(\.\.\/notes\/a\.interview\.md#L1\)/);
    });
    it('may lead through others and to what is not there yet', () => {
      mkdirSync(path('deep/er'), { recursive: true });
      symlinkSync('deep/er', path('short'));
      symlinkSync('../new.md', path('deep/er/two'));
      symlinkSync('short/two', path('one'));
      assert.deepEqual(exported(path('one')), done);
      assert.match(textOf('deep/new.md'), report);
      assert.ok(lstatSync(path('one')).isSymbolicLink());
    });
    it('leads nowhere where it leads to itself', () => {
      symlinkSync('self', path('self'));
      const { code, err } = exported(path('self'));
      assert.equal(code, 2);
      assert.match(err, /^[^\n]*ELOOP[^\n]*\n$/);
    });
  });

  it('is written through where it is a device', () => {
    assert.deepEqual(exported('/dev/null'), done);
    assert.ok(statSync('/dev/null').isCharacterDevice());
  });
  it('says so in a sentence where a device is full', () =>
    assert.deepEqual(exported('/dev/full'), {
      code: 2,
      out: '',
      err: '/dev/full could not be written: no space left on device (ENOSPC).\n',
    }));
  it('is written through where it is a pipe', async () => {
    execFileSync('mkfifo', [path('pipe')]);
    const reader = spawn('cat', [path('pipe')]);
    let read = '';
    reader.stdout.on('data', (part: Buffer) => (read += part.toString()));
    const closed = new Promise((resolve) => reader.on('close', resolve));
    assert.deepEqual(exported(path('pipe')), done);
    await closed;
    assert.match(read, report);
    assert.ok(lstatSync(path('pipe')).isFIFO());
  });
  it('is standard output where it is -', () => {
    assert.match(exported('-').out, report);
    assert.match(started('backlog', path('notes'), '--out', '-').out, /Backlog/);
    assert.deepEqual(readdirSync(folder), ['notes']);
  });
  it('is told where it is a folder, or in none', () => {
    for (const out of ['notes', 'new/']) {
      const { code, err } = exported(path(out));
      assert.equal(code, 2);
      assert.match(err, /^--out [^\n]+ is a folder: name a file in it\.\n$/);
    }
    assert.deepEqual(exported(path('none/a.md')), {
      code: 2,
      out: '',
      err: `${path('none/a.md')} could not be written: no such file or directory (ENOENT).\n`,
    });
  });
  it('keeps its mode', () => {
    for (const mode of [0o640, 0o600, 0o664, 0o444]) {
      writeFileSync(path('r.md'), 'old');
      chmodSync(path('r.md'), mode);
      assert.deepEqual(exported(path('r.md')), done);
      assert.equal(modeOf('r.md'), mode);
      assert.match(textOf('r.md'), report);
      rmSync(path('r.md'));
    }
  });
  it('keeps all of its names', () => {
    writeFileSync(path('r.md'), 'a text that is longer than what is written. '.repeat(1000));
    linkSync(path('r.md'), path('other.md'));
    assert.deepEqual(exported(path('r.md')), done);
    assert.equal(textOf('other.md'), textOf('r.md'));
    assert.match(textOf('r.md'), report);
    assert.ok(textOf('r.md').endsWith('not safe for that reason.\n'));
  });
  it('is written where its folder takes no new file', () => {
    mkdirSync(path('shut'));
    writeFileSync(path('shut/r.md'), 'old');
    chmodSync(path('shut/r.md'), 0o666);
    chmodSync(path('shut'), 0o555);
    assert.deepEqual(
      unprivileged(() => exported(path('shut/r.md'))),
      done,
    );
    assert.match(textOf('shut/r.md'), report);
    const { code, err } = unprivileged(() => exported(path('shut/new.md')));
    assert.equal(code, 2);
    assert.match(err, /^[^\n]+new\.md could not be written: permission denied \(EACCES\)\.\n$/);
    chmodSync(path('shut'), 0o755);
    assert.deepEqual(readdirSync(path('shut')), ['r.md']);
  });
  it('is not replaced by nothing, where there are no notes', () => {
    mkdirSync(path('empty'));
    writeFileSync(path('r.md'), 'old');
    for (const command of ['export', 'backlog', 'calendar']) {
      assert.deepEqual(started(command, path('empty'), '--out', path('r.md')), {
        code: 2,
        out: '',
        err: `There are no interview notes in ${path('empty')}.\n`,
      });
    }
    assert.equal(textOf('r.md'), 'old');
  });
});
