/** How bad a finding is and how that came about. Format page, "From hint to risk". */
import { strideLetters } from '../note/stride';
import type { Finding } from '../session/session';
import { labelled, type ListItem } from './markdownBlocks';
import type { Wording } from './wording';

/**
 * `Likelihood: not given, counts as medium`, `Impact: high, by the calibration` and
 * `Severity: high, from impact and likelihood`; what was dismissed has no rating. Unrated says what is missing.
 */
export function ratingOf(finding: Finding, wording: Wording): ListItem[] {
  const { labels, rating, values } = wording.words;
  const { kind, severity, severityFrom, likelihood, impact, stride } = finding;
  if (kind === 'dismissed') return [];
  const isDerived = severityFrom === 'impact' || severityFrom === 'calibration';
  const likely = likelihood === null ? (isDerived ? rating.likelihoodNotGiven : '') : values[likelihood];
  const calibrated = severityFrom === 'calibration' ? wording.calibrated(stride) : null;
  const reach =
    calibrated === null ? impact && values[impact] : `${values[calibrated]}, ${rating.byCalibration}`;
  return [
    ...labelled(labels.likelihood, [likely]),
    ...labelled(labels.impact, [reach ?? '']),
    ...labelled(labels.severity, [
      severity === null
        ? unratedOf(finding, wording)
        : `${values[severity]}, ${severityFrom === 'given' ? rating.asNoted : rating.byImpactAndLikelihood}`,
    ]),
  ];
}

function unratedOf({ stride }: Finding, wording: Wording): string {
  const { unratedWithoutCategory, unratedNotCalibrated } = wording.words.rating;
  const letters = strideLetters.filter((letter) => stride.includes(letter));
  return letters.length ? `${unratedNotCalibrated} ${wording.stride(letters)}` : unratedWithoutCategory;
}
