import assert from 'node:assert/strict';
import { shownLevelOf } from '../../../../src/core/language/problems/problemSettings';

describe('how loudly a problem is told', () => {
  const assertLevel = (settings: unknown, expected: string | null) =>
    assert.equal(shownLevelOf('repeated-id', settings), expected);

  it('is as the settings say', () => assertLevel({ 'repeated-id': 'hint' }, 'hint'));
  it('is as the format page says without a word on it', () => assertLevel({ yaml: 'off' }, 'warning'));
  it('may be not at all', () => assertLevel({ 'repeated-id': 'off' }, null));
  it('is as the format page says for a word that is no level', () => {
    for (const settings of [{ 'repeated-id': 'loud' }, { 'repeated-id': 3 }, 'off', null, undefined, ['off']])
      assertLevel(settings, 'warning');
  });
});
