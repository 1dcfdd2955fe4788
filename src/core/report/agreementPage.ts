/** What is agreed for a meeting or for all of a session, and the page of it to be read out or shared. */
import {
  agendaWords,
  agreementOf,
  agreementParts,
  englishAgreement,
  expectationsOf,
  type FullAgreement,
  isBreak,
  sessionAgreement,
} from '../planning/agreement';
import { completePlanWords } from '../planning/germanPlan';
import { kindIn } from '../planning/planWords';
import { interviewKinds } from '../planning/kinds/interviewKinds';
import { isWorkshopPlan } from '../planning/readiness/plannedSession';
import type { Meeting, Session } from '../session/session';
import { strideLetters } from '../note/stride';
import { escapeMarkdown, markdownList, markdownPage } from './safeMarkdown';
import { messageWordsOf } from './words/messageWords';
import { wordsOf } from './words/reportWords';

/**
 * The five parts, a heading each, for one meeting or (`null`) for all of the session: `# Contoso Shop: what we agree
 * on`, `## Goal`, … then rules of the session's own, what nobody must expect, and what the six categories are. A part that the file leaves empty says what fits the kind of meeting;
 * each line of one is a paragraph.
 */
export function agreementPage(session: Session, meeting: Meeting | null): string {
  const words = messageWordsOf(session.language);
  const { classification, stride, categories } = wordsOf(session.language);
  const agreement = agreedFor(session, meeting);
  const { approach, delivered, limits } = expectationsOf(isWorkshop(session, meeting), words.agreement);
  // The default for all of a session says it already.
  const expect = [approach, delivered, limits].filter(
    (sentence) => !agreementParts.some((part) => agreement[part].includes(sentence)),
  );
  const title = meeting ? titleOfMeeting(session, meeting) : session.title;
  return markdownPage([
    `# ${escapeMarkdown(title)}: ${words.agreed}`,
    session.classification === null ? '' : `${classification}: ${escapeMarkdown(session.classification)}`,
    ...agreedBlocks(session, meeting, '##'),
    ...(expect.length ? [`## ${words.expect}`, ...expect.map(escapeMarkdown)] : []),
    `## ${words.categories}`,
    markdownList(strideLetters.map((letter) => ({ text: `**${stride[letter]}**: ${categories[letter]}` }))),
  ]);
}

/** The five parts with the goals below the first, and the rules; headings of a level such as `##`. */
export function agreedBlocks(session: Session, meeting: Meeting | null, level: string): readonly string[] {
  const words = messageWordsOf(session.language);
  const agreement = agreedFor(session, meeting);
  const { rules } = session.agreement;
  const list = (texts: readonly string[]) =>
    texts.length ? [markdownList(texts.map((text) => ({ text: escapeMarkdown(text) })))] : [];
  const goals = [
    ...list(meeting?.goals ?? []),
    ...(session.goals.length ? [`${words.sessionGoals}:`, ...list(session.goals)] : []),
  ];
  return [
    ...agreementParts.flatMap((part) => [
      `${level} ${words.agreement.headings[part]}`,
      ...agreement[part].split('\n').map(escapeMarkdown),
      ...(part === 'goal' ? goals : []),
    ]),
    ...(rules.length ? [`${level} ${words.rules}`, ...list(rules)] : []),
  ];
}

/**
 * All five parts. The session file's words come first, then a meeting's own purpose and agenda, then what fits its
 * kind and length; for a session as a whole (`null`), what fits any session. The usual words of a new session fit any
 * meeting, so in one meeting what fits that comes first.
 */
export function agreedFor(session: Session, meeting: Meeting | null): FullAgreement {
  return { ...defaultsFor(session, meeting), ...writtenFor(session, meeting) };
}

/** What the session file itself says of it, in words of its own. */
export function writtenFor(session: Session, meeting: Meeting | null): Partial<FullAgreement> {
  // In whatever language the file was begun.
  const tables = [englishAgreement, messageWordsOf(session.language).agreement];
  const usual = meeting
    ? tables.flatMap((words) => [sessionAgreement(true, words), sessionAgreement(false, words)])
    : [];
  const written = agreementParts.flatMap((part) => {
    const words = session.agreement[part];
    return words && !usual.some((known) => known[part] === words) ? [[part, words] as const] : [];
  });
  return Object.fromEntries(written);
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
    ...(meeting.agenda.length ? { agenda: meeting.agenda.map(agendaWords).join('; ') } : {}),
    ...(meeting.agenda.some(isBreak) ? { breaks: words.breaks.asOnAgenda } : {}),
  };
  if (meeting.role === null) return { ...general, ...own };
  const kind = kindIn(interviewKinds[meeting.role], completePlanWords(session.language));
  return { ...agreementOf(kind, meeting.minutes ?? kind.minutes, words), ...own };
}
