import { strict as assert } from 'node:assert';
import { csvParse } from 'd3-dsv';
import { findingsCsv } from '../../../src/core/exchange/csv';
import { factsOfMitigation, mitigationsText } from '../../../src/core/exchange/exportedFacts';
import { exportedSession } from '../../../src/core/exchange/exportedSession';
import { decisionText } from '../../../src/core/exchange/exportedWords';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { otmOf } from '../../../src/core/exchange/otm';
import { findingsSarif } from '../../../src/core/exchange/sarif';
import { threatComposerOf } from '../../../src/core/exchange/threatComposer';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { backlogOf } from '../../../src/core/report/backlog';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { sessionOf } from '../report/sessions';

const people = 'title: T\npeople: [{ id: mette, name: Mette Holm }, { id: jon, name: Jon Lind }]\n';

/** What is exported of a risk with these details. */
function risk(...details: readonly string[]) {
  const note = ['- #risk/S! x ^R-1', '  - how: y', ...details.map((one) => `  ${one}`), ''].join('\n');
  const [finding] = exportedSession(sessionOf(note, people)).findings;
  assert.ok(finding);
  return finding;
}

describe('a decision for other tools', () => {
  const assertSaid = (details: readonly string[], text: string | null) => {
    const { decision } = risk(...details);
    assert.equal(decision && decisionText(decision), text);
  };
  it('says who, until when and why, with names', () =>
    assertSaid(
      ['- decision: accept', '  - by: @mette', '  - until: 2027-03-31', '  - because: the tills go'],
      'accept by Mette Holm until 2027-03-31: the tills go',
    ));
  it('says what is known of it', () => {
    assertSaid(['- decision: transfer'], 'transfer');
    assertSaid(['- decision: avoid', '  - because: we sell it'], 'avoid: we sell it');
  });
  it('is none where nobody decided', () => assertSaid([], null));
  it('may go by another word', () =>
    assert.equal(decisionText({ kind: 'accept', by: null, until: '2027-03-31', because: null }, 'accepted'), 'accepted until 2027-03-31')); // prettier-ignore
});

describe('mitigations for other tools', () => {
  const assertSaid = (details: readonly string[], text: string | null) => {
    const { mitigations, ...ofAll } = risk(...details);
    assert.equal(mitigationsText(mitigations, ofAll), text);
    assert.equal(ofAll.mitigation, text);
  };
  it('are a line each, with what is said of one alone', () =>
    assertSaid(
      ['- mitigation: a code', '  - effort: days', '  - owner: @jon', '- mitigation: a log'],
      'a code (Effort: days; Owner: Jon Lind)\na log',
    ));
  it('say nothing that is said of all', () =>
    assertSaid(
      ['- mitigation: a code', '- mitigation: a log', '  - effort: weeks', '- effort: days'],
      'a code\na log (Effort: weeks)',
    ));
  it('have a day and a reason of their own', () =>
    assertSaid(
      ['- mitigation: a code', '  - due: 2026-12-01', '  - because: it is cheap', '- mitigation: a log'],
      'a code (Due: 2026-12-01; Reason: it is cheap)\na log',
    ));
  it('are none without words', () => assertSaid(['- mitigation:'], null));
  it('have what is said of all of them too', () =>
    assert.deepEqual(
      risk('- mitigation: a code', '- mitigation: a log', '  - status: done', '- owner: @jon').mitigations.map(factsOfMitigation),
      [[['Owner', 'Jon Lind']], [['Owner', 'Jon Lind'], ['Status', 'done']]],
    )); // prettier-ignore
});

