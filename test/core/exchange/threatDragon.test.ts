import { strict as assert } from 'node:assert';
import { strideLetters } from '../../../src/core/note/stride';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { sessionOf } from '../report/sessions';

describe('Threat Dragon', () => {
  interface Cell {
    id: string;
    shape: string;
    position?: object;
    source?: { cell: string };
    vertices?: object[];
    size?: { width: number; height: number };
    attrs: Record<string, unknown>;
    data: {
      name: string;
      outOfScope?: boolean;
      isBidirectional?: boolean;
      threats?: { type: string; status: string; severity: string; description: string }[];
    };
  }
  const cellsOf = (note: string, file?: string): Cell[] => {
    const model = JSON.parse(threatDragonOf(sessionOf(note, file))) as {
      detail: { diagrams: { cells: Cell[] }[] };
    };
    return model.detail.diagrams.flatMap(({ cells }) => cells);
  };
  const threatsOf = (note: string) => cellsOf(note).flatMap(({ data }) => data.threats ?? []);

  it('puts no element upon another', () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `## E${at} #${['interactor', 'process', 'store'][at % 3] ?? ''}\n`,
    );
    const places = cellsOf(many.join('\n'))
      .filter(({ shape }) => shape !== 'trust-boundary-box')
      .map(({ position }) => JSON.stringify(position));
    assert.deepEqual([places.length, new Set(places).size], [60, 60]);
  });
  it('bends what would cover another flow', () => {
    const flows = cellsOf('- #flow A <-> B\n- #flow A -> B: x\n- #flow A -> A\n').filter(
      ({ shape }) => shape === 'flow',
    );
    const bends = flows.map(({ vertices }) => JSON.stringify(vertices));
    // What goes both ways is one flow with two arrows.
    assert.deepEqual([bends.length, new Set(bends).size], [3, 3]);
  });
  // What it draws by: `service/x6/graph/data-changed.js` and `shapes/*.js` of Threat Dragon 2.6.
  const drawnIn = (note: string, name: string) => {
    const cell = cellsOf(note).find(({ data }) => data.name === name);
    assert.ok(cell);
    return cell;
  };
  it('is red where threats are open, at the lines that each shape has', () => {
    const note =
      '## A #interactor\n\n- #hint x\n\n## B #store\n\n- #hint x\n\n## C #process\n\n- #dismissed x\n\n## D #store\n';
    const [red, black] = [
      { stroke: 'red', strokeWidth: 2.5, strokeDasharray: null },
      { stroke: '#333333', strokeWidth: 1.5, strokeDasharray: null },
    ];
    const linesOf = (name: string) => ({ ...drawnIn(note, name).attrs, text: undefined });
    assert.deepEqual(['A', 'B', 'C', 'D'].map(linesOf), [
      { body: red, text: undefined },
      { topLine: red, bottomLine: red, text: undefined },
      { body: black, text: undefined },
      { topLine: black, bottomLine: black, text: undefined },
    ]);
  });
  it('is red at a flow where threats about that are open, and nowhere else for them', () => {
    const linesOf = (note: string) =>
      cellsOf(note)
        .filter(({ shape }) => shape !== 'trust-boundary-box')
        .map(({ data, attrs }) => {
          const { stroke, strokeWidth } = (attrs['line'] ?? attrs['body']) as Record<string, unknown>;
          return `${data.name} ${String(stroke)} ${String(strokeWidth)}`;
        });
    const flows = '- #flow A -> B: x\n- #flow B -> A: y\n';
    const black = ['A #333333 1.5', 'B #333333 1.5'];
    assert.deepEqual(linesOf(`${flows}- #hint z\n  - about: A -> B\n`), [...black, 'x red 2.5', 'y #333333 1.5']); // prettier-ignore
    assert.deepEqual(linesOf(`${flows}- #dismissed z\n  - about: A -> B\n`), [...black, 'x #333333 1.5', 'y #333333 1.5']); // prettier-ignore
    assert.deepEqual(linesOf(`${flows}- #risk z\n  - about: A -> B\n  - status: done\n`).at(-2), 'x #333333 1.5'); // prettier-ignore
  });
  it('makes circles of processes, wide enough for their names', () => {
    const { size, attrs } = drawnIn('## A gateway between all the valves #process\n', 'A gateway between all the valves'); // prettier-ignore
    assert.ok(size && size.width === size.height && size.width >= 100);
    const lines = (attrs['text'] as { text: string }).text.split('\n');
    assert.ok(lines.length > 1 && Math.max(...lines.map((line) => line.length)) * 7.2 < size.width);
  });
  it('leaves out of scope what the session file does', () => {
    const [cell] = cellsOf('## Metering #process\n', 'title: T\nscope: { out: ["**metering**"] }').filter(
      ({ shape }) => shape === 'process',
    );
    assert.deepEqual(
      [cell?.data.outOfScope, cell?.attrs['body']],
      [true, { stroke: '#333333', strokeWidth: 1.5, strokeDasharray: '4 3' }],
    );
  });
  it('has out of scope the flows that the session file names there, and no element of their name', () => {
    const outOf = (scope: string) =>
      cellsOf(
        '- #flow A -> B: x\n- #flow A <-> C\n- #flow B -> A\n',
        `title: T\nscope: { out: ['${scope}'] }\n`,
      )
        .filter(({ data }) => data.outOfScope)
        .map(({ data, shape, attrs }) => [
          shape,
          data.name,
          (attrs['line'] as object | undefined) !== undefined,
        ]);
    assert.deepEqual(outOf('A -> B'), [['flow', 'x', true]]);
    assert.deepEqual(outOf('C -> A'), [['flow', 'data', true]]);
    assert.deepEqual(outOf('A <-> B').length, 2);
    assert.deepEqual(outOf('A -> B: y'), []);
  });
  it('has one flow of what goes both ways, with both arrows', () => {
    const flows = cellsOf('- #flow A <-> B: x\n').filter(({ shape }) => shape === 'flow');
    assert.deepEqual(
      flows.map(({ data, attrs }) => [data.isBidirectional, attrs['line']]),
      [
        [
          true,
          {
            ...{ stroke: '#333333', strokeWidth: 1.5, strokeDasharray: null },
            sourceMarker: { name: 'block' },
            targetMarker: { name: 'block' },
          },
        ],
      ],
    );
  });
  it('has a finding at the flow that it names, and no element of that name', () => {
    const cells = cellsOf('- #flow A -> B: x\n- #hint/RT y\n  - about: A -> B\n');
    assert.deepEqual(
      cells
        .filter(({ data }) => data.threats?.length)
        .map(({ shape, data }) => [shape, data.threats?.[0]?.type]),
      [['flow', 'Tampering']],
    );
    assert.equal(cells.filter(({ shape }) => shape === 'process').length, 2);
  });
  it('has a boundary around what is nested below another part', () =>
    assert.deepEqual(
      cellsOf('## A #process\n\n### B #store\n', 'title: T')
        .filter(({ shape }) => shape === 'trust-boundary-box')
        .map(({ data }) => data.name),
      ['T', 'A'],
    ));
  it('says nothing twice', () => {
    const note =
      '## A #process\n\n- #risk/S x ^R-1\n  - how: y\n  - severity: high\n  - mitigation: z\n  - effort: days\n  - status: done\n';
    assert.match(
      threatsOf(note)[0]?.description ?? '',
      /^Kind: risk\nAttack path: y\nEffort: days\nFrom: [^\n]*$/,
    );
  });
  it('gives an actor one of the two categories that it offers there', () =>
    assert.equal(threatsOf('## A #interactor\n\n- #hint/TR x\n')[0]?.type, 'Repudiation'));
  it('gives others their first one', () =>
    assert.equal(threatsOf('## A #process\n\n- #hint/ID x\n')[0]?.type, 'Information disclosure'));
  it('takes an accepted risk for what it is, unless it is done or dropped', () =>
    assert.deepEqual(
      threatsOf(
        ['open', 'done', 'dropped']
          .map((word) => `- #risk a\n  - decision: accept\n  - status: ${word}\n`)
          .join(''),
      ).map(({ status }) => status),
      ['Accepted', 'Mitigated', 'NotApplicable'],
    ));
  it('closes what was dismissed or done', () =>
    assert.deepEqual(
      threatsOf('- #hint a\n- #dismissed b\n- #risk! c\n  - status: done\n').map((one) => [
        one.status,
        one.severity,
      ]),
      [
        ['Open', 'TBD'],
        ['NotApplicable', 'TBD'],
        ['Mitigated', 'High'],
      ],
    ));
  // `td.vue/src/service/entity/default-properties.js`: a box that is ticked builds threats by its context.
  it('ticks the boxes that somebody spoke of, and no other', () => {
    const { data } = drawnIn('- #flow A -> B: x (TLS in a mobile network of our own)\n', 'x');
    assert.deepEqual(
      Object.entries(data).filter(([key]) => /^is|^has/.test(key)),
      [
        ['isTrustBoundary', false],
        ['isBidirectional', false],
        ['isEncrypted', true],
        ['isPublicNetwork', false],
        ['hasOpenThreats', false],
      ],
    );
  });
  // Its English texts, by which it knows the categories again.
  it('calls all six categories as it does itself', () =>
    assert.deepEqual(
      threatsOf(strideLetters.map((letter) => `- #hint/${letter} x${letter}\n`).join('')).map(
        ({ type }) => type,
      ),
      [
        ...['Spoofing', 'Tampering', 'Repudiation'],
        ...['Information disclosure', 'Denial of service', 'Elevation of privilege'],
      ],
    ));
});
