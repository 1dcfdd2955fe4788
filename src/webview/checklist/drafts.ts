/** The answers that are being typed, as plain values: what is to be sent to the note, and what it has not taken. */
import type { ChecklistQuestion, SubjectSheet } from '../../core/interview/checklist/checklist';
import {
  arrived,
  begun,
  draftOf,
  isUnsent,
  isWritten,
  noteSays,
  sending,
  typed,
  type Draft,
  type Outcome,
} from './draft';

/** One question of one subject. */
export interface QuestionAddress {
  readonly subject: string | null;
  readonly key: string;
}

interface DraftEntry extends QuestionAddress {
  /** The question's words, for when it is gone. */
  readonly question: string;
  readonly draft: Draft;
}

/** What the extension says while an input method is at work in the field: it has to wait for that. */
type News =
  | { readonly kind: 'note'; readonly answer: string | null }
  | { readonly kind: 'arrived'; readonly outcome: Outcome | null };

export interface HeldDraft extends DraftEntry {
  /** Its field has the focus. */
  readonly isFocused: boolean;
  /** The note has words of it that the checklist, which comes apart, may not show yet. */
  readonly isAhead: boolean;
  /** The request that its words went with last. */
  readonly request: number | null;
  /** Null while no input method is at work. */
  readonly waiting: readonly News[] | null;
}

/** By `placeId`. */
export type Drafts = ReadonlyMap<string, HeldDraft>;

/** `{ subject: null, key: 'roles' }` → `[null,"roles"]` */
export const placeId = ({ subject, key }: QuestionAddress): string => JSON.stringify([subject, key]);

/** The drafts of a page that was closed before they were written. */
export const restoreDrafts = (entries: readonly DraftEntry[]): Drafts =>
  new Map(
    entries.map((entry) => [
      placeId(entry),
      { ...entry, isFocused: false, isAhead: false, request: null, waiting: null },
    ]),
  );

/** The field of a question got the focus: a stretch of typing begins. */
export function focusDraft(drafts: Drafts, subject: string | null, question: ChecklistQuestion): Drafts {
  const held = draftFor(drafts, subject, question);
  return put(drafts, { ...held, isFocused: true, draft: begun(held.draft) });
}

/** Somebody typed: the field holds `text` now. */
export function typeInDraft(
  drafts: Drafts,
  subject: string | null,
  question: ChecklistQuestion,
  text: string,
): Drafts {
  const held = draftFor(drafts, subject, question);
  return put(drafts, { ...held, draft: typed(held.draft, text) });
}

/** An input method begins its work in the field, or is done with it: then comes what had to wait. */
export function composeDraft(drafts: Drafts, place: QuestionAddress, isComposing: boolean): Drafts {
  const held = drafts.get(placeId(place));
  if (!held) return drafts;
  const waiting = held.waiting ?? [];
  if (isComposing) return put(drafts, { ...held, waiting });
  return waiting.reduce((all, news) => tell(all, place, news), put(drafts, { ...held, waiting: null }));
}

/** The field lost the focus. */
export function leaveDraft(drafts: Drafts, place: QuestionAddress): Drafts {
  const composed = composeDraft(drafts, place, false);
  const held = composed.get(placeId(place));
  return held ? putOrDrop(composed, { ...held, isFocused: false }) : composed;
}

/** The note says this now of the questions of a subject. */
export const compareDrafts = (drafts: Drafts, { key: subject, questions }: SubjectSheet): Drafts =>
  questions.reduce((all, { key, answer }) => tell(all, { subject, key }, { kind: 'note', answer }), drafts);

/** The words of a draft go off with a request. */
export function sendDraft(drafts: Drafts, place: QuestionAddress, request: number): Drafts {
  const held = drafts.get(placeId(place));
  return held ? put(drafts, { ...held, request, draft: sending(held.draft) }) : drafts;
}

/** The words of a draft are no answer that the note could take. */
export function refuseDraft(drafts: Drafts, place: QuestionAddress): Drafts {
  const held = drafts.get(placeId(place));
  return held ? put(drafts, { ...held, draft: { ...held.draft, refused: true } }) : drafts;
}

/** A request with words has ended. Where a later one is on its way, that one's end tells about both. */
export function landDraft(
  drafts: Drafts,
  place: QuestionAddress,
  request: number,
  outcome: Outcome | null,
): Drafts {
  return drafts.get(placeId(place))?.request === request
    ? tell(drafts, place, { kind: 'arrived', outcome })
    : drafts;
}

/** Drops words that somebody has seen and does not need. */
export const forgetDraft = (drafts: Drafts, place: QuestionAddress): Drafts =>
  new Map([...drafts].filter(([id]) => id !== placeId(place)));

/** All whose words are not known to be in the note. */
export const unwrittenDrafts = (drafts: Drafts): readonly HeldDraft[] =>
  [...drafts.values()].filter(({ draft }) => !isWritten(draft));

/** Those that the note does not have and that are not on their way; what it refused waits for its user. */
export const unsentDrafts = (drafts: Drafts): readonly HeldDraft[] =>
  [...drafts.values()].filter(({ draft }) => isUnsent(draft) && !draft.refused);

/** Those to be sent after a pause. One at a time: what follows goes when the one before has arrived. */
export const dueDrafts = (drafts: Drafts): readonly HeldDraft[] =>
  unsentDrafts(drafts).filter(({ draft, waiting }) => draft.flight === null && waiting === null);

function draftFor(drafts: Drafts, subject: string | null, question: ChecklistQuestion): HeldDraft {
  const { key, text, answer } = question;
  return (
    drafts.get(placeId({ subject, key })) ?? {
      ...{ subject, key, question: text, draft: draftOf(answer) },
      ...{ isFocused: false, isAhead: false, request: null, waiting: null },
    }
  );
}

function tell(drafts: Drafts, place: QuestionAddress, news: News): Drafts {
  const held = drafts.get(placeId(place));
  if (!held) return drafts;
  if (held.waiting) return put(drafts, { ...held, waiting: [...held.waiting, news] });
  const draft = news.kind === 'note' ? noteSays(held.draft, news.answer) : arrived(held.draft, news.outcome);
  return putOrDrop(drafts, { ...held, draft, isAhead: news.kind === 'arrived' && news.outcome !== null });
}

const put = (drafts: Drafts, held: HeldDraft): Drafts => new Map(drafts).set(placeId(held), held);

/** What nobody types at and the checklist shows is not kept. */
const putOrDrop = (drafts: Drafts, held: HeldDraft): Drafts =>
  !held.isFocused && !held.isAhead && isWritten(held.draft) ? forgetDraft(drafts, held) : put(drafts, held);
