/** What somebody points at on the page, in the session as it is now. The page names; what it may name is decided here. */
import { readinessOf } from '../../core/planning/readiness/readiness';
import type { FromOverview } from '../../core/protocol/overviewProtocol';
import type { ListedSession, RowSubject } from './subject';

type Named<Type extends FromOverview['type']> = Extract<FromOverview, { type: Type }>;

/** What stands on a line of one of the session's notes; the note where nothing does any more; null for other files. */
export function lineSubject(
  listed: ListedSession,
  { file, line }: Pick<Named<'openLine'>, 'file' | 'line'>,
): RowSubject | null {
  const { findings, asks, questions, interviews } = listed.session;
  const isThere = (place: { readonly file: string; readonly line: number }) =>
    place.file === file && place.line === line;
  const finding = findings.find(isThere);
  if (finding) return { kind: 'finding', listed, finding };
  const ask = asks.find(isThere);
  if (ask) return { kind: 'ask', listed, ask };
  const question = questions.find(isThere);
  if (question) return { kind: 'question', listed, question };
  const interview = interviews.find((one) => one.file === file);
  return interview ? { kind: 'interview', listed, interview } : null;
}

/** The item of readiness that says this; the session's file where that is mended by now. */
export function missingSubject(
  listed: ListedSession,
  { key }: Pick<Named<'openMissing'>, 'key'>,
): RowSubject | null {
  const { session, sessionFile } = listed;
  if (!sessionFile || session.file === null) return null;
  const item = readinessOf(session, sessionFile).find((each) => each.key === key);
  if (!item) return { kind: 'session', listed };
  const line = sessionFile.lines.lineAt(item.span.start);
  const end = Math.min(item.span.end, sessionFile.lines.endOf(line));
  const place = { file: session.file, line: line + 1, span: { start: item.span.start, end } };
  return { kind: 'readiness', listed, item, place };
}
