/** What was decided about a finding, as views and reviews tell it. */
import { nameOfPerson } from '../session/people';
import type { Finding, Session } from '../session/session';
import { isLapsed } from '../session/status';
import { decidedWords } from './words/viewWords';

/**
 * What was decided, in words: `accepted, by Mette Lund, until 2026-03-31, which is over`. '' where nothing was. Reports say
 * the same without the day.
 */
export function decidedText(finding: Finding, { people }: Pick<Session, 'people'>, today: string): string {
  const { decision } = finding;
  if (decision === null) return '';
  const who = decision.by?.split(', ').map((id) => nameOfPerson(people, id)) ?? [];
  return [
    decidedWords[decision.kind],
    who.length ? `${decidedWords.by} ${who.join(', ')}` : '',
    decision.until === null ? '' : `${decidedWords.until} ${decision.until}`,
    isLapsed(finding, today) ? 'which is over' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Why it was decided so, where the finding itself does not say the same. */
export const decidedBecause = ({ decision, because }: Finding): string | null =>
  decision === null || decision.because === because ? null : decision.because;
