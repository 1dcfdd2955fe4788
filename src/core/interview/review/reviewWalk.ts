/**
 * Going through the hints of a session, one at a time, while its notes change. What became of each is in the notes; a
 * walk knows only which hints it has come past.
 */
import type { Finding, Session } from '../../session/session';
import { isToReview } from '../../session/status';

/** Hints by their keys, see `findingsByKey`. */
export interface ReviewWalk {
  readonly passed: readonly string[];
  /** The first is the one to look at. */
  readonly ahead: readonly string[];
  /** Those about which somebody is to be asked: the notes say that only to people. */
  readonly asked: readonly string[];
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

export const startReview = (session: Session): ReviewWalk =>
  followed({ passed: [], ahead: [], asked: [] }, session);

/** The walk in a session that was read again: without hints that are gone, and with new ones at its end. */
export function followed({ passed, ahead, asked }: ReviewWalk, session: Session): ReviewWalk {
  const findings = findingsByKey(session);
  const known = new Set([...passed, ...ahead]);
  const there = (keys: readonly string[]) => keys.filter((key) => findings.has(key));
  const added = [...findings].filter(([key, finding]) => isToReview(finding) && !known.has(key));
  return { passed: there(passed), ahead: [...there(ahead), ...added.map(([key]) => key)], asked };
}

/** The hint to look at; null at the end. It may be judged already, for whoever went back to it. */
export function stepOf({ passed, ahead }: ReviewWalk, session: Session): ReviewStep | null {
  const hint = findingsByKey(session).get(ahead[0] ?? '');
  return hint ? { hint, number: passed.length + 1, count: passed.length + ahead.length } : null;
}

/** To the next hint that is neither confirmed nor dismissed. */
export function wentOn({ passed, ahead, asked }: ReviewWalk, session: Session): ReviewWalk {
  const findings = findingsByKey(session);
  const isOpen = (key: string): boolean => {
    const finding = findings.get(key);
    return finding !== undefined && isToReview(finding);
  };
  const next = ahead.findIndex((key, index) => index > 0 && isOpen(key));
  const end = next < 0 ? ahead.length : next;
  return { passed: [...passed, ...ahead.slice(0, end)], ahead: ahead.slice(end), asked };
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
