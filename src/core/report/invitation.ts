/** The invitation to a meeting: what it says, for a mail or a calendar, and the text of the mail. */
import { agendaWords, agreementParts, expectationsOf, type FullAgreement } from '../planning/agreement';
import { meetingLabel } from '../planning/readiness/plannedSession';
import { isHost, me } from '../session/people';
import type { Meeting, Session } from '../session/session';
import { isMailAddress } from '../sessionFile/mailAddress';
import type { Person, SessionDocument } from '../sessionFile/sessionFile';
import { oneLine } from '../text/oneLine';
import { agreedFor, isWorkshop, titleOfMeeting, writtenFor } from './agreementPage';
import { type MessageWords, messageWordsOf } from './words/messageWords';
import { wordsOf } from './words/reportWords';
import { escapeMarkdown, labelled, type ListItem, markdownList, markdownPage } from './safeMarkdown';

/** Nothing in it is escaped yet. */
export interface Invitation {
  /** The meeting's, with the session's title: `Contoso Shop: Architects, first interview`. */
  readonly title: string;
  readonly classification: string | null;
  readonly when: string | null;
  readonly where: string | null;
  readonly purpose: string;
  /** What is to be known or decided at the end of the meeting. */
  readonly goals: readonly string[];
  /** And of all of the session. */
  readonly sessionGoals: readonly string[];
  /** With what comes of each. */
  readonly agenda: readonly string[];
  readonly guests: readonly Guest[];
  /** What exists of the documents, or was asked for, and is for those who come. */
  readonly materials: readonly SessionDocument[];
  /** In full sentences: how we go about it, what comes out, and that it will not be everything. */
  readonly expect: readonly string[];
  /** Without what purpose and agenda say already; nothing for work to which nobody is asked. */
  readonly agreement: Partial<FullAgreement>;
  /** Rules of the session's own. */
  readonly rules: readonly string[];
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
  /** How to reach them with a question afterwards. */
  readonly channel: string | null;
}

/** A meeting of a session, with what the session adds to it. */
export function invitationOf(session: Session, meeting: Meeting): Invitation {
  const { goal, agenda, materials: toPrepare, ...rest } = agreedFor(session, meeting);
  const written = writtenFor(session, meeting);
  const materials = session.documents.filter(
    (document) => canBeBrought(document) && mayBeRead(document, session, meeting),
  );
  const isInHouse = !hasOutsiders(session, meeting);
  const purpose = meeting.purpose || goal;
  // What was agreed about agendas is none, and neither is what holds for a meeting of no known kind.
  const usual = written.agenda === undefined && meeting.role !== null ? [agenda] : [];
  const isWork = meeting.role === 'analysis';
  const words = messageWordsOf(session.language);
  const { approach, delivered, limits } = expectationsOf(isWorkshop(session, meeting), words.agreement);
  // What all meetings are for says what comes out of them.
  const besidesPurpose = [...(isInHouse ? [delivered] : []), limits].filter(
    (said) => !purpose.includes(said),
  );
  return {
    title: titleOfMeeting(session, meeting),
    classification: session.classification,
    when: whenOf(session, meeting, words),
    where: meeting.location,
    purpose,
    goals: meeting.goals,
    sessionGoals: isInHouse ? session.goals : [],
    agenda: meeting.agenda.length ? meeting.agenda.map(agendaWords) : usual,
    guests: guestsOf(session, meeting, words),
    materials,
    // At the end nobody is asked any more, so nobody asks how.
    expect: isWork ? [] : [...(meeting.role === 'discussion' ? [] : [approach]), ...besidesPurpose],
    agreement: isWork
      ? {}
      : {
          ...(written.goal === undefined || written.goal === purpose ? {} : { goal: written.goal }),
          ...(written.agenda === undefined ? {} : { agenda: written.agenda }),
          ...rest,
          ...besides(materials, toPrepare, words),
        },
    rules: isWork ? [] : session.agreement.rules,
  };
}

/** What else to prepare: whoever has something to read or bring is not told that there is nothing. */
function besides(
  materials: readonly SessionDocument[],
  toPrepare: string,
  { agreement: { nothingToPrepare } }: MessageWords,
): Pick<Partial<FullAgreement>, 'materials'> {
  const isNothing = materials.length > 0 && toPrepare.startsWith(nothingToPrepare);
  const said = isNothing ? toPrepare.slice(nothingToPrepare.length).trim() : toPrepare;
  return said === '' ? {} : { materials: said };
}

