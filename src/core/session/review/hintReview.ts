/** What is known about a hint, for whoever decides what becomes of it. */
import type { Note } from '../../note/note';
import type { Stride } from '../../note/stride';
import { calibratedIn } from '../calibration';
import { placeOf } from '../place';
import { lackingIn, type Lacking } from '../roadmap';
import type { Calibration, Finding, Place, Session, Severity } from '../session';

export interface HintReview {
  /** In whose answer it stands. */
  readonly question: (Place & { readonly text: string; readonly answer: string | null }) | null;
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
  const question = note?.questions[tag?.question ?? -1];
  const at = question && placeOf(hint.file, note.lines, question.firstLine);
  return {
    question: question && at ? { ...at, text: question.text, answer: question.answer } : null,
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

/** Without words or an id nothing could say which one it is the same as. */
const mergeable = (hint: Finding, { findings }: Session): Finding[] =>
  findings.filter((one) => one !== hint && one.kind !== 'dismissed' && (one.text !== '' || one.id !== null));
