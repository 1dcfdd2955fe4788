/** What a list costs: tests of costs count reads, since a clock tells of the machine. */
import assert from 'node:assert/strict';

/** The same list, and how often one of its entries was read. */
export function countedReads<T>(entries: readonly T[]): {
  readonly list: readonly T[];
  readonly reads: () => number;
} {
  let count = 0;
  const list = new Proxy(entries, {
    get: (target, key, receiver): unknown => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { list, reads: () => count };
}

/** Asserts that four times as much costs about four times the reads, and not sixteen times. */
export function assertLinear(readsOf: (size: number) => number): void {
  const [few, many] = [readsOf(100), readsOf(400)];
  assert.ok(few >= 100, `${few} reads are none of each`);
  assert.ok(many <= 5 * few, `${few} reads became ${many}`);
}
