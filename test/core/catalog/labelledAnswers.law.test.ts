import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { builtInCatalog, inLanguage, loadGerman } from '../../../src/builtIn/builtInCatalog';
import { type Catalog, followUpsFor } from '../../../src/core/catalog/catalog';
import { questionStatuses } from '../../../src/core/note/note';

/**
 * Answers as people give them, each with the follow-ups that somebody who knew no condition wanted to come. `optional`
 * are those that may come or not: they count neither way.
 */
const labelled = v.array(
  v.strictObject({
    question: v.string(),
    answer: v.string(),
    expected: v.array(v.string()),
    optional: v.array(v.string()),
  }),
);

const answersIn = (file: string) =>
  v.parse(labelled, parse(readFileSync(`test/fixtures/answers/${file}.yaml`, 'utf8')));

/** What comes and what should, over all follow-ups that words call for. */
function measured(catalog: Catalog, answers: v.InferOutput<typeof labelled>) {
  const questions = new Map(catalog.questions.map((question) => [question.id, question]));
  const counts = { right: 0, wrong: [] as string[], missing: [] as string[] };
  for (const { question: id, answer, expected, optional } of answers) {
    const question = questions.get(id);
    assert.ok(question, id);
    const byStatus = question.followUps.filter(({ when }) =>
      when.every((condition) => questionStatuses.some((status) => status === condition)),
    );
    const came = followUpsFor(question, 'answered', answer)
      .filter((each) => !byStatus.includes(each))
      .map((each) => each.id ?? '');
    for (const each of [...expected, ...optional])
      assert.ok(
        question.followUps.some(({ id: known }) => known === each),
        each,
      );
    counts.right += expected.filter((each) => came.includes(each)).length;
    const show = (each: string) => `${each}: ${answer}`;
    counts.missing.push(...expected.filter((each) => !came.includes(each)).map(show));
    counts.wrong.push(
      ...came.filter((each) => !expected.includes(each) && !optional.includes(each)).map(show),
    );
  }
  return counts;
}

const share = (right: number, others: readonly string[]) => right / (right + others.length);

describe('follow-ups to the labelled answers', () => {
  const { right, wrong, missing } = measured(builtInCatalog(), answersIn('labelled'));
  it('are nearly all wanted', () =>
    assert.ok(share(right, wrong) >= 0.95, `${share(right, wrong)}\n${wrong.join('\n')}`));
  it('are most of those that are wanted', () =>
    assert.ok(share(right, missing) >= 0.8, `${share(right, missing)}\n${missing.join('\n')}`));
  it('are more than a few', () => assert.ok(right >= 80, `${right}`));
});

describe('follow-ups to the labelled answers in German', () => {
  const answers = answersIn('labelled-german');
  let found: ReturnType<typeof measured>;
  before(async () => {
    await loadGerman();
    found = measured(inLanguage(builtInCatalog(), 'de'), answers);
  });
  it('are to the same questions', () => {
    const asked = (of: typeof answers) => [...new Set(of.map(({ question }) => question))].sort();
    assert.deepEqual(asked(answers), asked(answersIn('labelled')));
    assert.ok(answers.length >= 100);
  });
  it('are nearly all wanted', () =>
    assert.ok(
      share(found.right, found.wrong) >= 0.95,
      `${share(found.right, found.wrong)}\n${found.wrong.join('\n')}`,
    ));
  it('are most of those that are wanted', () =>
    assert.ok(
      share(found.right, found.missing) >= 0.8,
      `${share(found.right, found.missing)}\n${found.missing.join('\n')}`,
    ));
});

describe('follow-ups of the built-in catalog', () => {
  const called = (id: string, answer: string) => {
    const question = builtInCatalog().questions.find((each) => each.id === id);
    assert.ok(question, id);
    return followUpsFor(question, 'answered', answer).map((each) => each.id);
  };
  const assertCalled = (id: string, answer: string, followUp: string) =>
    assert.ok(called(id, answer).includes(followUp));
  const assertNotCalled = (id: string, answer: string, followUp: string) => {
    // It is one of them, or nothing would be said here.
    const known = builtInCatalog().questions.find((each) => each.id === id)?.followUps ?? [];
    assert.ok(known.some((each) => each.id === followUp));
    assert.ok(!called(id, answer).includes(followUp));
  };
  it('do not come where an answer denies what they ask about', () => {
    assertNotCalled('second-factor', 'No exceptions, always a hardware key', 'second-factor-missing');
    assertNotCalled('failed-authentication', 'We have no logs', 'failed-authentication-reader');
    assertNotCalled('roles', 'There is no admin', 'roles-granting');
    assertNotCalled('restored', 'Never failed, we restore the whole thing every Monday', 'restored-never');
    assertNotCalled('authentication', 'Everybody has a security key of their own', 'authentication-shared');
    assertNotCalled('authentication', 'Nothing is shared, each has a certificate', 'authentication-shared');
  });
  it('come at the usual answers', () => {
    assertCalled('authentication', 'Password, Windows login', 'authentication-guessed');
    assertCalled('authentication', 'OAuth with our identity provider', 'authentication-elsewhere');
    assertCalled('authentication', 'By their IP address', 'authentication-address');
    assertCalled('denial-of-service', 'Auto-scaling takes care of it', 'denial-of-service-scales');
    assertCalled('denial-of-service', 'It has never happened', 'denial-of-service-never');
    assertCalled('machine-decides', 'An AI agent does it', 'machine-decides-model');
  });
});

