import { strict as assert } from 'node:assert';
import { exportedSession } from '../../../src/core/exchange/exportedSession';
import { flowNote, modelOf } from '../../../src/core/exchange/modelElements';
import {
  componentsWithoutSection,
  coverageMatrixOf,
  flowCoverageOf,
} from '../../../src/core/session/coverageMatrix';
import { otmOf } from '../../../src/core/exchange/otm';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { mermaidOf } from '../../../src/core/report/diagram';
import { sessionOf } from '../report/sessions';
import { sessionOf as sessionOfFiles } from '../session/literalSession';

interface Point {
  readonly x: number;
}
interface Sides {
  readonly width: number;
}

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
  it('says of no flow that it is encrypted where a finding about it says otherwise', () => {
    const isEncrypted = (finding: string) =>
      modelIn(`- #flow A -> B: x (HTTPS)\n${finding}`).flows[0]?.encrypted;
    assert.equal(isEncrypted('- #hint no TLS at all in truth\n  - about: A -> B\n'), null);
    assert.equal(isEncrypted('- #hint anybody can call it\n  - about: A -> B\n'), true);
    assert.equal(isEncrypted('- #dismissed no TLS\n  - about: A -> B\n  - because: it has\n'), true);
  });
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
  it('stands outside of the boundary in every model and on our diagram where it is out of scope', () => {
    const session = sessionOf('## Shop #process\n\n- #flow Shop -> Partner: x\n', 'title: T\nscope: { out: [Partner] }\n'); // prettier-ignore
    const otm = JSON.parse(otmOf(session)) as {
      trustZones: { id: string; name: string }[];
      components: { name: string; parent: { trustZone: string }; tags: string[] }[];
    };
    const zoneName = (id?: string) => otm.trustZones.find((zone) => zone.id === id)?.name;
    assert.deepEqual(
      otm.components.map(({ name, parent, tags }) => [name, zoneName(parent.trustZone), tags]),
      [
        ['Shop', 'T', []],
        ['Partner', 'Outside', ['out of scope']],
      ],
    );
    const bom = JSON.parse(tmBomOf(session)) as { components: { trust_zone: string; description: string }[] };
    assert.deepEqual(
      bom.components.map(({ trust_zone }) => trust_zone),
      ['solution', 'outside'],
    );
    assert.match(bom.components[1]?.description ?? '', /out of scope/);
    const [{ cells } = { cells: [] }] = (
      JSON.parse(threatDragonOf(session)) as {
        detail: { diagrams: { cells: { shape: string; position: Point; size: Sides }[] }[] };
      }
    ).detail.diagrams;
    const [box, ...shapes] = cells.filter(({ shape }) => shape !== 'flow');
    const right = (box?.position.x ?? 0) + (box?.size.width ?? 0);
    assert.deepEqual(
      shapes.map(({ position }) => position.x < right),
      [true, false],
    );
    assert.match(mermaidOf(session), /^ {2}n2\(\("Partner"\)\)[^]*n1 ==>/m);
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
  it('says of no flow that it is encrypted where its list item says otherwise, in any of its rows', () => {
    const encrypted = (below: string) =>
      modelIn(
        `## A #process\n\n- #flow -> B: x (HTTPS)\n- #flow -> B: x (HTTPS)\n${below}- #hint/I no TLS to C\n`,
      ).flows[0]?.encrypted;
    for (const below of [
      '  - #risk/I there is no TLS behind the proxy\n',
      '  - #hint/I the certificate is not checked\n',
      '  - [x] #ask @jon Is TLS on?\n    - answer: no, it is off\n',
      '  - #assumption TLS is switched on\n',
      '  - off since May\n',
    ])
      assert.equal(encrypted(below), null, below);
    for (const below of [
      '',
      '  - #dismissed/I there is no TLS\n    - because: there is\n',
      '  - #hint/S b\n',
      '  - #assumption TLS is switched on\n    - status: confirmed\n',
    ])
      assert.equal(encrypted(below), true, below);
  });
  it('knows what is encrypted by its protocol', () =>
    assert.deepEqual(
      modelIn(
        '- #flow A -> B (HTTPS)\n- #flow A -> B (no TLS)\n- #flow A -> B (HTTP or HTTPS)\n- #flow A -> B\n',
      ).flows.map(({ encrypted }) => encrypted),
      [true, false, null, null],
    ));
});

describe('an element that is written in several ways', () => {
  const file = 'title: A\nstage: production\ncomponents: [{ name: Pay }, { name: "**Pay** " }]\n';
  const madeOf = (heading: string, written: string, about = written) => {
    const session = sessionOf(
      `## ${heading} #process\n\n- #hint/S a\n\n## Till #store\n\n- #flow ${written} -> Till: orders\n  - [ ] Signed?\n- #hint/R b\n  - about: ${about}; Till\n- #hint/I c\n  - about: ${about} -> Till\n- #hint/D d\n  - about: ${written} -> pay\n`,
      file,
    );
    const { elements, flows } = modelOf(exportedSession(session));
    return {
      elements: elements.map(({ id, findings }) => [id, findings.map(({ id: finding }) => finding)]),
      flows: flows.map(({ id, findings }) => [id, findings.length]),
      rows: coverageMatrixOf(session).map(({ cells }) => cells.map(({ hints }) => hints)),
      components: componentsWithoutSection(session),
      ofFlows: flowCoverageOf(session).map(({ cells, other }) => [
        cells.map(({ hints }) => hints),
        other.open,
      ]),
      about: session.findings.map((one) => one.about),
    };
  };
  const plain = madeOf('Card reader', 'Card reader');

  it('is one', () => {
    assert.deepEqual([plain.elements.length, plain.rows.length], [3, 3]);
    assert.deepEqual(plain.components, ['Pay']);
    assert.deepEqual(plain.ofFlows, [[[0, 0, 0, 1, 0, 0], 1]]);
  });
  for (const [heading, written, about = written] of [
    ['Card reader', 'CARD  reader '],
    ['Card reader', '**Card** reader'],
    ['**Card** reader', 'card _reader_'],
    ['Card reader', '[Card reader](#card-reader)', '[[Card reader]]'],
    ['Card reader', 'Card&#32;reader', 'Card&nbsp;reader'],
  ] as const)
    it(`is one as ${heading} and ${written}`, () => assert.deepEqual(madeOf(heading, written, about), plain));
  it('is one where its own name has marks', () => {
    const escaped = madeOf('card\\*s\\*', 'card\\*s\\*');
    assert.deepEqual(madeOf('card\\*s\\*', 'card*s*'), escaped);
    assert.deepEqual([escaped.rows, escaped.ofFlows, escaped.flows.length], [plain.rows, plain.ofFlows, 1]);
    assert.deepEqual(escaped.elements.map(([, findings]) => findings?.length), plain.elements.map(([, findings]) => findings?.length)); // prettier-ignore
  });
});
