/** An invitation as the text of a mail, in Markdown that also reads well as it is. */
import type { FullAgreement } from '../session/plan/agreementOf';
import type { Meeting, Session, SessionDocument } from '../session/session';
import { agreementParts } from './agreementParts';
import { escapeMarkdown } from './escapeMarkdown';
import { invitationOf, type Guest } from './invitation';
import { labelled, listOf, type ListItem } from './markdownBlocks';

/**
 * What the meeting is for, when and where, what will be talked about, who comes and why they, what to bring, what to
 * expect and what is agreed. Same session, same bytes; what the file holds shows as text.
 */
export function invitationText(session: Session, meeting: Meeting): string {
  const invitation = invitationOf(session, meeting);
  const { title, classification, when, where, purpose, agenda, guests, materials, expect, agreement } =
    invitation;
  const bullets = (items: readonly string[]) => listOf(items.filter(Boolean).map((text) => ({ text })));
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
    listOf(agreementItems(agreement)),
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
