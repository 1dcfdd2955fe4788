/** The tables at the top of a report. */
import { linkTarget } from '../session/paths';
import { severities, type Finding, type Interview, type Severity } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';
import { tableOf } from './markdownBlocks';
import { roleNames } from './roleNames';
import { pathFrom, type ReportFolder } from './sourceLink';
import type { Wording } from './wording';

/** Worst first, what is unrated last. */
export const levels: readonly (Severity | null)[] = [...severities, null];

export const severityName = (level: Severity | null): string => levelNames[level ?? 'unrated'];

export const ofSeverity = (level: Severity | null, findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === level);

/** How many of what severity, and in total. */
export function severityTable(risks: readonly Finding[], hints: readonly Finding[]): string {
  const row = (name: string, count: (findings: readonly Finding[]) => number) => [
    name,
    String(count(risks)),
    String(count(hints)),
  ];
  return tableOf([
    ['Severity', 'Risks', 'Hints'],
    ...levels.map((level) => row(severityName(level), (findings) => ofSeverity(level, findings).length)),
    row('Total', (findings) => findings.length),
  ]);
}

/** When, of what role, with a link to the note, and who was there; nothing without interviews. */
export function interviewTable(
  interviews: readonly Interview[],
  from: ReportFolder,
  wording: Wording,
): string {
  if (!interviews.length) return '';
  const rows = interviews.map(({ date, role, title, file, attendees }) => [
    wording.date(date),
    role === null ? '' : roleNames[role],
    `[${escapeMarkdown(title)}](${linkTarget(pathFrom(from, file))})`,
    wording.persons(attendees),
  ]);
  return tableOf([['Date', 'Role', 'Interview', 'Attendees'], ...rows]);
}

const levelNames = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', unrated: 'Unrated' };
