/** Questions and their answers. Format page, section 5. */
import { answerLinesOf, answerOf, codeLinesOf } from './answer';
import type { Blocks, Item, PlacedText } from './blocks';
import { isDay } from '../text/date';
import {
  idAtEnd,
  marksBetween,
  mentionsOf,
  noteTagsOf,
  onlyOpenersBetween,
  speakerAt,
  textWithoutMarks,
  wordsBefore,
} from './markedText';
import type { ElementSection, NoteProblem, Question } from './note';
import type { Mark } from './markdown';
import { linesSpan, type LineRange, type Lines } from '../text/span';
import { parseStride } from './stride';
import { taskOfBlock, type TaskItem } from './taskItem';
import type { PlacedMark } from './textBlock';

export interface Questions {
  readonly questions: readonly Question[];
  /** The innermost question whose item a list item is or lies in. */
  readonly questionOf: ReadonlyMap<Item, Question>;
  readonly tasks: ReadonlyMap<Item, TaskItem>;
  readonly problems: readonly NoteProblem[];
}

export function readQuestions(
  blocks: Blocks,
  elementOf: ReadonlyMap<PlacedText, ElementSection>,
  lines: Lines,
): Questions {
  const tasks = tasksOf(blocks.texts);
  const problems: NoteProblem[] = [];
  const questions: ReadQuestion[] = [];
  const questionOf = new Map<Item, ReadQuestion>();
  const nested = nestedTasksOf(tasks);
  const codeLines = codeLinesOf(blocks.fences);

  for (const item of blocks.items) {
    const task = tasks.get(item);
    const parent = (item.parent ? questionOf.get(item.parent) : undefined) ?? null;
    const question = task && readQuestion(task, elementOf.get(task.text) ?? null, parent, lines, problems);
    if (question) {
      question.answerLines = answerLinesOf(task.item, nested.get(item) ?? []);
      question.answer = answerOf(task, question.answerLines, codeLines, lines);
      if (question.answer !== null && question.status === 'open' && !task.strange)
        problems.push({ code: 'open-with-answer', span: question.textSpan, question });
      questions.push(question);
    }
    const inside = question ?? parent;
    if (inside) questionOf.set(item, inside);
  }
  for (const [question, speakers] of speakersOf(blocks.texts, questionOf, tasks))
    if (question.answer !== null) question.speakers = [...speakers];
  return { questions, questionOf, tasks, problems };
}

/** A question whose answer may still be read. */
interface ReadQuestion extends Question {
  answer: string | null;
  answerLines: readonly LineRange[];
  speakers: readonly string[];
}

function readQuestion(
  task: TaskItem,
  element: ElementSection | null,
  parent: Question | null,
  lines: Lines,
  problems: NoteProblem[],
): ReadQuestion | null {
  const { text, start, item } = task;
  const newline = text.content.indexOf('\n');
  const end = newline < 0 ? text.content.length : newline;
  const tag = noteTagsOf(text).find((placed) => placed.start < end);
  if (tag && onlyOpenersBetween(text.content, start, tag.start)) return null;

  const asked = tag?.start ?? end;
  const marks = marksBetween(text, start, asked);
  const idMark = idAtEnd(text, marks, asked);
  const firstMark = marks.find(
    ({ mark }, index) => mark.kind !== 'misspelt' && (mark.kind !== 'id' || marks[index] === idMark),
  );
  const ownWords = wordsBefore(text.content, start, firstMark?.start ?? asked);
  // `@lee: who pays?`: with a mark before the first word, the words are those behind it.
  const words = ownWords === '' ? textWithoutMarks(text, start, asked) : ownWords.replace(/\s+/gu, ' ');
  const id = idMark?.mark.kind === 'id' ? idMark.mark : null;
  if (words === '' || (element === null && id?.id == null && !words.endsWith('?'))) return null;

  const due = dueMarkOf(marks);
  const idSpan = idMark && text.places.span(idMark.start, idMark.end);
  const { stride, wrong } = parseStride(id?.letters ?? '');
  const question: ReadQuestion = {
    text: words,
    textSpan: text.places.span(
      start,
      ownWords === '' ? asked : text.content.indexOf(ownWords, start) + ownWords.length,
    ),
    id: id?.id ?? null,
    idSpan,
    stride,
    status: task.status,
    mark: task.mark,
    answer: null,
    answerLines: [],
    speakers: [],
    deferredTo: mentionsOf(text, marks)[0]?.id ?? null,
    due: due?.mark.date ?? null,
    dueSpan: due && text.places.span(due.start, due.end),
    element,
    parent,
    item: linesSpan(item.lines, lines),
    firstLine: linesSpan({ start: item.lines.start, end: item.lines.start + 1 }, lines),
  };
  if (task.strange) problems.push({ code: 'unknown-mark', span: task.mark, question, mark: task.written });
  if (wrong.length && idSpan) problems.push({ code: 'stride-letter', span: idSpan, wrong, question });
  return question;
}

/** The day of the first `due:` of some marks that is one. */
export const dueOf = (marks: PlacedText['marks']): string | null => dueMarkOf(marks)?.mark.date ?? null;

const dueMarkOf = (marks: PlacedText['marks']): DueMark | null => marks.find(isDue) ?? null;

interface DueMark extends PlacedMark {
  readonly mark: Extract<Mark, { kind: 'due' }>;
}

const isDue = (placed: PlacedMark): placed is DueMark =>
  placed.mark.kind === 'due' && isDay(placed.mark.date);

function tasksOf(texts: readonly PlacedText[]): Map<Item, TaskItem> {
  const tasks = new Map<Item, TaskItem>();
  for (const text of texts) {
    const task = taskOfBlock(text);
    if (task) tasks.set(task.item, task);
  }
  return tasks;
}

/** For each task item the task items right below it, in order. */
function nestedTasksOf(tasks: ReadonlyMap<Item, TaskItem>): Map<Item, Item[]> {
  const nested = new Map<Item, Item[]>();
  for (const item of tasks.keys()) {
    let above = item.parent;
    while (above && !tasks.has(above)) above = above.parent;
    if (!above) continue;
    const inside = nested.get(above);
    if (inside) inside.push(item);
    else nested.set(above, [item]);
  }
  return nested;
}

/** Who is named at the start of a line of each question's answer. */
function speakersOf(
  texts: readonly PlacedText[],
  questionOf: ReadonlyMap<Item, ReadQuestion>,
  tasks: ReadonlyMap<Item, TaskItem>,
): Map<ReadQuestion, Set<string>> {
  const speakers = new Map<ReadQuestion, Set<string>>();
  for (const text of texts) {
    const question = text.item ? questionOf.get(text.item) : undefined;
    if (!question || !text.item) continue;
    const isTask = text.opensItem && tasks.has(text.item);
    for (const start of isTask ? text.lineStarts.slice(1) : text.lineStarts) {
      const speaker = speakerAt(text, start);
      if (speaker === null) continue;
      const named = speakers.get(question) ?? new Set();
      speakers.set(question, named.add(speaker));
    }
  }
  return speakers;
}

/** A catalog question that one note asks twice of the same element. */
export function repeatedQuestions(questions: readonly Question[]): NoteProblem[] {
  const seen = new Set<string>();
  return questions.flatMap((question): NoteProblem[] => {
    const { id, idSpan, element } = question;
    if (id === null || !idSpan) return [];
    const key = `${element?.key ?? ''}^${id}`;
    if (seen.has(key)) return [{ code: 'repeated-question', span: idSpan, question, id }];
    seen.add(key);
    return [];
  });
}
