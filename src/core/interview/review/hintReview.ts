/**
 * The hints of a session under review: what is known about each, for whoever decides what becomes of it, and going
 * through all of them, one at a time, while the notes change. What became of each is in the notes; a walk knows only
 * which hints it has come past.
 */
import type { Catalog } from '../../catalog/catalog';
import { saidIn } from '../../catalog/saidWords';
import type { Note } from '../../note/note';
import type { Stride } from '../../note/stride';
import { Calibrations } from '../../session/calibrations';
import { type Lacking, lackingIn } from '../../session/findings';
import { type Place, placeOf } from '../../session/place';
import type { CalibratedBy, Finding, Session, Task } from '../../session/session';
import { isToReview } from '../../session/status';
import { likenessOf } from '../../session/toldTwice';
import { listenForOf } from '../hintsAtLine';

export interface HintReview {
  /** In whose answer it stands. */
  readonly question: (Place & { readonly text: string; readonly answer: string | null }) | null;
  /** What is or was asked about the same elements; first what stands right below, as what this hint was about does. */
  readonly asks: readonly Task[];
  /** Other hints and risks about the same elements. */
  readonly others: readonly Finding[];
  /** Of each of its categories; without one, nobody has said how much it would hurt. */
  readonly calibration: readonly {
    readonly stride: Stride;
    readonly by: CalibratedBy | null;
  }[];
  readonly lacking: readonly Lacking[];
  /** Of what its question listens for, what it says. */
  readonly listenedFor: readonly string[];
}

export type Offer = 'confirmRisk' | 'askSomebody' | 'dismiss' | 'merge' | 'turnIntoHint' | 'later';

/** `note` is the one that holds the hint, as the session has read it; the catalogs are the session's. */
export function hintReviewOf(
  hint: Finding,
  session: Session,
  note: Note | undefined,
  catalogs: readonly Catalog[],
): HintReview {
  const tag = note?.tags.find(({ span }) => span.start === hint.span.start);
  const question = tag?.question;
  const at = note && question && placeOf(hint.file, note.lines, question.asked);
  const calibrations = new Calibrations(session.calibration);
  return {
    question: question && at ? { ...at, text: question.text, answer: question.answer } : null,
    asks: asksNear(hint, session),
    others: mergeable(hint, session).filter(({ about }) => about.some((name) => hint.about.includes(name))),
    calibration: hint.stride.map((stride) => ({ stride, by: calibrations.inCategory(stride, hint.about) })),
    lacking: hint.kind === 'dismissed' ? [] : lackingIn(hint),
    listenedFor: saidIn(hint.text, listenForOf(question, catalogs)).map(({ words }) => words),
  };
}

/** What a hint may be the same as: the other hints and risks, the likeliest first, then those about the same elements. */
export function othersThan(hint: Finding, session: Session): readonly Finding[] {
  const others = mergeable(hint, session).map((other) => ({
    other,
    likeness: likenessOf(hint, other),
    isNear: other.about.some((name) => hint.about.includes(name)),
  }));
  return others
    .sort((one, two) => two.likeness - one.likeness || Number(two.isNear) - Number(one.isNear))
    .map(({ other }) => other);
}

/** In the order of a list, the likeliest first; of what is judged already there is less to offer. */
export function offersOf(hint: Finding, session: Session): readonly Offer[] {
  if (hint.kind === 'dismissed') return ['later', 'turnIntoHint', 'askSomebody'];
  const merging: readonly Offer[] = mergeable(hint, session).length ? ['merge'] : [];
  return hint.demonstrated
    ? ['later', 'askSomebody', 'dismiss', ...merging]
    : ['confirmRisk', 'askSomebody', 'dismiss', ...merging, 'later'];
}

/** Of a hint about nothing in particular only what stands right below. What was dropped nobody answers any more. */
function asksNear(hint: Finding, { asks, findings }: Session): readonly Task[] {
  const isBelow = ({ file, line }: Place) => file === hint.file && line > hint.line;
  const next = Math.min(...findings.filter(isBelow).map(({ line }) => line));
  const isRightBelow = (ask: Task) => isBelow(ask) && ask.line < next && ask.element === hint.element;
  const isNear = ({ about }: Task) => about.some((name) => hint.about.includes(name));
  const near = asks.filter((ask) => ask.outcome !== 'dropped' && (isRightBelow(ask) || isNear(ask)));
  return near.toSorted((one, other) => Number(isRightBelow(other)) - Number(isRightBelow(one)));
}

