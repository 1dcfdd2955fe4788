import assert from 'node:assert/strict';
import { noteSuggestionsAt } from '../../../../src/core/language/noteCompletion/noteSuggestions';
import { assertEnds, assertSilent, surroundingsOf } from './literalNote';

describe('what is typed to its end', () => {
  for (const typed of [
    '- #|hint',
    '- #hint/|S',
    '- said @|dana',
    '## Shop #|interactor',
    '## Shop #interactor/|human',
    '## Shop #|store',
    '- #ask @lee due:|2026-11-22',
    '- #ask @lee due:|2026-11-27',
    '- #risk x\n  - effort: |days',
    '- #flow |Bank',
    '- #flow |Door',
    '- [ ] |Who?',
    '---\nrole: |workshop',
  ]) {
    it(`is offered no more: ${JSON.stringify(typed)}`, () => assertEnds(typed));
  }
});

describe('prose', () => {
  for (const typed of ['They know |', 'Why?|', 'note: |', 'and/|', '- |', '* |', 'a [|', '\n|', '|']) {
    it(`is left alone: ${JSON.stringify(typed)}`, () => assertSilent(typed));
  }
  it('is left alone in a line that never ends', () => {
    const text = `${'x'.repeat(20_000)} #`;
    const known = () => surroundingsOf('', 0);
    assert.deepEqual(noteSuggestionsAt(text, text.length, known, { kind: 'began', by: '#' }).suggestions, []);
  });
});
