/** The sample session has everything the product can show, and nothing to complain about. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtInCatalog } from '../../src/builtIn/builtInCatalog';
import { tagKinds } from '../../src/core/note/note';
import { strideLetters } from '../../src/core/note/stride';
import { FolderIndex } from '../../src/core/session/folderIndex';
import { encryptionIn } from '../../src/core/exchange/encryption';
import type { Session } from '../../src/core/session/session';
import { outOfScopeOf, zonesOf } from '../../src/core/session/elements';
import { begunInterviews, isCancelled } from '../../src/core/session/status';

const folder = 'media/sample';
const sample = sampleSession();

describe('the sample session', () => {
  it('has no problem of any level but one that it shows: a reason that no longer holds', () => {
    const [shown, ...others] = sample.problems;
    assert.deepEqual(others, []);
    assert.equal(shown?.code, 'wrong-assumption');
    const resting = sample.findings.filter(({ disproved }) => disproved.length > 0);
    assert.deepEqual(
      resting.map(({ kind, disproved, file, line }) => [kind, disproved, file, line + 1]),
      [['dismissed', ['A-1'], shown.file, shown.line]],
    );
  });

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
    assert.ok(zonesOf(sample.elements, outOfScopeOf(sample)).zones.length > 0);
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
  assertHasAll('decisions', ['accept', 'treat', 'transfer', 'avoid'], () =>
    sample.findings.map(({ decision }) => decision?.kind),
  );

  it('has a risk and a measure that were dropped, each with its reason', () => {
    const dropped = ({ status, because }: { status: string | null; because: string | null }) =>
      status === 'dropped' && because !== null;
    assert.ok(sample.findings.some((finding) => finding.kind === 'risk' && dropped(finding)));
    assert.ok(sample.findings.some(({ mitigations }) => mitigations.length > 1 && mitigations.some(dropped)));
  });
  it('has words of the interviewer, and something that they are to do', () => {
    assert.ok(sample.questions.some(({ answer }) => answer?.includes('@me:')));
    assert.ok(sample.actions.some(({ owners }) => owners.includes('robin')));
  });
  it('has a flow that is encrypted, one that is not, and one of which nobody said', () =>
    assert.deepEqual(
      ['VPN', 'no TLS', 'keypad'].map((said) => {
        const { protocol = null } = sample.flows.find((flow) => flow.protocol === said) ?? {};
        return protocol === null ? said : encryptionIn(protocol);
      }),
      [true, false, null],
    ));
  it('keeps the ids that it was exported with before it had one of its own', () =>
    assert.equal(sample.id, sample.title));

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
