import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/commands';
import { unprivileged } from './unprivileged';
import { exportNames } from '../../src/core/exchange/exporter';

describe('the terminal tool', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'interviews-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  const started = (...args: string[]) => {
    const said = { out: '', err: '' };
    const output = {
      out: (text: string | Uint8Array) => void (said.out += String(text)),
      err: (text: string) => void (said.err += text),
    };
    const code = run(args, output, new Date('2026-11-22T10:00:00Z'));
    return { code, ...said };
  };
  const filesIn = (): string[] => {
    const { sessions } = JSON.parse(started('export', folder, '--format', 'json').out) as {
      sessions: { interviews: { file: string }[] }[];
    };
    return sessions.flatMap(({ interviews }) => interviews.map(({ file }) => file));
  };
  const hint = '- #hint/D it is slow\n';

  describe('backlog', () => {
    it('writes open actions as a task list', () => {
      write('a.interview.md', '- [ ] #action @lee Change it\n');
      const { code, out } = started('backlog', folder);
      assert.match(out, /^# interviews-\w+: Backlog\n\n- \[ \] Change it\n/);
      assert.equal(code, 0);
    });
    it('writes nothing where there is nothing to do', () => {
      write('a.interview.md', hint);
      assert.deepEqual(started('backlog', folder), { code: 0, out: '', err: '' });
    });
  });

  describe('export', () => {
    it('writes a report', () => {
      write('a.interview.md', hint);
      const { code, out, err } = started('export', folder);
      assert.match(out, /^# interviews-\w+: findings\n[^]*\n- it is slow\n/);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
    });
    it('links from the working directory on, for who sends it to a file there', () => {
      const links = /\]\(media\/sample\/kickoff\.interview\.md#L\d+\)/;
      assert.match(started('export', 'media/sample').out, links);
      assert.match(started('export', 'media/sample', '--out', '-').out, links);
    });
    it('writes several reports with a line between', () => {
      write('one/a.interview.md', hint);
      write('two/b.interview.md', hint);
      assert.match(started('export', folder).out, /^# one: findings\n[^]*\n\n---\n\n# two: findings\n/);
    });
    it('writes JSON', () => {
      write('a.interview.md', hint);
      const exported: unknown = JSON.parse(started('export', folder, '--format=json').out);
      assert.ok(typeof exported === 'object' && exported && 'format' in exported && exported.format === 1);
    });
    it('knows the built-in catalog', () => {
      write('a.interview.md', '## A #interactor\n\n- [x] How? ^authentication\n  So. #hint it leaks\n');
      assert.match(started('export', folder).out, /STRIDE: Spoofing/);
    });
    it('replaces a file, with links from there', () => {
      write('in/a.interview.md', hint);
      write('out/report.md', 'old');
      assert.deepEqual(started('export', path('in'), '--out', path('out/report.md')), {
        code: 0,
        out: '',
        err: '',
      });
      assert.match(readFileSync(path('out/report.md'), 'utf8'), /\(\.\.\/in\/a\.interview\.md#L1\)/);
      assert.deepEqual(readdirSync(path('out')), ['report.md']);
    });
    it('keeps what somebody marked in an older report, of each session', () => {
      const kept = (name: string) => `<!-- kept: ${name} -->\nOurs.\n<!-- /kept -->\n`;
      write('one/a.interview.md', hint);
      write('two/b.interview.md', hint);
      started('export', folder, '--out', path('report.md'));
      const [one = '', two = ''] = readFileSync(path('report.md'), 'utf8').split('\n---\n\n');
      const edited = `${one}\n${kept('one')}\n---\n\n${two}\n${kept('two')}`;
      write('report.md', edited.replaceAll('\n', '\r\n'));
      started('export', folder, '--out', path('report.md'));
      assert.equal(readFileSync(path('report.md'), 'utf8'), edited);
    });
    it('writes the report for management', () => {
      write('a.interview.md', `${hint}\n## A #interactor\n`);
      const { code, out } = started('export', folder, '--form', 'management');
      assert.match(out, /^# interviews-\w+: findings for management\n/);
      assert.doesNotMatch(out, /it is slow/);
      assert.equal(code, 0);
    });
    it('writes the report as a page', () => {
      write('a.interview.md', hint);
      const { code, out } = started('export', folder, '--format', 'html');
      assert.match(out, /^<!doctype html>[^]*it is slow[^]*<\/html>\n$/);
      assert.equal(code, 0);
    });
    it('has in the page what somebody marked in the report beside the notes', () => {
      write('shop/a.interview.md', hint);
      write('shop/findings.md', '## Hints\n\n<!-- kept -->\nOurs.\n<!-- /kept -->\n');
      const pageOf = (...more: string[]) => started('export', folder, '--format', 'html', ...more).out;
      assert.match(pageOf(), /<p>Ours\.<\/p>/);
      assert.doesNotMatch(pageOf('--form', 'management'), /Ours/);
    });
    it('leaves nothing behind where it cannot write', () => {
      write('a.interview.md', hint);
      write('taken/file', '');
      const { code, err } = started('export', folder, '--out', path('taken'));
      assert.equal(code, 2);
      assert.match(err, /taken/);
      assert.deepEqual(readdirSync(folder), ['a.interview.md', 'taken']);
    });
    it('writes what other tools read', () => {
      write('a.interview.md', hint);
      const first = {
        csv: /^\uFEFFSession,Id,/,
        'threat-composer': /^\{\n {2}"schema": 1,/,
        'threat-dragon': /"diagramType": "STRIDE"/,
        otm: /"otmVersion": "0.2.0"/,
        'tm-bom': /"trust_zones"/,
        sarif: /"ruleId": "hint"/,
      };
      for (const [format, shape] of Object.entries(first)) {
        const { code, out, err } = started('export', folder, '--format', format);
        assert.match(out, shape);
        assert.deepEqual({ code, err }, { code: 0, err: '' });
      }
    });
    it('names every format in its help', () => {
      const { out } = started('--help');
      assert.deepEqual(
        exportNames.filter((name) => !new RegExp(`[ (]${name}[ ,;\n]`).test(out)),
        [],
      );
    });
    it('writes the bytes that a format wants', () => {
      write('a.interview.md', hint);
      const { code } = started('export', folder, '--format', 'tms-questions', '--out', path('q.tmq'));
      assert.deepEqual([code, ...readFileSync(path('q.tmq')).subarray(0, 4)], [0, 0xff, 0xfe, 0x5b, 0]);
    });
    it('needs to know which session, where a format holds one', () => {
      write('one/a.interview.md', hint);
      write('two/b.interview.md', hint);
      const { code, out, err } = started('export', folder, '--format', 'otm');
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, /^otm holds one session: name its folder, one of one, two\./);
      assert.equal(started('export', path('one'), '--format', 'otm').code, 0);
      assert.match(started('export', path('none'), '--format', 'otm').err, /ENOENT/);
    });
    it('exits 0 whatever the problems', () => {
      write('a.interview.md', '---\nnever closed\n');
      assert.equal(started('export', folder).code, 0);
    });
  });

  describe('check', () => {
    it('prints each problem in the order of files and lines', () => {
      write('b.interview.md', '# b\n\n- #risk/T it breaks\n- #hint ![x](y)\n');
      write('a.interview.md', '- #risk/D it is slow\n');
      const { code, out } = started('check', folder);
      assert.deepEqual(
        out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' ')),
        [
          `${path('a.interview.md')}:1:3: warning risk-without-how`,
          `${path('b.interview.md')}:3:3: warning risk-without-how`,
          `${path('b.interview.md')}:4:3: information hint-without-stride`,
          '',
        ],
      );
      assert.equal(code, 0);
    });
    it('exits 1 when there is an error', () => {
      write('a.interview.md', '---\ntitle: [a\n---\n');
      const { code, out } = started('check', folder);
      assert.match(out, /\/a\.interview\.md:\d+:\d+: error yaml The YAML here cannot be read: /);
      assert.equal(code, 1);
    });
    it('names files from the working directory on, where terminals and problem matchers look', () => {
      write('notes/a.interview.md', '- #risk/T it breaks\n');
      const before = process.cwd();
      process.chdir(folder);
      try {
        assert.match(started('check', 'notes').out, /^notes\/a\.interview\.md:1:3: /);
        assert.match(started('check', path('notes')).out, /^notes\/a\.interview\.md:1:3: /);
        assert.match(started('check', '.').out, /^notes\/a\.interview\.md:1:3: /);
        process.chdir(path('notes'));
        assert.match(started('check', '.').out, /^a\.interview\.md:1:3: /);
        assert.match(started('check', '../notes').out, /^a\.interview\.md:1:3: /);
        mkdirSync(path('other'));
        process.chdir(path('other'));
        assert.match(started('check', '../notes').out, /^\.\.\/notes\/a\.interview\.md:1:3: /);
      } finally {
        process.chdir(before);
      }
    });
    it('prints JSON', () => {
      write('a.interview.md', '- #risk/T it breaks\n');
      assert.deepEqual(JSON.parse(started('check', folder, '--format', 'json').out), {
        format: 1,
        problems: [
          {
            file: 'a.interview.md',
            line: 1,
            column: 3,
            level: 'warning',
            code: 'risk-without-how',
            message:
              'This risk does not say how the attack works, so it counts as a hint: add `how: …`, or make it a #hint.',
          },
        ],
      });
    });
    it('fails on what it is told to fail on', () => {
      const codeOf = (note: string, ...words: string[]) => {
        write('a.interview.md', note);
        return started('check', folder, ...words.flatMap((word) => ['--fail-on', word])).code;
      };
      for (const words of [[], ['error'], ['open']])
        assert.equal(codeOf('- #risk/T it breaks\n', ...words), 0);
      assert.equal(codeOf('- #risk/T it breaks\n', 'warning'), 1);
      assert.equal(codeOf('- #risk/T it breaks\n', 'open', 'hints'), 1);
      assert.equal(codeOf('- #dismissed/T no\n  - because: so\n', 'hints', 'open', 'warning'), 0);
      assert.equal(codeOf('- [ ] Why?\n- [x] Who?\n  Me.\n', 'open'), 1);
      assert.equal(codeOf('- [ ] Planned, and asked nobody yet?\n', 'open'), 0);
      assert.equal(codeOf('- [x] Why?\n  So.\n', 'open'), 0);
      assert.equal(codeOf('---\nnever closed\n', 'hints'), 1);
    });
    it('says why, where no problem does', () => {
      write('a.interview.md', '- [ ] Why?\n- #ask/S @me How?\n- #hint/S x\n');
      assert.equal(
        started('check', folder, '--fail-on', 'open', '--fail-on', 'hints').err,
        'Waiting for an answer: 2.\nHints that are neither confirmed nor dismissed: 1.\n',
      );
    });
    it('tells of what was accepted until a day that is over, and no export does', () => {
      // Where the session is held it is the 23rd already.
      write('threat-session.yaml', 'title: A\ntimezone: Pacific/Kiritimati\n');
      const accepted = (until: string) =>
        `- #hint/S x\n  - decision: accept\n    - by: @me\n    - until: ${until}\n    - because: y\n`;
      write('a.interview.md', accepted('2026-11-23'));
      assert.equal(started('check', folder, '--fail-on', 'warning', '--fail-on', 'hints').code, 0);
      write('a.interview.md', accepted('2026-11-22'));
      assert.match(started('check', folder).out, /:4:7: warning accepted-lapsed .*until "2026-11-22"/);
      assert.equal(started('check', folder, '--fail-on', 'warning').code, 1);
      assert.equal(started('check', folder, '--fail-on', 'hints').code, 1);
      for (const format of ['markdown', 'csv', 'json', 'sarif'])
        assert.doesNotMatch(started('export', folder, '--format', format).out, /lapsed/);
    });
    it('tells of a transcript that is not there, and does not fail for it', () => {
      const noted = (path: string) =>
        write('sub/a.interview.md', `---\ntranscript: ${path}\n---\n\n- @lee: a\n`);
      noted('../calls/a.vtt');
      assert.match(
        started('check', folder).out,
        /:2:13: information missing-transcript .*"\.\.\/calls\/a\.vtt"/,
      );
      assert.equal(started('check', folder, '--fail-on', 'warning').code, 0);
      assert.match(started('check', folder, '--format', 'sarif').out, /missing-transcript/);
      write('calls/a.vtt', 'WEBVTT\n');
      assert.doesNotMatch(started('check', folder).out, /missing-transcript/);
      noted(join(folder, 'calls', 'a.vtt'));
      assert.doesNotMatch(started('check', folder).out, /missing-transcript/);
    });
    it('prints SARIF', () => {
      write('sub/a.interview.md', '# a\n\n- #risk/T it breaks\n');
      const { runs } = JSON.parse(started('check', folder, '--format', 'sarif').out) as {
        runs: { results: { ruleId: string; locations: unknown[] }[] }[];
      };
      assert.deepEqual(
        runs[0]?.results.map(({ ruleId, locations }) => [ruleId, locations]),
        [
          [
            'risk-without-how',
            [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'sub/a.interview.md' },
                  region: { startLine: 3, startColumn: 3, endLine: 3, endColumn: 10 },
                },
              },
            ],
          ],
        ],
      );
    });
    it('leaves out of SARIF what was dismissed, unless it is asked for', () => {
      write('a.interview.md', '- #dismissed a\n  - because: b\n');
      const given = (...more: string[]) => started('export', folder, '--format', 'sarif', ...more).out;
      assert.doesNotMatch(given(), /"suppressions"/);
      assert.match(given('--with-suppressed'), /"suppressions"/);
    });
    it('says in SARIF where a file is from the working directory on, as pipelines want it', () =>
      assert.match(
        started('export', 'media/sample', '--format', 'sarif').out,
        /"uri": "media\/sample\/kickoff\.interview\.md"/,
      ));
    it('counts columns without the BOM', () => {
      write('a.interview.md', '\uFEFF- #risk/T it breaks\r\n');
      assert.match(started('check', folder).out, /\/a\.interview\.md:1:3: /);
    });
    it('keeps terminal commands out of its lines', () => {
      write('a\u001B[31m\n\u202E.interview.md', '- #risk/T it breaks\n');
      assert.match(
        started('check', folder).out,
        /\/a⟨U\+001B⟩\[31m⟨U\+000A⟩⟨U\+202E⟩\.interview\.md:1:3: [^\n]*\n$/,
      );
    });
  });

  describe('answer-topics', () => {
    const header =
      'ID,Object Type,Name,Additional Info,Annotation Type,Annotation Text,Asked By,Asked On,Asked Via,Answered,Recorded Answers,New Answer,New Answer By,New Answer On';
    it('writes the answers of the notes into the table', () => {
      write('topics.csv', `${header}\n0123,Process,Loans,,Topic to be clarified,Why?\n`);
      write('a.interview.md', '---\ndate: 2026-11-24\n---\n\n## Loans #process\n\n- [x] Why?\n  So.\n');
      const { code, out, err } = started('answer-topics', folder, '--table', path('topics.csv'));
      assert.equal(
        out,
        `\uFEFF${header}\r\n0123,Process,Loans,,Topic to be clarified,Why?,,,,,,So.,the attendees,2026-11-24\r\n`,
      );
      assert.deepEqual({ code, err }, { code: 0, err: '' });
    });
    it('refuses another table', () => {
      write('topics.csv', 'ID,Name\n');
      write('a.interview.md', hint);
      const { code, err } = started('answer-topics', folder, '--table', path('topics.csv'));
      assert.equal(code, 2);
      assert.match(err, /topics\.csv is no table of open topics/);
    });
  });

  describe('a folder', () => {
    it('is read at every depth, but not where nobody takes notes', () => {
      for (const name of [
        'b/c/d.interview.md',
        'a.interview.md',
        '.git/e.interview.md',
        'node_modules/f.interview.md',
      ]) {
        write(name, hint);
      }
      write('g.md', hint);
      assert.deepEqual(filesIn(), ['a.interview.md', 'b/c/d.interview.md']);
    });
    it('may hold bytes that are no text', () => {
      write('a.interview.md', Uint8Array.of(0x2d, 0x20, 0xff, 0xfe, 0x00, 0x0a));
      const { code, out } = started('check', folder);
      assert.equal(code, 1);
      assert.match(out, /\/a\.interview\.md:1:3: error not-utf8 /);
    });
    it('may hold UTF-16 with its mark', () => {
      const note = '\uFEFF## Gate #process\n\n- #hint/S W\u00e4chter\n';
      write('a.interview.md', Buffer.from(note, 'utf16le'));
      assert.equal(started('check', folder).out, '');
      assert.match(started('export', folder).out, /Wächter/);
    });
    describe('of which a part cannot be read', () => {
      beforeEach(() => {
        chmodSync(folder, 0o755);
        write('a.interview.md', hint);
        write('z.interview.md', hint);
      });
      const assertTold = (reason: string) => {
        const told = unprivileged(() => started('export', folder));
        assert.match(told.out, /a\.interview\.md[^]*z\.interview\.md/);
        assert.deepEqual({ code: told.code, err: told.err }, { code: 1, err: reason });
        const list = unprivileged(() => started('backlog', folder));
        assert.deepEqual({ code: list.code, err: list.err }, { code: 1, err: reason });
        const checked = unprivileged(() => started('check', folder));
        assert.deepEqual(checked, { code: 2, out: '', err: reason });
      };
      it('tells a folder: the rest is exported, and nothing checked', () => {
        write('shut/b.interview.md', hint);
        chmodSync(path('shut'), 0);
        assertTold('shut could not be read: permission denied (EACCES).\n');
        chmodSync(path('shut'), 0o755);
      });
      it('tells a note', () => {
        write('b/b.interview.md', hint);
        chmodSync(path('b/b.interview.md'), 0);
        assertTold('b/b.interview.md could not be read: permission denied (EACCES).\n');
      });
      it('tells a folder by its name, and steers no terminal by it', () => {
        write(`\u001B]0;x/b.interview.md`, hint);
        chmodSync(path('\u001B]0;x'), 0);
        assertTold('⟨U+001B⟩]0;x could not be read: permission denied (EACCES).\n');
        chmodSync(path('\u001B]0;x'), 0o755);
      });
      it('tells a note whose name is no UTF-8', () => {
        writeFileSync(Buffer.concat([Buffer.from(path('caf')), Buffer.of(0xe9), Buffer.from('.interview.md')]), hint); // prettier-ignore
        assertTold('caf\uFFFD.interview.md could not be read: its name is no UTF-8, rename it.\n');
      });
    });
    it('may be empty', () => {
      const nothing = `There are no interview notes in ${folder}.\n`;
      assert.deepEqual(started('check', folder), { code: 2, out: '', err: nothing });
      assert.deepEqual(started('export', folder), { code: 0, out: '', err: nothing });
    });
    for (const [name, words] of [
      ['missing', 'could not be read: no such file or directory (ENOENT)'],
      ['file', 'is a file: name the folder that it is in'],
    ] as const) {
      it(`that is ${name === 'file' ? 'a file' : 'not there'} is a reason to stop`, () => {
        write('file', '');
        assert.deepEqual(started('check', path(name)), {
          code: 2,
          out: '',
          err: `${path(name)} ${words}.\n`,
        });
      });
    }
  });

  describe('the command line', () => {
    const assertUsage = (args: string[], reason: RegExp) => {
      const { code, out, err } = started(...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, reason);
      assert.match(err, /\nUsage:\n/);
    };
    it('needs a command', () => assertUsage([], /^A command is missing\./));
    it('needs a known command', () => assertUsage(['list', '.'], /^There is no command list\./));
    it('needs a folder', () => assertUsage(['check'], /^check needs a FOLDER\./));
    it('takes one folder', () => assertUsage(['check', 'a', 'b'], /^check takes one FOLDER\./));
    it('takes an option once', () =>
      assertUsage(['export', '.', '--out', 'a', '--out=b'], /^--out is given twice\./));
    it('refuses unknown options', () => assertUsage(['check', '.', '--fast'], /'--fast'/));
    it('refuses unknown formats', () =>
      assertUsage(['check', '.', '--format', 'xml'], /^--format is text or json or sarif, not xml\./));
    it('refuses a form of what has none', () =>
      assertUsage(
        ['export', '.', '--format', 'csv', '--form', 'full'],
        /^--form is for markdown, html and docx, not csv\./,
      ));
    it('refuses to bring back what other formats hold anyway', () =>
      assertUsage(
        ['export', '.', '--format', 'csv', '--with-suppressed'],
        /^--with-suppressed is for sarif, not csv\./,
      ));
    it('refuses options of other commands', () => {
      assertUsage(['check', '.', '--out', 'a'], /^check has no option --out\./);
      assertUsage(['calendar', '.', '--format', 'json'], /^calendar has no option --format\./);
    });
    it('refuses reasons to fail that it does not know', () =>
      assertUsage(
        ['check', '.', '--fail-on', 'risk'],
        /^--fail-on is error or warning or open or hints, not risk\./,
      ));
    it('needs the table to answer', () =>
      assertUsage(['answer-topics', '.'], /^answer-topics needs --table\./));
    it('refuses an option without its value', () => assertUsage(['export', '.', '--out'], /--out/));
    it('explains itself', () => {
      const { code, out, err } = started('--help');
      assert.match(out, /^Usage:\n/);
      assert.deepEqual({ code, err }, { code: 0, err: '' });
    });
    it('names its version', () => assert.match(started('--version').out, /^\d+\.\d+\.\d+\n$/));
  });
});
