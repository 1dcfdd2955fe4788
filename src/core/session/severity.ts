/** How bad a finding is, and how we know. Format page, section 7. */
import { type Calibration, type Rating, severities, type Severity, type SeveritySource } from './session';
import { detailOf, type Tag } from '../note/note';
import type { Stride } from '../note/stride';
import type { PlacedTag } from './placedTags';
import type { ProblemList } from './problemList';

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
    severity: matrix[reach][likelihood ?? 'medium'],
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

// What the business said about how much each STRIDE category would hurt. Format page, sections 6 and 7.

/**
 * `#calibration/I critical card data in the press` → `{ stride: ['I'], level: 'critical', text: 'card data in the press' }`.
 * Without a level as its first word it has the one of `severity:` or `!`; without any it is an `impossible-value`.
 */
export function calibrationOf({ tag, from, context }: PlacedTag, problems: ProblemList): Calibration {
  const { stride, file, line, span } = context;
  const [first = '', word = ''] = /^(\p{L}+)[:,]?(?:\s+[–-])?(?:\s+|$)/u.exec(tag.text) ?? [];
  const named = severityNamed(word);
  const level = named ?? givenSeverity(tag);
  if (!level) problems.add(file, { code: 'impossible-value', span, where: 'calibration', tag });
  const text = named ? tag.text.slice(first.length) : tag.text;
  return { file, line, span, stride, level, text, date: from.interview.date };
}

/** Answers what a category is calibrated to; of several the newest counts. */
export function ratingsOf(
  calibration: readonly Calibration[],
): (stride: readonly Stride[]) => Severity | null {
  const levels = new Map<Stride, Severity>();
  for (const { stride, level } of calibration) {
    if (level) for (const letter of stride) levels.set(letter, level);
  }
  return (stride) =>
    severities.find((severity) => stride.some((letter) => levels.get(letter) === severity)) ?? null;
}

/** The calibration that counts for a category: the newest with a level; null where nobody gave one. */
export const calibratedIn = (stride: Stride, calibration: readonly Calibration[]): Calibration | null =>
  calibration.findLast((one) => one.level !== null && one.stride.includes(stride)) ?? null;
