import { strict as assert } from 'node:assert';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { exportedSession } from '../../../src/core/exchange/exportedSession';
import { modelOf } from '../../../src/core/exchange/modelElements';
import { otmOf } from '../../../src/core/exchange/otm';
import { threatComposerOf } from '../../../src/core/exchange/threatComposer';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { tmsQuestionsOf } from '../../../src/core/exchange/tmsQuestions';
import { sessionOf } from '../report/sessions';

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
  it('hangs a finding at its first element', () =>
    assert.deepEqual(
      modelIn('- #hint x\n  - about: A; B\n').elements.map(({ findings }) => findings.length),
      [1, 0],
    ));
  it('tells two flows of the same ends apart', () => {
    const ids = modelIn('- #flow A -> B: x\n- #flow A -> B: x\n').flows.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
  });
  it('knows what is encrypted by its protocol', () =>
    assert.deepEqual(
      modelIn(
        '- #flow A -> B (HTTPS)\n- #flow A -> B (no TLS)\n- #flow A -> B (HTTP or HTTPS)\n- #flow A -> B\n',
      ).flows.map(({ encrypted }) => encrypted),
      [true, false, null, null],
    ));
});

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
  it('makes circles of processes, wide enough for their names', () => {
    const { size, attrs } = drawnIn('## A gateway between all the valves #process\n', 'A gateway between all the valves'); // prettier-ignore
    assert.ok(size && size.width === size.height && size.width >= 100);
    const lines = (attrs['text'] as { text: string }).text.split('\n');
    assert.ok(lines.length > 1 && Math.max(...lines.map((line) => line.length)) * 7.2 < size.width);
  });
  it('leaves out of scope what the session file does', () => {
    const [cell] = cellsOf('## Metering #process\n', 'title: T\nscope: { out: [metering] }').filter(
      ({ shape }) => shape === 'process',
    );
    assert.deepEqual(
      [cell?.data.outOfScope, cell?.attrs['body']],
      [true, { stroke: '#333333', strokeWidth: 1.5, strokeDasharray: '4 3' }],
    );
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
});

describe('Threat Composer', () => {
  it('shortens what is too long for it, and keeps all of it beside', () => {
    const words = 'so '.repeat(600).trim();
    const { threats } = JSON.parse(threatComposerOf(sessionOf(`- #hint ${words}\n`))) as {
      threats: { statement: string; metadata: { key: string; value: string }[] }[];
    };
    assert.equal(threats[0]?.statement.length, 1400);
    assert.equal(threats[0].metadata.find(({ key }) => key === 'custom:Finding')?.value, words);
  });
  const threatsOf = (note: string) =>
    (
      JSON.parse(threatComposerOf(sessionOf(note))) as {
        threats: {
          statement: string;
          threatAction: string;
          customTemplate: string;
          impactedAssets: string[];
          metadata: { key: string; value: string }[];
        }[];
      }
    ).threats;
  it('shows a threat by a field of its statement, with its id and its elements', () => {
    const [threat] = threatsOf('## Shop #process\n\n- #risk/S a token in the address ^R-1\n');
    assert.deepEqual(
      [threat?.statement, threat?.threatAction, threat?.customTemplate, threat?.impactedAssets],
      ['R-1 a token in the address', 'R-1 a token in the address', '[threat_action]', ['Shop']],
    );
  });
  it('says in the comment what its pages show nowhere else', () => {
    const commentIn = (note: string) =>
      threatsOf(note)[0]?.metadata.find(({ key }) => key === 'Comments')?.value ?? '';
    assert.match(
      commentIn('- #risk/S a\n  - how: b | c\n  - effort: days\n  - owner: dana\n'),
      /^b ¦ c\n\n- Effort: days\n- Owner: dana\n- From: /,
    );
    const long = commentIn(`- #risk/S ${'word '.repeat(60)}end\n  - how: ${'step '.repeat(400)}\n`);
    assert.ok(long.length <= 1000 && long.startsWith('word word') && /…\n\n- From: /.test(long));
  });
  it('has no text that would tear the tables of its report', () => {
    const whole = threatComposerOf(
      sessionOf(
        '- #risk a | b\n  - mitigation: c | d\n  - mitigation: e\n- #control f | g\n- #assumption h | i\n',
      ),
    );
    const { threats, mitigations, assumptions } = JSON.parse(whole) as Record<
      string,
      { statement?: string; content?: string }[]
    >;
    assert.deepEqual(
      [threats, mitigations, assumptions].flatMap((list) => list?.map((one) => one.statement ?? one.content)),
      ['a ¦ b', 'c ¦ d', 'e', 'f ¦ g', 'h ¦ i'],
    );
  });
  it('links a mitigation with its threat', () => {
    const { threats, mitigations, mitigationLinks } = JSON.parse(
      threatComposerOf(sessionOf('- #risk x\n  - mitigation: y\n')),
    ) as Record<'threats' | 'mitigations', { id: string }[]> & { mitigationLinks: object[] };
    assert.deepEqual(mitigationLinks, [{ mitigationId: mitigations[0]?.id, linkedId: threats[0]?.id }]);
  });
});

