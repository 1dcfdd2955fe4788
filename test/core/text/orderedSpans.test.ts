import assert from 'node:assert/strict';
import { OrderedSpans } from '../../../src/core/text/orderedSpans';

const spans = [
  { start: 2, end: 4 },
  { start: 4, end: 5 },
  { start: 9, end: 12 },
];

describe('ordered spans', () => {
  const ordered = new OrderedSpans(spans);

  it('are counted as somebody who looks at all of them would', () => {
    for (let from = 0; from < 14; from++) {
      assert.equal(ordered.endedAt(from), spans.filter(({ end }) => end <= from).length);
      assert.equal(ordered.begunBefore(from), spans.filter(({ start }) => start < from).length);
      for (let to = 0; to < 14; to++) {
        const between = spans.filter(({ start, end }) => start >= from && end <= to).length;
        assert.equal(ordered.within(from, to), between, `${from} to ${to}`);
      }
    }
  });
  it('may be none', () => assert.equal(new OrderedSpans([]).within(0, 9), 0));
});
