import assert from 'node:assert/strict';
import { costText, readinessText } from '../../../../src/core/planning/readiness/readinessText';
import {
  readinessRules,
  type ReadinessCode,
  type ReadinessItem,
} from '../../../../src/core/planning/readiness/readiness';

const item = (code: ReadinessCode, ...about: string[]): ReadinessItem => ({
  code,
  level: readinessRules[code].level,
  about,
  path: [],
  span: { start: 0, end: 0 },
  fix: null,
});

const assertMessage = (code: ReadinessCode, about: readonly string[], message: string) =>
  assert.equal(readinessText(item(code, ...about)).message, message);

describe('the words of readiness', () => {
  it('name what is missing', () => {
    assertMessage('document-not-received', ['Plan'], 'The document "Plan" has not come yet.');
    assertMessage(
      'missing-role',
      ['business'],
      'No meeting has the role business, which this pace calls for.',
    );
    assertMessage('no-break', ['Long', ''], '"Long" goes on for more than two hours without a break.');
  });
  it('are one line, however long the file’s are', () => {
    const { message } = readinessText(item('document-not-received', `a\nb${'x'.repeat(500)}`));
    assert.match(message, /^The document "a bx{76}…" has not come yet\.$/);
  });
  for (const code of Object.keys(readinessRules) as ReadinessCode[]) {
    it(`of ${code} are sentences with a reason`, () => {
      const about = { 'unfilled-duty': ['Kick-off', 'moderator'], 'empty-agreement': ['breaks'] } as Partial<
        Record<ReadinessCode, string[]>
      >;
      const { message, reason, fix } = readinessText(
        item(code, ...(about[code] ?? ['business', 'b', 'c', 'd'])),
      );
      assert.match(message, /^(?:\p{Lu}|"|\d|b).*\.$/u);
      assert.match(reason, /^\p{Lu}.*\.$/u);
      assert.equal(fix, null);
    });
  }
  it('name the fix where there is one', () => {
    const fix = { kind: 'set', path: [], value: 30 } as const;
    assert.equal(
      readinessText({ ...item('long-business-interview', 'a', '60'), fix }).fix,
      'Make It 30 Minutes',
    );
  });
});

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
