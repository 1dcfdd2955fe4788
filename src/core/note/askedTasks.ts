/** The task items of a note, each with the part of it that may be a question. Format page, "Questions and answers". */
import { type AnswerPlace, isSaid, lineBehindParagraph, linesBeside } from './answer';
import type { Item, PlacedText } from './blocks';
import { detailAt } from './details';
import { linesOfNearBox } from './nearBoxes';
import { onlyOpenersBetween } from './aroundTag';
import { isPerson, marksBetween, noteTagFrom } from './markedText';
import { speakersIn } from './speakers';
import { questionPartOf, type QuestionPart } from './questionPart';
import { taskOfBlock, type TaskItem } from './taskItem';
import { trimmedSpan } from './textBlock';
import { lineBreaksIn, type LineRange, type Lines } from '../text/span';

export interface AskedTask extends AnswerPlace {
  readonly part: QuestionPart;
  /** It begins with a tag, or is a detail in a box right below one, and belongs to that. */
  readonly isTagged: boolean;
  /** Somebody is to do something, and nobody is asked: `[ ] mail the plan to @ben`. */
  readonly isTodo: boolean;
}

export function readTasks(texts: readonly PlacedText[], lines: Lines): ReadonlyMap<Item, AskedTask> {
  const items = new Map<Item, TaskItem>();
  const tagged = new Set<Item>();
  for (const text of texts) {
    const task = taskOfBlock(text);
    if (task) items.set(task.item, task);
    if (text.item && text.opensItem && startsWithTag({ text, start: task?.start ?? 0 }))
      tagged.add(text.item);
  }
  const nested = nestedIn(texts, items, lines);
  const tasks = new Map<Item, AskedTask>();
  for (const [item, task] of items)
    tasks.set(item, readTask(task, nested.get(item) ?? [], isDetail(task, tagged), lines));
  return tasks;
}

function readTask(task: TaskItem, nested: readonly LineRange[], isDetail: boolean, lines: Lines): AskedTask {
  const { item } = task;
  const hasMore = () =>
    linesBeside(item, lineBehindParagraph(task), nested).some((piece) => isSaid(piece, item, lines));
  const part = questionPartOf(task, hasMore);
  const isTagged = startsWithTag(task) || (isDetail && !part.isMarked);
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

/** `- [ ] mitigation: a plate` right below a tag. */
function isDetail({ item, text, start }: TaskItem, tagged: ReadonlySet<Item>): boolean {
  const isBelowTag = item.parent !== null && tagged.has(item.parent);
  return (
    (isBelowTag || (item.after !== null && noteTagFrom(item.after, 0) !== undefined)) &&
    detailAt(text, start, text.content.length) !== null
  );
}

function startsWithTag({ text, start }: Pick<TaskItem, 'text' | 'start'>): boolean {
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
