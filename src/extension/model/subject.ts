/** What a row of a view, or a place that somebody points at, is about, so that a command can act on it anywhere. */
import { type ReadinessItem, readinessOf } from '../../core/planning/readiness/readiness';
import type { Place } from '../../core/session/place';
import type { Element, Finding, Interview, Session, SessionQuestion, Task } from '../../core/session/session';
import type { SessionFile } from '../../core/sessionFile/parseSessionFile';
import type { YamlPath } from '../../core/yaml/yamlDocument';
import type { FromOverview } from '../../core/protocol/overviewProtocol';

/** A session and the workspace folder that holds it. */
export interface ListedSession {
  /** The workspace folder's URI as text. */
  readonly folder: string;
  /** Where the session's folder is, as people name it; with several workspace folders it begins with theirs. */
  readonly place: string;
  readonly session: Session;
  /** What the session's own file says where; null for a session that has none. */
  readonly sessionFile: SessionFile | null;
}

/** What tells a session from all others of the workspace. */
export const sessionId = (listed: ListedSession): string => `${listed.folder}|${listed.session.folder}`;

/**
 * The sessions that are different now; `'all'` where others came or went too, or nobody knows. A listed session that
 * is the same object is the same.
 */
export type SessionsChanged = readonly ListedSession[] | 'all';

/** Whether a session may be different now, by `sessionId`. */
export const isAmong = (changed: SessionsChanged, id: string): boolean =>
  changed === 'all' || changed.some((listed) => sessionId(listed) === id);

/** A list with each session that changed in the place of what it was; null where a new list is to be made. */
export function withChanged(
  list: readonly ListedSession[],
  changed: SessionsChanged,
): readonly ListedSession[] | null {
  if (changed === 'all') return null;
  const placed = changed.map(
    (listed) =>
      [
        list.findIndex((one) => one.session.folder === listed.session.folder && one.folder === listed.folder),
        listed,
      ] as const,
  );
  if (placed.some(([place]) => place < 0)) return null;
  const held = [...list];
  for (const [place, listed] of placed) held[place] = listed;
  return held;
}

export type RowSubject =
  | { readonly kind: 'session'; readonly listed: ListedSession }
  | { readonly kind: 'interview'; readonly listed: ListedSession; readonly interview: Interview }
  | {
      readonly kind: 'element';
      readonly listed: ListedSession;
      readonly element: Element;
      readonly place: Place;
    }
  | { readonly kind: 'finding'; readonly listed: ListedSession; readonly finding: Finding }
  | { readonly kind: 'question'; readonly listed: ListedSession; readonly question: SessionQuestion }
  | { readonly kind: 'ask'; readonly listed: ListedSession; readonly ask: Task }
  /** Somebody who has something to answer: an id where one is known, else the name as written. */
  | { readonly kind: 'person'; readonly listed: ListedSession; readonly person: string }
  /** What stands below is about this: an element, a flow; null is the solution as a whole. Its key as in a checklist. */
  | { readonly kind: 'about'; readonly listed: ListedSession; readonly key: string | null }
  /** A part of the session file, such as `['meetings']` or `['people', 0]`. */
  | {
      readonly kind: 'prepared';
      readonly listed: ListedSession;
      readonly path: YamlPath;
      readonly place: Place;
    }
  | {
      readonly kind: 'readiness';
      readonly listed: ListedSession;
      readonly item: ReadinessItem;
      readonly place: Place;
    };

type SubjectKind = RowSubject['kind'];
export type SubjectOf<Kind extends SubjectKind> = Extract<RowSubject, { kind: Kind }>;

/** The file a subject is written in; null for a session that has no file of its own, for people and headings. */
export function subjectFile(subject: RowSubject): string | null {
  if (subject.kind === 'person' || subject.kind === 'about') return null;
  return subject.kind === 'session' ? subject.listed.session.file : subjectPlace(subject).file;
}

type PlacedSubject = Exclude<RowSubject, { kind: 'session' | 'person' | 'about' }>;

/** True for what is written at a place of a file. */
export const isPlaced = (subject: RowSubject): subject is PlacedSubject =>
  subject.kind !== 'session' && subject.kind !== 'person' && subject.kind !== 'about';

/** Where a subject is written; an interview is the top of its note. */
export function subjectPlace(subject: PlacedSubject): Place {
  switch (subject.kind) {
    case 'interview':
      return { file: subject.interview.file, line: 1, span: { start: 0, end: 0 } };
    case 'element':
    case 'prepared':
    case 'readiness':
      return subject.place;
    case 'finding':
      return subject.finding;
    case 'question':
      return subject.question;
    case 'ask':
      return subject.ask;
  }
}

/** The subjects of one kind among a command's arguments: the row it was called on, and the rows selected with it. */
export function subjectsOf<Kind extends SubjectKind>(
  kind: Kind,
  row: unknown,
  rows: unknown,
): SubjectOf<Kind>[] {
  const given = Array.isArray(rows) && rows.length > 0 ? (rows as readonly unknown[]) : [row];
  return given.flatMap((one) => {
    const subject = subjectOf(one);
    return subject?.kind === kind ? [subject as SubjectOf<Kind>] : [];
  });
}

/** The subject that a view's row carries; null when the argument is none of our rows. */
export function subjectOf(row: unknown): RowSubject | null {
  return row instanceof SubjectHolder ? row.subject : null;
}

/** Stands for a subject, whichever it is at present: a view's row outlives the text it shows. */
export abstract class SubjectHolder {
  abstract get subject(): RowSubject | null;
}

// What somebody points at on the page, in the session as it is now. The page names; what it may name is decided here.

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
