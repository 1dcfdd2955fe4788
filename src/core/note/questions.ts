/** Questions and their answers. Format page, section 5. */
import { onlyOpenersBetween } from './aroundTag';
import { answerOf, codeLinesOf, isSaid, lineBehindParagraph } from './answer';
import { readTasks, type AskedTask } from './askedTasks';
import type { Blocks, Item, PlacedText } from './blocks';
import { isDay } from '../text/date';
import { isPerson, marksBetween, noteTagFrom, wordsIn, type WordsIn } from './markedText';
import { endsAsQuestion } from './sentences';
import { isStruck } from './placeholders';
import { speakersIn } from './speakers';
import { subjectKeyOf } from './flowRows';
import type { ElementSection, FlowRow, NoteProblem, Question } from './note';
import type { Mark } from './markdown';
import { linesSpan, type Lines } from '../text/span';
import { parseStride } from './stride';
import { tagAt } from './tagSyntax';
import { timeMarkedIn } from './timeMarks';
import { lineBreakBefore, type PlacedMark } from './textBlock';

export interface Questions {
  readonly questions: readonly Question[];
  /** The innermost question whose item a list item is or lies in. */
  readonly questionOf: ReadonlyMap<Item, Question>;
  readonly tasks: ReadonlyMap<Item, AskedTask>;
  readonly problems: readonly NoteProblem[];
  /** Tells those that stand below a flow: it is read when the tags are, which belong to questions. */
  readonly putTo: (flows: ReadonlyMap<Question, FlowRow>) => void;
}

export function readQuestions(
  blocks: Blocks,
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  lines: Lines,
): Questions {
  const tasks = readTasks(blocks.texts, lines);
  const problems: NoteProblem[] = [];
  const questions: ReadQuestion[] = [];
  const questionOf = new Map<Item, ReadQuestion>();
  const codeLines = codeLinesOf(blocks.fences);

  for (const item of blocks.items) {
    const task = tasks.get(item);
    const parent = (item.parent ? questionOf.get(item.parent) : undefined) ?? null;
    const question = task && readQuestion(task, elementOf.get(task.text) ?? null, parent, lines);
    if (question) {
      question.answer = answerOf(task, codeLines, lines);
      problems.push(...problemsOf(question, task, lines));
      questions.push(question);
    }
    const inside = question ?? parent;
    if (inside) questionOf.set(item, inside);
  }
  for (const [question, speakers] of speakersOf(blocks.texts, questionOf, tasks))
    if (question.answer !== null) question.speakers = [...speakers];
  const putTo: Questions['putTo'] = (flows) => {
    for (const question of questions) question.flow = flows.get(question) ?? null;
  };
  takeTimesOfAnswers(blocks.texts, questionOf, tasks);
  return { questions, questionOf, tasks, problems, putTo };
}

/** A question whose answer is still to be read. */
interface ReadQuestion extends Question {
  flow: FlowRow | null;
  answer: string | null;
  speakers: readonly string[];
  at: string | null;
}

function readQuestion(
  task: AskedTask,
  element: ElementSection | null,
  parent: Question | null,
  lines: Lines,
): ReadQuestion | null {
  const { text, start, item, part, opening } = task;
  if (task.isTagged || task.isTodo) return null;
  const id = part.id?.mark.kind === 'id' ? part.id.mark : null;
  const words = part.firstWord < part.end ? wordsIn(text, start, part.end, part.id) : idAsWords(part.id);
  if (!words || words.text === '' || isTakenBack(words.text)) return null;
  if (element === null && id?.id == null && !endsAsQuestion(words.text)) return null;

  const marks = marksBetween(text, start, part.end);
  const due = dueMarkOf(marks);
  const people = marks.filter(isPerson);
  const beside = people.filter(({ start }) => start >= words.peopleFrom);
  const asked = beside.length ? beside : people.slice(0, 1);
  const { end } = text.places.span(start, part.end);
  const textSpan = text.places.span(words.start, words.end);
  return {
    text: lines.wordsAt(textSpan, words.text),
    textSpan,
    id: id?.id ?? null,
    idSpan: part.id && text.places.span(part.id.start, part.id.end),
    stride: parseStride(id?.letters ?? '').stride,
    status: task.status,
    mark: task.mark,
    answer: null,
    answerOpening: opening.text === '' ? null : opening.span,
    answerLines: task.answerLines,
    speakers: [],
    deferredTo: asked[0]?.mark.id ?? null,
    deferredPeople: asked.map(({ mark }) => mark.id),
    due: due?.mark.date ?? null,
    dueSpan: due && text.places.span(due.start, due.end),
    at: timeMarkedIn(marks),
    element,
    flow: null,
    parent,
    item: linesSpan(item.lines, lines),
    asked: { start: lines.startOf(item.lines.start), end },
  };
}

/** `~~#hint the key~~` as a whole, and `~~#hint~~ the key`, which asks nothing: it was a tag's, and that is taken back. */
const isTakenBack = (words: string): boolean =>
  words.startsWith('~~') &&
  tagAt(words, words.indexOf('#')) !== null &&
  onlyOpenersBetween(words, 2, words.indexOf('#')) &&
  (isStruck(words) || !endsAsQuestion(words));

