/** Hints, risks and dismissed hints, rated, and which come first; controls and assumptions. Format page, sections 6 and 7. */
import { detailOf, type TagKind } from '../note/note';
import { isReason } from '../note/placeholders';
import type { Stride } from '../note/stride';
import { givenSeverity, ratingNamed, severityNamed, severityOf } from './severity';
import { type PlacedTag, saidByOf } from './placedTags';
import { type Assumption, type Finding, severities, type Severity, type Statement } from './session';
import { isClosedFinding } from './status';

export const isFinding = (kind: TagKind): kind is Finding['kind'] =>
  kind === 'hint' || kind === 'risk' || kind === 'dismissed';

export function findingOf(
  placed: PlacedTag,
  kind: Finding['kind'],
  calibrated: (stride: readonly Stride[]) => Severity | null,
): Finding {
  const { tag, from, context } = placed;
  const how = detailOf(tag, 'how');
  const owner = detailOf(tag, 'owner');
  const impact = severityNamed(detailOf(tag, 'impact'));
  const likelihood = ratingNamed(detailOf(tag, 'likelihood'));
  const rated = { given: givenSeverity(tag), impact, calibrated: calibrated(context.stride), likelihood };
  return {
    kind,
    demonstrated: kind === 'risk' && isReason(how),
    saidBy: saidByOf(placed),
    how,
    because: detailOf(tag, 'because'),
    likelihood,
    impact,
    mitigation: detailOf(tag, 'mitigation'),
    effort: detailOf(tag, 'effort'),
    horizon: detailOf(tag, 'horizon'),
    owner: owner === null ? null : from.people.namedIn(owner).join(', '),
    source: detailOf(tag, 'source'),
    status: detailOf(tag, 'status'),
    date: from.interview.date,
    ...(kind === 'dismissed' ? { severity: null, severityFrom: null } : severityOf(rated)),
    ...context,
  };
}

// What comes first: the risks by when something is to be done about them. Format page, "From hint to risk".

export const horizons = ['now', 'short', 'mid', 'long'] as const;
export type Horizon = (typeof horizons)[number];

/** Demonstrated risks that are still there, rated high or critical, whose mitigation takes hours or days; worst first. */
export const quickWinsOf = (findings: readonly Finding[]): Finding[] =>
  worstFirst(findings.filter(isQuickWin));

const isQuickWin = (finding: Finding): boolean =>
  finding.demonstrated &&
  !isClosedFinding(finding) &&
  (finding.severity === 'high' || finding.severity === 'critical') &&
  isReason(finding.mitigation) &&
  (finding.effort === 'hours' || finding.effort === 'days');

/** The demonstrated risks of a horizon, worst first; `null`: those that say none. */
export const risksWithin = (horizon: Horizon | null, findings: readonly Finding[]): Finding[] =>
  worstFirst(findings.filter((finding) => finding.demonstrated && horizonOf(finding) === horizon));

/** What is unrated comes last; what is as bad as another stays behind it. */
const worstFirst = (findings: readonly Finding[]): Finding[] =>
  [...severities, null].flatMap((level) => findings.filter(({ severity }) => severity === level));

/** The controls that protect the same element in the same category. */
export const safeguardsOf = (finding: Finding, controls: readonly Statement[]): Statement[] =>
  controls.filter(
    ({ about, stride }) =>
      about.some((name) => finding.about.includes(name)) &&
      stride.some((letter) => finding.stride.includes(letter)),
  );

/** What a hint needs to become a rated risk. */
export type Lacking = 'how' | 'stride' | 'impact' | 'likelihood';

/** `#hint the cookie lives 90 days` → `['how', 'stride', 'impact', 'likelihood']`; a rating that is given needs no parts. */
export function lackingIn({ how, stride, severity, severityFrom, likelihood }: Finding): Lacking[] {
  return [
    ...(isReason(how) ? [] : ['how' as const]),
    ...(stride.length === 0 ? ['stride' as const] : []),
    ...(severity === null ? ['impact' as const] : []),
    ...(severityFrom !== 'given' && likelihood === null ? ['likelihood' as const] : []),
  ];
}

const horizonOf = ({ horizon }: Finding): Horizon | null =>
  horizons.find((known) => known === horizon) ?? null;

// Controls and assumptions. Format page, section 6.

export const statementOf = (placed: PlacedTag): Statement => ({
  saidBy: saidByOf(placed),
  ...placed.context,
});

/** Open until its status says otherwise. */
export function assumptionOf(placed: PlacedTag): Assumption {
  const status = detailOf(placed.tag, 'status');
  return { status: status === 'confirmed' || status === 'wrong' ? status : 'open', ...statementOf(placed) };
}
