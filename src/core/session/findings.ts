/**
 * Hints, risks and dismissed hints: how severe each is, and which come first; controls and assumptions. Format page,
 * sections 6 and 7.
 */
import { detailOf } from '../note/detailKeys';
import { decisionOf, mitigationsOf, saidOfAll } from './decisions';
import type { Tag } from '../note/note';
import { isReason } from '../note/placeholders';
import { madeOfParts } from './madeOfNote';
import { type PlacedTag, saidByOf } from './placedTags';
import {
  type CalibratedBy,
  type Finding,
  type Rating,
  severities,
  type Severity,
  type SeveritySource,
  type Statement,
  type TagContext,
} from './session';

/** The finding of a tag, with the worst calibration that counts for it: the same as before while all of that is. */
export function findingOf(
  placed: PlacedTag,
  kind: Finding['kind'],
  calibrated: CalibratedBy | null,
): Finding {
  const found = foundBefore(placed.from.note);
  const before = found.get(placed.context);
  if (before && isSameCalibration(before.calibrated, calibrated)) return before.finding;
  const finding = findingMade(placed, kind, calibrated);
  found.set(placed.context, { calibrated, finding });
  return finding;
}

const unrated = { severity: null, severityFrom: null } as const;

/** One for all. */
const notDisproved: readonly string[] = [];

const foundBefore = madeOfParts<
  TagContext,
  { readonly calibrated: CalibratedBy | null; readonly finding: Finding }
>();

const isSameCalibration = (one: CalibratedBy | null, other: CalibratedBy | null): boolean =>
  one === other || (one !== null && other !== null && JSON.stringify(one) === JSON.stringify(other));

function findingMade(placed: PlacedTag, kind: Finding['kind'], calibrated: CalibratedBy | null): Finding {
  const { tag, context } = placed;
  const how = detailOf(tag, 'how');
  const impact = severityNamed(detailOf(tag, 'impact'));
  const likelihood = ratingNamed(detailOf(tag, 'likelihood'));
  const mitigations = mitigationsOf(placed);
  const given = givenSeverity(tag);
  const rated = { given, impact, calibrated: calibrated?.level ?? null, likelihood };
  const { severity, severityFrom } = kind === 'dismissed' ? unrated : severityOf(rated);
  // Key by key: with all of a context spread into it a finding takes more memory, and longer to make.
  return {
    kind,
    demonstrated: kind === 'risk' && isReason(how),
    saidBy: saidByOf(placed),
    how,
    because: detailOf(tag, 'because'),
    likelihood,
    impact,
    mitigation: detailOf(tag, 'mitigation'),
    effort: saidOfAll(placed, mitigations, 'effort'),
    horizon: saidOfAll(placed, mitigations, 'horizon'),
    owner: saidOfAll(placed, mitigations, 'owner'),
    source: detailOf(tag, 'source'),
    status: saidOfAll(placed, mitigations, 'status'),
    due: saidOfAll(placed, mitigations, 'due'),
    decision: decisionOf(placed),
    givenSeverity: given,
    mitigations,
    severity,
    severityFrom,
    calibratedBy: severityFrom === 'calibration' ? calibrated : null,
    disproved: notDisproved,
    id: context.id,
    text: context.text,
    stride: context.stride,
    element: context.element,
    about: context.about,
    remarks: context.remarks,
    isInAnswer: context.isInAnswer,
    at: context.at,
    date: context.date,
    file: context.file,
    line: context.line,
    span: context.span,
  };
}

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

// Controls and assumptions. Format page, section 6.

export const statementOf = (placed: PlacedTag): Statement => ({
  saidBy: saidByOf(placed),
  box: placed.tag.task,
  ...placed.context,
});

// How bad a finding is, and how we know. Format page, section 7.

export interface SeverityFacts {
  /** By `severity:` or `!`. */
  readonly given: Severity | null;
  readonly impact: Severity | null;
  /** The highest calibration among the categories. */
  readonly calibrated: Severity | null;
  readonly likelihood: Rating | null;
}

/** From impact (first) and likelihood (second). */
const matrix: Readonly<Record<Severity, Readonly<Record<Rating, Severity>>>> = {
  low: { low: 'low', medium: 'low', high: 'medium' },
  medium: { low: 'low', medium: 'medium', high: 'high' },
  high: { low: 'medium', medium: 'high', high: 'critical' },
  critical: { low: 'high', medium: 'critical', high: 'critical' },
};

/** What an impact and a likelihood make together: `'high', 'low'` → `'medium'` */
export const severityFromParts = (impact: Severity, likelihood: Rating): Severity =>
  matrix[impact][likelihood];

/**
 * Given first, else the matrix: `{ given: null, impact: 'high', calibrated: null, likelihood: null }` →
 * `{ severity: 'high', severityFrom: 'impact' }`. Without an impact of either source it is unrated.
 */
export function severityOf({ given, impact, calibrated, likelihood }: SeverityFacts): {
  severity: Severity | null;
  severityFrom: SeveritySource | null;
} {
  if (given) return { severity: given, severityFrom: 'given' };
  const reach = impact ?? calibrated;
  if (!reach) return { severity: null, severityFrom: null };
  return {
    severity: severityFromParts(reach, likelihood ?? 'medium'),
    severityFrom: impact ? 'impact' : 'calibration',
  };
}

// The words for how bad and how likely, as tags give them.

const ratings: readonly Rating[] = ['low', 'medium', 'high'];

/** `'high'` → `'high'`, any other word → null. */
export const severityNamed = (word: string | null): Severity | null =>
  severities.find((severity) => severity === word?.toLowerCase()) ?? null;

export const ratingNamed = (word: string | null): Rating | null =>
  ratings.find((rating) => rating === word?.toLowerCase()) ?? null;

/** The severity that a tag gives itself: the detail `severity`, else `!` or `!!`. */
export const givenSeverity = (tag: Tag): Severity | null =>
  severityNamed(detailOf(tag, 'severity')) ?? tag.severity;
