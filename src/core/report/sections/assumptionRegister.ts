/** The register of assumptions: what everybody takes for true, how that came out, and what rests on it. */
import { keyOfPlace } from '../../session/place';
import { type Assumption, assumptionStatuses, type RestingOn } from '../../session/session';
import { groupedBy } from '../../text/groupedBy';
import { findingTitle } from '../findingItem';
import { tableOf } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import type { Wording } from '../wording';
import { belowTable } from './belowTable';

/** Wrong ones first, because of what rests on them; then those that nobody has checked. A column that would be empty is left out. */
export const assumptionsSection: WriteSection = ({ session, wording }) => {
  const rows = assumptionStatuses.flatMap((status) =>
    session.assumptions.filter((one) => one.status === status),
  );
  if (!rows.length) return [];
  const { labels, register } = wording.words;
  const columns: readonly (readonly [string, (one: Assumption) => string])[] = [
    [register.assumption, (one) => findingTitle(one, wording)],
    [labels.status, ({ status }) => wording.value(status)],
    [
      labels.about,
      ({ about, stride }) => [wording.elements(about), wording.stride(stride)].filter(Boolean).join('; '),
    ],
    [labels.owner, ({ owner }) => (owner === null ? '' : wording.owners(owner))],
    [labels.due, ({ due }) => wording.date(due)],
    [labels.reason, ({ because }) => wording.opening(because ?? '')],
    [labels.source, ({ source }) => wording.opening(source ?? '')],
    [labels.remarks, ({ remarks }) => wording.opening(remarks ?? '')],
    [
      register.rests,
      ({ rests }) =>
        onceEach(rests)
          .map((one) => restingText(one, wording))
          .join('; '),
    ],
    [labels.note, (one) => wording.source(one, one.saidBy)],
  ];
  const filled = columns.filter(([, cell]) => rows.some((one) => cell(one) !== ''));
  return [
    tableOf([filled.map(([name]) => name), ...rows.map((one) => filled.map(([, cell]) => cell(one)))]),
    ...belowTable(
      rows.map((one) => ({
        name: findingTitle(one, wording),
        noted: [
          [labels.reason, one.because],
          [labels.source, one.source],
          [labels.remarks, one.remarks],
        ],
      })),
      wording,
    ),
  ];
};

/** What speaks of it in several places stands there once, as let go for it if it was. */
const onceEach = (rests: readonly RestingOn[]): readonly RestingOn[] =>
  [...groupedBy(rests, keyOfPlace).values()].flatMap(
    (same) => same.find(({ detail }) => detail === 'because') ?? same[0] ?? [],
  );

/** `**R-3** The archive has no lock (dismissed)`; what speaks of it without being let go for it says so. */
function restingText(resting: RestingOn, wording: Wording): string {
  const { kind, detail } = resting;
  const { mentions } = wording.words.register;
  const facts = [wording.value(kind), detail === 'because' ? '' : mentions];
  return `${findingTitle(resting, wording)} (${facts.filter(Boolean).join(', ')})`;
}
