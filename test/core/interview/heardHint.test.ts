import assert from 'node:assert/strict';
import { isStillHeard } from '../../../src/core/interview/heardHint';

const assertHeard = (answer: string, isHeard: boolean, hint = 'It is shared'): void =>
  assert.equal(isStillHeard(answer, { words: 'shared', hint }), isHeard);

describe('what was heard in an answer that is being changed', () => {
  it('stays with its sentence', () => {
    assertHeard('One key. It is\n  shared. And', true);
    assertHeard('One key. It is not shared', false);
  });
  it('goes once a hint says so', () => assertHeard('It is shared.\n- #hint/S It is shared', false));
  it('without a sentence stays until the note is read', () => {
    assertHeard('see ^R-1', true, 'shared');
    assertHeard('see ^R-1\n- #hint shared', false, 'shared');
  });
});
