import assert from 'node:assert/strict';
import { parseCatalog } from '../../../../src/core/catalog/parseCatalog';
import { reviewLines, tallyText } from '../../../../src/core/report/reviewText';
import {
  followed,
  hintReviewOf,
  type Offer,
  offersOf,
  othersThan,
  type ReviewWalk,
  startReview,
  stepOf,
  tallyOf,
  wentBack,
  wentOn,
  withAsked,
} from '../../../../src/core/interview/review/hintReview';
import { type Files, indexOf, sessionOf } from '../../session/literalSession';
import type { Session } from '../../../../src/core/session/session';

const today = '2026-11-25';

const listening = parseCatalog(
  'questions: [{ id: authentication, text: Who?, listenFor: [shared account, no logs, receipt] }]',
).catalog;

const reviewed = (note: string) => {
  const index = indexOf(note);
  const [session] = index.sessions();
  const hint = session?.findings.find(({ kind }) => kind !== 'dismissed') ?? session?.findings[0];
  assert.ok(session && hint);
  return { session, hint, note: index.note(hint.file) };
};

describe('what is told about a hint under review', () => {
  /** The lines of the first finding that is not dismissed, as `name: text`, and behind ` / ` what stands below. */
  const assertLines = (text: string, ...expected: readonly string[]): void => {
    const { session, hint, note } = reviewed(text);
    const lines = reviewLines(hint, hintReviewOf(hint, session, note, [listening]), session, today);
    assert.deepEqual(
      lines.map(({ name, text, more }) => `${name}: ${text}${more && ` / ${more}`}`),
      expected,
    );
  };
  it('is what was decided about it, with the reason', () =>
    assertLines(
      '- #hint a @jon\n  - decision: transfer\n    - by: @mette, the board\n    - until: 2026-11-24\n    - because: b\n',
      'Hint: a, said by jon / a',
      'Decision: to be transferred, decided by mette, the board, until 2026-11-24 / b',
      'Still lacks: an attack path, a STRIDE category, an impact or a calibration, a likelihood',
    ));
  it('is that what was accepted has lapsed', () =>
    assertLines(
      '- #hint a\n  - decision: accept\n    - until: 2026-11-24\n  - because: b\n',
      'Hint: a, said by the attendees / a',
      'Decision: accepted, until 2026-11-24, which is over',
      'Reason: b',
      'Still lacks: an attack path, a STRIDE category, an impact or a calibration, a likelihood',
    ));
  it('is where it was said, what is like it, how bad it may be, and what it lacks', () =>
    assertLines(
      `---
title: Architects
attendees: [petra]
---

- #calibration/S low
- #calibration/S high nobody would come

## Reader #interactor/human

- [x] Who are you? ^authentication
  A number.
  - #hint/ST the number is on the receipts
- #hint it is short
- #dismissed it is long

## Door #process

- #hint it opens
- #risk it closes ^R-4
  - how: x
  - about: Reader; Door
`,
      'Hint: Spoofing, Tampering · Reader · Architects, said by petra / the number is on the receipts',
      'Question: Who are you? / A number. …',
      'Listened for: receipt',
      'On the same element: 2: “it is short”, “R-4 it closes”',
      'Calibration: Spoofing high, Tampering not given',
      'Still lacks: an attack path, a likelihood',
    ));
  it('is little of a hint that stands alone', () =>
    assertLines(
      '#hint',
      'Hint: a, said by the attendees / (no text)',
      'Still lacks: an attack path, a STRIDE category, an impact or a calibration, a likelihood',
    ));
  it('is what somebody was asked about it, nearest first, with the answer', () =>
    assertLines(
      `## Door #process

- [ ] #ask @lee What was before?
- #hint! it opens
- [x] #ask @sam It opens?
  - answer: only by day
- [-] #ask Never mind
- [ ] #ask @lee Who oils it?

## Reader #interactor

- [ ] #ask @lee Something else?
`,
      'Hint: Door · a, said by the attendees / it opens',
      'Answered by: sam, “It opens?”, and 2 more on the same element / only by day',
      'Still lacks: an attack path, a STRIDE category',
    ));
  it('is what was asked right below, where it is about nothing in particular', () =>
    assertLines(
      '- [ ] #ask v\n- #hint! x\n- [ ] #ask y\n- #hint! w\n- [ ] #ask z\n',
      'Hint: a, said by the attendees / x',
      'Waiting for: somebody, “y”',
      'Still lacks: an attack path, a STRIDE category',
    ));
  it('is the reason for which it was once dismissed', () =>
    assertLines(
      '- #risk! x\n  - because: y\n',
      'Risk without attack path: a, said by the attendees / x',
      'Reason: y',
      'Still lacks: an attack path, a STRIDE category',
    ));
  it('is one line each, in their order', () =>
    assertLines(
      '- #risk/S! x \u202Ey\n  - how: a\n  - how: b\n',
      'Risk: Spoofing · a, said by the attendees / x ⟨U+202E⟩y',
      'Attack path: a b',
      'Calibration: Spoofing not given',
    ));
  it('is the first words of steps and code', () =>
    assertLines(
      '- [x] #ask @lee y\n  - answer:\n    1. c\n    2. d\n- #risk/S! x\n  - how: a:\n    1. b\n\n    ```\n    c\n    ```\n',
      'Risk: Spoofing · a, said by the attendees / x',
      'Attack path: a: …',
      'Calibration: Spoofing not given',
    ));
});

