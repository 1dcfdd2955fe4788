/**
 * The table of open topics of Threats Manager Studio: questions about objects of its model, which become asks in a
 * note, and whose answers it reads again. It finds an object by its id and a topic by its exact words, and takes a new
 * answer from its own column.
 */
import { dsvFormat } from 'd3-dsv';
import { type Askable, isAsk } from '../session/status';
import { subjectNameOf } from '../session/sessionQuestions';
import { askKeyOf } from '../session/sessionTasks';
import { StableIds } from '../session/stableIds';
import { headingOf, newNote } from '../note/edits/appendElement';
import { escapeText } from '../note/edits/escapeText';
import { flowName, stepsOfFlow } from '../note/flowRows';
import { elementKey, type ElementKind, type Note } from '../note/note';
import { parseNote } from '../note/parseNote';
import type { Session } from '../session/session';
import { plain, PlainWording } from '../report/plainWording';
import { agendaItem } from '../interview/agenda/agendaMarkdown';
import { csvText, safeCell } from './csv';
import { wellFormed } from '../text/visibleText';

export interface OpenTopic {
  /** What an ask in a note is found again by, `topic-1a2b3c4d`: made of the object's id and the topic's words. */
  readonly key: string;
  readonly objectType: string;
  readonly name: string;
  readonly text: string;
  readonly askedBy: string;
  readonly askedOn: string;
  readonly askedVia: string;
  readonly answered: boolean;
  /** Index into the rows of its table. */
  readonly row: number;
}

export interface TopicsTable {
  /** As read, the header among them. */
  readonly rows: readonly (readonly string[])[];
  /** Rows of other annotations are none. */
  readonly topics: readonly OpenTopic[];
}

export const topicColumns = [
  'ID',
  'Object Type',
  'Name',
  'Additional Info',
  'Annotation Type',
  'Annotation Text',
  'Asked By',
  'Asked On',
  'Asked Via',
  'Answered',
  'Recorded Answers',
  'New Answer',
  'New Answer By',
  'New Answer On',
] as const;
export type TopicColumn = (typeof topicColumns)[number];

export const topicColumnOf = (name: TopicColumn): number => topicColumns.indexOf(name);

/**
 * The text of a `.csv`, separated as the spreadsheet's country has it. Null when its first line is not that header, or
 * when characters got lost because it was not UTF-8: topics would not be found again by what is left of their words.
 */
export function parseTopics(text: string): TopicsTable | null {
  if (text.includes('\uFFFD')) return null;
  const delimiter = [',', ';', '\t'].find((sign) => isHeader(rowsOf(firstLine(text), sign)[0] ?? []));
  if (delimiter === undefined) return null;
  const rows = rowsOf(text, delimiter);
  return { rows, topics: topicsIn(rows) };
}

/**
 * Finds the newest place where a topic is asked: by its key, else by its element and words, if one asked it without. What
 * is asked of a flow answers what is asked of that flow, and not what is asked of the element it stands below.
 */
export function topicFinder(askables: readonly Askable[]): (topic: OpenTopic) => Askable | undefined {
  const byKey = new Map(askables.map((one) => [one.id?.toLowerCase(), one]));
  const byWords = new Map(
    askables.map((one) => [askKeyOf({ element: subjectNameOf(one), text: one.text }), one]),
  );
  return ({ key, name, text }) => {
    const steps = stepsOfFlow(name);
    const element = steps.length ? flowName(steps) : name;
    return byKey.get(key) ?? byWords.get(askKeyOf({ element, text }));
  };
}

/** How a table of open topics begins, for whoever chose another file. */
export const topicsExpected = `a CSV file in UTF-8 begins with ${topicColumns.slice(0, 3).join(',')},…`;

const rowsOf = (text: string, delimiter: string): string[][] =>
  dsvFormat(delimiter).parseRows(text.replace(/^\uFEFF/, ''));

/** Of a long table not all is read three times. */
const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';

const isHeader = (cells: readonly string[]): boolean =>
  topicColumns.every((name, index) => cells[index]?.trim().toLowerCase() === name.toLowerCase());

/** `TRUE` as spreadsheets save it in their languages, and yes. */
const isTrue =
  /^(?:1|yes|true|wahr|ja|vrai|oui|vero|s[iìí]|verdadero|verdadeiro|sim|waar|sant|sann|sand|tosi|prawda|tak|pravda|igaz|adevărat|doğru|istina|истина|правда|істина|αληθεσ|αληθές|真|참)$/iu;

function topicsIn(rows: readonly (readonly string[])[]): readonly OpenTopic[] {
  const ids = new StableIds('');
  const topics: OpenTopic[] = [];
  for (const [row, cells] of rows.entries()) {
    if (row === 0) continue;
    const cell = (name: TopicColumn): string => cells[topicColumnOf(name)]?.trim() ?? '';
    // The program that the table goes back to reads no further either.
    if (cell('ID') === '') break;
    const text = cells[topicColumnOf('Annotation Text')] ?? '';
    if (cell('Annotation Type') !== 'Topic to be clarified' || text.trim() === '') continue;
    topics.push({
      key: `topic-${ids.of('topic', cell('ID'), text).slice(0, 8)}`,
      objectType: cell('Object Type'),
      name: cell('Name'),
      text,
      askedBy: cell('Asked By'),
      askedOn: cell('Asked On'),
      askedVia: cell('Asked Via'),
      answered: isTrue.test(cell('Answered')),
      row,
    });
  }
  return topics;
}

// Open topics of a threat model as asks in a note.

