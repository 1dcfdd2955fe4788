import { strict as assert } from 'node:assert';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import type { Session } from '../../../src/core/session/session';
import { nastySession } from '../report/nasty';
import { sampleSessions, sessionOf } from '../report/sessions';

describe('a TM-BOM', () => {
  // Of the version whose schema our tests have; a file of the library is known by it.
  it('names its schema by an address that stays', () => {
    const { $schema } = JSON.parse(tmBomOf(sessionOf(''))) as { $schema: string };
    assert.equal(
      $schema,
      'https://github.com/OWASP/www-project-threat-model-library/blob/v1.0.2/threat-model.schema.json',
    );
  });
  it('rejects nothing that was merged into another', () => {
    const note =
      '- #hint/S one key ^H-1\n- #dismissed/S a\n  - because: same as ^H-1\n- #dismissed/S b\n  - because: same as “one key”\n- #dismissed/S c\n  - because: same as ever\n';
    const { assumptions } = JSON.parse(tmBomOf(sessionOf(note))) as { assumptions: { validity: string }[] };
    assert.deepEqual(
      assumptions.map(({ validity }) => validity),
      ['unconfirmed', 'unconfirmed', 'rejected'],
    );
  });
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
    const scores = (...each: string[]) =>
      each.map((given) => {
        const risk = riskOf(given.replace(/(\w+) (\w+);?\s?/g, '  - $1: $2\n'));
        return `${risk?.score} ${risk?.level}`;
      });
    assert.deepEqual(scores('likelihood low; impact high', 'impact high', 'likelihood high; impact high'), [
      '8 medium',
      '12 high',
      '16 very_high',
    ]);
    // Where one of both was not said, the level is no higher than the severity.
    assert.deepEqual(
      scores(
        ...['impact low', 'impact medium', 'impact critical'],
        ...[
          'severity low; likelihood medium',
          'severity low; likelihood high',
          'impact low; likelihood medium',
        ],
      ),
      ['4 low', '9 medium', '20 critical', '4 low', '4 low', '6 medium'],
    );
    // What is rated higher has a higher score, whatever was said of its parts.
    assert.deepEqual(
      scores(
        ...['severity critical', 'severity critical; likelihood low', 'severity critical; impact low'],
        ...['severity high; likelihood high; impact high', 'severity high; likelihood high'],
        ...[
          'severity medium; impact critical',
          'severity low; impact critical; likelihood high',
          'severity low',
        ],
      ),
      [
        ...['20 critical', '15 very_high', '20 critical'],
        ...['12 high', '12 high'],
        ...['9 medium', '4 low', '4 low'],
      ],
    );
  });
  const bomOf = (note: string) =>
    JSON.parse(tmBomOf(sessionOf(note, 'title: T'))) as Record<
      'trust_zones' | 'trust_boundaries' | 'components' | 'data_stores' | 'controls' | 'threats',
      Record<string, string | string[]>[]
    >;
  it('calls the whole by the id of the session, whatever its title', () => {
    const symbolOf = (title: string) => {
      const file = `title: ${title}\nid: till-2026\n`;
      const bom = JSON.parse(tmBomOf(sessionOf('- #hint/S x\n', file))) as Record<
        'components',
        { symbolic_name: string }[]
      >;
      return bom.components.map(({ symbolic_name }) => symbolic_name);
    };
    assert.match(symbolOf('Till')[0] ?? '', /^till-2026-/);
    assert.deepEqual(symbolOf('A new till'), symbolOf('Till'));
  });
  it('has a zone for what is nested below another part, and its boundary', () => {
    const { trust_zones, trust_boundaries, components, data_stores } = bomOf(
      '## A #process\n\n### B #store\n\n## C #process\n',
    );
    const zone = trust_zones[2]?.['symbolic_name'];
    assert.deepEqual([trust_zones.length, trust_zones[2]?.['title']], [3, 'A']);
    assert.deepEqual(trust_boundaries[1], { trust_zone_a: 'solution', trust_zone_b: zone });
    assert.deepEqual(
      [...components, ...data_stores].map(({ trust_zone }) => trust_zone),
      [zone, 'solution', zone],
    );
  });
  it('affects with a threat the part at which it hangs', () => {
    const { threats, components } = bomOf('- #flow A -> B\n- #hint x\n  - about: A -> B\n- #hint y\n');
    const symbols = components.map(({ symbolic_name }) => symbolic_name);
    assert.deepEqual(
      threats.map(({ components_affected }) => components_affected),
      [symbols.slice(0, 2), symbols.slice(2)],
    );
  });
  it('says what a control is about, and what nobody will do', () => {
    const { controls } = bomOf(
      '## A #process\n\n- #control/S a ^C-1\n- #risk x ^R-1\n  - mitigation: b\n    - status: dropped\n',
    );
    assert.deepEqual(
      controls.map(({ title, status, threats }) => [title, status, threats]),
      [
        ['C-1 a', 'active', []],
        ['b', 'wont_do', []],
      ],
    );
    assert.match(String(controls[0]?.['description']), /^STRIDE: Spoofing\nAbout: A\nFrom: /);
    assert.match(String(controls[1]?.['description']), /\nAgainst: R-1 x$/);
  });
  // As in all four models of the library; its schema takes `data-store` too.
  it('calls the ends of a flow as the models of its library do', () => {
    const { data_flows } = JSON.parse(
      tmBomOf(sessionOf('## A #interactor\n\n## B #store\n\n- #flow A -> P -> B: x\n')),
    ) as { data_flows: { source: { type: string }; destination: { type: string } }[] };
    assert.deepEqual(
      data_flows.flatMap(({ source, destination }) => [source.type, destination.type]),
      ['actor', 'component', 'component', 'data_store'],
    );
  });
  it('names the elements of what is open in its words', () => {
    const { assumptions } = JSON.parse(tmBomOf(sessionOf('## A #process\n\n- [>] Why?\n'))) as {
      assumptions: { description: string; topics?: unknown }[];
    };
    assert.match(assumptions[0]?.description ?? '', /^Open question: Why\? \(About: A; /);
    assert.equal(assumptions[0]?.topics, undefined);
  });
  // Threat Dragon 2.6, `service/migration/tmBom/diagrams/threats/controls.js`.
  it('is mitigated in Threat Dragon where the notes say that all of its measures are done, and nowhere else', () => {
    const isMitigated = (details: string) => {
      const { controls, threats } = bomOf(`- #risk x\n  - how: y\n${details}`);
      const [symbol = ''] = threats.map(({ symbolic_name }) => symbolic_name);
      return controls.some(
        ({ threats: against = [], status }) =>
          against.includes(String(symbol)) &&
          ['assumed', 'active', 'retired', 'wont_do'].includes(String(status)),
      );
    };
    const measures = (...words: string[]) =>
      words.map((word, at) => `  - mitigation: m${at}\n    - status: ${word}\n`).join('');
    assert.deepEqual(
      [['done'], ['done', 'done'], ['done', 'open'], ['open'], ['done', 'dropped'], ['dropped']].map(
        (words) => isMitigated(measures(...words)),
      ),
      [true, true, false, false, false, false],
    );
    assert.equal(isMitigated('  - status: dropped\n  - mitigation: m\n'), false);
    assert.equal(isMitigated('  - status: done\n  - mitigation: m\n'), true);
  });
  // `tab_specification.md` of the library, "scope".
  it('has the tier that its specification makes of criticality, exposure and sensitive data', () => {
    const tierOf = (level: string, note: string) => {
      const { scope, data_flows } = JSON.parse(tmBomOf(sessionOf(`- #calibration/S ${level}\n${note}`))) as {
        scope: { tier: string; business_criticality: string; exposure: string };
        data_flows: { has_sensitive_data: boolean }[];
      };
      assert.ok(data_flows.every(({ has_sensitive_data }) => has_sensitive_data));
      return `${scope.business_criticality} ${scope.exposure} ${scope.tier}`;
    };
    const [inside, outside] = ['- #flow A -> B\n', '- #flow A -> B\n\n## C #interactor\n'];
    assert.deepEqual(
      ['low', 'medium', 'high', 'critical'].flatMap((level) => [
        tierOf(level, inside),
        tierOf(level, outside),
      ]),
      [
        ...['low internal important', 'low external important'],
        ...['moderate internal important', 'moderate external business_critical'],
        ...['high internal business_critical', 'high external mission_critical'],
        ...['maximal internal mission_critical', 'maximal external mission_critical'],
      ],
    );
  });
  // `scripts/validate_threat_model.py` of the library. It takes components and stores alone for what a threat affects; ours
  // may be an external interactor, at which Threat Dragon shows it.
  const assertLinked = (session: Session) => {
    type Entry = Record<string, unknown> & { symbolic_name: string };
    const bom = JSON.parse(tmBomOf(session)) as Record<string, Entry[]>;
    const names = (key: string) => (bom[key] ?? []).map(({ symbolic_name }) => symbolic_name);
    const [zones, threats] = [names('trust_zones'), names('threats')];
    const pools: Record<string, string[]> = {
      ...{ actor: names('actors'), component: names('components'), data_store: names('data_stores') },
    };
    const parts = Object.values(pools).flat();
    const everything = [...zones, ...threats, ...parts, ...names('controls'), ...names('risks')];
    assert.equal(new Set(everything).size, everything.length);
    const all = (from: unknown, pool: readonly string[]) => {
      for (const name of [from].flat())
        assert.ok(pool.includes(String(name)), `${String(name)} is not there`);
    };
    for (const one of bom['trust_boundaries'] ?? []) all([one['trust_zone_a'], one['trust_zone_b']], zones);
    for (const key of ['actors', 'components', 'data_stores'])
      for (const one of bom[key] ?? []) all(one['trust_zone'], zones);
    for (const flow of bom['data_flows'] ?? [])
      for (const end of [flow['source'], flow['destination']] as { type: string; object: string }[])
        all(end.object, pools[end.type] ?? []);
    for (const threat of bom['threats'] ?? []) {
      all(threat['threat_persona'], names('threat_personas'));
      assert.ok((threat['components_affected'] as string[]).length);
      all(threat['components_affected'], parts);
    }
    for (const one of [...(bom['controls'] ?? []), ...(bom['risks'] ?? [])]) all(one['threats'], threats);
    const likelihoods = ['rare', 'unlikely', 'possible', 'likely', 'certain'];
    const impacts = ['negligible', 'minor', 'moderate', 'major', 'severe'];
    for (const { likelihood, impact, score } of bom['risks'] ?? [])
      assert.equal(
        score,
        (likelihoods.indexOf(String(likelihood)) + 1) * (impacts.indexOf(String(impact)) + 1),
      );
  };
  it('names nothing that is not there, and multiplies as the checker of its library does', () => {
    for (const session of [...sampleSessions(), nastySession(), sessionOf('')]) assertLinked(session);
  });
});
