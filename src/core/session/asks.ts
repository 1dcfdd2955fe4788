/** Asks that several interviews hold: what one left open, the next one may ask again. */
import { elementKey } from '../note/note';
import type { Task } from './session';

/**
 * Of an ask that several notes hold, with the same words about the same element, only that of the newest: like a
 * question, it is as the newest interview left it. `asks` are in the order of the interviews; the rest keeps its place.
 */
export function newestAsks(asks: readonly Task[]): readonly Task[] {
  const newest = new Map(asks.map((ask) => [askKeyOf(ask), ask.file]));
  return asks.filter((ask) => newest.get(askKeyOf(ask)) === ask.file);
}

/** What makes two asks the same, over all notes: their element and their words, in any case. */
export const askKeyOf = ({ element, text }: Pick<Task, 'element' | 'text'>): string =>
  `${elementKey(element ?? '')}\n${elementKey(text)}`;