describe('an Open Threat Model', () => {
  interface Otm {
    threats: {
      risk: { likelihood: number | null; likelihoodComment: string; impact: number; impactComment: string };
    }[];
    components: { representations: { position: { x: number; y: number }; size: { width: number } }[] }[];
    trustZones: { representations: { size: { width: number } }[] }[];
  }
  const otmIn = (note: string) => JSON.parse(otmOf(sessionOf(note))) as Otm;
  it('has the severity that a reader makes of likelihood and impact', () => {
    // As Threat Dragon reads it.
    const read = (likelihood: number | null, impact: number): string => {
      const product = ((likelihood ?? 0) * impact) / 1000;
      return product >= 9 ? 'critical' : product >= 7 ? 'high' : product >= 4 ? 'medium' : 'low';
    };
    for (const severity of ['low', 'medium', 'high', 'critical']) {
      const [threat] = otmIn(
        `- #risk x\n  - how: y\n  - severity: ${severity}\n  - likelihood: low\n`,
      ).threats;
      assert.ok(threat);
      assert.equal(read(threat.risk.likelihood, threat.risk.impact), severity);
      assert.deepEqual([threat.risk.likelihoodComment, threat.risk.impactComment], ['low', 'not said']);
    }
    assert.equal(otmIn('- #hint x\n').threats[0]?.risk.likelihood, null);
  });
  it('counts places from the corner of their zone', () => {
    const { components, trustZones } = otmIn('## A #interactor\n\n## B #process\n\n## C #store\n');
    const width = Math.max(...trustZones.map(({ representations }) => representations[0]?.size.width ?? 0));
    for (const { representations } of components)
      for (const { position, size } of representations)
        assert.ok(position.x > 0 && position.x + size.width < width, JSON.stringify(position));
  });
  it('has the shapes by which Threat Dragon tells a process and a store from an actor', () => {
    // `guessProperties` of its `service/migration/otm/cells/components.js`.
    const { components } = JSON.parse(
      otmOf(sessionOf('## A #interactor\n\n## B #process\n\n## C #store\n')),
    ) as {
      components: { id: string; type: string; representations: { id: string }[] }[];
    };
    const guess = ({ id, type, representations }: (typeof components)[number]) => {
      const words = [type, id, representations[0]?.id].join(' ').toLowerCase();
      return words.includes('database') ? 'store' : words.includes('service') ? 'process' : 'actor';
    };
    assert.deepEqual(components.map(guess), ['actor', 'process', 'store']);
  });
  it('has attributes of texts alone, as its specification says', () => {
    const text = otmOf(
      sessionOf(
        '- #flow A <-> B: x (HTTPS)\n- #hint y\n- #control z\n- #assumption q\n- [ ] Who?\n',
        'title: T\nscope: { out: [A] }',
      ),
    );
    JSON.parse(text, (key, value: unknown) => {
      if (key === 'attributes')
        for (const each of Object.values(value as object)) assert.equal(typeof each, 'string');
      return value;
    });
    const { dataflows } = JSON.parse(text) as { dataflows: { bidirectional: boolean }[] };
    assert.deepEqual(
      dataflows.map(({ bidirectional }) => bidirectional),
      [true],
    );
  });
  it('says what happened to a threat', () => {
    const { components } = JSON.parse(
      otmOf(sessionOf('- #hint a\n- #dismissed b\n- #risk c\n  - status: done\n')),
    ) as { components: { threats: { state: string }[] }[] };
    assert.deepEqual(
      components[0]?.threats.map(({ state }) => state),
      ['exposed', 'not-applicable', 'mitigated'],
    );
  });
});

