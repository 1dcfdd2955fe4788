import assert from 'node:assert/strict';
import { problemLevel } from '../../../src/core/language/problems/problemRules';
import { type Catalog, mergeCatalogs } from '../../../src/core/catalog/catalog';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { type KnowledgePacks, packNames } from '../../../src/core/catalog/knowledgePacks';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import type { Language } from '../../../src/core/text/language';
import { builtIn, indexOf } from './literalSession';

const note = '- #hint/S it leaks\n';
const session = 'title: Shop\n';

/** Asserts the sessions as `folder (title): notes`. */
function assertSessions(index: FolderIndex, ...expected: string[]): void {
  assert.deepEqual(
    index
      .sessions()
      .map(
        ({ folder, title, interviews }) =>
          `${folder} (${title}): ${interviews.map(({ file }) => file).join()}`,
      ),
    expected,
  );
}

describe('the sessions of a folder', () => {
  it('are none without files', () => assertSessions(indexOf({})));
  it('are none for files that are not ours', () =>
    assertSessions(
      indexOf({ 'README.md': note, 'a.interview.txt': note, 'my-threat-session.yaml': session }),
    ));
  it('are one for each session file, with or without notes', () =>
    assertSessions(
      indexOf({
        'b/threat-session.yaml': session,
        'a/threat-session.yaml': 'title: Pier',
        'a/a.interview.md': note,
      }),
      'a (Pier): a/a.interview.md',
      'b (Shop): ',
    ));
  it('may be of a file that ends with yml', () => {
    const files = { 'a/threat-session.yml': 'title: Pier', 'a/b/a.interview.md': note };
    assertSessions(indexOf(files), 'a (Pier): a/b/a.interview.md');
    assert.equal(indexOf(files).sessions()[0]?.file, 'a/threat-session.yml');
  });
  it('are of the first of two files, and the other is told', () => {
    const index = indexOf({ 'threat-session.yml': 'title: Pier', 'threat-session.yaml': session });
    assertSessions(index, ' (Shop): ');
    const told = () => index.sessions()[0]?.problems.map(({ code, file, line }) => `${file}:${line} ${code}`);
    assert.deepEqual(told(), ['threat-session.yml:1 unused-session-file']);
    index.delete('threat-session.yaml');
    assert.deepEqual(told(), []);
    assertSessions(index, ' (Pier): ');
  });
  it('find their files however accents are encoded', () => {
    const [named, onDisk] = ['Tür'.normalize('NFC'), 'Tür'.normalize('NFD')];
    const plan = `title: A\nmeetings: [{ title: T, note: ${named}.interview.md }]\nquestions: [${named}.questions.yml]\n`;
    const index = indexOf({
      'threat-session.yaml': plan,
      [`${onDisk}.interview.md`]: note,
      [`${onDisk}.questions.yml`]: 'questions: [{ id: shut, text: Is it shut? }]\n',
    });
    const one = index.sessions().at(0);
    assert.ok(one);
    assert.deepEqual(
      one.problems.map(({ code }) => code),
      [],
    );
    assert.equal(one.interviews[0]?.title, 'T');
    assert.equal(one.meetings[0]?.note, `${onDisk}.interview.md`);
    assert.equal(index.catalogsOf(one).length, 2);
  });
  it('take in the notes of folders below', () =>
    assertSessions(
      indexOf({ 'threat-session.yaml': session, 'a.interview.md': note, 'x/y/b.interview.md': note }),
      ' (Shop): a.interview.md,x/y/b.interview.md',
    ));
  it('leave notes to the nearest session file', () =>
    assertSessions(
      indexOf({
        'threat-session.yaml': session,
        'x/threat-session.yaml': 'title: Pier',
        'x/y/b.interview.md': note,
        'xx/c.interview.md': note,
      }),
      ' (Shop): xx/c.interview.md',
      'x (Pier): x/y/b.interview.md',
    ));
  it('are implicit where there is no session file, one for each folder', () =>
    assertSessions(
      indexOf({ 'a.interview.md': note, 'x/b.interview.md': note, 'x/y/c.interview.md': note }),
      ' (workspace): a.interview.md',
      'x (x): x/b.interview.md',
      'x/y (y): x/y/c.interview.md',
    ));
  it('are named after their folder where their file gives no title', () =>
    assertSessions(indexOf({ 'x/threat-session.yaml': '' }), 'x (x): '));
});

