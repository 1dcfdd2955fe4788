/** The invitation to a meeting: what it says, for a mail or a calendar, and the text of the mail. */
import { agreementParts, expectationsOf, type FullAgreement } from '../planning/agreement';
import type { Meeting, Session } from '../session/session';
import type { Person, SessionDocument } from '../sessionFile/sessionFile';
import { agreedFor, isWorkshop, titleOfMeeting } from './agreementPage';
import { escapeMarkdown, labelled, type ListItem, markdownList, markdownPage } from './safeMarkdown';

/** Nothing in it is escaped yet. */
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
  /** Without what purpose and agenda say already; nothing for work to which nobody is asked. */
  readonly agreement: Partial<FullAgreement>;
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
  const { goal, agenda, ...rest } = agreedFor(session, meeting);
  const purpose = meeting.purpose || goal;
  const isWork = meeting.role === 'analysis';
  const { approach, delivered, limits } = expectationsOf(isWorkshop(session, meeting));
  return {
    title: titleOfMeeting(session, meeting),
    classification: session.classification,
    when: whenOf(session, meeting),
    where: meeting.location,
    purpose,
    agenda: meeting.agenda.length ? meeting.agenda : [agenda],
    guests: guestsOf(session, meeting),
    materials: session.documents.filter(({ status }) => status !== 'none'),
    expect: isWork ? [] : [approach, delivered, limits],
    agreement: isWork ? {} : rest,
  };
}

/**
 * The text of a mail, in Markdown that also reads well as it is: what the meeting is for, when and where, what will be
 * talked about, who comes and why they, what to bring, what to expect and what is agreed. Same session, same bytes;
 * what the file holds shows as text.
 */
export function invitationText(session: Session, meeting: Meeting): string {
  const invitation = invitationOf(session, meeting);
  const { title, classification, when, where, purpose, agenda, guests, materials, expect, agreement } =
    invitation;
  const bullets = (items: readonly string[]) => markdownList(items.filter(Boolean).map((text) => ({ text })));
  return markdownPage([
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
    ...(guests.length
      ? ['## Who comes, and why you', bullets(guests.map((guest) => guestLine(guest, escapeMarkdown)))]
      : []),
    ...(materials.length
      ? ['## To read or bring', bullets(materials.map((one) => documentLine(one, escapeMarkdown, linkOf)))]
      : []),
    ...(expect.length ? ['## What to expect', ...expect.map(escapeMarkdown)] : []),
    ...(Object.keys(agreement).length
      ? ['## What we agree on', markdownList(agreementItems(agreement))]
      : []),
  ]);
}

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

/** `Goal: Understand how …`, a list where a part has several lines. */
const agreementItems = (agreement: Invitation['agreement']): ListItem[] =>
  agreementParts.flatMap(([part, heading]) =>
    labelled(heading, (agreement[part]?.split('\n') ?? []).map(escapeMarkdown)),
  );

type Shown = (text: string) => string;
const asItIs: Shown = (text) => text;

/** `Dana Reyes: knows the payment flow`, `Robin Vale (organizer): asks the questions`; `shown` escapes where that is needed. */
export function guestLine({ name, duties, why }: Guest, shown = asItIs): string {
  const known = shown(duties.length ? `${name} (${duties.join(', ')})` : name);
  return why === null ? known : `${known}: ${shown(why)}`;
}

/** `Overview: https://wiki.example/shop`, `Annex (asked for)`; `shown` and `linked` escape where that is needed. */
export function documentLine(
  { title, link, status }: SessionDocument,
  shown = asItIs,
  linked = asItIs,
): string {
  const asked = status === 'requested' ? ' (asked for)' : '';
  return `${shown(title)}${asked}${link === null ? '' : `: ${linked(link)}`}`;
}

/** Only an address of the web becomes a link, and none with an `@`, which may hide where it leads. */
const linkOf = (link: string): string =>
  /^https?:\/\/[^\s<>@\p{C}]+$/iu.test(link) ? `<${link}>` : escapeMarkdown(link);
