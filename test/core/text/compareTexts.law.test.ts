import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NearNames } from '../../../src/core/text/compareTexts';

describe('a name among many', () => {
  const rest = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', ' ', '1', '\u200B'), maxLength: 12 });
  const word = rest.map((letters) => `b${letters}`);
  const names = fc.array(word, { minLength: 60, maxLength: 200 });

  it('is near the first that it is near when each is alone', () =>
    fc.assert(
      fc.property(names, word, (list, written) => {
        const first = list.findIndex((name) => new NearNames([name]).firstNear(written) === 0);
        assert.equal(new NearNames(list).firstNear(written), first);
      }),
    ));
});
