/** The findings report: a session, or a part of it, as one Markdown file. Same session, same bytes. */
import type { Finding, Session } from '../session/session';
import { expectationsOf } from '../session/plan/expectations';
import { isWorkshop } from './agreementParts';
import { escapeMarkdown } from './escapeMarkdown';
import { findingItem } from './findingItem';
import { listOf } from './markdownBlocks';
import { openEndsOf } from './openEnds';
import { sessionWithin, type ReportScope } from './reportScope';
import { interviewTable, levels, ofSeverity, severityName, severityTable } from './reportTables';
import { linkedPlace, type ReportFolder } from './sourceLink';
import { Wording } from './wording';

export interface ReportOptions extends ReportFolder {
  /** By default the whole session. */
  readonly scope?: ReportScope;
}

/**
 * A report of what the interviews found: severities at a glance, interviews held, the approach and its limits, risks
 * and hints by severity, what was dismissed and what is still open. A section without content is left out.
 *
 * Whatever the notes hold shows as text: see `escapeMarkdown` and `noteText`. People go by name, STRIDE categories in
 * full. A risk that nobody demonstrated stands among the hints. Format page, sections 7 and 8.
 */
export function findingsMarkdown(whole: Session, options: ReportOptions): string {
  const scope = options.scope ?? { kind: 'session' };
  const session = sessionWithin(whole, scope);
  const wording = new Wording(whole, linkedPlace(options));
  const risks = session.findings.filter(isRisk);
  const hints = session.findings.filter((finding) => finding.kind !== 'dismissed' && !isRisk(finding));
  const dismissed = session.findings.filter(({ kind }) => kind === 'dismissed');
  const open = openEndsOf(session, wording);
  const blocks = [
    `# ${escapeMarkdown(session.title)}: ${titles[scope.kind]}`,
    session.classification ? `Classification: ${escapeMarkdown(session.classification)}` : '',
    '## Summary',
    risks.length + hints.length > 0 ? severityTable(risks, hints) : 'No risks and no hints so far.',
    scope.kind === 'findings'
      ? ''
      : `Dismissed findings: ${dismissed.length}. Open questions: ${open.count}.`,
    ...section('## Interviews', [interviewTable(session.interviews, options, wording)]),
    ...(scope.kind === 'session' ? approachOf(session) : []),
    ...section('## Risks', bySeverity('risks', risks, wording)),
    ...section('## Hints', bySeverity('hints', hints, wording)),
    ...section('## Dismissed', [listOf(dismissed.map((finding) => findingItem(finding, wording)))]),
    ...section('## Open questions', [
      ...section('### By person', [listOf(open.byPerson)]),
      ...section('### By element', [listOf(open.byElement)]),
    ]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** What the findings rest on, and that there may be others: who reads them may not have been there. */
function approachOf(session: Session): string[] {
  const { approach, limits } = expectationsOf(isWorkshop(session, null));
  return ['## Approach', approach, limits];
}

const titles: Record<ReportScope['kind'], string> = {
  session: 'findings',
  interview: 'findings of one interview',
  findings: 'selected findings',
};

const isRisk = ({ kind, demonstrated }: Finding): boolean => kind === 'risk' && demonstrated;

/** Nothing when the section would be empty. */
const section = (heading: string, blocks: readonly string[]): string[] =>
  blocks.some(Boolean) ? [heading, ...blocks] : [];

const bySeverity = (kind: 'risks' | 'hints', findings: readonly Finding[], wording: Wording): string[] =>
  levels.flatMap((level) =>
    section(`### ${severityName(level)} ${kind}`, [
      listOf(ofSeverity(level, findings).map((finding) => findingItem(finding, wording))),
    ]),
  );
