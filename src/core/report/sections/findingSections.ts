/** Risks, hints and what was dismissed; and of risks, what comes first. Format page, "From hint to risk". */
import { horizons } from '../../note/detailKeys';
import { type Measure, measuresWithin, quickWinsOf } from '../../session/decisions';
import { safeguardsOf } from '../../session/findings';
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

/** What is left to do about risks, by when it should come. */
export const roadmapSection: WriteSection = ({ session, form, wording }) =>
  [...horizons, null].flatMap((horizon) => {
    const measures = measuresWithin(horizon, session.findings);
    if (!measures.length) return [];
    const heading = wording.words.roadmap[horizon ?? 'none'];
    return [`### ${heading}`, measureTable(measures, wording, form === 'full')];
  });

export const quickWinsSection: WriteSection = ({ session, form, wording }) => {
  const measures = quickWinsOf(session.findings);
  return measures.length ? [wording.words.quickWins, measureTable(measures, wording, form === 'full')] : [];
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
function measureTable(measures: readonly Measure[], wording: Wording, withOwner: boolean): string {
  const { decisions, labels, roadmap, values } = wording.words;
  const word = (value: string | null | undefined) => (value ? wording.value(value) : '');
  const ownerOf = ({ finding, mitigation }: Measure) => (mitigation ?? finding).owner;
  const statusOf = ({ finding, mitigation }: Measure) => (mitigation ?? finding).status;
  const columns: readonly (readonly [string, (measure: Measure) => string])[] = [
    [roadmap.risk, ({ finding }) => findingTitle(finding, wording)],
    [labels.severity, ({ finding }) => values[finding.severity ?? 'unrated']],
    [
      labels.mitigation,
      // Where nobody named a measure, what was decided is all that there is to do.
      ({ finding: { decision }, mitigation }) =>
        mitigation || !decision ? wording.opening(mitigation?.text ?? '') : decisions[decision.kind],
    ],
    // What was said flat is of measures, also where all of them are dropped.
    [
      labels.effort,
      ({ finding, mitigation }) => word(finding.mitigations.length ? mitigation?.effort : finding.effort),
    ],
    ...(withOwner
      ? [[labels.owner, (measure: Measure) => ownersIn(ownerOf(measure), wording)] as const]
      : []),
    ...(measures.some((measure) => statusOf(measure) !== null)
      ? [[labels.status, (measure: Measure) => word(statusOf(measure))] as const]
      : []),
  ];
  return tableOf([
    columns.map(([name]) => name),
    ...measures.map((measure) => columns.map(([, cell]) => cell(measure))),
  ]);
}

const ownersIn = (owner: string | null, wording: Wording): string =>
  owner === null ? '' : wording.owners(owner);
