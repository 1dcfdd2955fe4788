import assert from 'node:assert/strict';
import { medianOf, partOf, ratios, verdictOf, verdictTable } from '../../bench/verdict';

const bound = { measure: 'growth of views', unit: 'x', most: 12, reach: 10 };

describe('a bound', () => {
  const says = (rounds: readonly number[], measured: number | null, isKept: boolean) =>
    it(`${isKept ? 'is kept' : 'fails'} with ${JSON.stringify(rounds)}`, () =>
      assert.deepEqual(verdictOf(bound, rounds), { ...bound, measured, isKept }));

  says([10, 11, 9, 10, 12], 10, true);
  says([12], 12, true);
  says([12.01], 12.01, false);
  // What grows with the square of the size takes a hundred times as long.
  says([98, 103, 100], 100, false);
  // One round that something else disturbed decides nothing, nor does one that was lucky.
  says([10, 10, 400, 11, 10], 10, true);
  says([100, 10, 100, 100, 100], 100, false);
  // What was not measured is not kept.
  says([], null, false);
  says([10, Number.NaN, 10], null, false);
  says([Infinity, Infinity, 10], Infinity, false);
});

describe('figures', () => {
  it('have the one in their middle', () => {
    assert.equal(medianOf([9, 1, 2]), 2);
    assert.equal(medianOf([1, 2]), 2);
    assert.equal(medianOf([]), null);
  });
  it('have one that nearly all are below', () => {
    const values = Array.from({ length: 100 }, (_, n) => 100 - n);
    assert.equal(partOf(values, 0.95), 95);
    assert.equal(partOf([7], 0.95), 7);
    assert.equal(partOf([], 0.95), null);
  });
  it('are compared round by round', () => {
    assert.deepEqual(ratios([4, 9], [2, 3]), [2, 3]);
    assert.deepEqual(ratios([4, 9], [2]), [2, Number.NaN]);
  });
  it('stand in a table', () => {
    const table = verdictTable('One core', [
      verdictOf(bound, [100]),
      verdictOf({ ...bound, measure: 'growth of parsing', reach: null }, [9.8765]),
      verdictOf({ ...bound, measure: 'growth of nothing', reach: null }, []),
    ]);
    assert.equal(
      table,
      [
        'One core',
        '',
        '| measure | bound | reach | measured |  |',
        '| --- | ---: | ---: | ---: | --- |',
        '| growth of views | 12 x | 10 x | 100 x | FAILED |',
        '| growth of parsing | 12 x |  | 9.88 x | ok |',
        '| growth of nothing | 12 x |  | ? x | FAILED |',
        '',
      ]
        .join('\n')
        .replace('? x', '?'),
    );
  });
});
