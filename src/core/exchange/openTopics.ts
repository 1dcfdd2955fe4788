/**
 * The table of open topics of Threats Manager Studio: questions about objects of its model, to be answered and read
 * again. It finds an object by its id and a topic by its exact words, and takes a new answer from its own column.
 */
import { dsvFormat } from 'd3-dsv';
import type { Askable } from '../session/status';
import { askKeyOf } from '../session/tasks';
import { StableIds } from './stableIds';

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
  readonly delimiter: string;
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
  return { delimiter, rows, topics: topicsIn(rows) };
}

/** Finds the newest place where a topic is asked: by its key, else by its element and words, if one asked it without. */
export function topicFinder(askables: readonly Askable[]): (topic: OpenTopic) => Askable | undefined {
  const byKey = new Map(askables.map((one) => [one.id?.toLowerCase(), one]));
  const byWords = new Map(askables.map((one) => [askKeyOf(one), one]));
  return ({ key, name, text }) => byKey.get(key) ?? byWords.get(askKeyOf({ element: name, text }));
}

/** How a table of open topics begins, for whoever chose another file. */
export const topicsExpected = `a CSV file in UTF-8 begins with ${topicColumns.slice(0, 3).join(',')},…`;

const rowsOf = (text: string, delimiter: string): string[][] =>
  dsvFormat(delimiter).parseRows(text.replace(/^\uFEFF/, ''));

/** Of a long table not all is read three times. */
const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? '';

const isHeader = (cells: readonly string[]): boolean =>
  topicColumns.every((name, index) => cells[index]?.trim().toLowerCase() === name.toLowerCase());

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
      answered: /^(?:true|yes|1)$/i.test(cell('Answered')),
      row,
    });
  }
  return topics;
}
