/** A session to what its overview shows. */
import { coverageMatrixOf } from '../coverageMatrix';
import type { SessionFile } from '../parseSessionFile';
import { isPlanned, preparationOf } from '../preparation/preparation';
import { readinessOf } from '../preparation/readiness';
import { severities, type Finding, type Session } from '../session';
import { askGroups } from './askGroups';
import { firstOf, shortened } from './first';
import { interviewsOf } from './interviewsOf';
import type { FindingGroup, Overview, OverviewReadiness } from './overview';

/**
 * The file is the one that the session was made of, null where it has none. `now` is a local time of the session, such
 * as `2026-11-24T10:57`: it decides what is overdue and which interviews were held.
 */
export const overviewOf = (session: Session, file: SessionFile | null, now: string): Overview => ({
  title: session.title,
  classification: session.classification,
  interactors: coverageMatrixOf(session).map(({ element: { key, name, type }, cells }) => ({
    ...{ key, name, type, cells },
  })),
  findings: findingGroups(session.findings),
  asks: askGroups(session, now.slice(0, 10)),
  interviews: interviewsOf(session, now),
  readiness: file && isPlanned(session, preparationOf(session, file)) ? readiness(session, file) : null,
});

function findingGroups(all: readonly Finding[]): readonly FindingGroup[] {
  const kept = all.filter(({ kind }) => kind !== 'dismissed');
  return [...severities, null].flatMap((severity) => {
    const group = kept.filter((finding) => finding.severity === severity);
    const risks = group.filter(({ demonstrated }) => demonstrated);
    const hints = group.filter(({ demonstrated }) => !demonstrated);
    if (!group.length) return [];
    const first = firstOf([...risks, ...hints]).map(
      ({ id, text, demonstrated, stride, about, file, line }) => ({
        ...{ id, text: shortened(text), isRisk: demonstrated, stride, about, file, line },
      }),
    );
    return [{ severity, risks: risks.length, hints: hints.length, first }];
  });
}

function readiness(session: Session, file: SessionFile): OverviewReadiness {
  const items = readinessOf(session, file);
  const [missing, advice] = [
    items.filter(({ level }) => level === 'missing'),
    items.filter(({ level }) => level === 'advice'),
  ];
  return {
    missing: missing.length,
    advice: advice.length,
    first: firstOf([...missing, ...advice]).map(({ code, level, about }) => ({ code, level, about })),
  };
}
