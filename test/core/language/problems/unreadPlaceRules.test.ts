// The rules of what is written where it does not count, broken and mended.
import { assertFix } from './assertFix';

describe('a fix of a row with more cells than its head', () => {
  const mends = (written: string, expected: string) =>
    assertFix('extra-cell', written, 'Give the head as many cells', expected);
  it('gives the head as many', () =>
    mends(
      '| a |\n| --- |\n| 1 | #hint 2 | 3 |\n',
      '| a |  |  |\n| --- | --- | --- |\n| 1 | #hint 2 | 3 |\n',
    ));
  it('closes a head that is open', () =>
    mends('a | b\n--- | ---\n1 | 2 | 3', 'a | b |  |\n--- | --- | --- |\n1 | 2 | 3'));
});