describe('the sessions of a folder that changes', () => {
  const three = () =>
    indexOf({
      'x/threat-session.yaml': session,
      'x/a.interview.md': note,
      'x/b.interview.md': note,
      'y/c.interview.md': note,
    });

  it('stay the same objects while nothing does', () => {
    const index = three();
    const before = index.sessions();
    index.set('x/a.interview.md', note);
    index.set('README.md', note);
    index.delete('gone.interview.md');
    assert.equal(index.sessions(), before);
  });
  it('are made anew where a note does, and only there', () => {
    const index = three();
    const [x, y] = index.sessions();
    index.set('x/a.interview.md', `${note}${note}`);
    assert.equal(index.sessions()[0]?.findings.length, 3);
    assert.notEqual(index.sessions()[0], x);
    assert.equal(index.sessions()[1], y);
  });
  it('parse the changed note and no other', () => {
    const index = three();
    const before = new Map([...index.paths()].map((path) => [path, index.note(path)]));
    index.set('x/a.interview.md', `${note}${note}`);
    index.sessions();
    const parsed = [...index.paths()].filter((path) => index.note(path) !== before.get(path));
    assert.deepEqual(parsed, ['x/a.interview.md']);
  });
  it('lose a deleted note', () => {
    const index = three();
    index.delete('x/a.interview.md');
    assertSessions(index, 'x (Shop): x/b.interview.md', 'y (y): y/c.interview.md');
    assert.equal(index.note('x/a.interview.md'), undefined);
  });
  it('are regrouped with a session file', () => {
    const index = three();
    index.set('threat-session.yaml', 'title: All');
    index.delete('x/threat-session.yaml');
    assertSessions(index, ' (All): x/a.interview.md,x/b.interview.md,y/c.interview.md');
  });
  it('keep the findings of the notes that did not', () => {
    const index = three();
    const [before] = index.sessions();
    index.set('x/a.interview.md', `# Door #process\n\n${note}`);
    const [after] = index.sessions();
    assert.notEqual(after?.findings[0], before?.findings[0]);
    assert.equal(after?.findings[1], before?.findings[1]);
  });
  it('keep what is asked about a flow, and what was asked before, while nobody changes it', () => {
    const asked = '# Door #process\n\n- #flow Door -> Bus: keys\n  - [x] Who?\n\n- [ ] Why? ^roles\n';
    const index = indexOf({ 'a.interview.md': asked, 'b.interview.md': asked, 'c.interview.md': note });
    const told = () => {
      const [made] = index.sessions();
      return { flows: made?.flowSubjects, questions: made?.questions };
    };
    const before = told();
    assert.deepEqual(
      before.questions?.map(({ text, flow, history }) => [text, flow?.name, history.length]),
      [
        ['Who?', 'Door → Bus', 1],
        ['Why?', undefined, 1],
      ],
    );
    index.set('c.interview.md', `${note}${note}`);
    const after = told();
    assert.equal(after.flows?.[0], before.flows?.[0]);
    after.questions?.forEach((question, at) => assert.equal(question, before.questions?.[at]));
    index.set('c.interview.md', asked);
    assert.deepEqual(told().flows?.[0]?.interviews, ['a.interview.md', 'b.interview.md', 'c.interview.md']);
    assert.equal(told().questions?.[0]?.history.length, 2);
    index.set('b.interview.md', note);
    index.set('c.interview.md', note);
    assert.equal(told().questions?.[0]?.history.length, 0);
  });
  it('make a finding anew whose element another note spells otherwise, or whose severity it gives', () => {
    const index = three();
    index.set('x/b.interview.md', '- #hint/S it leaks\n  - about: door\n');
    const found = () => index.sessions()[0]?.findings.at(-1);
    assert.deepEqual([found()?.element, found()?.severity], ['door', null]);
    index.set('x/a.interview.md', '# Door #process\n');
    assert.deepEqual([found()?.element, found()?.severity], ['Door', null]);
    index.set('x/a.interview.md', '# Door #process\n\n- #calibration/S high it hurts\n');
    assert.deepEqual([found()?.element, found()?.severity], ['Door', 'high']);
  });
  it('are made note by note', () => {
    const index = three();
    assert.deepEqual(
      [1, 2, 3, 4].map(() => index.makeNext()),
      ['x', 'x', 'y', null],
    );
  });
  it('are made one at a time, and stand as they were until then', () => {
    const index = three();
    const [x, y] = index.sessions();
    index.set('x/a.interview.md', `${note}${note}`);
    index.set('y/c.interview.md', `${note}${note}`);
    assert.deepEqual(index.present(), [x, y]);
    assert.equal(index.makeNext(), 'x');
    assert.equal(index.present()[0]?.findings.length, 3);
    assert.equal(index.present()[1], y);
    assert.equal(index.makeNext(), 'y');
    assert.equal(index.makeNext(), null);
    assert.equal(index.present()[1]?.findings.length, 2);
  });
  it('are looked at alone where a note of theirs changed', () => {
    const index = three();
    const [, y] = index.sessions();
    index.set('x/a.interview.md', `${note}${note}`);
    index.set('y/c.interview.md', `${note}${note}`);
    assert.equal(index.sessionOf('x/a.interview.md')?.findings.length, 3);
    assert.equal(index.present()[1], y);
  });
  it('follow their catalogs', () => {
    const index = indexOf({ 'x/a.interview.md': '- [ ] Who? ^pin', 'y/c.interview.md': note });
    const [x, y] = index.sessions();
    assert.equal(x?.problems[0]?.code, 'unknown-question');
    index.set('x/own.questions.yaml', 'questions: [{ id: pin, text: Who? }]');
    assert.deepEqual(index.sessions()[0]?.problems, []);
    assert.equal(index.sessions()[1], y);
  });
  it('follow the notes that their file names', () => {
    const index = indexOf({
      'x/threat-session.yaml': 'title: Shop\nmeetings: [{ note: ../y/c.interview.md }]',
    });
    assert.equal(index.sessions()[0]?.problems[0]?.code, 'missing-note');
    index.set('y/c.interview.md', note);
    assert.deepEqual(index.sessions()[0]?.problems, []);
  });
  it('do not depend on the order in which files came', () => {
    const files = Object.entries({
      'threat-session.yaml': 'title: Shop\nquestions: [own.questions.yaml]',
      'own.questions.yaml': 'questions: [{ id: pin, text: Who?, stride: X }]',
      'a.interview.md': '- [ ] Who? ^pin',
      'b.interview.md': '- [x] Who? ^pin\n- #hint ?',
      'x/c.interview.md': '- [-] Who? ^pin',
    });
    assert.deepEqual(
      indexOf(Object.fromEntries(files)).sessions(),
      indexOf(Object.fromEntries(files.toReversed())).sessions(),
    );
  });
});

