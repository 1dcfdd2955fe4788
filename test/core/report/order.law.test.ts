// In which order a report and a backlog tell of risks: by when something is to be done, the worst first.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { backlogOf } from '../../../src/core/report/backlog';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { sessionOf } from './sessions';

interface Written {
  readonly severity: string;
  readonly horizon: string;
  readonly effort: string;
  readonly state: 'open' | 'done' | 'dropped' | 'accepted';
}

const risks = fc.array(
  fc.record({
    severity: fc.constantFrom('critical', 'high', 'medium', 'low', ''),
    horizon: fc.constantFrom('now', 'short', 'mid', 'long', ''),
    effort: fc.constantFrom('hours', 'days', 'weeks', ''),
    state: fc.constantFrom('open', 'open', 'open', 'done', 'dropped', 'accepted'),
  }),
  { minLength: 1, maxLength: 25 },
);

const noteOf = (all: readonly Written[]): string =>
  all
    .map(({ severity, horizon, effort, state }, at) =>
      [
        `- #risk quib${at}zorf\n  - how: look\n`,
        severity && `  - severity: ${severity}\n`,
        '  - mitigation: a lock\n',
        effort && `    - effort: ${effort}\n`,
        horizon && `    - horizon: ${horizon}\n`,
        state === 'accepted'
          ? '  - decision: accept\n    - by: me\n    - because: why not\n'
          : `  - status: ${state}\n`,
      ].join(''),
    )
    .join('');

const severities = ['critical', 'high', 'medium', 'low', ''];
const horizons = ['now', 'short', 'mid', 'long', ''];

type Numbered = Written & { readonly at: number };

/** Of what is alike, what was said first comes first. */
const sorted = (all: readonly Numbered[], withHorizon: boolean): number[] =>
  all
    .toSorted(
      (one, other) =>
        (withHorizon ? horizons.indexOf(one.horizon) - horizons.indexOf(other.horizon) : 0) ||
        severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
        one.at - other.at,
    )
    .map(({ at }) => at);

const named = (text: string): number[] => [...text.matchAll(/quib(\d+)zorf/g)].map(([, at]) => Number(at));

const isQuick = ({ severity, effort, state }: Written): boolean =>
  ['critical', 'high'].includes(severity) && ['hours', 'days'].includes(effort) && state === 'open';

describe('the order of risks', () => {
  it('is by severity where they are told, and by horizon and severity where something is to be done', () =>
    fc.assert(
      fc.property(risks, (written) => {
        const all = written.map((one, at) => ({ ...one, at }));
        const session = sessionOf(noteOf(written), 'title: T');
        const report = findingsMarkdown(session, { folderOfReport: '' });
        const section = (title: string) =>
          new RegExp(`\\n## ${title}\\n([^]*?)(?:\\n## |$)`).exec(report)?.[1] ?? '';
        const isLeft = ({ state }: Written) => state === 'open' || state === 'done';
        assert.deepEqual(named(section('Risks')), sorted(all, false));
        assert.deepEqual(named(section('Roadmap')), sorted(all.filter(isLeft), true));
        const quick = sorted(all.filter(isQuick), true);
        assert.deepEqual(named(section('Quick wins')), quick);
        assert.deepEqual(
          backlogOf(session).map(({ title }) => named(title)[0]),
          quick,
        );
      }),
      { numRuns: 100 },
    ));
});
