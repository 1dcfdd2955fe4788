/**
 * The parts of a session that are prepared before anybody is asked, each with how far it is; and what the plan costs.
 */
import type { Span } from '../../text/span';
import type { YamlPath } from '../../yaml/yamlDocument';
import type { SessionFile } from '../../sessionFile/parseSessionFile';
import type { Session } from '../../session/session';
import { agreementParts } from '../agreement';
import { meetingLabel, plannedSession } from './plannedSession';
import { heldMeetings } from '../../session/status';
import { nameOfPerson } from '../../session/people';
import type { Person } from '../../sessionFile/sessionFile';
import { wordsInMessage } from './readinessRule';

export type PreparationKind = 'scope' | 'documents' | 'people' | 'meetings' | 'agreement';

export interface PreparationPart {
  readonly kind: PreparationKind;
  /** A few words: `3 in, 2 out`; `nothing yet` where the file says nothing. */
  readonly state: string;
  readonly path: YamlPath;
  /** Where to jump to in the session file. */
  readonly span: Span;
  readonly items: readonly PreparationItem[];
}

/** One document, person, meeting, part of the agreement, thing in scope. */
export interface PreparationItem {
  readonly title: string;
  readonly state: string;
  readonly path: YamlPath;
  readonly span: Span;
}

/** Always all five, in this order. The file is the one that the session was made of. */
export function preparationOf(session: Session, file: SessionFile): readonly PreparationPart[] {
  const part = (
    kind: PreparationKind,
    state: string,
    items: readonly Omit<PreparationItem, 'span'>[],
  ): PreparationPart => ({
    kind,
    state: items.some(({ state: each }) => each !== empty) ? state : nothing,
    path: [kind],
    span: file.spanOf([kind]),
    items: items.map((item) => ({ ...item, span: file.spanOf(item.path) })),
  });
  return [
    part('scope', scopeState(session), scopeItems(session)),
    part('documents', documentState(session), documentItems(session)),
    part('people', peopleState(session), peopleItems(session)),
    part('meetings', meetingState(session), meetingItems(session)),
    part('agreement', agreementState(session), agreementItems(session)),
  ];
}

/** Whether anything of a part is there yet. */
export const isBegun = ({ state }: PreparationPart): boolean => state !== nothing;

/** Whether a session plans anything at all: who only takes notes has nothing to prepare. */
export const isPlanned = ({ pace }: Session, parts: readonly PreparationPart[]): boolean =>
  pace !== null || parts.some(isBegun);

const empty = 'empty';

const nothing = 'nothing yet';

const scopeState = ({ scope }: Session) => `${scope.in.length} in, ${scope.out.length} out`;

const scopeItems = ({ scope }: Session) =>
  (['in', 'out'] as const).flatMap((side) =>
    scope[side].map((title, index) => ({ title, state: side, path: ['scope', side, index] })),
  );

/** What does not exist cannot be received. */
function documentState({ documents }: Session): string {
  const existing = documents.filter(({ status }) => status !== 'none');
  const received = existing.filter(({ status }) => status === 'received');
  return `${received.length} of ${existing.length} received`;
}

const documentItems = ({ documents }: Session) =>
  documents.map(({ title, status }, index) => ({
    title,
    state: status === 'none' ? 'does not exist' : (status ?? 'not requested'),
    path: ['documents', index],
  }));

function peopleState(session: Session): string {
  const { people } = plannedSession(session);
  const hosts = session.people.filter(({ id }) => people.isOwnSide(id)).length;
  const guests = session.people.length - hosts;
  return hosts ? `${guests} to ask, ${hosts} hosting` : `${guests} to ask`;
}

const peopleItems = ({ people }: Session) =>
  people.map(({ name, knowledge, duties }, index) => ({
    title: name,
    state: [...knowledge, ...duties].join(', '),
    path: ['people', index],
  }));

function meetingState(session: Session): string {
  const held = heldMeetings(session);
  const dated = held.filter(({ meeting }) => meeting.start !== null).length;
  const off = session.meetings.length - held.length;
  const planned = dated === held.length ? `${dated} planned` : `${dated} of ${held.length} with a date`;
  return off ? `${planned}, ${off} cancelled` : planned;
}

const meetingItems = ({ meetings }: Session) =>
  meetings.map((meeting, index) => ({
    title: meetingLabel(meeting),
    state: [
      ...(meeting.status === null ? [] : [meeting.status]),
      meeting.start?.replace('T', ' ') ?? 'no date',
      ...(meeting.minutes === null ? [] : [`${meeting.minutes} min`]),
    ].join(', '),
    path: ['meetings', index],
  }));

const agreementState = ({ agreement }: Session) =>
  `${agreementParts.filter((part) => agreement[part]).length} of ${agreementParts.length} agreed`;

const agreementItems = ({ agreement }: Session) =>
  agreementParts.map((part) => ({
    title: part,
    state: agreement[part] ? 'agreed' : empty,
    path: ['agreement', part],
  }));

// What a plan costs: while people sit in meetings, their work waits.

interface Cost {
  /** All people together. */
  readonly minutes: number;
  /** Most first; ids where known, else names as written. */
  readonly people: readonly { readonly id: string; readonly minutes: number }[];
  /** Meetings without a length, which are not counted. */
  readonly unknown: number;
}

/** Two people for an hour → `{ minutes: 120, people: [{ id: 'dana', minutes: 60 }, …], unknown: 0 }`. */
export function costOf(session: Pick<Session, 'meetings'>): Cost {
  const meetings = heldMeetings(session).map(({ meeting }) => meeting);
  const minutesOf = new Map<string, number>();
  for (const { people, minutes } of meetings) {
    for (const id of new Set(people)) minutesOf.set(id, (minutesOf.get(id) ?? 0) + (minutes ?? 0));
  }
  const people = [...minutesOf]
    .map(([id, minutes]) => ({ id, minutes }))
    .sort((one, other) => other.minutes - one.minutes);
  return {
    minutes: people.reduce((sum, { minutes }) => sum + minutes, 0),
    people,
    unknown: meetings.filter(({ minutes }) => minutes === null).length,
  };
}

/** `7.5 person-hours in all` and, below, `Dana Reyes: 150 minutes`, most first. */
export function costText(
  { minutes, people, unknown }: Cost,
  persons: readonly Person[],
): { readonly message: string; readonly lines: readonly string[] } {
  const hours = `${Math.round(minutes / 6) / 10} person-hours in all`;
  const without = `${unknown} ${unknown === 1 ? 'meeting has' : 'meetings have'} no length yet`;
  return {
    message: unknown ? `${hours}; ${without}` : hours,
    lines: people.map((each) => `${wordsInMessage(nameOfPerson(persons, each.id))}: ${each.minutes} minutes`),
  };
}
