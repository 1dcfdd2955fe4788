import { strict as assert } from 'node:assert';
import {
  problemCodes,
  problemText,
  ruleText,
  shownLevelOf,
} from '../../../../src/core/language/problems/problemRules';
import type { ProblemCode, ToldProblem } from '../../../../src/core/session/problemList';
import { sessionOf } from '../../session/literalSession';

/** The first problem of a note with that code. */
function problemIn(text: string, code: ProblemCode): ToldProblem {
  const problem = sessionOf(text).problems.find((one) => one.code === code);
  assert.ok(problem, code);
  return problem;
}

describe('the text of a problem', () => {
  for (const code of problemCodes) {
    it(`says what ${code} is`, () => assert.match(ruleText(code), /^(?:[A-Z]|"…").* .*\.$/));
  }
  it('differs for every rule', () =>
    assert.equal(new Set(problemCodes.map(ruleText)).size, problemCodes.length));

  const flowText = (flow: string) => problemText(problemIn(`- #flow ${flow}`, 'malformed-flow'));
  it('stays on one line', () => assert.doesNotMatch(flowText('a\n  b\u001B[31m\u202E'), /[\n\u001B\u202E]/));
  it('stays short', () => assert.ok(flowText('long '.repeat(1000)).length < 250));

  const assertSays = (text: string, words: string) => {
    const told = problemText(problemIn(text, 'impossible-value'));
    assert.ok(told.includes(words), told);
  };
  it('says what a detail may be', () =>
    assertSays('- #hint/S a\n  - effort: years', 'use hours, days, weeks or months'));
  it('says what a known key lacks', () => {
    const told = problemText(problemIn('- #hint/S a\n  - How:b', 'misspelt-detail'));
    assert.ok(told.startsWith('"How" is a key only with a colon and a blank behind it'), told);
    assert.ok(told.includes('write `how: …`'), told);
  });
  it('says how to calibrate', () => assertSays('- #calibration/S a', 'begin its text with low'));
  it('names a key without a value that can be used', () =>
    assertSays('---\nminutes: soon\n---', 'The value of "minutes" is missing or cannot be used'));
});

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
