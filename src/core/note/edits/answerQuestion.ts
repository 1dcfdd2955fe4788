/** Answers a question where it stands; and how what a person types as an answer stands in a question's item. */
import type { Note, Question, QuestionStatus } from '../note';
import { markOf } from '../boxSyntax';
import { isOnlyNoted } from '../notedOnly';
import { firstLawful } from './checkedEdit';
import { blankBeforeBlank, blankLineIn, continuationOf, indent } from './layout';
import type { LineTarget } from './lineTarget';
import { questionOfTarget, setQuestionStatus, statusEdits } from './questionStatus';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { parseBlocks } from '../markdown';
import { parseNote } from '../parseNote';
import { readBlocks } from '../blocks';
import { Lines, linesSpan, type Span } from '../../text/span';

/**
 * Marks a question as answered and writes the answer below it, after what stands there already.
 * `- [ ] Who?` with `Dana.` becomes `- [x] Who?\n  Dana.` An empty answer only sets the mark.
 * Null when the question is gone, or when no way of writing the answer leaves the rest of the note as it is.
 */
export function answerQuestion(note: Note, target: LineTarget, answer: string): readonly TextEdit[] | null {
  const question = questionOfTarget(note, target);
  if (!question) return null;
  const tick = statusEdits(question, 'answered');
  const typed = typedAnswer(answer);
  if (typed === '') return setQuestionStatus(note, target, 'answered');

  const lineBreak = lineBreakOf(note.text);
  const prefix = continuationOf(note.lines, question.mark.start - 1);
  const blank = blankLineIn(note, question.item, prefix);
  const inner = blankBeforeBlank(prefix);
  const block = answerBlock(prefix, typed, blank);
  const after = (offset: number, ...lines: string[]) => [
    ...tick,
    insertAt(offset, lineBreak + lines.join(lineBreak)),
  ];
  const [piece] = question.answerLines;
  const begun = unfilledLines(note, question);
  const below = note.lines.endOf(note.lines.lineAt(question.asked.end));
  const ways =
    question.answer === null
      ? [
          ...(begun && !makesHeading(typed)
            ? [[...tick, { span: begun, newText: block.join(lineBreak) }]]
            : []),
          ...(!makesHeading(typed) && isWrapProof(askedText(note, question, 'answered'), typed)
            ? [after(below, ...block)]
            : []),
          after(below, blank, ...block),
          after(below, inner, ...answerBlock(prefix, typed, inner), blank),
        ]
      : [after(piece ? note.lines.endOf(piece.end - 1) : below, blank, ...block)];
  const index = note.questions.indexOf(question);
  const expected = flat(`${question.answer ?? ''}\n${ownPart(typed) ?? ''}`);
  return firstLawful(
    note,
    [...ways, after(question.item.end, blank, ...block)],
    { question, adds: true, rewritten: [question.mark] },
    (result) => {
      const answered = result.questions[index];
      return (
        answered?.status === 'answered' &&
        answered.text === question.text &&
        flat(answered.answer) === expected
      );
    },
  );
}

/** The bullets without words that somebody began an answer with; null where none stand right below the question. */
export function unfilledLines({ lines }: Note, { answer, asked, answerLines }: Question): Span | null {
  const [piece] = answerLines;
  if (answer !== null || !piece || piece.start !== lines.lineAt(asked.end) + 1) return null;
  let end = piece.end;
  while (end > piece.start && /^[\s>]*$/.test(lines.textOf(end - 1))) end--;
  return end === piece.start ? null : linesSpan({ start: piece.start, end }, lines);
}

/** With LF, without blank lines around it and blanks at its end: `'\r\n  a \r\n'` → `'  a'`. Blank: ''. */
export const typedAnswer = (answer: string): string =>
  answer.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');

/** The lines of a typed answer behind the item's indentation, without blanks at their ends; none for ''. */
export const answerBlock = (prefix: string, typed: string, blank = indent(prefix, '')): string[] =>
  typed === '' ? [] : typed.split('\n').map((line) => (line.trim() === '' ? blank : prefix + line.trimEnd()));

/** What reads as the answer of what was typed: a task item in it is a follow-up question of its own. */
export const ownPart = (typed: string): string | null => answerIn(`- [x] ?\n\n${indented(typed)}`);

/** Whether what was typed are hints, risks, asks or actions alone, as `- #hint the key`: that answers nothing. */
export function isNotedAlone(typed: string): boolean {
  const note = parseNote(`- [ ] ?\n\n${indented(typed)}`);
  const [question] = note.questions;
  return question !== undefined && isOnlyNoted(note, question);
}

/**
 * Whether an answer reads as typed only behind a blank line, as `---` does: right below a line it makes a heading. Or
 * only as long as nobody wraps its lines.
 */
export const needsBlankBefore = (asked: string, typed: string): boolean =>
  makesHeading(typed) ||
  answerIn(`- [x] ?\n${indented(typed)}`) !== ownPart(typed) ||
  !isWrapProof(asked, typed);

/** Outside of a note a rule right below a question, or below the first words of its answer, makes a heading of both. */
const makesHeading = (typed: string): boolean =>
  /^[ \t]*(?:--|=)/m.test(typed) && parseBlocks(`?\n${typed}`).tokens[0]?.type === 'heading_open';

/** A question as it stands in its item, on one line, with the mark of a status: `[x] Who pays? ^money`. */
export const askedText = ({ text }: Note, { mark, asked }: Question, status: QuestionStatus): string =>
  `[${markOf[status]}${text.slice(mark.end, asked.end).replace(/\s*(?:\r\n?|\n)[\s>]*/g, ' ')}`;

/** Whether a nested question is lost right below an answer, as below `<div>`. */
export const needsBlankBehind = (typed: string): boolean =>
  !parseNote(`- [x] ?\n\n${indented(typed)}\n  - [ ] behind?`).questions.some(
    ({ text }) => text === 'behind?',
  );

const indented = (typed: string): string => answerBlock('  ', typed).join('\n');

const answerIn = (text: string): string | null => parseNote(text).questions[0]?.answer ?? null;

const flat = (value: string | null): string => (value ?? '').replace(/\s+/g, ' ').trim();

// Whether what is written means the same once a formatter has put its lines together.

/**
 * True where an answer right below a question stays its answer when both come to stand on one line: `[x] Who?` and
 * `Dana.` do, `[x] Tell me about it` and `It is old.` do not. Formatters wrap and join the lines of a paragraph.
 */
export function isWrapProof(asked: string, answer: string): boolean {
  const text = about + [asked, ...answer.split('\n')].join('\n  ');
  return factsOf(parseNote(text)) === factsOf(parseNote(joined(text)));
}

const about = '## A #store\n\n- ';

/** With the lines of the item's first paragraph on one, but for hard breaks. */
function joined(text: string): string {
  const [first] = readBlocks(text, 0, new Lines(text)).texts.filter(({ opensItem }) => opensItem);
  if (!first) return text;
  const start = about.length;
  const count = first.content.split('\n').length;
  const lines = text.slice(start).split('\n');
  const paragraph = lines.slice(0, count).join('\n');
  return [text.slice(0, start) + paragraph.replace(/(?<! {2}|\\)\n[ \t]*/g, ' '), ...lines.slice(count)].join(
    '\n',
  );
}

function factsOf({ questions: [question] }: Note): string | null {
  if (!question) return null;
  const { text, id, stride, deferredTo, due, answer, speakers } = question;
  return JSON.stringify([text, id, stride, deferredTo, due, speakers, answer?.replace(/\s+/g, ' ')]);
}
