/** The task items of a note, each with the part of it that may be a question. Format page, "Questions and answers". */
import { type AnswerPlace, isSaid, lineBehindParagraph, linesBeside } from './answer';
import type { Item, PlacedText } from './blocks';
import { linesOfNearBox } from './nearBoxes';
import { isPerson, marksBetween, noteTagFrom, onlyOpenersBetween, speakersIn } from './markedText';
import { questionPartOf, type QuestionPart } from './questionPart';
import { taskOfBlock, type TaskItem } from './taskItem';
import { trimmedSpan } from './textBlock';
import { lineBreaksIn, type LineRange, type Lines } from '../text/span';

export interface AskedTask extends AnswerPlace {
  readonly part: QuestionPart;
  /** It begins with a tag, and belongs to that. */
  readonly isTagged: boolean;
  /** Somebody is to do something, and nobody is asked: `[ ] mail the plan to @ben`. */
  readonly isTodo: boolean;
}

export function readTasks(texts: readonly PlacedText[], lines: Lines): ReadonlyMap<Item, AskedTask> {
  const items = new Map<Item, TaskItem>();
  for (const text of texts) {
    const task = taskOfBlock(text);
    if (task) items.set(task.item, task);
  }
  const nested = nestedIn(texts, items, lines);
  const tasks = new Map<Item, AskedTask>();
  for (const [item, task] of items) tasks.set(item, readTask(task, nested.get(item) ?? [], lines));
  return tasks;
}

function readTask(task: TaskItem, nested: readonly LineRange[], lines: Lines): AskedTask {
  const { item } = task;
  const hasMore = () =>
    linesBeside(item, lineBehindParagraph(task), nested).some((piece) => isSaid(piece, item, lines));
  const isTagged = startsWithTag(task);
  const part = questionPartOf(task, hasMore);
  // One by one: an object of so many parts that is spread is slow to make and to read.
  return {
    item,
    text: task.text,
    status: task.status,
    strange: task.strange,
    mark: task.mark,
    written: task.written,
    start: task.start,
    part,
    isTagged,
    isTodo: !isTagged && isToDo(task, part) && !hasMore(),
    opening: openingOf(task, part),
    answerLines: linesBeside(item, lineOfEnd(task, part) + 1, nested),
  };
}

/** For each task item the lines of what is a task of its own right below it, or looks like one, in order. */
function nestedIn(
  texts: readonly PlacedText[],
  tasks: ReadonlyMap<Item, TaskItem>,
  lines: Lines,
): Map<Item, LineRange[]> {
  const nested = new Map<Item, LineRange[]>();
  for (const text of texts) {
    const opened = text.item !== null && tasks.get(text.item)?.text === text ? text.item : null;
    if (!opened && !text.nearBox) continue;
    let above = opened ? opened.parent : text.item;
    while (above && !tasks.has(above)) above = above.parent;
    if (!above) continue;
    const range = opened?.lines ?? linesOfNearBox(text, above.lines.end, lines);
    const inside = nested.get(above);
    if (inside) inside.push(range);
    else nested.set(above, [range]);
  }
  return nested;
}

function startsWithTag({ text, start }: TaskItem): boolean {
  const tag = noteTagFrom(text, start);
  return tag !== undefined && onlyOpenersBetween(text.content, start, tag.start);
}

/** Nobody asks, somebody is named or there is a day, and nothing was said to it. */
function isToDo({ text, start, status }: TaskItem, { firstWord, end, isMarked }: QuestionPart): boolean {
  if (isMarked || status === 'deferred' || text.content.slice(end).trim() !== '') return false;
  const speakers = speakersIn(text).filter((speaker) => speaker.start < firstWord);
  return marksBetween(text, start, end).some(
    (placed) => placed.mark.kind === 'due' || (isPerson(placed) && !speakers.includes(placed)),
  );
}

/** A backslash that breaks the line says nothing. */
function openingOf({ text }: TaskItem, { end }: QuestionPart): AskedTask['opening'] {
  const { content } = text;
  const newline = content.indexOf('\n', end);
  const lineEnd = newline < 0 ? content.length : newline;
  const written = content.slice(end, lineEnd).replace(/\\$/, '');
  return { text: written.trim(), span: trimmedSpan(text, end, end + written.length) };
}

const lineOfEnd = ({ item, text }: TaskItem, { end }: QuestionPart): number =>
  item.lines.start + lineBreaksIn(text.content, 0, end);
