/** What is known about a hint, for whoever decides what becomes of it. */
import type { Note } from '../../note/note';
import type { Stride } from '../../note/stride';
import { calibratedIn } from '../../session/severity';
import { placeOf, type Place } from '../../session/place';
import { type Lacking, lackingIn } from '../../session/findings';
import type { Calibration, Finding, Session, Severity, Task } from '../../session/session';
import { dismissTag } from '../../note/edits/judgeHint';
import { escapeText } from '../../note/edits/escapeText';
import type { LineTarget } from '../../note/edits/lineTarget';
import type { TextEdit } from '../../text/textEdit';

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
    readonly level: Severity | null;
    readonly place: Calibration | null;
  }[];
  readonly lacking: readonly Lacking[];
}

export type Offer = 'confirmRisk' | 'askSomebody' | 'dismiss' | 'merge' | 'turnIntoHint' | 'later';

/** `note` is the one that holds the hint, as the session has read it. */
export function hintReviewOf(hint: Finding, session: Session, note: Note | undefined): HintReview {
  const tag = note?.tags.find(({ span }) => span.start === hint.span.start);
  const question = tag?.question;
  const at = note && question && placeOf(hint.file, note.lines, question.asked);
  return {
    question: question && at ? { ...at, text: question.text, answer: question.answer } : null,
    asks: asksNear(hint, session),
    others: mergeable(hint, session).filter(({ about }) => about.some((name) => hint.about.includes(name))),
    calibration: hint.stride.map((stride) => {
      const place = calibratedIn(stride, session.calibration);
      return { stride, level: place?.level ?? null, place };
    }),
    lacking: hint.kind === 'dismissed' ? [] : lackingIn(hint),
  };
}

/** What a hint may be the same as: the other hints and risks, those about the same elements first. */
export function othersThan(hint: Finding, session: Session): readonly Finding[] {
  const isNear = ({ about }: Finding) => about.some((name) => hint.about.includes(name));
  const others = mergeable(hint, session);
  return [...others.filter(isNear), ...others.filter((other) => !isNear(other))];
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

/**
 * Two hints that turn out to be one; format page, "What the extension writes":
 * `- #hint one key for all` that is the same as “the key opens every door” becomes `- #dismissed one key for all` with
 * `- because: same as “the key opens every door”` nested: its words, speakers and details stay where they were said. An
 * other with an id is named by it, `same as ^R-1`, in whichever note it is. Null as for `dismissTag`.
 */
export function mergeHint(
  note: Note,
  target: LineTarget,
  other: Pick<Finding, 'id' | 'text'>,
): readonly TextEdit[] | null {
  const because = (words: string) => dismissTag(note, target, `same as ${words}`);
  if (other.id !== null) return because(`^${other.id}`);
  return because(`“${other.text}”`) ?? because(`“${escapeText(other.text)}”`);
}
