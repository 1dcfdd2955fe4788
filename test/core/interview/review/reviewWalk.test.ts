import assert from 'node:assert/strict';
import {
  followed,
  startReview,
  stepOf,
  tallyOf,
  wentBack,
  wentOn,
  withAsked,
  type ReviewWalk,
} from '../../../../src/core/interview/review/reviewWalk';
import type { Session } from '../../../../src/core/session/session';
import { sessionOf, type Files } from '../../session/literalSession';

/** Changes the walk, or the notes that it goes through. */
type Move = 'on' | 'back' | 'asked' | { readonly notes: Files };

const moved = (move: Move, walk: ReviewWalk, session: Session): ReviewWalk => {
  if (move === 'on') return wentOn(walk, session);
  if (move === 'back') return wentBack(walk);
  return move === 'asked' ? withAsked(walk) : walk;
};

/** Asserts which hint is looked at first and after each move, as `1/3 the words`; at the end it is ''. */
const assertWalk = (notes: Files, moves: readonly Move[], ...expected: readonly string[]): void => {
  let session = sessionOf(notes);
  let walk = startReview(session);
  const shown = () => {
    const step = stepOf(walk, session);
    return step ? `${step.number}/${step.count} ${step.hint.text}` : '';
  };
  const seen = [shown()];
  for (const move of moves) {
    if (typeof move === 'object') session = sessionOf(move.notes);
    walk = followed(moved(move, walk, session), session);
    seen.push(shown());
  }
  assert.deepEqual(seen, expected);
};

describe('a review', () => {
  it('goes through hints, and risks that do not say how, in the order of the interviews', () =>
    assertWalk(
      {
        'b.interview.md': '---\ndate: 2026-11-24\n---\n\n- #hint late\n',
        'a.interview.md':
          '---\ndate: 2026-11-23\n---\n\n- #risk one\n- #risk two\n  - how: x\n- #dismissed three\n- #hint gone\n  - status: done\n- #hint four\n',
      },
      ['on', 'on', 'on'],
      '1/3 one',
      '2/3 four',
      '3/3 late',
      '',
    ));
  it('has nothing to show without hints', () => assertWalk('- #dismissed a\n', [], ''));
  it('goes on past what was judged meanwhile, and back to it', () =>
    assertWalk(
      '- #hint a\n- #hint b\n- #hint c\n',
      [{ notes: '- #hint a\n- #dismissed b\n- #hint c\n' }, 'on', 'back', 'back', 'back'],
      '1/3 a',
      '1/3 a',
      '3/3 c',
      '2/3 b',
      '1/3 a',
      '1/3 a',
    ));
  it('finds its hints wherever they stand by now', () =>
    assertWalk(
      '- #hint a\n- #hint b\n',
      ['on', { notes: 'x\n\n- #hint b\n\ny\n\n- #hint/S! a\n' }, 'back'],
      '1/2 a',
      '2/2 b',
      '2/2 b',
      '1/2 a',
    ));
  it('skips what is gone', () =>
    assertWalk(
      '- #hint a\n- #hint b\n- #hint c\n',
      ['on', { notes: '- #hint a\n- #hint c\n' }],
      '1/3 a',
      '2/3 b',
      '2/2 c',
    ));
  it('comes to new and reworded ones at its end', () =>
    assertWalk(
      '- #hint a\n- #hint b\n',
      [{ notes: '- #hint new\n- #hint a\n- #hint b, reworded\n' }, 'on', 'on'],
      '1/2 a',
      '1/3 a',
      '2/3 new',
      '3/3 b, reworded',
    ));
  it('tells hints with the same words apart', () =>
    assertWalk(
      '- #hint a\n- #hint a\n',
      [{ notes: '- #dismissed a\n- #hint a\n' }, 'on', 'on'],
      '1/2 a',
      '1/2 a',
      '2/2 a',
      '',
    ));

  const assertTally = (before: string, after: string, asks: number, expected: readonly number[]): void => {
    let walk = startReview(sessionOf(before));
    const session = sessionOf(after);
    for (let index = 0; index < asks; index++) walk = wentOn(withAsked(walk), session);
    const { hints, risks, dismissed, asked, later } = tallyOf(walk, session);
    assert.deepEqual([hints, risks, dismissed, asked, later], expected);
  };
  it('counts what the notes say became of its hints', () =>
    assertTally(
      '- #hint a\n- #hint b\n- #hint c\n- #hint d\n- #risk e\n  - how: x\n',
      '- #risk a ^R-1\n  - how: x\n- #dismissed b\n- #hint d\n- #risk e\n  - how: x\n',
      0,
      [3, 1, 1, 0, 1],
    ));
  it('counts an ask until the hint is judged', () => {
    assertTally('- #hint a\n- #hint b\n', '- #hint a\n- #hint b\n', 1, [2, 0, 0, 1, 1]);
    assertTally('- #hint a\n- #hint b\n', '- #dismissed a\n- #hint b\n', 1, [2, 0, 1, 0, 1]);
  });
});
