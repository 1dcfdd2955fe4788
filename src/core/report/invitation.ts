/** What an invitation says, before it is written as mail or into a calendar. All of it is still untrusted text. */
import {
  agreementOf,
  agreementParts,
  expectationsOf,
  type FullAgreement,
  sessionAgreement,
} from '../planning/agreement';
import { isWorkshopPlan } from '../planning/readiness/sessionPlan';
import type { Meeting, Session } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';
import { labelled, type ListItem, markdownList } from './markdownBlocks';
import { interviewKinds } from '../planning/kinds/interviewKinds';
import type { Person, SessionDocument } from '../sessionFile/sessionFile';

export interface Invitation {
  /** The meeting's, with the session's title: `Contoso Shop: Architects, first interview`. */
  readonly title: string;
  readonly classification: string | null;
  readonly when: string | null;
  readonly where: string | null;
  readonly purpose: string;
  readonly agenda: readonly string[];
  readonly guests: readonly Guest[];
  /** What exists of the documents, or was asked for. */
  readonly materials: readonly SessionDocument[];
  /** In full sentences: how we go about it, what comes out, and that it will not be everything. */
  readonly expect: readonly string[];
  readonly agreement: FullAgreement;
}

/** Somebody invited. */
export interface Guest {
  readonly name: string;
  /** Null where there is none, or none that mail could be sent to. */
  readonly email: string | null;
  /** What they do in the meeting; nothing for those who only take part. */
  readonly duties: readonly string[];
  /** Why they in particular. */
  readonly why: string | null;
}

/** A meeting of a session, with what the session adds to it. */
export function invitationOf(session: Session, meeting: Meeting): Invitation {
  const agreement = agreedFor(session, meeting);
  const { approach, delivered, limits } = expectationsOf(isWorkshop(session, meeting));
  return {
    title: invitationTitle(session, meeting),
    classification: session.classification,
    when: whenOf(session, meeting),
    where: meeting.location,
    purpose: meeting.purpose || agreement.goal,
    agenda: meeting.agenda.length ? meeting.agenda : [agreement.agenda],
    guests: guestsOf(session, meeting),
    materials: session.documents.filter(({ status }) => status !== 'none'),
    expect: [approach, delivered, limits],
    agreement,
  };
}

export const invitationTitle = (session: Session, meeting: Meeting): string =>
  [session.title, meeting.title ?? meeting.id ?? ''].filter(Boolean).join(': ');

/** Everybody of a meeting; an interviewer who is only `me` in the file invites and is not invited. */
const guestsOf = ({ people }: Session, meeting: Meeting): readonly Guest[] =>
  meeting.people.flatMap((id) => {
    const person = people.find((known) => known.id === id);
    if (!person) return id === 'me' ? [] : [{ name: id, email: null, duties: [], why: null }];
    const { name, duties, why } = person;
    return [{ name, email: addressOf(person), duties: duties.filter((duty) => duty !== 'participant'), why }];
  });

/** Nothing but an address: no name around it, no second one, nothing that a calendar would take for its own. */
export const addressOf = ({ email }: Person): string | null =>
  email !== null && /^[^\s\p{C}@<>()[\]",;:\\]+@[^\s\p{C}@<>()[\]",;:\\]+$/u.test(email) ? email : null;

/** `Monday, 23 November 2026, 09:00 to 11:00 (Europe/Rome)`, in the session's own time; null without a start. */
function whenOf({ timezone }: Session, { start, minutes }: Meeting): string | null {
  if (start === null) return null;
  const from = new Date(`${start.length === 10 ? `${start}T00:00` : start.slice(0, 16)}Z`);
  const day = `${weekdays[from.getUTCDay()]}, ${from.getUTCDate()} ${months[from.getUTCMonth()]} ${from.getUTCFullYear()}`;
  if (start.length === 10) return day;
  const until = minutes === null ? '' : ` to ${timeOf(new Date(from.getTime() + minutes * 60_000))}`;
  return `${day}, ${timeOf(from)}${until}${timezone === null ? '' : ` (${timezone})`}`;
}

const timeOf = (moment: Date): string => moment.toISOString().slice(11, 16);

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

// An invitation as the text of a mail, in Markdown that also reads well as it is.

/**
 * What the meeting is for, when and where, what will be talked about, who comes and why they, what to bring, what to
 * expect and what is agreed. Same session, same bytes; what the file holds shows as text.
 */