describe('the session of a file', () => {
  const index = indexOf({
    'x/threat-session.yaml': session,
    'x/y/a.interview.md': note,
    'z/b.interview.md': note,
  });
  const assertSessionOf = (path: string, expected: string | undefined) =>
    assert.equal(index.sessionOf(path)?.folder, expected);

  it('is the nearest', () => assertSessionOf('x/y/a.interview.md', 'x'));
  it('is its own', () => assertSessionOf('x/threat-session.yaml', 'x'));
  it('is implicit', () => assertSessionOf('z/b.interview.md', 'z'));
  it('is known before the file is there', () => assertSessionOf('x/new.interview.md', 'x'));
  it('is none in a folder without notes', () => assertSessionOf('z/z/new.interview.md', undefined));
});

describe('the catalog of a session', () => {
  const idsOf = (index: FolderIndex) => {
    const [first] = index.sessions();
    return first && mergeCatalogs(...index.catalogsOf(first)).questions.map(({ id }) => id);
  };
  const own = { 'own.questions.yaml': 'hide: [roles]\nquestions: [{ id: pin, text: Who? }]' };

  it('is the built-in one', () => assert.deepEqual(idsOf(indexOf(note)), ['authentication', 'roles']));
  it('of an implicit session takes in those of its folder', () =>
    assert.deepEqual(idsOf(indexOf({ ...own, 'a.interview.md': note })), ['authentication', 'pin']));
  it('of an implicit session takes in none of other folders', () =>
    assert.deepEqual(idsOf(indexOf({ ...own, 'x/a.interview.md': note })), ['authentication', 'roles']));
  it('of a session file takes in those it lists', () =>
    assert.deepEqual(
      idsOf(indexOf({ ...own, 'x/threat-session.yaml': 'title: x\nquestions: [../own.questions.yaml]' })),
      ['authentication', 'pin'],
    ));
  it('of a session file takes in no other', () =>
    assert.deepEqual(idsOf(indexOf({ ...own, 'threat-session.yaml': session })), [
      'authentication',
      'roles',
    ]));
  it('counts a catalog in the order in which it is listed', () =>
    assert.deepEqual(
      idsOf(
        indexOf({
          'threat-session.yaml': 'title: x\nquestions: [b.questions.yaml, a.questions.yaml]',
          'a.questions.yaml': 'questions: [{ id: a, text: x }]',
          'b.questions.yaml': 'questions: [{ id: b, text: x }]',
        }),
      ),
      ['authentication', 'roles', 'b', 'a'],
    ));
});

