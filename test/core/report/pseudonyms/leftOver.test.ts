import assert from 'node:assert/strict';
import { leftOverIn } from '../../../../src/core/report/pseudonyms/leftOver';

describe('what is left over of names', () => {
  it('is told of a name in each way that it was taken', () => {
    const unclear = { written: 'Mark', roles: ['Architect 1'] };
    const person = { role: 'Architect 1', slug: 'architect-1', id: null, name: 'Mark', email: null };
    const found = leftOverIn(
      [],
      [{ ...person, from: 'notes' }],
      [
        { ...unclear, isReplaced: true },
        { ...unclear, isReplaced: false },
      ],
      'Architect 1 and Mark',
    );
    assert.deepEqual(
      found.map(({ kind, text }) => `${kind} ${text}`),
      ['name Mark', 'replaced-word Mark', 'kept-word Mark'],
    );
  });
});
