/** What is agreed for a meeting or for all of a session, and the page of it to be read out or shared. */
import {
  agreementOf,
  agreementParts,
  expectationsOf,
  type FullAgreement,
  sessionAgreement,
} from '../planning/agreement';
import { interviewKinds } from '../planning/kinds/interviewKinds';
import { isWorkshopPlan } from '../planning/readiness/plannedSession';
import type { Meeting, Session } from '../session/session';
import { escapeMarkdown, markdownPage } from './safeMarkdown';
import { messageWordsOf } from './words/messageWords';
import { wordsOf } from './words/reportWords';

/**
 * The five parts, a heading each, for one meeting or (`null`) for all of the session: `# Contoso Shop: what we agree
 * on`, `## Goal`, … and what nobody must expect. A part that the file leaves empty says what fits the kind of meeting;
 * each line of one is a paragraph.
 */
export function agreementPage(session: Session, meeting: Meeting | null): string {
  const words = messageWordsOf(session.language);
  const agreement = agreedFor(session, meeting);
  const { approach, delivered, limits } = expectationsOf(isWorkshop(session, meeting), words.agreement);
  // The default for all of a session says it already.
  const expect = [approach, delivered, limits].filter(
    (sentence) => !agreementParts.some((part) => agreement[part].includes(sentence)),
  );
  const title = meeting ? titleOfMeeting(session, meeting) : session.title;
  return markdownPage([
    `# ${escapeMarkdown(title)}: ${words.agreed}`,
    session.classification === null
      ? ''
      : `${wordsOf(session.language).classification}: ${escapeMarkdown(session.classification)}`,
    ...agreementParts.flatMap((part) => [
      `## ${words.agreement.headings[part]}`,
      ...agreement[part].split('\n').map(escapeMarkdown),
    ]),
    ...(expect.length ? [`## ${words.expect}`, ...expect.map(escapeMarkdown)] : []),
  ]);
}

/**
 * All five parts. The session file's words come first, then a meeting's own purpose and agenda, then what fits its
 * kind and length; for a session as a whole (`null`), what fits any session.
 */
export function agreedFor(session: Session, meeting: Meeting | null): FullAgreement {
  const defaults = defaultsFor(session, meeting);
  const written = Object.entries(session.agreement).filter(([, words]) => Boolean(words));
  return { ...defaults, ...(Object.fromEntries(written) as Partial<FullAgreement>) };
}

/** `Contoso Shop: Architects, first interview` */
export const titleOfMeeting = (session: Session, meeting: Meeting): string =>
  [session.title, meeting.title ?? meeting.id ?? ''].filter(Boolean).join(': ');

/** A workshop is a plan of its own: everybody looks for threats. */
export const isWorkshop = (session: Session, meeting: Meeting | null): boolean =>
  meeting ? meeting.role === 'workshop' : isWorkshopPlan(session);

function defaultsFor(session: Session, meeting: Meeting | null): FullAgreement {
  const words = messageWordsOf(session.language).agreement;
  const general = sessionAgreement(isWorkshop(session, meeting), words);
  if (!meeting) return general;
  const own = {
    ...(meeting.purpose ? { goal: meeting.purpose } : {}),
    ...(meeting.agenda.length ? { agenda: meeting.agenda.join('; ') } : {}),
  };
  if (meeting.role === null) return { ...general, ...own };
  const kind = interviewKinds[meeting.role];
  return { ...agreementOf(kind, meeting.minutes ?? kind.minutes, words), ...own };
}