describe('a problem of a file', () => {
  const told = (files: Record<string, string>) =>
    indexOf(files)
      .sessions()
      .map(
        ({ folder, problems }) =>
          `${folder}: ${problems.map((problem) => `${problem.file}:${problem.line} ${problemLevel(problem)} ${problem.code}`).join(', ')}`,
      );
  const broken = 'questions: [{ id: pin, text: Who?, stride: X }]';

  it('is told with those of the session file first, then the catalogs, then the notes', () =>
    assert.deepEqual(
      told({
        'b.interview.md': '---\ndate: 2026-11-23\n---\n- #risk/S it leaks',
        'a.interview.md': '---\ndate: 2026-11-24\n---\n- #hint it leaks\n- #risk/S it leaks',
        'own.questions.yaml': broken,
        'threat-session.yaml':
          'title: Shop\nstage: x\nquestions: [own.questions.yaml, x.questions.yaml]\ngoals: [[]]',
      }),
      [
        ': ' +
          [
            'threat-session.yaml:2 warning impossible-value',
            'threat-session.yaml:3 warning missing-catalog',
            'threat-session.yaml:4 warning impossible-value',
            'own.questions.yaml:1 warning stride-letter',
            'b.interview.md:4 warning risk-without-how',
            'a.interview.md:4 information hint-without-stride',
            'a.interview.md:5 warning risk-without-how',
          ].join(', '),
      ],
    ));
  it('of a catalog that two sessions use is told once', () =>
    assert.deepEqual(
      told({
        'x/threat-session.yaml': 'title: x\nquestions: [../own.questions.yaml]',
        'y/threat-session.yaml': 'title: y\nquestions: [../own.questions.yaml]',
        'own.questions.yaml': broken,
      }),
      ['x: own.questions.yaml:1 warning stride-letter', 'y: '],
    ));
  it('of a catalog is told in the session that it lies in', () =>
    assert.deepEqual(
      told({
        'x/threat-session.yaml': 'title: x\nquestions: [../y/own.questions.yaml]',
        'y/threat-session.yaml': 'title: y',
        'y/own.questions.yaml': broken,
      }),
      ['x: ', 'y: y/own.questions.yaml:1 warning stride-letter'],
    ));
  it('of a meeting is a note that is not there', () =>
    assert.deepEqual(
      told({
        'threat-session.yaml': 'title: x\nmeetings:\n- note: a.interview.md\n- note: ../b.interview.md',
      }),
      [': threat-session.yaml:3 warning missing-note, threat-session.yaml:4 warning missing-note'],
    ));
});

/** Each pack asks one question, whose id is the name of the pack. */
const packs = Object.fromEntries(
  packNames.map((name) => [name, parseCatalog(`questions: [{ id: ${name}, text: Who?, stride: E }]`)]),
) as KnowledgePacks;