export function invitationText(session: Session, meeting: Meeting): string {
  const invitation = invitationOf(session, meeting);
  const { title, classification, when, where, purpose, agenda, guests, materials, expect, agreement } =
    invitation;
  const bullets = (items: readonly string[]) => markdownList(items.filter(Boolean).map((text) => ({ text })));
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    bullets([
      classification === null ? '' : `Classification: ${escapeMarkdown(classification)}`,
      `When: ${escapeMarkdown(when ?? 'to be agreed')}`,
      where === null ? '' : `Where: ${escapeMarkdown(where)}`,
    ]),
    '## What it is about',
    escapeMarkdown(purpose),
    '## Agenda',
    bullets(agenda.map(escapeMarkdown)),
    ...(guests.length ? ['## Who comes, and why you', bullets(guests.map(guestLine))] : []),
    ...(materials.length ? ['## To read or bring', bullets(materials.map(documentLine))] : []),
    '## What to expect',
    ...expect.map(escapeMarkdown),
    '## What we agree on',
    markdownList(agreementItems(agreement)),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** `Goal: Understand how …`, a list where a part has several lines. */
const agreementItems = (agreement: FullAgreement): ListItem[] =>
  agreementParts.flatMap(([part, heading]) =>
    labelled(heading, agreement[part].split('\n').map(escapeMarkdown)),
  );

/** `Dana Reyes: knows the payment flow`, `Robin Vale (organizer): asks the questions` */
function guestLine({ name, duties, why }: Guest): string {
  const known = escapeMarkdown(duties.length ? `${name} (${duties.join(', ')})` : name);
  return why === null ? known : `${known}: ${escapeMarkdown(why)}`;
}

/** `Overview: <https://wiki.example/shop>`, `Annex (asked for)` */
function documentLine({ title, link, status }: SessionDocument): string {
  const asked = status === 'requested' ? ' (asked for)' : '';
  return `${escapeMarkdown(title)}${asked}${link === null ? '' : `: ${linkOf(link)}`}`;
}

/** Only an address of the web becomes a link, and none with an `@`, which may hide where it leads. */
const linkOf = (link: string): string =>
  /^https?:\/\/[^\s<>@\p{C}]+$/iu.test(link) ? `<${link}>` : escapeMarkdown(link);

// The agreement as a page to read out at the start of a meeting, or to share before it.

/**
 * The five parts, a heading each, for one meeting or (`null`) for all of the session: `# Contoso Shop: what we agree
 * on`, `## Goal`, … and what nobody must expect. A part that the file leaves empty says what fits the kind of meeting;
 * each line of one is a paragraph.
 */
export function agreementPage(session: Session, meeting: Meeting | null): string {
  const agreement = agreedFor(session, meeting);
  const { approach, delivered, limits } = expectationsOf(isWorkshop(session, meeting));
  // The default for all of a session says it already.
  const expect = [approach, delivered, limits].filter(
    (sentence) => !agreementParts.some(([part]) => agreement[part].includes(sentence)),
  );
  const title = meeting ? invitationTitle(session, meeting) : session.title;
  const blocks = [
    `# ${escapeMarkdown(title)}: what we agree on`,
    session.classification === null ? '' : `Classification: ${escapeMarkdown(session.classification)}`,
    ...agreementParts.flatMap(([part, heading]) => [
      `## ${heading}`,
      ...agreement[part].split('\n').map(escapeMarkdown),
    ]),
    ...(expect.length ? ['## What to expect', ...expect.map(escapeMarkdown)] : []),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

// What is agreed for a meeting, or for all of a session: the words of the file, defaults where it has none.

/**
 * All five parts. The session file's words come first, then a meeting's own purpose and agenda, then what fits its
 * kind and length; for a session as a whole (`null`), what fits any session.
 */
export function agreedFor(session: Session, meeting: Meeting | null): FullAgreement {
  const defaults = defaultsFor(session, meeting);
  const written = Object.entries(session.agreement).filter(([, words]) => Boolean(words));
  return { ...defaults, ...(Object.fromEntries(written) as Partial<FullAgreement>) };
}

/** A workshop is a plan of its own: everybody looks for threats. */
export const isWorkshop = (session: Session, meeting: Meeting | null): boolean =>
  meeting ? meeting.role === 'workshop' : isWorkshopPlan(session);

function defaultsFor(session: Session, meeting: Meeting | null): FullAgreement {
  const general = sessionAgreement(isWorkshop(session, meeting));
  if (!meeting) return general;
  const own = {
    ...(meeting.purpose ? { goal: meeting.purpose } : {}),
    ...(meeting.agenda.length ? { agenda: meeting.agenda.join('; ') } : {}),
  };
  if (meeting.role === null) return { ...general, ...own };
  const kind = interviewKinds[meeting.role];
  return { ...agreementOf(kind, meeting.minutes ?? kind.minutes), ...own };
}
