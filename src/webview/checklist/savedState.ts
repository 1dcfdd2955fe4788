/** What the page keeps for when it is closed, hidden or reloaded: where its user was, and words that the note lacks. */
import * as v from 'valibot';
import { strideLetters } from '../../core/note/stride';
import { noFilter } from './filter';

const subject = v.nullable(v.string());

const saved = v.object({
  /** Undefined before the first checklist came. */
  subject: v.optional(subject),
  /** The current question of each subject that was looked at. */
  current: v.array(v.tuple([subject, v.string()])),
  filter: v.object({
    text: v.string(),
    openOnly: v.boolean(),
    stride: v.nullable(v.picklist(strideLetters)),
  }),
  scroll: v.number(),
  isWhyOpen: v.boolean(),
  /** Of a question of the user's own that was not asked yet. */
  ownQuestion: v.string(),
  drafts: v.array(
    v.object({
      subject,
      key: v.string(),
      question: v.string(),
      draft: v.object({
        known: v.nullable(v.string()),
        sent: v.nullable(v.string()),
        taken: v.nullable(v.string()),
        text: v.string(),
        flight: v.nullable(v.string()),
        refused: v.boolean(),
      }),
    }),
  ),
});

export type SavedState = v.InferOutput<typeof saved>;

/** A state that was saved; a fresh one for anything else. */
export function parseSavedState(state: unknown): SavedState {
  const result = v.safeParse(saved, state);
  if (result.success) return result.output;
  return { current: [], filter: noFilter, scroll: 0, isWhyOpen: false, ownQuestion: '', drafts: [] };
}
