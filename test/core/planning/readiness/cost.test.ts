import assert from 'node:assert/strict';
import { costText } from '../../../../src/core/planning/readiness/cost';

describe('the words of a cost', () => {
  it('are hours in all and minutes for each', () =>
    assert.deepEqual(
      costText(
        {
          minutes: 130,
          people: [
            { id: 'dana', minutes: 90 },
            { id: 'Kim', minutes: 40 },
          ],
          unknown: 0,
        },
        [],
      ),
      {
        message: '2.2 person-hours in all',
        lines: ['dana: 90 minutes', 'Kim: 40 minutes'],
      },
    ));
  it('tell of meetings without a length', () =>
    assert.equal(
      costText({ minutes: 0, people: [], unknown: 1 }, []).message,
      '0 person-hours in all; 1 meeting has no length yet',
    ));
});
