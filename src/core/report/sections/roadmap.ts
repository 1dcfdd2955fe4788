/** What comes first. Format page, "From hint to risk". */
import { horizons, isQuickWin, risksWithin } from '../../session/roadmap';
import type { WriteSection } from '../reportPart';
import { measureTable } from '../reportTables';

/** Every risk once, by its horizon. */
export const roadmapSection: WriteSection = ({ session, form, wording }) =>
  [...horizons, null].flatMap((horizon) => {
    const risks = risksWithin(horizon, session.findings);
    if (!risks.length) return [];
    const heading = wording.words.roadmap[horizon ?? 'none'];
    return [`### ${heading}`, measureTable(risks, wording, form === 'full')];
  });

export const quickWinsSection: WriteSection = ({ session, form, wording }) => {
  const risks = session.findings.filter(isQuickWin);
  return risks.length ? [wording.words.quickWins, measureTable(risks, wording, form === 'full')] : [];
};