describe('risks of which something was decided', () => {
  const decided = ['accept', 'treat', 'transfer', 'avoid'].map((word) => `decision: ${word}`);
  const session = sessionOf(
    [...decided, 'status: done', 'status: dropped', 'effort: hours']
      .map((line, at) =>
        [
          `- #risk/S!! ${line.replace(/.*: /, '')} ^R-${at + 1}`,
          '  - how: a way',
          '  - because: a reason',
          '  - mitigation: a measure',
          '    - effort: hours',
          `  - ${line}`,
          ...(line.startsWith('decision') ? ['    - by: @mette'] : []),
        ].join('\n'),
      )
      .join('\n'),
    people,
  );
  const words = ['accept', 'treat', 'transfer', 'avoid', 'done', 'dropped', 'hours'];
  const wordIn = (text: string): string => words.find((word) => text.includes(`R-${words.indexOf(word) + 1}`)) ?? text; // prettier-ignore
  const left = ['treat', 'transfer', 'avoid', 'hours'];

  it('are work that is left, but for what is accepted, done or dropped', () =>
    assert.deepEqual(backlogOf(session).map(({ title }) => wordIn(title)), left)); // prettier-ignore
  it('are in the roadmap and the quick wins of a report if they are', () => {
    const report = (section: 'roadmap' | 'quick-wins') =>
      findingsMarkdown({ ...session, report: { ...session.report, sections: [section] } }, { folderOfReport: '' }); // prettier-ignore
    const named = (text: string) => words.filter((word) => text.includes(`R-${words.indexOf(word) + 1}`));
    assert.deepEqual(named(report('quick-wins')), left);
    // What is done stands in the roadmap and says so.
    assert.deepEqual(named(report('roadmap')), ['treat', 'transfer', 'avoid', 'done', 'hours']);
  });

  const sarif = (withSuppressed: boolean) => {
    interface Log {
      runs: { results: { message: { text: string }; suppressions?: { justification: string }[] }[]; properties?: object }[]; // prettier-ignore
    }
    const text = findingsSarif([session], { linesOf: () => null, folder: '', version: '1', withSuppressed });
    const [run] = (JSON.parse(text) as Log).runs;
    assert.ok(run);
    return run;
  };
  it('are alerts of code scanning if they are', () => {
    const { results, properties } = sarif(false);
    assert.deepEqual(results.map(({ message }) => wordIn(message.text.split('\n')[0] ?? '')), left); // prettier-ignore
    assert.deepEqual(properties, { leftOut: 3 });
  });
  it('are suppressed results with the reason if they are not, where somebody asks for those', () => {
    const { results, properties } = sarif(true);
    assert.deepEqual(
      results.map(({ suppressions }) => suppressions?.map(({ justification }) => justification) ?? null),
      [['accepted by Mette Holm: a reason'], null, null, null, ['a reason'], ['a reason'], null],
    );
    assert.equal(properties, undefined);
  });

  /** The state of each risk in a format: what is accepted is neither mended nor beside the point, and only some have a word for it. */
  const states = (text: string, ofThreats: (model: never) => readonly string[]) =>
    ofThreats(JSON.parse(text) as never);
  it('are open in Threat Dragon until they are accepted, done or dropped', () =>
    assert.deepEqual(
      states(threatDragonOf(session), ({ detail }: { detail: { diagrams: { cells: { data: { threats?: { status: string }[] } }[] }[] } }) =>
        detail.diagrams.flatMap(({ cells }) => cells.flatMap(({ data }) => (data.threats ?? []).map(({ status }) => status)))),
      ['Accepted', 'Open', 'Open', 'Open', 'Mitigated', 'NotApplicable', 'Open'],
    )); // prettier-ignore
  it('are open in Open Threat Model, with what was decided, and so are their mitigations', () => {
    interface Otm {
      threats: { attributes: Record<string, string> }[];
      components: { threats: { state: string; mitigations: { state: string }[] }[] }[];
    }
    const { threats, components } = JSON.parse(otmOf(session)) as Otm;
    assert.deepEqual(
      components[0]?.threats.map(({ state, mitigations }) => `${state} ${mitigations[0]?.state ?? ''}`),
      [
        ...Array.from({ length: 4 }, () => 'exposed recommended'),
        ...['mitigated implemented', 'not-applicable rejected', 'exposed recommended'],
      ],
    );
    assert.deepEqual(
      threats.map(({ attributes }) => [attributes['decision'], attributes['decidedBy']]),
      [...words.slice(0, 4).map((word) => [word, 'Mette Holm']), ...Array.from({ length: 3 }, () => [undefined, undefined])],
    ); // prettier-ignore
  });
  it('are open in Threat Composer, and say in their comment what was decided', () => {
    interface Composed {
      threats: { status: string; metadata: { key: string; value: string }[] }[];
      mitigations: { status: string }[];
    }
    const { threats, mitigations } = JSON.parse(threatComposerOf(session)) as Composed;
    assert.deepEqual(
      threats.map(({ status }) => status.replace('threat', '')),
      [...Array.from({ length: 4 }, () => 'Identified'), 'Resolved', 'ResolvedNotUseful', 'Identified'],
    );
    assert.deepEqual(
      threats.map(({ metadata }) => /Decision: (\w+)/.exec(metadata.find(({ key }) => key === 'Comments')?.value ?? '')?.[1]),
      [...words.slice(0, 4), undefined, undefined, undefined],
    ); // prettier-ignore
    assert.deepEqual(mitigations.map(({ status }) => status === 'mitigationResolved'), words.map((word) => word === 'done')); // prettier-ignore
  });
  it('are risks of a TM-BOM, and what is done about one is a control that is active', () => {
    const { risks, controls } = JSON.parse(tmBomOf(session)) as Record<string, { status: string }[]>;
    assert.equal(risks?.length, 7);
    assert.deepEqual(controls?.map(({ status }) => status === 'active'), words.map((word) => word === 'done')); // prettier-ignore
  });
  it('are rows of a table with columns for what was decided', () =>
    assert.deepEqual(
      csvParse(findingsCsv([session]).slice(1)).map((row) => [row['Decision'], row['Decided by'], row['Decided because']]),
      [...words.slice(0, 4).map((word) => [word, 'Mette Holm', 'a reason']), ...Array.from({ length: 3 }, () => ['', '', ''])],
    )); // prettier-ignore
  it('are findings of the JSON with it', () =>
    assert.deepEqual(
      exportJson([session]).sessions[0]?.findings.map(({ decision, mitigations }) => [decision?.kind, mitigations.length]),
      [...words.slice(0, 4), undefined, undefined, undefined].map((kind) => [kind, 1]),
    )); // prettier-ignore
});
