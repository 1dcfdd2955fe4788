/** What became of open topics, in the table that they came from. */
import { isAsk } from '../session/status';
import type { Session } from '../session/session';
import { csvText, safeCell } from './csv';
import { topicColumnOf, type TopicColumn, topicFinder, type TopicsTable } from './openTopics';
import { PlainWording } from '../report/plainWording';
import { wellFormed } from '../text/visibleText';

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
    set('New Answer', answer);
    set('New Answer By', wording.persons(isAsk(found) ? found.owners : found.saidBy));
    set('New Answer On', found.date?.slice(0, 10) ?? '');
    answered++;
  }
  return { text: wellFormed(csvText(rows, table.delimiter)), answered };
}
