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
} from './markedText';
import type { ElementSection, NoteProblem, Question } from './note';
import type { Mark } from './markdown';
import { linesSpan, type Lines } from '../text/span';
import { parseStride } from './stride';
import { taskOfBlock, type TaskItem } from './taskItem';
import type { PlacedMark } from './textBlock';

export interface Questions {
  readonly questions: readonly Question[];
  /** The innermost question whose item a list item is or lies in. */
  readonly questionOf: ReadonlyMap<Item, number>;
  readonly tasks: ReadonlyMap<Item, TaskItem>;
  readonly problems: readonly NoteProblem[];
}

export function readQuestions(
  blocks: Blocks,
  elementOf: ReadonlyMap<PlacedText, number>,
  lines: Lines,
): Questions {
  const tasks = tasksOf(blocks.texts);
  const problems: NoteProblem[] = [];
  const drafts: QuestionDraft[] = [];
  const questionOf = new Map<Item, number>();
  const nested = nestedTasksOf(tasks);

  for (const item of blocks.items) {
    const task = tasks.get(item);
    const parent = (item.parent ? questionOf.get(item.parent) : undefined) ?? null;
    const draft = task && readQuestion(task, elementOf.get(task.text) ?? null, parent, lines);
    if (draft) questionOf.set(item, drafts.push(draft) - 1);
    else if (parent !== null) questionOf.set(item, parent);
  }

  const speakers = speakersOf(blocks.texts, questionOf, tasks);
  const codeLines = codeLinesOf(blocks.fences);
  const questions = drafts.map((draft, index) => {
    const { question: asked, task } = draft;
    const answerLines = answerLinesOf(task.item, nested.get(task.item) ?? []);
    const answer = answerOf(task, answerLines, codeLines, lines);
    const question: Question =
      answer === null
        ? { ...asked, answerLines }
        : { ...asked, answer, answerLines, speakers: [...(speakers.get(index) ?? [])] };
    problems.push(...problemsOf(question, draft));
    return question;
  });
  return { questions, questionOf, tasks, problems };
}

interface QuestionDraft {
  /** Without its answer. */
  readonly question: Question;
  readonly task: TaskItem;
  /** Of its own letters, those that name no category. */
  readonly wrong: readonly string[];
}

function readQuestion(
  task: TaskItem,
  element: number | null,
  parent: number | null,
  lines: Lines,
): QuestionDraft | null {
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
  const before = firstMark?.start ?? asked;
  const ownWords = text.content.slice(start, before).trim();
  // A mark before the first word leaves nothing in front of it; then the words are behind it.
  const words = ownWords === '' ? textWithoutMarks(text, start, asked) : ownWords.replace(/\s+/gu, ' ');
  const id = idMark?.mark.kind === 'id' ? idMark.mark : null;
  if (words === '' || (element === null && id?.id == null && !words.endsWith('?'))) return null;

  const due = dueMarkOf(marks);
  const idSpan = idMark && text.places.span(idMark.start, idMark.end);
  const { stride, wrong } = parseStride(id?.letters ?? '');
  const question: Question = {
    text: words,
    textSpan: text.places.span(
      start,
      ownWords === '' ? asked : start + text.content.slice(start, before).trimEnd().length,
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
  return { question, task, wrong };
}

/** What is wrong with one question by itself. */
function problemsOf(question: Question, { task, wrong }: QuestionDraft): NoteProblem[] {
  const { idSpan, textSpan, status, answer } = question;
  const problems: NoteProblem[] = [];
  if (task.strange) {
    const mark = task.text.content.slice(1, 2);
    problems.push({ code: 'unknown-mark', span: task.mark, question, mark });
  }
  if (wrong.length && idSpan) problems.push({ code: 'stride-letter', span: idSpan, wrong, question });
  if (answer !== null && status === 'open' && !task.strange)
    problems.push({ code: 'open-with-answer', span: textSpan, question });
  return problems;
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
  questionOf: ReadonlyMap<Item, number>,
  tasks: ReadonlyMap<Item, TaskItem>,
): Map<number, Set<string>> {
  const speakers = new Map<number, Set<string>>();
  for (const text of texts) {
    const question = text.item ? questionOf.get(text.item) : undefined;
    if (question === undefined || !text.item) continue;
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
export function repeatedQuestions(
  questions: readonly Question[],
  elements: readonly ElementSection[],
): NoteProblem[] {
  const seen = new Set<string>();
  return questions.flatMap((question): NoteProblem[] => {
    const { id, idSpan, element } = question;
    if (id === null || !idSpan) return [];
    const key = `${element === null ? '' : (elements[element]?.key ?? '')}^${id}`;
    if (seen.has(key)) return [{ code: 'repeated-question', span: idSpan, question, id }];
    seen.add(key);
    return [];
  });
}
