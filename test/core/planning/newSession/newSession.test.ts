import assert from 'node:assert/strict';
import { builtInCatalog, inLanguage, loadGerman } from '../../../../src/builtIn/builtInCatalog';
import { newSession, newSessionProblems } from '../../../../src/core/planning/newSession/newSession';
import type { NewSessionOptions } from '../../../../src/core/planning/newSession/planOptions';
import { assertReadable, filesOf, sessionIn, sessionOf } from './sessionOf';
import { optionsWith } from './planOptions';

const shop = (given: Partial<NewSessionOptions> = {}): NewSessionOptions => ({
  ...optionsWith(given),
  title: 'Web shop',
  timezone: 'Europe/Rome',
  ...given,
});
const sso = { stage: 'production', components: ['Single sign-on', 'Mail'] } as const;

describe('a new session', () => {
  for (const [name, given] of Object.entries<Partial<NewSessionOptions>>({
    'of half a day': {},
    'of one day': { pace: 'one-day' },
    'of three days': { pace: 'three-days' },
    'in production': { ...sso, pace: 'three-days' },
    'as workshops': { workshop: true, pace: 'three-days' },
    'without a time zone': { timezone: null },
    'in German': { ...sso, pace: 'three-days', language: 'de' },
    'with names made of signs': {
      ...sso,
      components: ['#@dana\u202E#', '#'],
      pace: 'three-days',
    },
  })) {
    it(`${name} is read without a problem`, () => assertReadable(shop(given)));
    it(`${name} asks every question in one note only`, () =>
      assert.deepEqual(
        sessionOf(shop(given)).questions.filter(({ history }) => history.length > 0),
        [],
      ));
  }

  it('holds what was chosen', () => {
    const { title, id, stage, pace, timezone, workingHours, components } = sessionOf(shop(sso));
    assert.deepEqual(
      { title, id, stage, pace, timezone, workingHours, components },
      {
        title: 'Web shop',
        id: `web-shop-${shop().start}`,
        stage: 'production',
        pace: 'half-day',
        timezone: 'Europe/Rome',
        workingHours: { from: '09:00', to: '17:30' },
        components: sso.components.map((component) => ({ name: component, people: [] })),
      },
    );
  });
  it('has nobody in it yet, and documents to strike from', () => {
    const { people, documents, agreement } = sessionOf(shop());
    assert.deepEqual(people, []);
    assert.ok(documents.length >= 5 && documents.every(({ status }) => status === null));
    assert.ok(Object.values(agreement).every((part) => part));
  });
  it('tells early what to expect', () => {
    const { agreement } = sessionOf(shop());
    assert.match(agreement.goal ?? '', /list of risks.*No threat model finds everything/);
    assert.match(agreement.agenda ?? '', /one role at a time/);
    assert.match(sessionOf(shop({ workshop: true })).agreement.agenda ?? '', /everybody may name/);
    const kickoff = filesOf(shop()).find(({ path }) => path.startsWith('kickoff'))?.text ?? '';
    assert.match(
      kickoff,
      /## What to expect\n\n- We talk.*\n- You get.*\n- No threat model finds everything/,
    );
  });
  it('says everything in German where that was chosen', async () => {
    await loadGerman();
    const given = shop({ ...sso, pace: 'three-days', language: 'de' });
    const files = newSession(given, inLanguage(builtInCatalog(), 'de'));
    const [file, ...notes] = files.map(({ text }) => text);
    assert.match(file ?? '', /^language: de$/m);
    assert.match(file ?? '', /title: Fachseite\n    role: business\n[^]*- Pause von 10 Minuten\n/);
    const session = sessionIn(files);
    assert.deepEqual([session.problems, session.language], [[], 'de']);
    const inEnglish = new Set(filesOf({ ...given, language: 'en' }).flatMap(({ text }) => text.split('\n')));
    const same = [file ?? '', ...notes]
      .flatMap((text) => text.split('\n'))
      .filter((line) => /(?:\p{L}+ ){2}/u.test(line) && inEnglish.has(line));
    assert.deepEqual(same, []);
    const questions = notes.flatMap((text) => [...text.matchAll(/^- \[ \] (.*?)(?: \^[\w-]+)?$/gm)]);
    assert.ok(questions.length > 20);
  });
  it('can be filled in by taking away comment signs', () => {
    const [file, ...notes] = filesOf(shop({ timezone: null }));
    const filled = (file?.text ?? '').replace(/^( *)# (?=- |  \w+: |timezone:|classification:)/gm, '$1');
    const session = sessionIn([{ path: 'threat-session.yaml', text: filled }, ...notes]);
    assert.deepEqual(session.problems, []);
    assert.deepEqual(
      session.people.map(({ id }) => id),
      ['dana'],
    );
    assert.deepEqual(session.scope, { in: ['Web shop'], out: ['Warehouse'] });
    assert.equal(session.goals.length, 1);
    assert.equal(session.classification, 'internal');
  });
  it('puts questions about a component into its section', () => {
    const questions = sessionOf(shop(sso)).questions.filter(({ file }) => file.startsWith('component-mail'));
    assert.ok(questions.length > 2);
    assert.deepEqual([...new Set(questions.map(({ element }) => element))], ['Mail']);
  });

  const assertProblem = (given: Partial<NewSessionOptions>, option: keyof NewSessionOptions) => {
    assert.deepEqual(
      newSessionProblems(shop(given)).map((problem) => problem.option),
      [option],
    );
    assert.throws(() => newSession(shop(given), builtInCatalog()), RangeError);
  };
  it('needs a title', () => assertProblem({ title: ' \n' }, 'title'));
  it('needs a time zone that exists', () => assertProblem({ timezone: 'Europe/Atlantis' }, 'timezone'));
  it('takes a time zone in any case, and spells it', () => {
    const [file] = filesOf(shop({ timezone: 'europe/rome' }));
    assert.match(file?.text ?? '', /^timezone: Europe\/Rome$/m);
  });
  it('needs a time zone that a calendar can have', () => assertProblem({ timezone: 'PT' }, 'timezone'));
  it('takes no offset for a time zone', () => assertProblem({ timezone: '+01:00' }, 'timezone'));
  it('needs a day', () => assertProblem({ start: 'tomorrow' }, 'start'));
});
