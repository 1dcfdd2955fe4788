/** The tables of a report. */
import { coverageMatrixOf, type CoverageCell } from '../session/coverageMatrix';
import { linkTarget } from '../text/paths';
import { strideLetters } from '../note/stride';
import { severities, type Finding, type Session, type Severity } from '../session/session';
import { findingTitle } from './findingItem';
import { escapeMarkdown } from './escapeMarkdown';
import { tableOf } from './markdownBlocks';
import { pathFrom, type ReportFolder } from './sourceLink';
import type { Wording } from './wording';

/** Worst first, what is unrated last. */
export const levels: readonly (Severity | 'unrated')[] = [...severities, 'unrated'];

export const ofSeverity = (level: Severity | 'unrated', findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => (severity ?? 'unrated') === level);

/** How many of what severity, and in total. */
export function severityTable(
  risks: readonly Finding[],
  hints: readonly Finding[],
  { words }: Wording,
): string {
  const { summary } = words;
  const row = (name: string, count: (findings: readonly Finding[]) => number) => [
    name,
    String(count(risks)),
    String(count(hints)),
  ];
  return tableOf([
    [summary.severity, summary.risks, summary.hints],
    ...levels.map((level) => row(words.levels[level], (findings) => ofSeverity(level, findings).length)),
    row(summary.total, (findings) => findings.length),
  ]);
}

/** A row for each external interactor, a column for each category: `3/2/1, 1/0`; nothing without interactors. */
export function coverageTable(session: Session, wording: Wording): string {
  const rows = coverageMatrixOf(session);
  if (!rows.length) return '';
  return tableOf([
    [wording.words.summary.interactor, ...strideLetters.map((letter) => wording.stride([letter]))],
    ...rows.map(({ element, cells }) => [wording.elements([element.name]), ...cells.map(cellOf)]),
  ]);
}

const cellOf = ({ asked, answered, open, hints, risks }: CoverageCell): string =>
  asked + hints + risks === 0 ? '' : `${asked}/${answered}/${open}, ${hints}/${risks}`;

/** When, of what role, with a link to the note, and who was there; nothing without interviews. */
export function interviewTable({ interviews }: Session, from: ReportFolder, wording: Wording): string {
  if (!interviews.length) return '';
  const { words } = wording;
  const rows = interviews.map(({ date, role, title, file, attendees }) => [
    wording.date(date),
    role === null ? '' : words.roles[role],
    `[${escapeMarkdown(title)}](${linkTarget(pathFrom(from, file))})`,
    wording.persons(attendees),
  ]);
  const { date, role, interview, attendees } = words.interviews;
  return tableOf([[date, role, interview, attendees], ...rows]);
}

/** What is to be done about risks: what, how bad, what helps and what it takes; who, and what came of it if that is told. */
export function measureTable(risks: readonly Finding[], wording: Wording, withOwner: boolean): string {
  const { labels, roadmap, values } = wording.words;
  const columns: readonly (readonly [string, (risk: Finding) => string])[] = [
    [roadmap.risk, (risk) => findingTitle(risk, wording)],
    [labels.severity, ({ severity }) => values[severity ?? 'unrated']],
    [
      labels.mitigation,
      ({ mitigation }) =>
        (mitigation ?? '')
          .split('\n')
          .map((each) => wording.note(each))
          .join('; '),
    ],
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
