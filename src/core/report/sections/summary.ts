/** The summary: what there is in numbers, and how far each element is. */
import { componentsWithoutSection } from '../../session/coverageMatrix';
import { decisionKinds } from '../../note/detailKeys';
import { isMerged } from '../../note/edits/judgeHint';
import { countsAsHint, isClosedFinding } from '../../session/status';
import type { Finding } from '../../session/session';
import { linkTarget } from '../../text/paths';
import { coverageTable } from '../coverageText';
import { escapeMarkdown, tableOf } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import { pathFrom, type Wording } from '../wording';
import { levels, ofSeverity } from './findingSections';
import { openEndsOf } from './openEnds';

export const summarySection: WriteSection = ({ session, scope, form, from, drawing, planned, wording }) => {
  const { coverage: words, summary } = wording.words;
  const risks = session.findings.filter(({ demonstrated }) => demonstrated);
  const dismissed = session.findings.filter(({ kind }) => kind === 'dismissed');
  const disproved = dismissed.filter((one) => one.disproved.length > 0).length;
  const merged = dismissed.filter(isMerged).length;
  // Those who decide see risks alone, so nothing else is counted.
  const hints = form === 'full' ? session.findings.filter(countsAsHint) : null;
  const coverage = scope.kind === 'session' ? coverageTable(session, wording, form) : '';
  const missing = scope.kind === 'session' ? componentsWithoutSection(session) : [];
  return [
    risks.length + (hints?.length ?? 0) > 0
      ? severityTable(risks, hints, wording)
      : hints
        ? summary.nothing
        : summary.noRisks,
    settledWords(summary.ofRisks, risks, wording, true),
    settledWords(summary.ofHints, hints ?? [], wording, false),
    scope.kind === 'findings' || form === 'management'
      ? ''
      : `${summary.dismissed}: ${dismissed.length}${disproved ? `, ${disproved} ${summary.disproved}` : ''}${merged ? `, ${merged} ${summary.merged}` : ''}. ${summary.open}: ${openEndsOf(session, planned, wording).count}.`,
    ...(coverage
      ? [`### ${words.heading}`, form === 'full' ? words.explained : words.explainedInWords, coverage]
      : []),
    missing.length ? `${words.componentsWithoutNotes} ${missing.map(escapeMarkdown).join(', ')}.` : '',
    coverage && drawing !== null ? `[${summary.drawing}](${linkTarget(pathFrom(from, drawing))})` : '',
  ];
};

/**
 * `Of the risks: 1 accepted, 1 to be treated, 2 done, 3 without a decision.`; `''` where nothing is decided or done yet.
 * Risks wait for a decision, hints for a review.
 */
function settledWords(
  label: string,
  findings: readonly Finding[],
  { words }: Wording,
  areRisks: boolean,
): string {
  const { decisions, values, summary } = words;
  const open = findings.filter((one) => !isClosedFinding(one));
  const counts: readonly (readonly [string, number])[] = [
    ...decisionKinds.map(
      (kind) => [decisions[kind], open.filter(({ decision }) => decision?.kind === kind).length] as const,
    ),
    [values.done, findings.filter(({ status }) => status === 'done').length],
    [values.dropped, findings.filter(({ status }) => status === 'dropped').length],
  ];
  if (counts.every(([, count]) => count === 0)) return '';
  const undecided = areRisks ? open.filter(({ decision }) => decision === null).length : 0;
  const told = [...counts, [summary.undecided, undecided] as const]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`);
  return `${label}: ${told.join(', ')}.`;
}

/** How many of what severity, and in total; no hints for null. */
function severityTable(
  risks: readonly Finding[],
  hints: readonly Finding[] | null,
  { words }: Wording,
): string {
  const { summary } = words;
  const row = (name: string, count: (findings: readonly Finding[]) => number) => [
    name,
    String(count(risks)),
    ...(hints ? [String(count(hints))] : []),
  ];
  return tableOf([
    [summary.severity, summary.risks, ...(hints ? [summary.hints] : [])],
    ...levels.map((level) => row(words.levels[level], (findings) => ofSeverity(level, findings).length)),
    row(summary.total, (findings) => findings.length),
  ]);
}
