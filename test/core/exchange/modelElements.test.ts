import { strict as assert } from 'node:assert';
import { exportedSession } from '../../../src/core/exchange/exportedSession';
import { flowNote, modelOf } from '../../../src/core/exchange/modelElements';
import { sessionOf } from '../report/sessions';
import { sessionOf as sessionOfFiles } from '../session/literalSession';

const modelIn = (note: string) => modelOf(exportedSession(sessionOf(note)));

describe('the model of a session', () => {
  const namesIn = (note: string) => modelIn(note).elements.map(({ name, kind }) => `${name} ${kind}`);
  it('has the elements of headings', () =>
    assert.deepEqual(namesIn('## A #interactor/human\n\n## B #store\n'), ['A interactor', 'B store']));
  it('takes other names of flows and findings for processes', () =>
    assert.deepEqual(namesIn('- #flow A -> B\n- #hint x\n  - about: C; A\n'), [
      'A process',
      'B process',
      'C process',
    ]));
  it('hangs at the solution what is about nothing else', () =>
    assert.deepEqual(namesIn('- #hint x\n'), ['shop process']));
  it('knows the solution by the id of its session, if no element is called so', () => {
    const idIn = (plan: object, note = '- #hint x\n') =>
      modelOf(exportedSession({ ...sessionOf(note), ...plan })).elements.at(-1)?.id;
    assert.equal(idIn({ id: 'ours', title: 'A' }), idIn({ id: 'ours', title: 'B' }));
    assert.equal(idIn({ id: 'shop', title: 'A' }), idIn({}));
    const called = '## Ours #process\n\n- #hint x\n  - about: none\n';
    assert.equal(idIn({ id: 'ours', title: 'A' }, called), idIn({ id: 'ours', title: 'B' }, called));
    assert.notEqual(idIn({ id: 'ours', title: 'A' }, called), idIn({ id: 'ours' }, '## Ours #process\n'));
  });
  it('hangs a finding at its first element', () =>
    assert.deepEqual(
      modelIn('- #hint x\n  - about: A; B\n').elements.map(({ findings }) => findings.length),
      [1, 0],
    ));
  it('tells two flows of the same ends and data apart', () => {
    const ids = modelIn('- #flow A -> B: x (TLS)\n- #flow A -> B: x (HTTP)\n').flows.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });
  it('knows a flow by its id, whatever it says goes there and from where, and others by their words', () => {
    const idsIn = (note: string) => modelIn(note).flows.map(({ id, backId }) => [id, backId]);
    const lasting = (note: string) => modelIn(note).flows.map(({ lastingName }) => lastingName);
    assert.deepEqual(lasting('- #flow A -> B: x ^F-1\n- #flow A -> B: y\n'), ['F-1', 'y']);
    const chain = idsIn('- #flow Till -> Bank <-> Vault: money (HTTPS) ^F-1\n');
    assert.equal(new Set(chain.flat()).size, 4);
    assert.deepEqual(idsIn('- #flow Tills -> Banks <-> Vaults: monies ^F-1\n'), chain);
    const [told] = idsIn('- #flow A -> B: x\n\n## A #process\n\n- #flow A -> B: x ^F-1\n');
    const [changed, own] = idsIn('- #flow A -> B: x\n\n## A #process\n\n- #flow A -> B: y ^F-1\n');
    assert.deepEqual(own, told);
    assert.deepEqual([changed], idsIn('- #flow A -> B: x\n'));
    const second = idsIn('- #flow A -> B: x (TLS) ^F-1\n- #flow A -> B: x\n')[1];
    assert.deepEqual(second, idsIn('- #flow A -> B: x (TLS)\n- #flow A -> B: x\n')[1]);
  });
  it('calls a flow by its words without marks', () =>
    assert.deepEqual(
      modelIn('- #flow A -> B: [an **order**](x.md) (`TLS`)\n').flows.map(({ name, protocol }) => [
        name,
        protocol,
      ]),
      [['an order (x.md)', 'TLS']],
    ));
  it('hangs a finding about a flow that nobody told of at its ends', () =>
    assert.deepEqual(namesIn('- #hint x\n  - about: A -> B: y\n'), ['A process', 'B process']));
  it('has what every note has noted of a flow', () =>
    assert.deepEqual(
      modelIn(
        '- #flow A -> B: c\n  - **hourly**\n- #flow A -> B: c\n- #flow A -> B: c\n  - by radio\n',
      ).flows.map(flowNote),
      ['Nobody said for certain whether it is encrypted.\nAlso noted: hourly\nAlso noted: by radio'],
    ));
  it('knows what is only prepared, and what was said where it was asked', () => {
    const held =
      '---\ndate: 2026-11-24\n---\n- [x] Who? Lea\n- #flow A -> B (TLS)\n  - [x] Is it encrypted?\n    - @lea: no\n';
    const ahead = '---\ndate: 2026-12-24\n---\n- [ ] Who else?\n- #flow B -> C (HTTPS)\n';
    const session = sessionOfFiles({ 'a.interview.md': held, 'b.interview.md': ahead });
    assert.deepEqual(modelOf(exportedSession(session)).flows.map(flowNote), [
      'Nobody said for certain whether it is encrypted.',
      'Only prepared to be asked: nobody said so yet.\nNobody said for certain whether it is encrypted.',
    ]);
  });
  it('knows what is encrypted by its protocol', () =>
    assert.deepEqual(
      modelIn(
        '- #flow A -> B (HTTPS)\n- #flow A -> B (no TLS)\n- #flow A -> B (HTTP or HTTPS)\n- #flow A -> B\n',
      ).flows.map(({ encrypted }) => encrypted),
      [true, false, null, null],
    ));
});
