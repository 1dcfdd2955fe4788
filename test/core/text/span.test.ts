import assert from 'node:assert/strict';
import { joinedRanges } from '../../../src/core/text/span';

const joined = (...ranges: readonly [number, number][]) =>
  joinedRanges(ranges.map(([start, end]) => ({ start, end }))).map(({ start, end }) => `${start}-${end}`);

describe('ranges', () => {
  it('are one where they touch or overlap, in order', () =>
    assert.deepEqual(joined([4, 6], [8, 9], [1, 4], [2, 3]), ['1-6', '8-9']));
  it('stay apart where something stands between', () =>
    assert.deepEqual(joined([2, 3], [0, 1]), ['0-1', '2-3']));
});
