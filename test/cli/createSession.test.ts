import { strict as assert } from 'node:assert';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/commands';

describe('new on the command line', () => {
  let top: string;
  let folder: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), 'interviews-'));
    folder = join(top, 'models', 'shop');
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const started = (...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
    };
    const code = run(args, output, new Date('2026-11-22T12:00Z'));
    return { code, ...said };
  };
  const design = ['--title', 'Web shop', '--pace', 'half-day', '--stage', 'design', '--start', '2026-11-23'];
  const files = [
    'threat-session.yaml',
    'kickoff.interview.md',
    'business.interview.md',
    'architects-1.interview.md',
    'discussion.interview.md',
  ];

  it('makes the folder and the files, and names them', () => {
    const { code, out, err } = started('new', folder, ...design);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.deepEqual(
      out.split('\n'),
      [...files, ''].map((file) => (file === '' ? '' : join(folder, file))),
    );
    assert.deepEqual(readdirSync(folder).toSorted(), files.toSorted());
  });
  it('makes a session without problems', () => {
    assert.equal(started('new', folder, ...design, '--timezone', 'Europe/Rome').code, 0);
    assert.deepEqual(started('check', folder), { code: 0, out: '', err: '' });
    assert.match(readFileSync(join(folder, files[0] ?? ''), 'utf8'), /^timezone: Europe\/Rome$/m);
  });
  it('takes several components', () => {
    const running = design.map((argument) => (argument === 'design' ? 'production' : argument));
    const { out } = started('new', folder, ...running, '--component', 'Mail', '--component=Single sign-on');
    assert.match(out, /component-mail\.interview\.md\n.*component-single-sign-on\.interview\.md\n/);
  });
  it('makes a session in German', async () => {
    const output = { out: () => undefined, err: () => undefined };
    assert.equal(await run(['new', folder, ...design, '--language', 'de'], output, new Date()), 0);
    assert.match(
      readFileSync(join(folder, 'business.interview.md'), 'utf8'),
      /^title: Fachseite\n[^]*## Ziele\n[^]*## Wie schlimm wäre es\n[^]*- \[ \] Jemand handelt im Namen .*\?? \^worst-spoofing$/m,
    );
    assert.match(readFileSync(join(folder, 'threat-session.yaml'), 'utf8'), /^language: de$/m);
    assert.deepEqual(started('check', folder), { code: 0, out: '', err: '' });
  });
  it('plans workshops', () => {
    assert.match(started('new', folder, ...design, '--workshop').out, /workshop-1\.interview\.md/);
  });

  for (const file of ['threat-session.yaml', 'business.interview.md']) {
    it(`touches nothing where ${file} exists`, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, file), 'mine');
      const { code, out, err } = started('new', folder, ...design);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.equal(err, `${join(folder, file)} is there already; nothing was written.\n`);
      assert.deepEqual(readdirSync(folder), [file]);
      assert.equal(readFileSync(join(folder, file), 'utf8'), 'mine');
    });
  }
  it('takes back what it wrote when it cannot go on', () => {
    mkdirSync(folder, { recursive: true });
    // A link to nothing is not seen as a file, and cannot be made one.
    symlinkSync(join(top, 'nowhere', 'deep'), join(folder, 'business.interview.md'));
    const { code, out, err } = started('new', folder, ...design);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /business\.interview\.md/);
    assert.deepEqual(readdirSync(folder), ['business.interview.md']);
  });
  it('needs a folder that can be one', () => {
    writeFileSync(join(top, 'models'), '');
    const { code, err } = started('new', folder, ...design);
    assert.equal(code, 2);
    assert.match(err, /models.shop cannot be used: not a directory \(ENOTDIR\)\.\n$/);
  });

  const assertUsage = (args: string[], reason: RegExp) => {
    const { code, out, err } = started('new', ...args);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, reason);
    assert.match(err, /\nUsage:\n/);
    assert.deepEqual(readdirSync(top), []);
  };
  const without = (option: string) => design.toSpliced(design.indexOf(option), 2);
  const withOption = (option: string, value: string) => [...without(option), option, value];

  for (const option of ['--title', '--pace', '--stage', '--start']) {
    it(`needs ${option}`, () =>
      assertUsage([folder, ...without(option)], new RegExp(`^new needs ${option}\\.`)));
  }
  it('needs a folder', () => assertUsage(design, /^new needs a FOLDER\./));
  it('knows three paces', () =>
    assertUsage(
      [folder, ...withOption('--pace', 'week')],
      /^--pace is three-days or one-day or half-day, not week\./,
    ));
  it('knows two stages', () =>
    assertUsage([folder, ...withOption('--stage', 'idea')], /^--stage is design or production, not idea\./));
  it('refuses a day that does not exist', () =>
    assertUsage([folder, ...withOption('--start', '2026-02-30')], /^--start: "2026-02-30" is no day/));
  it('refuses a blank title', () => assertUsage([folder, ...withOption('--title', ' ')], /^--title: /));
  it('refuses a time zone that nobody knows', () =>
    assertUsage([folder, ...design, '--timezone', 'Mars/Olympus'], /^--timezone: "Mars\/Olympus"/));
  it('refuses components of a design', () =>
    assertUsage([folder, ...design, '--component', 'Mail'], /^--component: Only a solution in production/));
  it('asks for components of a running solution', () =>
    assertUsage([folder, ...withOption('--stage', 'production')], /^--component: .*name at least one/));
  it('refuses options of other commands', () =>
    assertUsage([folder, ...design, '--out', 'a'], /^new has no option --out\./));
  it('keeps its options to itself', () => {
    const { code, err } = started('check', top, '--title', 'Web shop');
    assert.equal(code, 2);
    assert.match(err, /^check has no option --title\./);
  });
});
