/** Many places of a text in their order, and how many of them lie where. */
import type { Span } from './span';

/** Spans in their order, none within another: those on one side of an offset are found without a look at all of them. */
export class OrderedSpans {
  constructor(readonly spans: readonly Span[]) {}

  /** How many end there or before. */
  endedAt = (offset: number): number => countWhile(this.spans, ({ end }) => end <= offset);

  /** How many begin before. */
  begunBefore = (offset: number): number => countWhile(this.spans, ({ start }) => start < offset);

  /** How many lie between two offsets. */
  within = (from: number, to: number): number => Math.max(0, this.endedAt(to) - this.begunBefore(from));
}

/** How many at the beginning of a list are so; behind the first that is not, none is. */
function countWhile<Value>(list: readonly Value[], isSo: (value: Value) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = list[middle];
    if (value !== undefined && isSo(value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
