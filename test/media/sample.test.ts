/** The sample session has everything the product can show, and nothing to complain about. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtInCatalog } from '../../src/builtIn/builtInCatalog';
import { tagKinds } from '../../src/core/note/note';
import { strideLetters } from '../../src/core/note/stride';
import { FolderIndex } from '../../src/core/session/folderIndex';
import type { Session } from '../../src/core/session/session';
import { zonesOf } from '../../src/core/session/elements';
import { begunInterviews, isCancelled } from '../../src/core/session/status';

const folder = 'media/sample';
const sample = sampleSession();

describe('the sample session', () => {
  it('has no problem of any level', () => assert.deepEqual(sample.problems, []));

  it('has five interviews that were held, and one to come', () => {
    const begun = begunInterviews(sample);
    const roles = (isBegun: boolean) =>
      sample.interviews.filter(({ file }) => begun.has(file) === isBegun).map(({ role }) => role);
    assert.deepEqual(roles(true), ['kickoff', 'business', 'architects', 'architects', 'production']);
    assert.deepEqual(roles(false), ['follow-up']);
  });
  assertHasAll('states of documents', ['received', 'requested', 'none'], () =>
    sample.documents.map(({ status }) => status),
  );

  assertHasAll('kinds of elements', ['human', 'service', 'device', 'process', 'store'], () =>
    sample.elements.map(({ type, kind }) => type ?? kind),
  );
  assertHasAll('statuses of questions', ['open', 'answered', 'deferred', 'not-applicable'], () =>
    sample.questions.map(({ status }) => status),
  );
  assertHasAll('outcomes of asks', ['done', 'dropped', null], () =>
    sample.asks.map(({ outcome }) => outcome),
  );
  assertHasAll('kinds of findings', ['hint', 'risk', 'dismissed'], () =>
    sample.findings.map(({ kind }) => kind),
  );
  assertHasAll('severities', ['critical', 'high', 'medium', 'low'], () =>
    sample.findings.map(({ severity }) => severity),
  );
  assertHasAll('ways to a severity', ['given', 'impact', 'calibration'], () =>
    sample.findings.map(({ severityFrom }) => severityFrom),
  );
  assertHasAll('categories among the findings', strideLetters, () =>
    sample.findings.flatMap(({ stride }) => stride),
  );
  assertHasAll('categories calibrated', strideLetters, () =>
    sample.calibration.flatMap(({ stride }) => stride),
  );
  assertHasAll('statuses of assumptions', ['open', 'confirmed', 'wrong'], () =>
    sample.assumptions.map(({ status }) => status),
  );

  it('has every tag', () => {
    const text = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    assert.deepEqual(
      tagKinds.filter((kind) => !text.join().includes(`#${kind}`)),
      [],
    );
  });

  it('has hints with and without an attack path', () => {
    const hints = sample.findings.filter(({ kind }) => kind === 'hint');
    assert.ok(hints.some(({ how }) => how !== null) && hints.some(({ how }) => how === null));
  });

  it('has risks that were all demonstrated', () => {
    const risks = sample.findings.filter(({ kind }) => kind === 'risk');
    assert.ok(risks.length > 0 && risks.every(({ demonstrated }) => demonstrated));
  });

  it('has an attack path in steps, with code', () =>
    assert.ok(sample.findings.some(({ how }) => /\n1\. [^]*\n +```/.test(how ?? ''))));

  it('has an open ask that is overdue whenever it is opened', () => {
    assert.ok(sample.asks.some(({ status, due }) => status === 'open' && due !== null && due < '2026-11-21'));
  });

  it('has a flow that was asked about', () =>
    assert.ok(sample.questions.some(({ flow, answer }) => flow !== null && answer !== null)));

  it('has a part within another, and a finding about a flow', () => {
    assert.ok(zonesOf(sample.elements).zones.length > 0);
    assert.ok(sample.findings.some(({ about }) => about.some((name) => name.includes(' -> '))));
  });
  it('has a meeting that is off', () =>
    assert.deepEqual(
      sample.meetings.filter(isCancelled).map(({ id }) => id),
      ['visit'],
    ));
  it('has a picture that is there, in an answer', () => {
    const [, file = ''] =
      /!\[[^\]]+\]\(([^)]+)\)/.exec(sample.questions.map(({ answer }) => answer).join()) ?? [];
    assert.match(readFileSync(`${folder}/${file}`, 'utf8'), /^<svg /);
  });
  assertHasAll('decisions but those that are as a rule none', ['accept', 'avoid'], () =>
    sample.findings.map(({ decision }) => decision?.kind),
  );

  it('has a question with an older answer', () => {
    assert.ok(sample.questions.some(({ history }) => history.some(({ answer }) => answer !== null)));
  });
});

function assertHasAll<Value>(what: string, expected: readonly Value[], actual: () => Value[]): void {
  it(`has all ${what}`, () => {
    const found = actual();
    assert.deepEqual(
      expected.filter((value) => !found.includes(value)),
      [],
    );
  });
}

function sampleSession(): Session {
  const index = new FolderIndex('sample', builtInCatalog());
  for (const name of readdirSync(folder)) index.set(name, readFileSync(`${folder}/${name}`, 'utf8'));
  const [session, ...others] = index.sessions();
  assert.ok(session && others.length === 0);
  return session;
}
