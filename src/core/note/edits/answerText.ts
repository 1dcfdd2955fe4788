/** What a person types as an answer, and how its lines stand in a question's item. */
import { parseNote } from '../parseNote';
import { indent } from './layout';

/** With LF, without blank lines around it and blanks at its end: `'\r\n  a \r\n'` → `'  a'`. Blank: ''. */
export const typedAnswer = (answer: string): string =>
  answer.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');

/** The lines of a typed answer behind the item's indentation, without blanks at their ends; none for ''. */
export const answerBlock = (prefix: string, typed: string): string[] =>
  typed === '' ? [] : typed.split('\n').map((line) => indent(prefix, line.trimEnd()));

/** What reads as the answer of what was typed: a task item in it is a follow-up question of its own. */
export const ownPart = (typed: string): string | null => answerIn(`- [x] ?\n\n${indented(typed)}`);

/** Whether an answer reads as typed only behind a blank line, as `---` does: right below a line it makes a heading. */
export const needsBlankBefore = (typed: string): boolean =>
  answerIn(`- [x] ?\n${indented(typed)}`) !== ownPart(typed);

/** Whether a nested question is lost right below an answer, as below `<div>`. */
export const needsBlankBehind = (typed: string): boolean =>
  !parseNote(`- [x] ?\n\n${indented(typed)}\n  - [ ] behind?`).questions.some(
    ({ text }) => text === 'behind?',
  );

const indented = (typed: string): string => answerBlock('  ', typed).join('\n');

const answerIn = (text: string): string | null => parseNote(text).questions[0]?.answer ?? null;