/** What nobody asked for yet can't be brought, unless its place is known. */
const canBeBrought = ({ status, link }: SessionDocument): boolean =>
  status !== 'none' && (status !== null || link !== null);

/**
 * All who come read the same text, so what is for some people stands in it where those alone come, beside whoever asks.
 * What is for nobody in particular stays in the house; the business has nothing of it to read.
 */
function mayBeRead({ people }: SessionDocument, session: Session, meeting: Meeting): boolean {
  const readers = readersOf(session, meeting);
  return people.length
    ? readers.every((id) => people.includes(id)) && people.some((id) => meeting.people.includes(id))
    : meeting.role !== 'business' && !hasOutsiders(session, meeting);
}

/** Who comes, beside whoever asks. */
const readersOf = ({ people }: Session, meeting: Meeting): readonly string[] =>
  meeting.people.filter((id) => id !== me && !people.some((person) => person.id === id && isHost(person)));

/** Whether a guest from another house reads along: the goals of the session and its outcome are not for them. */
const hasOutsiders = (session: Session, meeting: Meeting): boolean =>
  readersOf(session, meeting).some((id) => isFromOutside(session, id));

/**
 * What somebody who comes is to read or bring, and the invitation does not say because not all who come may read it; of what is
 * for nobody in particular, what a guest from another house keeps out.
 */
const keptBack = (session: Session, meeting: Meeting): readonly SessionDocument[] =>
  session.documents.filter(
    (document) =>
      (document.people.length
        ? document.people.some((id) => meeting.people.includes(id))
        : meeting.role !== 'business') &&
      canBeBrought(document) &&
      !mayBeRead(document, session, meeting),
  );

/** `Left out of “Kick-off”, for not all who come may read it: “Price list”.`; null where nothing is. */
export function keptBackText(session: Session, meeting: Meeting): string | null {
  const documents = keptBack(session, meeting).map(({ title }) => `“${oneLine(title)}”`);
  const isWithoutGoals = session.goals.length > 0 && hasOutsiders(session, meeting);
  const titles = [...(isWithoutGoals ? ['the goals of the session'] : []), ...documents];
  return titles.length
    ? `Left out of “${oneLine(meetingLabel(meeting))}”, for not all who come may read it: ${titles.join(', ')}.`
    : null;
}

/** Whether the mail of somebody goes elsewhere than that of most who are asked. */
function isFromOutside({ people }: Session, id: string): boolean {
  const domainOf = (person: Person) => (addressOf(person)?.split('@')[1] ?? '').toLowerCase();
  const domains = people.filter((person) => !isHost(person)).map(domainOf);
  const own = people.filter((person) => person.id === id).map(domainOf)[0] ?? '';
  const addressed = domains.filter(Boolean);
  const count = (domain: string) => addressed.filter((each) => each === domain).length;
  return own !== '' && addressed.some((domain) => domain !== own && count(domain) >= count(own));
}

/**
 * The text of a mail, in Markdown that also reads well as it is: what the meeting is for, when and where, what will be
 * talked about, who comes and why they, what to bring, what to expect and what is agreed. Same session, same bytes;
 * what the file holds shows as text.
 */
export function invitationText(session: Session, meeting: Meeting): string {
  const invitation = invitationOf(session, meeting);
  const { title, classification, when, where, purpose, agenda, guests, materials, expect } = invitation;
  const { goals, sessionGoals } = invitation;
  const words = messageWordsOf(session.language);
  const agreed = agreementItems(invitation, words);
  const bullets = (items: readonly string[]) => markdownList(items.filter(Boolean).map((text) => ({ text })));
  return markdownPage([
    `# ${escapeMarkdown(title)}`,
    bullets([
      classification === null
        ? ''
        : `${wordsOf(session.language).classification}: ${escapeMarkdown(classification)}`,
      `${words.when}: ${escapeMarkdown(when ?? words.toBeAgreed)}`,
      where === null ? '' : `${words.where}: ${escapeMarkdown(where)}`,
    ]),
    `## ${words.about}`,
    escapeMarkdown(purpose),
    ...(goals.length + sessionGoals.length ? [`## ${words.goals}`, bullets(goals.map(escapeMarkdown))] : []),
    ...(sessionGoals.length ? [`${words.sessionGoals}:`, bullets(sessionGoals.map(escapeMarkdown))] : []),
    ...(agenda.length ? [`## ${words.agenda}`, bullets(agenda.map(escapeMarkdown))] : []),
    ...(guests.length
      ? [
          `## ${words.guests}`,
          bullets(guests.map((guest) => guestLine(guest, words.forQuestions, escapeMarkdown))),
        ]
      : []),
    ...(materials.length
      ? [
          `## ${words.materials}`,
          bullets(materials.map((one) => documentLine(one, words.askedFor, escapeMarkdown, linkOf))),
        ]
      : []),
    ...(expect.length ? [`## ${words.expect}`, ...expect.map(escapeMarkdown)] : []),
    ...(agreed.length ? [`## ${words.agree}`, markdownList(agreed)] : []),
  ]);
}