export interface TopicsNote {
  /** A whole note. */
  readonly text: string;
  /** The same without front matter and title, to stand behind a note that is there; empty for nothing to ask. */
  readonly body: string;
  readonly asked: number;
  /** Topics whose words are none that a note could ask. */
  readonly leftOut: readonly string[];
}

/**
 * An ask for each topic that is not answered yet and that neither the session nor the note holds, which may be newer. It
 * stands below the heading of its object where that is an element: `- [ ] #ask Who may see it? ^topic-1a2b3c4d`, with
 * who asked it as its `source:`.
 */
export function topicsNote(session: Session | null, { topics }: TopicsTable, note?: Note): TopicsNote {
  const askedAs = topicFinder(session ? [...session.asks, ...session.questions] : []);
  const held = new Set(note?.ids.map(({ id }) => id.toLowerCase()));
  const groups = new Map<string, string[]>();
  const leftOut: string[] = [];
  for (const topic of topics) {
    if (topic.answered || held.has(topic.key) || askedAs(topic)) continue;
    held.add(topic.key);
    const heading = headingFor(session, topic);
    const item = itemOf(topic, heading !== '');
    if (item === null) leftOut.push(plain(topic.text));
    else groups.set(heading, [...(groups.get(heading) ?? []), item]);
  }
  // What belongs to no element goes first: below a heading it would be that element's.
  const ordered = [...groups].sort(([one], [other]) => Number(one !== '') - Number(other !== ''));
  const blocks = ordered.flatMap(([heading, items]) => [...(heading ? [heading] : []), items.join('\n')]);
  const body = blocks.map((block) => `\n${block}\n`).join('');
  const asked = [...groups.values()].reduce((count, items) => count + items.length, 0);
  return { text: newNote({ title: 'Open topics', elements: [] }) + body, body, asked, leftOut };
}

const kinds: Readonly<Record<string, ElementKind>> = {
  'External Interactor': 'interactor',
  Process: 'process',
  'Data Store': 'store',
};

/** Empty for what is no element. One of the session keeps its kind and type: the model may know less of it. */
function headingFor(session: Session | null, { objectType, name }: OpenTopic): string {
  const kind = kinds[objectType];
  const key = elementKey(plain(name));
  if (!kind) return '';
  const known = session?.elements.find((element) => element.key === key);
  const element = known ?? { kind, type: null, name: plain(name) };
  const heading = `## ${headingOf(element, escapeText(element.name))}`;
  return parseNote(heading).elements[0]?.key === key ? heading : '';
}

/** What is asked of something that is no element says of what. */
function itemOf(topic: OpenTopic, isOfElement: boolean): string | null {
  const { objectType, name, text, key } = topic;
  const of = [objectType, name].map(plain).filter(Boolean).join(' ');
  const words = isOfElement || of === '' ? plain(text) : `${plain(text)} (${of})`;
  const item = agendaItem({
    ...{ reason: 'ask', element: null, flow: null, text: escapeText(words), id: key, stride: [] },
    ...{ people: [], due: null, about: [], from: null },
  });
  // Behind the sections of a note that is there it would else belong to the last of them.
  const details = [`source: ${sourceOf(topic)}`, ...(isOfElement ? [] : ['about: none'])];
  const markdown = item && [item.markdown, ...details.map((detail) => `  - ${detail}`)].join('\n');
  return markdown !== null && isOneAsk(markdown, key) ? markdown : null;
}

function sourceOf({ askedBy, askedOn, askedVia }: OpenTopic): string {
  const parts = [
    'open topic of the threat model',
    askedBy && `asked by ${askedBy}`,
    askedOn && `on ${askedOn}`,
    askedVia && `via ${askedVia}`,
  ];
  return escapeText(plain(parts.filter(Boolean).join(' ')));
}

/** Its words, its mark and nothing else. */
function isOneAsk(item: string, key: string): boolean {
  const { tags, questions } = parseNote(item);
  const [tag] = tags;
  return tags.length === 1 && !questions.length && tag?.kind === 'ask' && tag.id === key;
}

// What became of open topics, in the table that they came from.

export interface AnsweredTable {
  readonly text: string;
  /** How many topics have an answer now. */
  readonly answered: number;
}

/**
 * The table with a new answer, by whom and when for each topic that a note answers; every other cell stays as it was,
 * for topics are found by their exact words.
 */
export function answerTopics(table: TopicsTable, session: Session): AnsweredTable {
  const wording = new PlainWording(session);
  const rows = table.rows.map((cells) => [...cells]);
  const answers = [...session.asks, ...session.questions].filter(({ answer }) => answer !== null);
  const answerTo = topicFinder(answers);
  let answered = 0;
  for (const topic of table.topics) {
    const found = answerTo(topic);
    const answer = wording.detail(found?.answer ?? null);
    const cells = rows[topic.row];
    if (!found || answer === null || !cells) continue;
    const set = (column: TopicColumn, value: string) => (cells[topicColumnOf(column)] = safeCell(value));
    // Of a row that is shorter than the header, the cells in between are empty.
    while (cells.length <= topicColumnOf('New Answer On')) cells.push('');
    // An apostrophe in front would stay in the model for good.
    set('New Answer', safeCell(answer).startsWith("'") ? `Answer: ${answer}` : answer);
    set('New Answer By', wording.persons(isAsk(found) ? found.owners : found.saidBy));
    set('New Answer On', found.date?.slice(0, 10) ?? '');
    answered++;
  }
  // That program reads commas alone, whatever a spreadsheet made of the table.
  return { text: wellFormed(csvText(rows)), answered };
}
