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

export const summarySection: WriteSection = ({ session, scope, from, drawing, wording }) => {
  const { summary } = wording.words;
  const risks = session.findings.filter(({ demonstrated }) => demonstrated);
  const dismissed = session.findings.filter(({ kind }) => kind === 'dismissed').length;
  const hints = session.findings.filter(countsAsHint);
  const coverage = scope.kind === 'session' ? coverageTable(session, wording) : '';
  return [
    risks.length + hints.length > 0 ? severityTable(risks, hints, wording) : summary.nothing,
    scope.kind === 'findings'
      ? ''
      : `${summary.dismissed}: ${dismissed}. ${summary.open}: ${openEndsOf(session, wording).count}.`,
    ...(coverage ? [`### ${summary.coverage}`, coverage, summary.cells] : []),
    coverage && drawing !== null ? `[${summary.drawing}](${linkTarget(pathFrom(from, drawing))})` : '',
  ];
};

/** How many of what severity, and in total. */
function severityTable(risks: readonly Finding[], hints: readonly Finding[], { words }: Wording): string {
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
