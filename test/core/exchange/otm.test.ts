import { strict as assert } from 'node:assert';
import { otmFormat, otmOf } from '../../../src/core/exchange/otm';
import { sessionOf } from '../report/sessions';

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
  it('says of what nobody rated that it is unrated, and claims nothing of what was dismissed', () => {
    const unrated = { likelihood: null, likelihoodComment: 'not said', impact: 0, impactComment: 'not said' };
    const [hint, dismissed, rated] = (
      JSON.parse(otmOf(sessionOf('- #hint x\n- #dismissed y\n- #hint! z\n'))) as {
        threats: { risk: object; tags: string[]; description: string; attributes: object }[];
      }
    ).threats;
    assert.ok(hint && dismissed && rated);
    assert.deepEqual([hint.risk, hint.tags], [unrated, ['hint', 'unrated']]);
    assert.match(hint.description, /^Severity: unrated$/m);
    assert.deepEqual([dismissed.risk, dismissed.tags], [unrated, ['dismissed']]);
    assert.doesNotMatch(dismissed.description + rated.description, /Severity/);
    assert.ok(!('severity' in hint.attributes));
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
  it('says of each measure what became of it, and of the threat only that all are done', () => {
    const { components } = JSON.parse(
      otmOf(
        sessionOf(
          ['done open', 'done done', 'dropped dropped']
            .map((words) =>
              words
                .split(' ')
                .map((word) => `  - mitigation: m\n    - status: ${word}\n`)
                .join(''),
            )
            .map((measures) => `- #risk x\n${measures}`)
            .join(''),
        ),
      ),
    ) as { components: { threats: { state: string; mitigations: { state: string }[] }[] }[] };
    assert.deepEqual(
      components[0]?.threats.map(({ state, mitigations }) => [state, ...mitigations.map((one) => one.state)]),
      [
        ['exposed', 'implemented', 'recommended'],
        ['mitigated', 'implemented', 'implemented'],
        ['exposed', 'rejected', 'rejected'],
      ],
    );
  });
  it('names every measure where Threat Dragon shows it: of several it keeps the last', () => {
    // `addMitigations` of its `service/migration/otm/cells/threats.js`.
    const shownIn = (details: string) => {
      const { components, threats, mitigations } = JSON.parse(otmOf(sessionOf(`- #risk x\n${details}`))) as {
        components: { threats: { mitigations: { mitigation: string }[] }[] }[];
        threats: { description: string }[];
        mitigations: { id: string; name: string }[];
      };
      const last = components[0]?.threats[0]?.mitigations.at(-1)?.mitigation;
      return `${threats[0]?.description} ${mitigations.find(({ id }) => id === last)?.name}`;
    };
    assert.match(shownIn('  - mitigation: a lock\n  - mitigation: a log\n'), /a lock\na log\n.*a log$/s);
    assert.equal(shownIn('  - mitigation: a lock\n').match(/a lock/g)?.length, 1);
  });
  // `startleft` and IriusRisk's own library: it takes no other zones.
  it('has zones of the two types that IriusRisk knows', () => {
    const { trustZones } = JSON.parse(
      otmOf(sessionOf('## A #interactor\n\n## B #process\n\n### C #store\n')),
    ) as {
      trustZones: { type: string }[];
    };
    assert.deepEqual(
      [...new Set(trustZones.map(({ type }) => type))],
      ['f0ba7722-39b6-4c81-8290-a30a248bb8d9', '2ab4effa-40b7-4cd2-ba81-8247d29a6f2d'],
    );
  });
  it('has a name that Threat Dragon lets one choose', () => assert.match(otmFormat.file, /\.json$/));
});
