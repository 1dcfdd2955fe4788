/** The agreement as a page to read out at the start of a meeting, or to share before it. */
import { expectationsOf } from '../session/plan/expectations';
import type { Meeting, Session } from '../session/session';
import { agreedFor, agreementParts, isWorkshop } from './agreementParts';
import { escapeMarkdown } from './escapeMarkdown';
import { titleOf } from './invitation';

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
  const title = meeting ? titleOf(session, meeting) : session.title;
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