/** `[x] ^roles` asks what the catalog asks. */
const idAsWords = (id: PlacedMark | null): WordsIn | null =>
  id?.mark.kind === 'id' && id.mark.id !== null
    ? { text: `^${id.mark.id}`, start: id.start, end: id.end, peopleFrom: id.end, sentence: id }
    : null;

function problemsOf(question: Question, task: AskedTask, lines: Lines): NoteProblem[] {
  const { text, part, mark } = task;
  const problems: NoteProblem[] = [];
  problems.push(...repeatedDays(text, marksBetween(text, task.start, part.end)));
  if (task.strange) problems.push({ code: 'unknown-mark', span: mark, question, mark: task.written });
  const id = part.id?.mark.kind === 'id' ? part.id.mark : null;
  const { wrong } = parseStride(id?.letters ?? '');
  if (wrong.length && question.idSpan)
    problems.push({ code: 'stride-letter', span: question.idSpan, wrong, question });
  const isOpen = question.status === 'open' && !task.strange;
  if (isOpen && question.answer !== null && !isTagAlone(task, lines))
    problems.push({ code: 'open-with-answer', span: question.textSpan, question });
  if (part.doubts.length) {
    const breaks = part.doubts.map((start) => lineBreakBefore(text, start));
    problems.push({ code: 'question-end', span: question.textSpan, question, breaks });
  }
  return problems;
}

/** `- [ ] Who has one? #hint the key`: what somebody noted beside an open question does not answer it. */
function isTagAlone({ item, text, part, answerLines, ...task }: AskedTask, lines: Lines): boolean {
  const tag = noteTagFrom(text, part.end);
  const isNext = tag !== undefined && text.content.slice(part.end, tag.start).trim() === '';
  const below = lineBehindParagraph({ ...task, item, text });
  return (
    isNext &&
    !answerLines.some(
      ({ start, end }) => end > below && isSaid({ start: Math.max(start, below), end }, item, lines),
    )
  );
}

/** The day of the first `due:` of some marks that is one. */
export const dueOf = (marks: PlacedText['marks']): string | null => dueMarkOf(marks)?.mark.date ?? null;

/** The marks of other days behind that: they count for nothing. */
export const repeatedDays = (text: PlacedText, marks: PlacedText['marks']): NoteProblem[] =>
  marks.flatMap((placed): NoteProblem[] =>
    isDue(placed) && placed.mark.date !== dueOf(marks)
      ? [
          {
            code: 'repeated-detail',
            span: text.places.span(placed.start, placed.end),
            key: 'due',
            isBeside: true,
          },
        ]
      : [],
  );

const dueMarkOf = (marks: PlacedText['marks']): DueMark | null => marks.find(isDue) ?? null;

interface DueMark extends PlacedMark {
  readonly mark: Extract<Mark, { kind: 'due' }>;
}

const isDue = (placed: PlacedMark): placed is DueMark =>
  placed.mark.kind === 'due' && isDay(placed.mark.date);

/** Who speaks in each question's answer. */
function speakersOf(
  texts: readonly PlacedText[],
  questionOf: ReadonlyMap<Item, ReadQuestion>,
  tasks: ReadonlyMap<Item, AskedTask>,
): Map<ReadQuestion, Set<string>> {
  const speakers = new Map<ReadQuestion, Set<string>>();
  for (const text of texts) {
    const question = text.item ? questionOf.get(text.item) : undefined;
    if (!question || !text.item) continue;
    const task = text.opensItem ? tasks.get(text.item) : undefined;
    for (const { start, mark } of speakersIn(text)) {
      if (task && !task.isTodo && start < task.part.end) continue;
      const named = speakers.get(question) ?? new Set();
      speakers.set(question, named.add(mark.id));
    }
  }
  return speakers;
}

/** Of a question without a mark of its own the first in its answer that is no tag's. */
function takeTimesOfAnswers(
  texts: readonly PlacedText[],
  questionOf: ReadonlyMap<Item, ReadQuestion>,
  tasks: ReadonlyMap<Item, AskedTask>,
): void {
  for (const text of texts) {
    const question = text.item && text.marks.length ? questionOf.get(text.item) : undefined;
    if (!question || !text.item || question.at !== null) continue;
    const task = text.opensItem ? tasks.get(text.item) : undefined;
    const from = task && !task.isTodo ? task.part.end : 0;
    question.at = timeMarkedIn(
      marksBetween(text, from, noteTagFrom(text, from)?.start ?? text.content.length),
    );
  }
}

/** A catalog question that one note asks twice of the same element or flow. */
export function repeatedQuestions(questions: readonly Question[]): NoteProblem[] {
  const seen = new Set<string>();
  const problems: NoteProblem[] = [];
  for (const question of questions) {
    const { id, idSpan } = question;
    if (id === null || !idSpan) continue;
    const key = `${subjectKeyOf(question) ?? ''}^${id}`;
    if (seen.has(key)) problems.push({ code: 'repeated-question', span: idSpan, question, id });
    seen.add(key);
  }
  return problems;
}
