/** One thing to ask as the line of a note, written so that the index takes it for the same as before. */
import { escapeText } from '../../note/edits/escapeText';
import { elementKey } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { personAtOffset } from '../../note/tagSyntax';
import { askKeyOf } from '../../session/tasks';
import { questionKeyOf } from '../../session/sessionQuestions';
import type { AgendaCandidate, AgendaReason } from './leftOpen';
import type { Place } from '../../session/place';

export interface AgendaItem {
  readonly reason: AgendaReason;
  readonly element: string | null;
  /** What the index knows it by; two items of one key ask the same. */
  readonly key: string;
  /** The list item, details nested below. */
  readonly markdown: string;
  /** Where it comes from; null for what was never asked. */
  readonly from: Place | null;
}

/**
 * A question with its catalog id, `- [ ] How does it authenticate? @lee ^authentication`, or an ask,
 * `- [ ] #ask/S @lee Who may see it? due:2026-11-25`. Null for words that mean something else wherever they are put.
 */
export function agendaItem(candidate: AgendaCandidate): AgendaItem | null {
  const key = candidate.reason === 'ask' ? `ask\n${askKeyOf(candidate)}` : questionKey(candidate);
  const ways = [candidate.text, escapeText(candidate.text)].map((text) => agendaLine({ ...candidate, text }));
  const markdown = ways.find((way) => keyReadFrom(way, candidate) === key);
  if (markdown === undefined) return null;
  const { reason, element, from } = candidate;
  return { reason, element, key, markdown, from };
}

function agendaLine({ reason, text, id, stride, people, due, about, element }: AgendaCandidate): string {
  const mentions = people.filter((person) => personAtOffset(`@${person}`, 0) === person);
  const others = people.filter((person) => !mentions.includes(person));
  const letters = stride.length ? `/${stride.join('')}` : '';
  const reference = id !== null || letters !== '' ? `^${id ?? ''}${letters}` : '';
  const to = mentions.map((person) => `@${person}`);
  const by = due === null ? '' : `due:${due}`;
  if (reason !== 'ask') return `- [ ] ${[text, ...to, by, reference].filter(Boolean).join(' ')}`;
  const details = [
    ...(others.length && !to.length ? [`owner: ${others.join(', ')}`] : []),
    ...(about.length ? [`about: ${[element ?? '', ...about].join('; ')}`] : []),
  ];
  const line = [`#ask${letters}`, ...to, text, by, id === null ? '' : `^${id}`].filter(Boolean).join(' ');
  return [`- [ ] ${line}`, ...details.map((detail) => `  - ${detail}`)].join('\n');
}

const questionKey = ({ element, ...question }: AgendaCandidate): string =>
  `${elementKey(element ?? '')}\n${questionKeyOf(question)}`;

/** The key of the one question or ask that an item makes; null when it makes anything else. */
function keyReadFrom(item: string, candidate: AgendaCandidate): string | null {
  const { element } = candidate;
  const { questions, tags } = parseNote(element === null ? item : `## A #process\n\n${item}`);
  const [question, ...others] = questions;
  const [tag, ...more] = tags;
  if (tag) {
    const isAsk = tag.kind === 'ask' && tag.task === 'open' && !more.length && !question;
    return isAsk ? `ask\n${askKeyOf({ element, text: tag.text })}` : null;
  }
  return question && !others.length ? questionKey({ ...candidate, ...question, element }) : null;
}
