import assert from 'node:assert/strict';
import { QuestionKeys } from '../../../../src/core/interview/checklist/questionKeys';

/** Asserts the keys of the second list, by its texts, after the first; an id stands before a colon. */
function assertKeys(before: readonly string[], after: readonly string[], ...expected: string[]): void {
  const keys = new QuestionKeys();
  keys.follow(before.map(questionOf));
  assert.deepEqual(keys.follow(after.map(questionOf)), expected);
}

function questionOf(written: string): { identity: string; text: string } {
  const [text = '', id] = written.split(' ^').reverse().length > 1 ? written.split(' ^') : [written];
  return { identity: id === undefined ? text : `^${id}`, text };
}

describe('the key of a question', () => {
  it('is what makes it one question', () => assertKeys([], ['Who?', 'How? ^a'], 'Who?', '^a'));
  it('tells two alike apart', () => assertKeys([], ['Who?', 'Who?'], 'Who?', 'Who?\n2'));
  it('tells thousands alike apart', () => {
    const alike = Array.from({ length: 20_000 }, () => questionOf('Next?'));
    const keys = new QuestionKeys().follow(alike);
    assert.deepEqual(keys.slice(0, 3), ['Next?', 'Next?\n2', 'Next?\n3']);
    assert.equal(keys.at(-1), 'Next?\n20000');
    assert.equal(new Set(keys).size, 20_000);
  });
  it('stays where others come and go', () => assertKeys(['a', 'b', 'c'], ['b', 'new', 'c'], 'b', 'new', 'c'));
  it('stays when others change places', () => assertKeys(['a', 'b'], ['b', 'a'], 'b', 'a'));
  it('stays while the words are typed', () => assertKeys(['Who may pay'], ['Who may payy'], 'Who may pay'));
  it('stays when words between are changed', () =>
    assertKeys(['a', 'Who may pay?', 'b'], ['a', 'Who must pay?', 'b'], 'a', 'Who may pay?', 'b'));
  it('stays when an id comes', () => assertKeys(['Who pays?'], ['Who pays? ^pay'], 'Who pays?'));
  it('does not go to another question in the same place', () =>
    assertKeys(['Who may pay?'], ['What is stored?'], 'What is stored?'));
  it('does not go to a question elsewhere', () =>
    assertKeys(['Who pays?', 'b'], ['b', 'Who pays'], 'b', 'Who pays'));
  it('does not go along when one becomes two', () =>
    assertKeys(['Who pays?'], ['Who pays what?', 'Who pays when?'], 'Who pays what?', 'Who pays when?'));
  it('is no other’s again', () =>
    assertKeys(['Who pays?'], ['Who pays??', 'Who pays?'], 'Who pays??', 'Who pays?'));

  it('is not given twice', () => {
    const keys = new QuestionKeys();
    keys.follow([questionOf('Who pays?')]);
    keys.follow([questionOf('Who pays it?')]);
    assert.deepEqual(keys.follow([questionOf('Who pays it?'), questionOf('Who pays?')]), [
      'Who pays?',
      'Who pays?\n2',
    ]);
  });
});