describe('the knowledge packs of a session', () => {
  /** Asserts what is asked, beside what is built in, of a session file that says this, once its packs are there. */
  function assertAsked(says: string, ...expected: string[]): void {
    const index = indexOf({
      'threat-session.yaml': `title: Shop\n${says}`,
      'a.interview.md': '# A\n\n- [x] Who? ^web\n  Ann.\n',
      'own.questions.yaml': 'hide: [roles, web]\nquestions: [{ id: own, text: Who?, stride: S }]\n',
    });
    const asked = () => {
      const [shop] = index.sessions();
      return shop && mergeCatalogs(...index.catalogsOf(shop)).questions.map(({ id }) => id);
    };
    const known = builtIn.questions.map(({ id }) => id);
    const own = says.includes('own') ? ['own'] : [];
    const always = own.length ? known.filter((id) => id !== 'roles') : known;
    assert.deepEqual(asked(), [...always, ...own]);
    assert.equal(index.wantsPacks(), expected.length > 0);
    if (index.wantsPacks()) index.givePacks(packs);
    assert.deepEqual(asked(), [...always, ...expected.filter((id) => id !== 'web' || !own.length), ...own]);
    assert.equal(index.wantsPacks(), false);
  }

  it('are none where the file names none', () => assertAsked('pace: one-day\n'));
  it('are asked in the order of the file, each once', () =>
    assertAsked('packs: [cloud, ai, Cloud]\n', 'cloud', 'ai'));
  it('come before catalogs of the user, which may hide of them', () =>
    assertAsked('packs: [web, api]\nquestions: [own.questions.yaml]\n', 'web', 'api'));
  it('give their categories to what a note asks', () => {
    const index = indexOf({
      'threat-session.yaml': 'title: Shop\npacks: [web]\n',
      'a.interview.md': '- [x] Who? ^web\n',
    });
    index.givePacks(packs);
    assert.deepEqual(index.sessions()[0]?.questions[0]?.stride, ['E']);
  });
  it('are asked of no session that does not name them', () => {
    const index = indexOf({
      'a/threat-session.yaml': 'title: A\npacks: [web]\n',
      'b/threat-session.yaml': 'title: B\n',
    });
    const [, before] = index.sessions();
    index.givePacks(packs);
    const [a, b] = index.sessions();
    assert.ok(a && b && b === before);
    assert.deepEqual(
      [a, b].map((each) => index.catalogsOf(each).length),
      [2, 1],
    );
  });
});

describe('the language of a session', () => {
  const german = parseCatalog('title: Deutsch').catalog;
  const inLanguage = (of: Catalog, language: Language | null) =>
    language === 'de' ? german : { ...of, title: language ?? 'any' };
  /** Asserts the language of a session and of its report, and in which it is asked. */
  const assertLanguage = (sessionFile: string, ...expected: (string | null)[]) => {
    const index = new FolderIndex('shop', parseCatalog('title: English').catalog, inLanguage);
    index.set('threat-session.yaml', `title: Shop\n${sessionFile}`);
    const session = index.sessionOf('a.interview.md');
    assert.ok(session);
    assert.deepEqual(
      [session.language, session.report.language, index.catalogsOf(session)[0].title],
      expected,
    );
  };
  it('is that of all that it asks and sends', () => assertLanguage('language: de', 'de', 'de', 'Deutsch'));
  it('is that of the knowledge packs, too', () => {
    const index = new FolderIndex('shop', builtIn, inLanguage);
    index.set('threat-session.yaml', 'title: Shop\nlanguage: de\npacks: [web]\n');
    index.givePacks(packs);
    const [session] = index.sessions();
    assert.ok(session);
    assert.deepEqual(index.catalogsOf(session), [german, german]);
  });
  it('is another than that of its report where both are said', () =>
    assertLanguage('language: de\nreport: { language: en }', 'de', 'en', 'Deutsch'));
  it('is that of its report where nothing else is said', () =>
    assertLanguage('report: { language: de }', 'de', 'de', 'Deutsch'));
  it('is up to who shows it where nothing is said', () => assertLanguage('', null, null, 'any'));
});
