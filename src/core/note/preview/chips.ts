/** The pieces of HTML that stand for marks. No text of a note gets in here but through `escape`. */
import { isDay } from '../date';
import type { Mark } from '../markPlugin';
import { parseStride, strideName, type Stride } from '../stride';
import { isElementKind, type SpeltTag } from '../tagSyntax';

/** `#risk/TE!` → a chip that says _Risk TE high_, each letter with its category's name. */
export function tagChip({ word, suffix, severity }: SpeltTag): string {
  if (isElementKind(word)) {
    const type = suffix === null ? '' : ` · ${suffix.toLowerCase()}`;
    return chip('element', `${capital(word)}${type}`);
  }
  return chip(word, capital(word), lettersOf(parseStride(suffix ?? '').stride), severity ?? '');
}

/** What is left to see of an id: nothing of `^authentication`, the letters of `^authentication/SE`. */
export function idChip({ letters }: Extract<Mark, { kind: 'id' }>): string {
  const { stride } = parseStride(letters ?? '');
  return stride.length === 0 ? '' : chip('stride', lettersOf(stride));
}

/** `due:2026-11-27` → _due 2026-11-27_; null for what is no day, which stays as it was typed. */
export const dueChip = ({ date }: Extract<Mark, { kind: 'due' }>): string | null =>
  isDay(date) ? `<time class="interview-due" datetime="${date}">due ${date}</time>` : null;

/** `how:` → the key, to be shown less than what it says. */
export const keyLabel = (escapedKey: string): string => `<span class="interview-key">${escapedKey}</span>`;

const chip = (kind: string, ...parts: readonly string[]): string =>
  `<span class="interview-tag interview-${kind}">${parts.filter(Boolean).join(' ')}</span>`;

const lettersOf = (letters: readonly Stride[]): string =>
  letters.map((letter) => `<abbr title="${strideName(letter)}">${letter}</abbr>`).join('');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
