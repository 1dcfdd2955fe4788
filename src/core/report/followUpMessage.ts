/** What one person still has to answer, as a short message that can be answered by number. */
import MarkdownIt from 'markdown-it';
import { askedPersonId, openQuestionsTo } from '../interview/answers/numberedQuestions';
import { messageOpening } from '../interview/answers/ownMessage';
import type { Session } from '../session/session';
import { subjectKeysOf } from '../session/sessionQuestions';
import { escapeMarkdown } from './safeMarkdown';
import { oneLine } from '../text/oneLine';
import { namedPlace, Wording } from './wording';
import { messageWordsOf } from './words/messageWords';
import { wordsOf } from './words/reportWords';

export type MessageFormat = 'markdown' | 'text';

/**
 * All open asks and questions for one person, by id or name, each with the number that `recordAnswers` knows:
 *
 * `4173 Who may see the webhook's URL? (Payment provider, by 2026-11-25)`
 *
 * Null when nothing is open for them. The list comes last, so that a reply ends with an answer.
 */
export function followUpMessage(session: Session, person: string, format: MessageFormat): string | null {
  const open = openQuestionsTo(session, person);
  if (!open.length) return null;
  const id = askedPersonId(session, person);
  const name = session.people.find((known) => known.id === id)?.name ?? id;
  const wording = new Wording(session, namedPlace, wordsOf(session.language));
  const questions = open.map((one) => lineOf(one, wording, messageWordsOf(session.language).dueBy));
  const opening = messageOpening(
    session.language,
    escapeMarkdown(name),
    escapeMarkdown(session.title),
    open.length,
  );
  const blocks = [...opening, questions.join('\n')];
  const markdown = `${blocks.join('\n\n')}\n`;
  return format === 'markdown' ? markdown : plainText(markdown);
}

/** Not a numbered list: a list would count on its own. */
function lineOf(
  { number, asked }: ReturnType<typeof openQuestionsTo>[number],
  wording: Wording,
  dueBy: string,
): string {
  const facts = [
    ...subjectKeysOf(asked).map(escapeMarkdown),
    asked.due === null ? '' : `${dueBy} ${wording.date(asked.due)}`,
  ].filter(Boolean);
  return `- **${number}** ${wording.title(asked.text)}${facts.length ? ` (${facts.join(', ')})` : ''}`;
}

const md = new MarkdownIt();

/** Markdown of ours without its signs: each paragraph and each item on a line of its own. */
function plainText(markdown: string): string {
  const blocks = md.parse(markdown, {}).flatMap(({ type, children }) => {
    if (type !== 'inline' || !children) return [];
    return [oneLine(children.map(({ content }) => content).join('')).replaceAll('\u2060', '')];
  });
  return `${blocks.join('\n\n')}\n`;
}
