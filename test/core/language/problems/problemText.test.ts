import { strict as assert } from 'node:assert';
import { problemLevels, type ProblemCode } from '../../../../src/core/text/problem';
import { problemText } from '../../../../src/core/language/problems/problemText';

const codes = Object.keys(problemLevels) as ProblemCode[];

describe('the text of a problem', () => {
  for (const code of codes) {
    it(`says what ${code} is`, () =>
      assert.match(problemText(code, 'the matter'), /^(?:[A-Z]|"the matter").* .*\.$/));
  }
  it('differs for every rule', () =>
    assert.equal(new Set(codes.map((code) => problemText(code, 'x'))).size, codes.length));
  it('stays on one line', () =>
    assert.doesNotMatch(problemText('malformed-flow', 'a\nb\u001B[31m\u202E'), /[\n\u001B\u202E]/));
  it('stays short', () => assert.ok(problemText('malformed-flow', 'long '.repeat(1000)).length < 250));

  const assertSays = (code: ProblemCode, about: string, words: string) =>
    assert.ok(problemText(code, about).includes(words), problemText(code, about));
  it('says what a detail may be', () =>
    assertSays('impossible-value', 'effort: years', 'use hours, days, weeks or months'));
  it('says how to calibrate', () => assertSays('impossible-value', 'calibration', 'begin its text with low'));
  it('names a key without a value that can be used', () =>
    assertSays('impossible-value', 'stage', 'The value of "stage" is missing or cannot be used'));
});
