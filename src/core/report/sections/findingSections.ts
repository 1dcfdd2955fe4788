/** Risks, hints and what was dismissed; and of risks, what comes first. Format page, "From hint to risk". */
import { horizons, quickWinsOf, risksWithin, safeguardsOf } from '../../session/findings';
import { countsAsHint } from '../../session/status';
import { type Finding, severities, type Severity } from '../../session/session';
import { decisionItem, findingItem, findingTitle } from '../findingItem';
import { markdownList, tableOf } from '../safeMarkdown';
import type { ReportPart, WriteSection } from '../reportPart';
import type { Wording } from '../wording';

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

/** Every risk once, by its horizon. */
export const roadmapSection: WriteSection = ({ session, form, wording }) =>
  [...horizons, null].flatMap((horizon) => {
    const risks = risksWithin(horizon, session.findings);
    if (!risks.length) return [];
    const heading = wording.words.roadmap[horizon ?? 'none'];
    return [`### ${heading}`, measureTable(risks, wording, form === 'full')];
  });

export const quickWinsSection: WriteSection = ({ session, form, wording }) => {
  const risks = quickWinsOf(session.findings);
  return risks.length ? [wording.words.quickWins, measureTable(risks, wording, form === 'full')] : [];
};

/** Worst first, what is unrated last. */
export const levels: readonly (Severity | 'unrated')[] = [...severities, 'unrated'];

export const ofSeverity = (level: Severity | 'unrated', findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => (severity ?? 'unrated') === level);

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

/** What is to be done about risks: what, how bad, what helps and what it takes; who, and what came of it if that is told. */
function measureTable(risks: readonly Finding[], wording: Wording, withOwner: boolean): string {
  const { labels, roadmap, values } = wording.words;
  const columns: readonly (readonly [string, (risk: Finding) => string])[] = [
    [roadmap.risk, (risk) => findingTitle(risk, wording)],
    [labels.severity, ({ severity }) => values[severity ?? 'unrated']],
    [labels.mitigation, ({ mitigation }) => wording.opening(mitigation ?? '')],
    [labels.effort, ({ effort }) => (effort === null ? '' : wording.value(effort))],
    ...(withOwner
      ? [[labels.owner, ({ owner }: Finding) => (owner === null ? '' : wording.owners(owner))] as const]
      : []),
    ...(risks.some(({ status }) => status !== null)
      ? [[labels.status, ({ status }: Finding) => (status === null ? '' : wording.value(status))] as const]
      : []),
  ];
  return tableOf([
    columns.map(([name]) => name),
    ...risks.map((risk) => columns.map(([, cell]) => cell(risk))),
  ]);
}
