/** The summary: what there is in numbers, and how far each external interactor is. */
import { strideLetters } from '../../note/stride';
import { type CoverageCell, coverageMatrixOf } from '../../session/coverageMatrix';
import { countsAsHint } from '../../session/status';
import type { Finding, Session } from '../../session/session';
import { linkTarget } from '../../text/paths';
import { tableOf } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import { pathFrom, type Wording } from '../wording';
import { levels, ofSeverity } from './findingSections';
import { openEndsOf } from './openEnds';

export const summarySection: WriteSection = ({ session, scope, form, from, drawing, wording }) => {
  const { summary } = wording.words;
  const risks = session.findings.filter(({ demonstrated }) => demonstrated);
  const dismissed = session.findings.filter(({ kind }) => kind === 'dismissed').length;
  // Those who decide see risks alone, so nothing else is counted.
  const hints = form === 'full' ? session.findings.filter(countsAsHint) : null;
  const coverage = scope.kind === 'session' ? coverageTable(session, wording) : '';
  return [
    risks.length + (hints?.length ?? 0) > 0
      ? severityTable(risks, hints, wording)
      : hints
        ? summary.nothing
        : summary.noRisks,
    scope.kind === 'findings' || form === 'management'
      ? ''
      : `${summary.dismissed}: ${dismissed}. ${summary.open}: ${openEndsOf(session, wording).count}.`,
    ...(coverage ? [`### ${summary.coverage}`, coverage, summary.cells] : []),
    coverage && drawing !== null ? `[${summary.drawing}](${linkTarget(pathFrom(from, drawing))})` : '',
  ];
};

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

/** A row for each external interactor, a column for each category: `3/2/1, 1/0`; nothing without interactors. */
function coverageTable(session: Session, wording: Wording): string {
  const rows = coverageMatrixOf(session);
  if (!rows.length) return '';
  return tableOf([
    [wording.words.summary.interactor, ...strideLetters.map((letter) => wording.stride([letter]))],
    ...rows.map(({ element, cells }) => [wording.elements([element.name]), ...cells.map(cellOf)]),
  ]);
}

const cellOf = ({ asked, answered, open, hints, risks }: CoverageCell): string =>
  asked + hints + risks === 0 ? '' : `${asked}/${answered}/${open}, ${hints}/${risks}`;
