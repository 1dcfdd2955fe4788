/** How it comes that a finding is as severe as it is. Format page, section "From hint to risk". */
import { detailOf, type Tag } from '../../note/note';
import { strideName } from '../../note/stride';
import { calibratedIn, ratingsOf } from '../calibration';
import type { Finding, Session } from '../session';

/**
 * `Severity high: Spoofing is calibrated to high (2026-11-23), likelihood medium, as nothing else is said.` Where it is
 * unrated, what is missing.
 */
export function severityReason(finding: Finding, tag: Tag, { calibration }: Session): string {
  const { kind, severity, severityFrom, impact, stride } = finding;
  if (kind === 'dismissed') return 'What was dismissed has no severity.';
  const likelihood = finding.likelihood ?? 'medium, as nothing else is said';
  switch (severityFrom) {
    case 'given':
      return `Severity ${severity}, given by “${detailOf(tag, 'severity') === null ? '!' : 'severity:'}”.`;
    case 'impact':
      return `Severity ${severity}: impact ${impact}, likelihood ${likelihood}.`;
    case 'calibration': {
      const level = ratingsOf(calibration)(stride);
      const letter = stride.find((one) => ratingsOf(calibration)([one]) === level);
      const said = letter === undefined ? null : calibratedIn(letter, calibration);
      const day = said?.date ? ` (${said.date.slice(0, 10)})` : '';
      const category = letter === undefined ? 'its category' : strideName(letter);
      return `Severity ${severity}: ${category} is calibrated to ${level}${day}, likelihood ${likelihood}.`;
    }
    case null:
      return stride.length === 0
        ? 'Unrated: it has neither an “impact:” nor a category that could be calibrated.'
        : `Unrated: it has no “impact:”, and nobody has calibrated ${stride.map(strideName).join(' or ')}.`;
  }
}