describe('a TM-BOM', () => {
  it('makes assumptions of what is open or was dismissed', () => {
    const { assumptions, threats, risks } = JSON.parse(
      tmBomOf(sessionOf('- [ ] Why?\n- #dismissed b\n- #hint c\n- #risk! d\n  - how: e\n')),
    ) as Record<string, { validity?: string }[]>;
    assert.deepEqual(
      assumptions?.map(({ validity }) => validity),
      ['unconfirmed', 'rejected'],
    );
    assert.deepEqual([threats?.length, risks?.length], [2, 1]);
  });
  it('has the level that its specification gives a score', () => {
    const riskOf = (details: string) =>
      (
        JSON.parse(tmBomOf(sessionOf(`- #risk/S x\n  - how: y\n${details}`))) as {
          risks: { score: number; level: string }[];
        }
      ).risks[0];
    assert.deepEqual(
      ['low', 'medium', 'high'].map((likelihood) => {
        const risk = riskOf(`  - likelihood: ${likelihood}\n  - impact: high\n  - severity: high\n`);
        return `${risk?.score} ${risk?.level}`;
      }),
      ['8 medium', '12 high', '16 very_high'],
    );
  });
  it('names the elements of what is open in its words', () => {
    const { assumptions } = JSON.parse(tmBomOf(sessionOf('## A #process\n\n- [>] Why?\n'))) as {
      assumptions: { description: string; topics?: unknown }[];
    };
    assert.match(assumptions[0]?.description ?? '', /^Open question: Why\? \(About: A; /);
    assert.equal(assumptions[0]?.topics, undefined);
  });
});

describe('questions for Threats Manager Studio', () => {
  const bytesOf = (yaml: string) => tmsQuestionsOf([parseCatalog(yaml).catalog]);
  const questionsIn = (yaml: string) =>
    JSON.parse(new TextDecoder('utf-16le').decode(bytesOf(yaml))) as {
      text: string;
      rule: { node: object };
    }[];

  it('are UTF-16 with the lower byte first, and say so', () =>
    assert.deepEqual([...bytesOf('questions: []').slice(0, 6)], [0xff, 0xfe, 0x5b, 0, 0x5d, 0]));
  it('are put to what they apply to', () => {
    const [one, other, third] = questionsIn(
      'questions: [{ id: a, text: A?, appliesTo: [device] }, { id: b, text: B?, appliesTo: [process, store] }, { id: c, text: C?, appliesTo: [solution] }]',
    );
    assert.match(JSON.stringify(one), /"value":"External Interactor"/);
    assert.match(JSON.stringify(other), /OrRuleNode.*"value":"Process".*"value":"Data Store"/);
    assert.match(JSON.stringify(third), /"value":"Threat Model"/);
  });
  it('say in each rule what may be chosen, without which the editor there fails', () => {
    const [question] = questionsIn('questions: [{ id: a, text: A?, appliesTo: [process] }]');
    assert.deepEqual((question?.rule.node as { values?: string[] }).values, [
      ...['External Interactor', 'Process', 'Data Store', 'Flow', 'Threat Model'],
    ]);
  });
  it('stand there once for each text', () =>
    assert.equal(questionsIn('questions: [{ id: a, text: A? }, { id: b, text: A? }]').length, 1));
});
