/** Risks, hints and what was dismissed. */
import { horizons, isQuickWin, risksWithin, safeguardsOf } from '../../session/findings';
import { countsAsHint } from '../../session/status';
import type { Finding } from '../../session/session';
import { decisionItem, findingItem } from '../findingItem';
import { markdownList } from '../markdownBlocks';
import type { ReportPart, WriteSection } from '../reportPart';
import { levels, measureTable, ofSeverity } from '../reportTables';

export const risksSection: WriteSection = (part) =>
  bySeverity(
    part,
    'risksOf',
    part.session.findings.filter(({ demonstrated }) => demonstrated),
  );

/** Whatever nobody examined yet, with what it still lacks. */
export const hintsSection: WriteSection = (part) => {
  const hints = part.session.findings.filter(countsAsHint);
  return hints.length ? [part.wording.words.hints, ...bySeverity(part, 'hintsOf', hints)] : [];
};

export const dismissedSection: WriteSection = (part) => [
  listed(
    part,
    part.session.findings.filter(({ kind }) => kind === 'dismissed'),
  ),
];

const bySeverity = (
  part: ReportPart,
  headings: 'risksOf' | 'hintsOf',
  findings: readonly Finding[],
): string[] =>
  levels.flatMap((level) => {
    const list = listed(part, ofSeverity(level, findings));
    return list ? [`### ${part.wording.words[headings][level]}`, list] : [];
  });

const listed = ({ form, session, wording }: ReportPart, findings: readonly Finding[]): string =>
  markdownList(
    findings.map((finding) =>
      form === 'management'
        ? decisionItem(finding, wording)
        : findingItem(finding, wording, safeguardsOf(finding, session.controls), true),
    ),
  );

// What comes first. Format page, "From hint to risk".

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
