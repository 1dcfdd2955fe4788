/**
 * The pieces of HTML that a preview shows for what a note marks: chips, keys, boxes of tasks. No text of a note gets in
 * here but through `escape`.
 */
import type { Token } from 'markdown-it';
import type { Mark } from '../../note/markdown';
import type { QuestionStatus } from '../../note/note';
import { isElementKind, type SpeltTag } from '../../note/tagSyntax';
import { isDay } from '../../text/date';
import { elapsedWords } from '../../text/elapsed';
import { mergeStride, parseStride, type Stride, strideName } from '../../note/stride';
import { taskAtStart } from '../../note/boxSyntax';

/** `#risk/TE!` → a chip that says _Risk TE high_, each letter with its category's name. */
export function tagChip({ word, suffix, severity }: SpeltTag): string {
  if (isElementKind(word)) {
    const type = suffix === null ? '' : ` · ${suffix.toLowerCase()}`;
    return chip('element', `${capital(word)}${type}`);
  }
  return chip(word, capital(word), lettersOf(mergeStride(parseStride(suffix ?? '').stride)), severity ?? '');
}

/** What is left to see of an id: nothing of `^authentication`, the letters of `^authentication/SE`. */
export function idChip({ letters }: Extract<Mark, { kind: 'id' }>): string {
  const { stride } = parseStride(letters ?? '');
  return stride.length === 0 ? '' : chip('stride', lettersOf(stride));
}

/** `due:2026-11-27` → _due 2026-11-27_; null for what is no day, which stays as it was typed. */
export const dueChip = ({ date }: Extract<Mark, { kind: 'due' }>): string | null =>
  isDay(date) ? `<time class="interview-due" datetime="${date}">due ${date}</time>` : null;

/** `at:00:12:34` → _00:12:34_, which says how far the interview was. */
export const timeChip = ({ time }: Extract<Mark, { kind: 'at' }>): string =>
  `<time class="interview-at" datetime="PT${time.replace(':', 'H').replace(':', 'M')}S" title="${elapsedWords(time)}">${time}</time>`;

/** `how:` → the key, to be shown less than what it says. */
export const keyLabel = (escapedKey: string): string => `<span class="interview-key">${escapedKey}</span>`;

const chip = (kind: string, ...parts: readonly string[]): string =>
  `<span class="interview-tag interview-${kind}">${parts.filter(Boolean).join(' ')}</span>`;

const lettersOf = (letters: readonly Stride[]): string =>
  letters.map((letter) => `<abbr title="${strideName(letter)}">${letter}</abbr>`).join('');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Takes `[x] ` from the text of a list item before it is read, and remembers the status for `boxOf`; a mark that is none
 * of the four stays text.
 */
export function takeTasks(tokens: readonly Token[]): void {
  tokens.forEach((inline, index) => {
    const item = tokens[index - 2];
    if (inline.type !== 'inline' || item?.type !== 'list_item_open') return;
    const task = tokens[index - 1]?.type === 'paragraph_open' ? taskAtStart(inline.content) : null;
    if (task?.status == null) return;
    inline.content = inline.content.slice(task.length);
    inline.meta = { ...inline.meta, [statusKey]: task.status };
    item.attrJoin('class', 'interview-task');
  });
}

const statusKey = 'interviewStatus';

/** The box of an inline token that had a task mark; null for any other. */
export function boxOf(inline: Token): string | null {
  const status = inline.meta?.[statusKey] as QuestionStatus | undefined;
  if (status === undefined) return null;
  const { name, sign } = boxes[status];
  return `<span class="interview-box interview-${status}" role="img" aria-label="${name}" title="${name}">${sign}</span> `;
}

const boxes: Readonly<Record<QuestionStatus, { name: string; sign: string }>> = {
  open: { name: 'Open', sign: '' },
  answered: { name: 'Answered', sign: '✓' },
  'not-applicable': { name: 'Not applicable', sign: '–' },
  deferred: { name: 'Deferred', sign: '›' },
};
