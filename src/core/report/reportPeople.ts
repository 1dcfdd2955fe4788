/** Whom a report names: everybody, or nobody where it is for those who decide. Format page, "Reports". */
import type { Session } from '../session/session';
import { begunInterviews } from '../session/status';
import type { ReportForm } from '../sessionFile/sessionFile';
import type { LeftOver } from './pseudonyms/leftOver';
import { pseudonymsOf, type RememberedPerson } from './pseudonyms/roles';
import { type WithoutNames, whyNamesStay, withoutNames } from './pseudonyms/withoutNames';
import { keptIn } from './keptParagraphs';
import type { ReportScope } from './reportPart';

/** What says whether a report names people, and who else is out of one that does not. */
export interface ReportPeople {
  /** By default the whole session. */
  readonly scope?: ReportScope;
  /** By default what the session file says, or else full. A part of a session is always full. */
  readonly form?: ReportForm | null;
  /** Sessions that are known besides: their people are out too. */
  readonly others?: readonly Session[];
  /** The roles that people have in other reports of the same file. */
  readonly roles?: readonly RememberedPerson[];
  /** Roles stand for people already. */
  readonly hasRoles?: boolean;
}

export const formOf = ({ report }: Session, { scope, form }: ReportPeople): ReportForm =>
  scope && scope.kind !== 'session' ? 'full' : (form ?? report.form ?? 'full');

/** The session as a report shows it: to those who decide with roles in place of people, and without prepared flows. */
export function shownSession(session: Session, options: ReportPeople): Session {
  const shown = namelessFor(session, options)?.sessions[0] ?? session;
  if (formOf(session, options) === 'full') return shown;
  const begun = begunInterviews(shown);
  return { ...shown, flows: shown.flows.filter(({ file }) => begun.has(file)) };
}

/** Null for a report that names people, or a session that names nobody any more. */
function namelessFor(session: Session, options: ReportPeople): WithoutNames | null {
  if (options.hasRoles === true || formOf(session, options) === 'full') return null;
  const others = (options.others ?? []).filter((other) => other !== session);
  return withoutNames([session], options.roles, others);
}

/** How several reports of one file call people: each by one role, in all of them. */
export const peopleOfReports = (
  sessions: readonly Session[],
  options: ReportPeople,
): Pick<ReportPeople, 'others' | 'roles'> =>
  sessions.length < 2 || options.hasRoles === true
    ? {}
    : { others: [...sessions, ...(options.others ?? [])], roles: pseudonymsOf(sessions, []) };

/**
 * Why a report can't be written, whether somebody asks for its form or the session file does: one for those who decide
 * names nobody, and not everybody may be known. Null where it can.
 */
export const whyNoReport = (
  session: Session,
  options: Pick<ReportPeople, 'scope' | 'form'>,
): string | null => (formOf(session, options) === 'full' ? null : whyNamesStay([session]));

/**
 * What may still tell who somebody is in reports that name nobody, as a reader has their text; names that a person wrote
 * between `kept` lines are among it, for those stay. None of reports that name people.
 */
export function leftOverInReports(
  sessions: readonly Session[],
  options: ReportPeople & { readonly previous?: string | null },
  text: string,
): readonly LeftOver[] {
  const together = { ...options, ...peopleOfReports(sessions, options) };
  const kept = keptIn(options.previous ?? '').map((each) => each.text);
  const found = sessions
    .flatMap((session) => namelessFor(session, together) ?? [])
    .flatMap((nameless) => [
      ...kept.flatMap((each) => nameless.stillNamed(each)).map(keptName),
      ...nameless.leftOver(text),
    ]);
  return [...new Map(found.map((each) => [`${each.kind} ${each.text}`, each])).values()];
}

const keptName = (text: string): LeftOver => ({ kind: 'kept-name', text, where: null });
