/** An invitation as the plain text of a calendar entry: programs show no Markdown there. */
import type { SessionDocument } from '../../session/session';
import { agreementParts } from '../agreementParts';
import type { Guest, Invitation } from '../invitation';
import { oneLine } from '../oneLine';

/** Blocks with a blank line between; what comes from the file is one line each, without control characters. */
export function descriptionOf(invitation: Invitation): string {
  const { classification, purpose, agenda, guests, materials, expect, agreement } = invitation;
  const absent = guests.filter(({ email }) => email === null).map(({ name }) => name);
  const blocks = [
    classification === null ? [] : [`Classification: ${classification}`],
    [purpose],
    titled('Agenda', agenda),
    titled('Who comes, and why you', guests.map(guestLine)),
    absent.length ? [`No mail address is known of: ${absent.join(', ')}`] : [],
    titled('To read or bring', materials.map(documentLine)),
    titled('What to expect', expect),
    titled(
      'What we agree on',
      agreementParts.flatMap(([part, heading]) => {
        const [first = '', ...more] = agreement[part].split('\n');
        return [`${heading}: ${first}`, ...more];
      }),
    ),
  ];
  return blocks
    .map((lines) => lines.map(oneLine).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length ? [`${title}:`, ...lines.map((line) => `- ${line}`)] : [];

const guestLine = ({ name, duties, why }: Guest): string =>
  `${name}${duties.length ? ` (${duties.join(', ')})` : ''}${why === null ? '' : `: ${why}`}`;

const documentLine = ({ title, link, status }: SessionDocument): string =>
  `${title}${status === 'requested' ? ' (asked for)' : ''}${link === null ? '' : `: ${link}`}`;
