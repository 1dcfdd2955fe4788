/** What comes first: the risks by when something is to be done about them. Format page, "From hint to risk". */
import type { Finding, Statement } from './session';
import { isClosedFinding } from './status';

export const horizons = ['now', 'short', 'mid', 'long'] as const;
export type Horizon = (typeof horizons)[number];

/** A demonstrated risk that is still there, rated high or critical, whose mitigation takes hours or days. */
export const isQuickWin = (finding: Finding): boolean =>
  finding.demonstrated &&
  !isClosedFinding(finding) &&
  (finding.severity === 'high' || finding.severity === 'critical') &&
  finding.mitigation !== null &&
  (finding.effort === 'hours' || finding.effort === 'days');

/** The demonstrated risks of a horizon in their order; `null`: those that say none. */
export const risksWithin = (horizon: Horizon | null, findings: readonly Finding[]): Finding[] =>
  findings.filter((finding) => finding.demonstrated && horizonOf(finding) === horizon);

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
    ...(how === null ? ['how' as const] : []),
    ...(stride.length === 0 ? ['stride' as const] : []),
    ...(severity === null ? ['impact' as const] : []),
    ...(severityFrom !== 'given' && likelihood === null ? ['likelihood' as const] : []),
  ];
}

const horizonOf = ({ horizon }: Finding): Horizon | null =>
  horizons.find((known) => known === horizon) ?? null;
