import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/commands';

describe('export without names in the terminal', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => writeFileSync(path(name), text);
  const started = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = await run(args, output, new Date('2026-11-22T10:00:00Z'));
    return { code, ...said };
  };

  const people = 'title: A\npeople: [{ id: jon, name: Jon Li, knowledge: architecture }]\n';
  const exported = (...args: string[]) => started('export', folder, '--without-names', ...args);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'interviews-'));
    write('threat-session.yaml', people);
    write('a.interview.md', '- #hint/S the PIN of Jon, says @jon, and x@other.example\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('puts roles in place of people and tells what may be left', async () => {
    const { code, out, err } = await exported('--format', 'csv');
    assert.match(out, /the PIN of Architect 1, says Architect 1/);
    assert.doesNotMatch(out, /Jon/);
    assert.match(err, /no anonymity\.\n“x@other\.example” is a mail address \(a\.interview\.md:1\)/);
    assert.equal(code, 0);
  });
  it('keeps the roles of a key', async () => {
    const key = path('keys/names.json');
    mkdirSync(dirname(key));
    assert.equal((await exported('--names-key', key)).code, 0);
    write(
      'threat-session.yaml',
      people.replace('[{', '[{ id: ann, name: Ann Wu, knowledge: architecture }, {'),
    );
    assert.match((await exported('--names-key', key)).out, /the PIN of Architect 1/);
    assert.match(readFileSync(key, 'utf8'), /"role": "Architect 2"[^}]*"Ann Wu"/);
  });
  it('replaces no other file by a key', async () => {
    write('b.json', '{}');
    const { code, out } = await exported('--names-key', path('b.json'));
    assert.deepEqual([code, out, readFileSync(path('b.json'), 'utf8')], [2, '', '{}']);
  });
  it('tells of a key that is not the one of the file', async () => {
    const [key, file] = [path('names.json'), path('out.md')];
    await exported('--names-key', key);
    write('out.md', 'Nobody is here.\n');
    const { code, out, err } = await started('names-back', file, '--names-key', key);
    assert.deepEqual([code, out], [0, 'Nobody is here.\n']);
    assert.match(err, /Nobody in this key stands in the file/);
  });
  it('has its names again by its key, as they were', async () => {
    const [key, file] = [path('names.json'), path('out.md')];
    await exported('--names-key', key, '--out', file);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /Jon/);
    const { code, out } = await started('names-back', file, '--names-key', key);
    assert.match(out, /the PIN of Jon, says Jon Li/);
    await started('export', folder, '--out', path('named.md'));
    assert.equal(out, readFileSync(path('named.md'), 'utf8'));
    assert.equal(code, 0);
  });
  it('has a key that nobody else can read', async () => {
    const [key, before] = [path('names.json'), process.umask(0)];
    try {
      await exported('--names-key', key);
    } finally {
      process.umask(before);
    }
    assert.equal(statSync(key).mode & 0o777, process.platform === 'win32' ? 0o666 : 0o600);
  });
  it('has no new key in a repository, unless somebody wants it there', async () => {
    const key = path('names.json');
    mkdirSync(path('.git'));
    const { code, out, err } = await exported('--names-key', key);
    assert.deepEqual([code, out, existsSync(key)], [2, '', false]);
    assert.match(err, /would be in a Git repository/);
    writeFileSync(key, '');
    assert.match((await exported('--names-key', key)).err, /is in a Git repository/);
    assert.match(readFileSync(key, 'utf8'), /Jon Li/);
  });
  it('keeps what a person wrote into the report that is replaced, and is none where that has a name', async () => {
    const kept = (words: string) =>
      writeFileSync(path('out.md'), `# A\n\n<!-- kept: x -->\n\n${words}\n\n<!-- /kept -->\n`);
    kept('The board asked.');
    assert.equal((await exported('--out', path('out.md'))).code, 0);
    assert.match(readFileSync(path('out.md'), 'utf8'), /The board asked\./);
    kept('Ask Jon first.');
    const { code, err } = await exported('--out', path('out.md'));
    assert.equal(code, 2);
    assert.match(err, /Jon in “…[^]*Ask Jon first/);
    assert.match(readFileSync(path('out.md'), 'utf8'), /Ask Jon first\./);
  });
  it('tells what may be left in the report for management too, and takes no role for a name', async () => {
    const words = 'an Architect and Jon have it, x@other.example';
    write('a.interview.md', `- #risk/S! ${words} ^R-1\n  - how: x\n`);
    for (const [asked, ...args] of [
      ['', '--form', 'management'],
      ['report: { form: management }\n'],
      ['', '--form', 'management', '--without-names'],
    ]) {
      write('threat-session.yaml', `${people}${asked}`);
      const { code, out, err } = await started('export', folder, ...args);
      assert.match(out, /\*\*R-1\*\* an Architect and Architect 1 have it/);
      assert.match(err, /^“x@other\.example” is a mail address/m);
      assert.equal(code, 0);
    }
  });
  it('knows the people of the other sessions of its repository, and of no folder that is none', async () => {
    mkdirSync(path('b'));
    write(
      'b/threat-session.yaml',
      'title: B\npeople: [{ id: gus, name: Gustav Zorn }, { id: x, name: Lu Far }]\n',
    );
    mkdirSync(path('c'));
    write('c/threat-session.yaml', people);
    write('c/a.interview.md', '- #risk/S! Zorn has the key of Jon ^R-1\n  - how: x\n');
    const ways = [['--without-names'], ['--form', 'management']];
    for (const args of ways)
      assert.match((await started('export', path('c'), ...args)).out, /Zorn has the key of Architect 1/);
    mkdirSync(path('.git'));
    for (const args of ways)
      assert.match(
        (await started('export', path('c'), ...args)).out,
        /Participant 1 has the key of Architect 1/,
      );
    write('b/threat-session.yaml', 'title: [');
    for (const args of ways)
      assert.match(
        (await started('export', path('c'), ...args)).err,
        /b\/threat-session\.yaml:1 can't be read/,
      );
  });
  it('is a backlog too, and no calendar', async () => {
    write('a.interview.md', '- #action @jon ask Jon\n');
    assert.match((await started('backlog', folder, '--without-names')).out, /ask Architect 1/);
    const { code, err } = await started('calendar', folder, '--without-names');
    assert.match(err, /asks people by their addresses/);
    assert.equal(code, 2);
  });
  it('has no names again by another file, and in no other file than one of text', async () => {
    const key = path('names.json');
    await exported('--names-key', key, '--out', path('out.md'));
    writeFileSync(path('out.docx'), new Uint8Array([0x50, 0x4b, 3, 4, 0xff]));
    assert.deepEqual(
      [
        await started('names-back', path('out.md'), '--names-key', path('out.md')),
        await started('names-back', path('out.docx'), '--names-key', key),
        await started('names-back', path('out.md'), '--names-key', key, '--out', key),
        await started('names-back', path('out.md')),
        await started('names-back'),
      ].map(({ code, out }) => [code, out]),
      Array.from({ length: 5 }, () => [2, '']),
    );
  });
  it('is not made where the session file can’t be read', async () => {
    for (const [asked, ...args] of [
      ['', '--without-names'],
      ['', '--form', 'management'],
      ['report: { form: management }\n'],
    ]) {
      write('threat-session.yaml', `${people}${asked}people: [`);
      const { code, out, err } = await started('export', folder, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /threat-session\.yaml:\d+ can't be read/);
    }
  });
});
