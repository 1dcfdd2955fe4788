import { strict as assert } from 'node:assert';
import { otmFormat, otmOf } from '../../../src/core/exchange/otm';
import { sessionOf } from '../report/sessions';

describe('an Open Threat Model', () => {
  interface Otm {
    threats: {
      risk: { likelihood: number | null; likelihoodComment: string; impact: number; impactComment: string };
    }[];
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
  describe('the places', () => {
    interface Placed {
      id: string;
      name: string;
      parent?: { trustZone: string };
      representations: { position: { x: number; y: number }; size: { width: number; height: number } }[];
    }
    /** Everything by its name, from the corner of the diagram, as both readers of the format count it. */
    const placesIn = (note: string) => {
      const { components, trustZones, representations } = JSON.parse(otmOf(sessionOf(note, 'title: T'))) as {
        components: Placed[];
        trustZones: Placed[];
        representations: { size: { width: number; height: number } }[];
      };
      const frameOf = ({ representations }: Placed) => {
        const [shape] = representations;
        assert.ok(shape);
        return { ...shape.position, ...shape.size };
      };
      const zones = new Map(trustZones.map((zone) => [zone.id, frameOf(zone)]));
      const parts = components.map((component) => {
        const [own, zone] = [frameOf(component), zones.get(component.parent?.trustZone ?? '')];
        assert.ok(zone);
        return { name: component.name, own, zone, all: { ...own, x: own.x + zone.x, y: own.y + zone.y } };
      });
      return {
        parts,
        zones: trustZones.map((zone) => ({ zone, frame: frameOf(zone) })),
        whole: representations[0]?.size,
      };
    };
    type Frame = { x: number; y: number; width: number; height: number };
    const isInside = (one: Frame, other: Omit<Frame, 'x' | 'y'> & Partial<Frame>) =>
      one.x > (other.x ?? 0) &&
      one.y > (other.y ?? 0) &&
      one.x + one.width < (other.x ?? 0) + other.width &&
      one.y + one.height < (other.y ?? 0) + other.height;
    const nested =
      '## A #interactor\n\n## B #process\n\n### C #store\n\n### D #process\n\n#### E #store\n\n## F #store\n\n- #flow A -> C: x\n- #flow D -> E: y\n';

    it('of components count from the corner of their zone, to the right and down', () => {
      const { parts } = placesIn(nested);
      assert.equal(parts.length, 6);
      for (const { name, own, zone } of parts)
        assert.ok(
          isInside(own, { width: zone.width, height: zone.height }),
          `${name} ${JSON.stringify(own)}`,
        );
    });
    it('of nested zones count from the corner of the diagram, and lie in the zone around them', () => {
      const { zones, whole } = placesIn(nested);
      assert.deepEqual(zones.map(({ zone }) => zone.name), ['Outside', 'T', 'B', 'D']); // prettier-ignore
      assert.ok(whole);
      for (const { zone, frame } of zones) {
        const around = zones.find((other) => other.zone.id === zone.parent?.trustZone);
        assert.ok(isInside(frame, around?.frame ?? { x: -1, y: -1, width: whole.width + 2, height: whole.height + 2 }), zone.name); // prettier-ignore
      }
    });
    it('are those of no other component', () => {
      const { parts } = placesIn(nested);
      parts.forEach(({ all, name }, at) => {
        for (const other of parts.slice(at + 1))
          assert.ok(
            all.x + all.width <= other.all.x ||
              other.all.x + other.all.width <= all.x ||
              all.y + all.height <= other.all.y ||
              other.all.y + other.all.height <= all.y,
            `${name} and ${other.name}`,
          );
      });
    });
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
  // Threat Dragon takes each for open: `merge` of its `service/migration/otm/cells/threats.js` says that there is "no
  // reasonable way of calculating this from OTMs freeform strings". The specification's example has `exposed` and
  // `implemented`, and no list of what else there may be.
  it('says in words what happened to a threat, for a reader to whom a state says nothing', () => {
    const { threats } = JSON.parse(
      otmOf(
        sessionOf(
          '- #hint a\n- #dismissed b\n- #risk c\n  - status: done\n- #risk d\n  - status: dropped\n- #risk e\n  - how: f\n  - decision: accept\n    - by: g\n',
        ),
      ),
    ) as { threats: { description: string }[] };
    const said = [/^Kind: hint$/m, /^Kind: dismissed$/m, /^Status: done$/m, /^Status: dropped$/m, /^Decision: accept by g$/m]; // prettier-ignore
    assert.deepEqual(
      threats.map(({ description }) => said.findIndex((one) => one.test(description))),
      [0, 1, 2, 3, 4],
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
  // The same library; `startleft` makes `empty-component` of any other.
  it('has components of types that IriusRisk knows', () => {
    const { components } = JSON.parse(
      otmOf(
        sessionOf('## A #interactor/human\n\n## B #interactor/service\n\n## C #process\n\n## D #store\n'),
      ),
    ) as { components: { type: string }[] };
    assert.deepEqual(
      components.map(({ type }) => type),
      ['generic-client', 'empty-component', 'empty-component', 'other-database'],
    );
  });
  it('has a name that Threat Dragon lets one choose', () => assert.match(otmFormat.file, /\.json$/));
});
