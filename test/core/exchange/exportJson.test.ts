import { strict as assert } from 'node:assert';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { assertGolden } from '../report/golden';
import { sessionOf, sessionsOf } from '../report/sessions';
import { shopFiles } from '../report/shop';

const text = (files: Readonly<Record<string, string>>): string =>
  `${JSON.stringify(exportJson(sessionsOf(files)), null, 2)}\n`;

describe('the JSON export', () => {
  it('of a session', () => assertGolden('test/golden/export.json', text(shopFiles)));
  it('has the same bytes for the same files in any order', () =>
    assert.equal(text(Object.fromEntries(Object.entries(shopFiles).reverse())), text(shopFiles)));
  it('of an empty folder', () => assert.deepEqual(exportJson([]), { format: 1, sessions: [] }));
  it('tells questions that are planned from those that are open', () => {
    const plannedIn = (note: string) =>
      exportJson([sessionOf(note)]).sessions[0]?.questions.map(({ status, planned }) => [status, planned]);
    assert.deepEqual(plannedIn('- [ ] Why?\n'), [['open', true]]);
    assert.deepEqual(plannedIn('- [ ] Why?\n- [x] How?\n'), [
      ['open', false],
      ['answered', false],
    ]);
  });
  it('says what is wrong, and where', () => {
    const [session] = exportJson([sessionOf('- #risk/T It breaks\n')]).sessions;
    assert.deepEqual(session?.problems, [
      {
        file: 'a.interview.md',
        line: 1,
        column: 3,
        level: 'warning',
        code: 'risk-without-how',
        message:
          'This risk does not say how the attack works, so it counts as a hint: add `how: …`, or make it a #hint.',
      },
    ]);
  });
});
