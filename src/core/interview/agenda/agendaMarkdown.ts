/** The agenda as the body of a note: under its elements, each group below links to where it comes from. */
import { questionKeyOf } from '../../note/flowRows';
import { escapeText } from '../../note/edits/escapeText';
import type { Note } from '../../note/note';
import type { Session } from '../../session/session';
import { headingOf } from '../../note/edits/appendElement';
import { linkTarget, pathBetween } from '../../text/paths';
import { firstLawful } from '../../note/edits/checkedEdit';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { parseNote } from '../../note/parseNote';
import { personAtOffset } from '../../note/tagSyntax';
import { subjectKeyInSession } from '../../session/sessionQuestions';
import { askKeyOf } from '../../session/sessionTasks';
import { agendaPhrasesIn } from './agendaPhrases';
import type { AgendaCandidate, AgendaReason } from './leftOpen';
import type { Place } from '../../session/place';
import { noteTitle } from '../../session/meetingNotes';

/**
 * `## Shopper #interactor/human`, then `Left open in [Architects](a.interview.md), line [29](a.interview.md#L29):` and
 * the items, with one number of a line for each in their order. The links stand above the questions because what
 * stands below one is its answer. Items come grouped by element already.
 */
export function agendaMarkdown(session: Session, agenda: readonly AgendaItem[], folder: string): string {
  const blocks = groupedBy(agenda, ({ element }) => element).flatMap(([element, items]) => [
    ...agendaHeading(session, element),
    ...groupedBy(items, ({ row }) => row).flatMap(([row, asked]) => {
      const groups = groupedBy(asked, ({ from }) => from?.file ?? null);
      const origins = groups.map(([file, group]) => originLine(session, file, group, folder));
      const lists = groups.map(([, group]) => group.map(({ markdown }) => markdown).join('\n'));
      // A row stands once, with all that is asked about it.
      if (row !== null) return [...origins, belowRow(row, lists.join('\n'))];
      return groups.flatMap((_, at) => [origins[at] ?? '', lists[at] ?? '']);
    }),
  ]);
  return blocks.map((block) => `\n${block}\n`).join('');
}

/**
 * Appends the agenda of `nextInterviewOf` to a note that is there already. Nothing for an empty one; null when the end of
 * the note is no place for it, as in a fence that never closes.
 */
export function appendAgenda(note: Note, agenda: string): readonly TextEdit[] | null {
  const { text } = note;
  if (agenda === '') return [];
  const lineBreak = lineBreakOf(text);
  const before = text === '' || /[\n\r]$/.test(text) ? '' : lineBreak;
  const edits = [insertAt(text.length, before + agenda.replaceAll('\n', lineBreak))];
  const held = note.questions.length + note.tags.length;
  return firstLawful(
    note,
    [edits],
    { adds: true, rewritten: [] },
    (after) => after.questions.length + after.tags.length > held,
  );
}

const belowRow = (row: string, items: string): string => `- #flow ${row}\n${items.replace(/^/gm, '  ')}`;

function agendaHeading(session: Session, element: string | null): string[] {
  if (element === null) return [];
  const inSession = session.elements.find(({ name }) => name === element);
  const { kind, type, name } = inSession ?? { kind: 'process' as const, type: null, name: element };
  return [`## ${headingOf({ kind, type, name }, escapeText(name))}`];
}

function originLine(
  session: Session,
  file: string | null,
  items: readonly AgendaItem[],
  folder: string,
): string {
  const words = agendaPhrasesIn(session.language);
  if (file === null) return words.notYet;
  const path = linkTarget(pathBetween(folder, file));
  const interview = session.interviews.find((one) => one.file === file);
  const title = interview ? noteTitle(interview, session) : file;
  const lines = items.flatMap(({ from }) => (from ? [`[${from.line}](${path}#L${from.line})`] : []));
  return words.leftOpen(`[${escapeText(title)}](${path})`, lines);
}

function groupedBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): [Key, Value[]][] {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups];
}

// One thing to ask as the line of a note, written so that the index takes it for the same as before.

export interface AgendaItem {
  readonly reason: AgendaReason;
  readonly element: string | null;
  /** What a row of its flow says, where it is asked about one. */
  readonly row: string | null;
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
  const { text: words } = candidate;
  // Behind `Who gets it from` a person would belong to the sentence.
  const ways = [words, escapeText(words), `${words}?`].map((text) => agendaLine({ ...candidate, text }));
  const markdown = ways.find((way) => keyReadFrom(way, candidate) === key);
  if (markdown === undefined) return null;
  const { reason, element, flow, from } = candidate;
  return { reason, element, row: flow?.text ?? null, key, markdown, from };
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

const questionKey = (candidate: AgendaCandidate): string =>
  `${subjectKeyInSession(candidate) ?? ''}\n${questionKeyOf(candidate)}`;

/** The key of the one question or ask that an item makes; null when it makes anything else. */
function keyReadFrom(item: string, candidate: AgendaCandidate): string | null {
  const { element, flow } = candidate;
  const below = flow ? belowRow(flow.text, item) : item;
  const read = parseNote(element === null ? below : `## A #process\n\n${below}`);
  const { questions } = read;
  const [question, ...others] = questions;
  const tags = flow ? read.tags.filter(({ kind }) => kind !== 'flow') : read.tags;
  const [tag, ...more] = tags;
  if (tag) {
    const isAsk = tag.kind === 'ask' && tag.task === 'open' && !more.length && !question;
    return isAsk ? `ask\n${askKeyOf({ element, text: tag.text })}` : null;
  }
  const isOfFlow = question?.flow?.key === flow?.key;
  return question && isOfFlow && !others.length
    ? questionKey({ ...candidate, ...question, element, flow })
    : null;
}