/** Without words or an id nothing could say which one it is the same as. */
const mergeable = (hint: Finding, { findings }: Session): Finding[] =>
  findings.filter((one) => one !== hint && one.kind !== 'dismissed' && (one.text !== '' || one.id !== null));

// Going through the hints of a session, one at a time, while its notes change. What became of each is in the notes; a
// walk knows only which hints it has come past.

/** Hints by their keys, see `findingsByKey`. */
export interface ReviewWalk {
  readonly passed: readonly string[];
  /** The first is the one to look at. */
  readonly ahead: readonly string[];
  /** Those about which somebody is to be asked: the notes say that only to people. */
  readonly asked: readonly string[];
  /** The day of the review, such as `2026-11-25`: what was accepted until an earlier one is looked at again. */
  readonly today: string;
}

/** `hint` 3 of 10. */
export interface ReviewStep {
  readonly hint: Finding;
  readonly number: number;
  readonly count: number;
}

/** What became of the hints of a walk that are still there. */
export interface ReviewTally {
  readonly hints: number;
  readonly risks: number;
  readonly dismissed: number;
  readonly asked: number;
  readonly later: number;
}

export const startReview = (session: Session, today: string): ReviewWalk =>
  followed({ passed: [], ahead: [], asked: [], today }, session);

/** The walk in a session that was read again: without hints that are gone, and with new ones at its end. */
export function followed({ passed, ahead, asked, today }: ReviewWalk, session: Session): ReviewWalk {
  const findings = findingsByKey(session);
  const known = new Set([...passed, ...ahead]);
  const there = (keys: readonly string[]) => keys.filter((key) => findings.has(key));
  const added = [...findings].filter(([key, finding]) => isToReview(finding, today) && !known.has(key));
  return { passed: there(passed), ahead: [...there(ahead), ...added.map(([key]) => key)], asked, today };
}

/** The hint to look at; null at the end. It may be judged already, for whoever went back to it. */
export function stepOf({ passed, ahead }: ReviewWalk, session: Session): ReviewStep | null {
  const hint = findingsByKey(session).get(ahead[0] ?? '');
  return hint ? { hint, number: passed.length + 1, count: passed.length + ahead.length } : null;
}

/** To the next hint that nobody has judged yet. */
export function wentOn(walk: ReviewWalk, session: Session): ReviewWalk {
  const { passed, ahead, today } = walk;
  const findings = findingsByKey(session);
  const isOpen = (key: string): boolean => {
    const finding = findings.get(key);
    return finding !== undefined && isToReview(finding, today);
  };
  const next = ahead.findIndex((key, index) => index > 0 && isOpen(key));
  const end = next < 0 ? ahead.length : next;
  return { ...walk, passed: [...passed, ...ahead.slice(0, end)], ahead: ahead.slice(end) };
}

/** To the hint before, whatever became of it; the walk itself at its beginning. */
export function wentBack(walk: ReviewWalk): ReviewWalk {
  const last = walk.passed.at(-1);
  if (last === undefined) return walk;
  return { ...walk, passed: walk.passed.slice(0, -1), ahead: [last, ...walk.ahead] };
}

/** Remembers that somebody is to be asked about the hint to look at. */
export const withAsked = (walk: ReviewWalk): ReviewWalk => ({
  ...walk,
  asked: [...walk.asked, ...walk.ahead.slice(0, 1)],
});

export function tallyOf({ passed, ahead, asked }: ReviewWalk, session: Session): ReviewTally {
  const findings = findingsByKey(session);
  const count = { hints: 0, risks: 0, dismissed: 0, asked: 0, later: 0 };
  for (const key of [...passed, ...ahead]) {
    const finding = findings.get(key);
    if (!finding) continue;
    count.hints++;
    if (finding.kind === 'dismissed') count.dismissed++;
    else if (finding.demonstrated) count.risks++;
    else if (asked.includes(key)) count.asked++;
    else count.later++;
  }
  return count;
}

/** By file, words and how many of the same words stand before: neither lines nor kinds, which change on the way. */
function findingsByKey({ findings }: Session): ReadonlyMap<string, Finding> {
  const keys = new Map<string, Finding>();
  for (const finding of findings) {
    let nth = 0;
    const key = () => `${finding.file}\n${nth}\n${finding.text}`;
    while (keys.has(key())) nth++;
    keys.set(key(), finding);
  }
  return keys;
}
