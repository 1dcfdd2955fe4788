/** What stands before a colon at the beginning of an answer's line: it may be a speaker whose `@` was forgotten. */
import type { Item, PlacedText } from './blocks';
import type { Mention, Question } from './note';
import type { TaskItem } from './taskItem';

const label =
  /([*_]{0,3})(\p{L}[\p{L}\p{N}._'’-]{0,40}(?:[ \t]+\p{L}[\p{L}\p{N}._'’-]{0,40}){0,2})(?:[ \t]{0,3}:(?=[\s*_]|$)|[*_]{1,3}:)/uy;

/** In `'- [x] Who?\n  aylin: the guard\n  - She said: me'` the `aylin` and the `She said`. Who somebody is, only a session knows. */
export function labelsOfAnswers(
  texts: readonly PlacedText[],
  questionOf: ReadonlyMap<Item, Question>,
  tasks: ReadonlyMap<Item, TaskItem>,
): Mention[] {
  const labels: Mention[] = [];
  for (const { kind, item, opensItem, content, lineStarts, places } of texts) {
    if (!item || kind !== 'paragraph' || !content.includes(':') || !questionOf.has(item)) continue;
    const isTask = opensItem && tasks.has(item);
    for (const lineStart of isTask ? lineStarts.slice(1) : lineStarts) {
      label.lastIndex = lineStart;
      const [, opener = '', id] = label.exec(content) ?? [];
      if (id === undefined) continue;
      const start = lineStart + opener.length;
      labels.push({ id, span: places.span(start, start + id.length) });
    }
  }
  return labels;
}