describe('follow-ups of the built-in catalog in German', () => {
  before(loadGerman);
  const called = (id: string, answer: string) => {
    const question = inLanguage(builtInCatalog(), 'de').questions.find((each) => each.id === id);
    assert.ok(question, id);
    return followUpsFor(question, 'answered', answer).map((each) => each.id);
  };
  const assertCalled = (id: string, answer: string, followUp: string) =>
    assert.ok(called(id, answer).includes(followUp), `${followUp}: ${answer}`);
  const assertNotCalled = (id: string, answer: string, followUp: string) => {
    const known = builtInCatalog().questions.find((each) => each.id === id)?.followUps ?? [];
    assert.ok(known.some((each) => each.id === followUp));
    assert.ok(!called(id, answer).includes(followUp), `${followUp}: ${answer}`);
  };
  it('do not come where an answer denies what they ask about', () => {
    assertNotCalled(
      'second-factor',
      'Keine Ausnahmen, immer ein Hardware-Schlüssel',
      'second-factor-missing',
    );
    assertNotCalled('failed-authentication', 'Wir haben keine Logs', 'failed-authentication-reader');
    assertNotCalled('roles', 'Es gibt keinen Admin', 'roles-granting');
    assertNotCalled(
      'restored',
      'Nie fehlgeschlagen, jeden Montag spielen wir alles zurück',
      'restored-never',
    );
    assertNotCalled(
      'authentication',
      'Jeder hat seinen eigenen Sicherheitsschlüssel',
      'authentication-shared',
    );
    assertNotCalled('authentication', 'Alle haben ein eigenes Zertifikat', 'authentication-shared');
    assertNotCalled('authentication', 'Es gibt kein gemeinsames Passwort', 'authentication-shared');
  });
  it('come at the usual answers', () => {
    assertCalled('authentication', 'Passwort, Windows-Anmeldung', 'authentication-guessed');
    assertCalled('authentication', 'OAuth über unseren Identity-Provider', 'authentication-elsewhere');
    assertCalled('authentication', 'Über die IP-Adresse', 'authentication-address');
    assertCalled('authentication', 'Ein Schlüssel für alle', 'authentication-shared');
    assertCalled('authentication', 'Den kennt jeder im Team', 'authentication-shared');
    assertCalled('denial-of-service', 'Auto-Scaling regelt das', 'denial-of-service-scales');
    assertCalled('denial-of-service', 'Ist noch nie passiert', 'denial-of-service-never');
    assertCalled('machine-decides', 'Das macht ein KI-Agent', 'machine-decides-model');
    assertCalled('second-factor', 'Nichts, nur das Passwort', 'second-factor-missing');
    assertCalled('restored', 'Noch nie', 'restored-never');
    assertCalled('restored', 'Das wurde nicht getestet', 'restored-never');
    assertCalled('alarms', 'Dutzende, meist Fehlalarme', 'alarms-many');
    assertCalled('alarms', 'Keine', 'alarms-none');
    assertCalled('hole-known-tonight', 'Nächste Woche, beim Patchday', 'hole-known-tonight-until');
    assertCalled('already-happened', 'Letztes Jahr hatten wir Ransomware', 'already-happened-today');
    assertCalled('disk-walks-off', 'Mit BitLocker verschlüsselt', 'disk-walks-off-key');
    assertCalled('secrets-slipped', 'Der steht noch im Repository', 'secrets-slipped-valid');
    assertCalled('legal-ground', 'DSGVO, Artikel 6', 'legal-ground-record');
    assertCalled('tools-without-asking', 'Der hat Vollzugriff', 'tools-without-asking-needed');
  });
});