/** Everybody of a meeting; an interviewer who is only `me` in the file invites and is not invited. */
const guestsOf = ({ people }: Session, meeting: Meeting, words: MessageWords): readonly Guest[] =>
  meeting.people.flatMap((id) => {
    const person = people.find((known) => known.id === id);
    if (!person) return id === me ? [] : [{ name: id, email: null, duties: [], why: null, channel: null }];
    const { name, why, channel } = person;
    const told = person.duties
      .filter((duty) => duty !== 'participant')
      .map((duty) => words.duties[duty] ?? duty);
    return [{ name, email: addressOf(person), duties: told, why, channel }];
  });

/** Null for whom nobody can invite. */
export const addressOf = ({ email }: Person): string | null =>
  email !== null && isMailAddress(email) ? email : null;

/** `Monday, 23 November 2026, 09:00 to 11:00 (Europe/Rome)`, in the session's own time; null without a start. */
function whenOf({ timezone }: Session, { start, minutes }: Meeting, words: MessageWords): string | null {
  if (start === null) return null;
  const from = new Date(`${start.length === 10 ? `${start}T00:00` : start.slice(0, 16)}Z`);
  const day = words.day(from.getUTCDay(), from.getUTCDate(), from.getUTCMonth(), from.getUTCFullYear());
  if (start.length === 10) return day;
  const until = minutes === null ? null : timeOf(new Date(from.getTime() + minutes * 60_000));
  return `${day}, ${words.time(timeOf(from), until)}${timezone === null ? '' : ` (${timezone})`}`;
}

const timeOf = (moment: Date): string => moment.toISOString().slice(11, 16);

/** `Goal: Understand how …`, a list where a part has several lines. */
const agreementItems = ({ agreement, rules }: Invitation, words: MessageWords): ListItem[] => [
  ...agreementParts.flatMap((part) =>
    labelled(words.agreement.headings[part], (agreement[part]?.split('\n') ?? []).map(escapeMarkdown)),
  ),
  ...labelled(words.rules, rules.map(escapeMarkdown)),
];

type Shown = (text: string) => string;
const asItIs: Shown = (text) => text;

/**
 * `Dana Reyes: knows the payment flow (for questions: extension 12)`, `Robin Vale (organizer): asks the questions`;
 * `forQuestions` in these words; `shown` escapes where that is needed.
 */
export function guestLine(
  { name, duties, why, channel }: Guest,
  forQuestions: string,
  shown = asItIs,
): string {
  const known = shown(duties.length ? `${name} (${duties.join(', ')})` : name);
  const reason = why === null ? known : `${known}: ${shown(why)}`;
  return channel === null ? reason : `${reason} (${forQuestions}: ${shown(channel)})`;
}

/** `Overview: https://wiki.example/shop`, `Annex (asked for)` in these words; `shown` and `linked` escape where that is needed. */
export function documentLine(
  { title, link, status }: SessionDocument,
  askedFor: string,
  shown = asItIs,
  linked = asItIs,
): string {
  const asked = status === 'requested' ? ` (${askedFor})` : '';
  return `${shown(title)}${asked}${link === null ? '' : `: ${linked(link)}`}`;
}

/** Only an address of the web becomes a link, and none with an `@`, which may hide where it leads. */
const linkOf = (link: string): string =>
  /^https?:\/\/[^\s<>@\p{C}]+$/iu.test(link) ? `<${link}>` : escapeMarkdown(link);
