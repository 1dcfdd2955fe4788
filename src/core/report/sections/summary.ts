import { linkTarget } from '../../text/paths';
import { countsAsHint } from '../../session/status';
import { openEndsOf } from './openEnds';
import type { WriteSection } from '../reportPart';
import { coverageTable, severityTable } from '../reportTables';
import { pathFrom } from '../sourceLink';

/** Severities at a glance, what else there is in numbers, and how far each external interactor is. */
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
