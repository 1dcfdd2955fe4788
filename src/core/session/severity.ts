/** How bad a finding is, and how we know. Format page, section 7. */
import type { Rating, Severity, SeveritySource } from './session';

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
