import assert from 'node:assert/strict';
import { SessionSums } from '../../../src/extension/model/sessionSums';
import type { ListedSession } from '../../../src/extension/model/subject';
import { sessionsOf } from './literalView';

/** Sessions by the number of hints in each: `{ a: 2, b: 0 }`. */
const listedOf = (hints: Readonly<Record<string, number>>): readonly ListedSession[] =>
  sessionsOf(
    Object.fromEntries(
      Object.entries(hints).flatMap(([folder, count]) => [
        [`${folder}/threat-session.yaml`, `title: ${folder}\n`],
        [`${folder}/a.interview.md`, '- #hint/S leak\n'.repeat(count)],
      ]),
    ),
  );

/** What is kept of them, and in which session somebody looked. */
function watched() {
  const sums = new SessionSums<'hints', { readonly hints: number; readonly today: string }>(['hints']);
  let looked: string[] = [];
  const find = ({ session }: ListedSession, today: string) => {
    looked.push(session.folder);
    return { hints: session.findings.length, today };
  };
  return {
    sums,
    take: (
      sessions: readonly ListedSession[],
      changed: readonly ListedSession[] | 'all',
      day = '2026-11-25',
    ) => {
      looked = [];
      sums.take(sessions, changed, () => day, find);
      return { ...sums.all, looked };
    },
  };
}

describe('the sums of many sessions', () => {
  const before = listedOf({ a: 1, b: 2, c: 3 });
  const [one, two, three] = before;
  assert.ok(one && two && three);
  const [other] = listedOf({ b: 5 });
  assert.ok(other);
  const after = [one, other, three];

  it('look at all of them once', () => {
    const { take } = watched();
    assert.deepEqual(take(before, 'all'), { hints: 6, looked: ['a', 'b', 'c'] });
    assert.deepEqual(take(before, 'all'), { hints: 6, looked: [] });
  });
  it('look at one that changed alone', () => {
    const { take, sums } = watched();
    take(before, 'all');
    assert.deepEqual(take(after, [other]), { hints: 9, looked: ['b'] });
    assert.deepEqual(take(after, [other]), { hints: 9, looked: [] });
    assert.equal(sums.of(other)?.hints, 5);
    assert.deepEqual(take(after, 'all'), { hints: 9, looked: [] });
  });
  it('take in one that comes, and leave out one that went', () => {
    const { take, sums } = watched();
    assert.deepEqual(take([one], 'all'), { hints: 1, looked: ['a'] });
    assert.deepEqual(take([one, two], [two]), { hints: 3, looked: ['b'] });
    assert.deepEqual(take([two], 'all'), { hints: 2, looked: [] });
    assert.equal(sums.of(one), undefined);
  });
  it('look at all again on another day, and when something else is wanted', () => {
    const { take, sums } = watched();
    take(before, 'all');
    assert.deepEqual(take(before, 'all', '2026-11-26'), { hints: 6, looked: ['a', 'b', 'c'] });
    sums.forget();
    assert.deepEqual(sums.all, { hints: 0 });
    assert.deepEqual(take(before, 'all', '2026-11-26'), { hints: 6, looked: ['a', 'b', 'c'] });
  });
});
