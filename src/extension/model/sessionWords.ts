/** What the trees need to know of a session: its things by what others know them by, and the words for them. */
import { elementKey } from '../../core/note/note';
import { strideName, type Stride } from '../../core/note/stride';
import type { Element, Interview, Session, SessionQuestion } from '../../core/session/session';
import type { FlowSubject } from '../../core/session/sessionFlows';
import { cancelledInterviews, isCalledOff, isSettled, plannedIn } from '../../core/session/status';
import type { Person } from '../../core/sessionFile/sessionFile';
import { joined } from './row';
import { noteTitle } from '../../core/session/meetingNotes';

/** Made once for a session: that never changes, it is replaced. */
interface SessionLookup {
  readonly interviewByFile: ReadonlyMap<string, Ranked<Interview>>;
  readonly elementByKey: ReadonlyMap<string, Ranked<Element>>;
  readonly flowByName: ReadonlyMap<string, Ranked<FlowSubject>>;
  readonly personById: ReadonlyMap<string, Ranked<Person>>;
}

/** With its place in the session's own order. */
interface Ranked<Value> {
  readonly value: Value;
  readonly rank: number;
}

const lookups = new WeakMap<Session, SessionLookup>();

/** By file, by key, by name and by id. */
export function lookupOf(session: Session): SessionLookup {
  const known = lookups.get(session);
  if (known) return known;
  const lookup = {
    interviewByFile: ranked(session.interviews, ({ file }) => file),
    elementByKey: ranked(session.elements, ({ key }) => key),
    flowByName: ranked(session.flowSubjects, ({ name }) => name),
    personById: ranked(session.people, ({ id }) => id),
  };
  lookups.set(session, lookup);
  return lookup;
}

/** The element of a name, however it is written: ` Shop  Owner` finds `shop owner`. */
export const elementCalled = (session: Session, name: string): Ranked<Element> | undefined =>
  lookupOf(session).elementByKey.get(elementKey(name));

const ranked = <Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Ranked<Value>> => new Map(values.map((value, rank) => [keyOf(value), { value, rank }]));

/** An id as the session knows it: `dana` → `Dana Reyes`; anybody else as written. */
export const personName = (session: Session, id: string): string =>
  lookupOf(session).personById.get(id)?.value.name ?? id;

/** `['dana', 'lee']` → `Dana Reyes, lee` */
export const personNames = (session: Session, ids: readonly string[]): string =>
  ids.map((id) => personName(session, id)).join(', ');

/** `['S', 'T']` → `Spoofing, Tampering` */
export const strideNameList = (stride: readonly Stride[]): string => stride.map(strideName).join(', ');

/** `2026-11-23T09:00` → `2026-11-23 09:00` */
export const dateText = (date: string): string => date.replace('T', ' ');

/** The title of the interview whose note this file is; the file where there is none. */
export const interviewTitle = (session: Session, file: string): string =>
  lookupOf(session).interviewByFile.get(file)?.value.title ?? file;

/**
 * The interview that something was written in, with its date, and of several notes whose it was: `Architects, 2026-11-23`,
 * `Architects (Lea Roth), 2026-11-23`.
 */
export function interviewText(session: Session, file: string): string {
  const interview = lookupOf(session).interviewByFile.get(file)?.value;
  return interview ? dated(noteTitle(interview, session), interview) : file;
}

/** The same, whoever wrote it: `Architects, 2026-11-23`. */
export function wholeInterviewText(session: Session, file: string): string {
  const interview = lookupOf(session).interviewByFile.get(file)?.value;
  return interview ? dated(interview.title, interview) : file;
}

const dated = (title: string, { date }: Pick<Interview, 'date'>): string =>
  date === null ? title : `${title}, ${dateText(date)}`;

/** `critical` → `Critical` */
export const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** How many of them still wait for an answer. */
export const openCount = (questions: readonly Pick<SessionQuestion, 'status'>[]): number =>
  questions.filter((question) => !isSettled(question)).length;

/** `12/30 answered · 4 planned · 2 cancelled`: what nobody was asked yet counts apart, and what nobody will be; nothing where there are no questions. */
export function progressText(questions: readonly SessionQuestion[], session: Session): string {
  const planned = plannedIn(session);
  const cancelled = cancelledInterviews(session);
  const asked = questions.filter((question) => !planned.has(question));
  const off = questions.filter((one) => planned.has(one) && isCalledOff(one, cancelled)).length;
  const ahead = questions.length - asked.length - off;
  return joined([
    asked.length ? `${asked.length - openCount(asked)}/${asked.length} answered` : null,
    ahead ? `${ahead} planned` : null,
    off ? `${off} cancelled` : null,
  ]);
}

/** Answered of those that were asked in one category: `1/2`; null when none was. */
export function letterProgress(questions: readonly SessionQuestion[], letter: Stride): string | null {
  const asked = questions.filter((question) => question.stride.includes(letter));
  return asked.length ? `${asked.length - openCount(asked)}/${asked.length}` : null;
}