describe('what can become of a hint under review', () => {
  const assertOffers = (note: string, ...expected: readonly Offer[]): void => {
    const { session, hint } = reviewed(note);
    assert.deepEqual(offersOf(hint, session), expected);
  };
  it('is everything', () =>
    assertOffers(
      '- #hint a\n- #risk b',
      ...(['confirmRisk', 'askSomebody', 'dismiss', 'merge', 'later'] as const),
    ));
  it('is no merging with nothing', () =>
    assertOffers(
      '- #hint a\n- #dismissed b\n- #hint',
      ...(['confirmRisk', 'askSomebody', 'dismiss', 'later'] as const),
    ));
  it('is no proof of a risk that has one', () =>
    assertOffers('- #risk a\n  - how: b', 'later', 'askSomebody', 'dismiss'));
  it('is taking up again what was dismissed', () =>
    assertOffers('- #dismissed a', 'later', 'turnIntoHint', 'askSomebody'));

  it('is merging, first with what is about the same', () => {
    const { session, hint } = reviewed(
      '## A #store\n\n- #hint a\n\n## B #store\n\n- #hint b\n\n## A #store\n\n- #hint c',
    );
    assert.deepEqual(
      othersThan(hint, session).map(({ text }) => text),
      ['c', 'b'],
    );
  });
  it('is first of all what says nearly the same', () => {
    const { hint, session } = reviewed(
      '## A #store\n\n- #hint key hangs there\n- #hint b\n\n# Else\n\n- #hint the keys hang there',
    );
    assert.deepEqual(
      othersThan(hint, session).map(({ text }) => text),
      ['the keys hang there', 'b'],
    );
  });
});

describe('what a review says at its end', () => {
  it('is what became of how many', () =>
    assert.equal(
      tallyText({ hints: 10, risks: 3, dismissed: 4, asked: 2, later: 1 }),
      '10 hints: 3 risks, 4 dismissed, 2 to ask, 1 later',
    ));
  it('leaves out what there is none of', () =>
    assert.equal(tallyText({ hints: 1, risks: 1, dismissed: 0, asked: 0, later: 0 }), '1 hint: 1 risk'));
});

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
  let walk = startReview(session, today);
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
  it('comes to what was accepted until a day that is over', () => {
    const accepted = (words: string, until: string) =>
      `- #hint ${words}\n  - decision: accept\n    - until: ${until}\n`;
    assertWalk(
      `${accepted('today', today)}${accepted('lapsed', '2026-11-24')}${accepted('later', '2027-01-01')}`,
      ['on'],
      '1/1 lapsed',
      '',
    );
  });
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
    let walk = startReview(sessionOf(before), today);
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
