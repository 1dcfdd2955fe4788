/**
 * All that the page knows, as plain values: what the note says, where its user is, and what is under way; and what is
 * kept of it for when the page is closed, hidden or loaded again.
 */
import * as v from 'valibot';
import type { QuestionStatus } from '../../core/note/note';
import type { FromPage } from '../../core/protocol/checklistProtocol';
import type { Checklist, ChecklistQuestion } from '../../core/interview/checklist/checklist';
import { type Drafts, type HeldDraft, placeId, restoreDrafts, unwrittenDrafts } from './drafts';
import { type Filter, isShown, isToAsk, noFilter } from './filter';
import { strideLetters } from '../../core/note/stride';
import { type Depth, depths } from '../../core/catalog/depth';

export interface PageState {
  /** What the note said last; null until it came. */
  readonly checklist: Checklist | null;
  /** A subject that was asked for and is not here yet. */
  readonly wanted: { readonly subject: string | null } | null;
  /** The current question of each subject that was looked at. */
  readonly current: ReadonlyMap<string | null, string>;
  /** The questions in the list, in its order. */
  readonly shown: readonly ChecklistQuestion[];
  readonly filter: Filter;
  /** Which questions its user wants; undefined for what the session wants. */
  readonly depth: Depth | undefined;
  /** Whether the page turns to where the cursor of the note's text is. */
  readonly follows: boolean;
  readonly isWhyOpen: boolean;
  /** Questions that its user went on from as best they could and that still wait: they come again after the others. */
  readonly passed: ReadonlySet<string>;
  /** Whether the focus is among the questions: then the current one stays, whatever the filter says. */
  readonly isAmongQuestions: boolean;
  /**
   * What an answer called for while its question had the keys: it joins the list once they leave, so that what is next
   * stays next.
   */
  readonly held: { readonly behind: string; readonly keys: ReadonlySet<string> } | null;
  /** Statuses that were asked for and that the text does not say yet, by the question's key. */
  readonly statuses: ReadonlyMap<string, { readonly status: QuestionStatus; readonly isWritten: boolean }>;
  readonly drafts: Drafts;
  /** Words of a question of the user's own that was not asked yet. */
  readonly ownQuestion: string;
  /** What the user added and no checklist has yet: the page goes there when it comes. */
  readonly added: { readonly kind: 'question' | 'subject'; readonly name: string } | null;
  /** How many there were, and those that have not ended. */
  readonly requests: { readonly count: number; readonly open: ReadonlyMap<number, FromPage> };
  /** Where the page was before it was closed: until the first checklist comes. */
  readonly before: Pick<SavedState, 'subject' | 'depth' | 'follows' | 'scroll'>;
}

/** How a question looks, whatever the note says yet. */
export interface QuestionLook {
  readonly status: QuestionStatus;
  /** The answer as it is being typed, or as the note says it. */
  readonly answer: string | null;
  /** The note did not take the answer. */
  readonly refused: boolean;
}

/** The state of a page that opens. */
export const restorePage = (saved: SavedState): PageState => ({
  checklist: null,
  wanted: null,
  current: new Map(saved.current),
  shown: [],
  filter: saved.filter,
  depth: saved.depth,
  follows: saved.follows,
  isWhyOpen: saved.isWhyOpen,
  passed: new Set(),
  isAmongQuestions: false,
  held: null,
  statuses: new Map(),
  drafts: restoreDrafts(saved.drafts),
  ownQuestion: saved.ownQuestion,
  added: null,
  requests: { count: 0, open: new Map() },
  before: saved,
});

/** What is kept of it for when the page is closed, hidden or loaded again. */
export function pageToSave(state: PageState, scroll: number): SavedState {
  const { checklist, wanted, before } = state;
  const subject = checklist === null ? before.subject : (wanted ?? { subject: subjectKey(state) }).subject;
  return {
    ...(subject === undefined ? {} : { subject }),
    current: [...state.current],
    filter: state.filter,
    ...(state.depth === undefined ? {} : { depth: state.depth }),
    follows: state.follows,
    scroll: checklist === null ? before.scroll : scroll,
    isWhyOpen: state.isWhyOpen,
    ownQuestion: state.ownQuestion,
    drafts: unwrittenDrafts(state.drafts).map(({ subject, key, question, draft }) => ({
      ...{ subject, key, question, draft },
    })),
  };
}

/** Of the subject that is shown; null is the solution as a whole, and the time before a checklist came. */
export const subjectKey = ({ checklist }: PageState): string | null => checklist?.subject.key ?? null;

export const currentKey = (state: PageState): string | null => state.current.get(subjectKey(state)) ?? null;

/** The question that is best asked next; undefined when none is left but the current one. */
export function bestQuestion(state: PageState): ChecklistQuestion | undefined {
  const {
    key: subject,
    questions,
    toAsk,
  } = state.checklist?.subject ?? { key: null, questions: [], toAsk: [] };
  const others = toAsk.filter((key) => key !== currentKey(state));
  const best = others.find((key) => !state.passed.has(placeId({ subject, key }))) ?? others[0];
  return questions.find(({ key }) => key === best);
}

export const currentQuestion = (state: PageState): ChecklistQuestion | undefined =>
  state.shown.find(({ key }) => key === currentKey(state));

/** What its row and its panel show of a question. */
export function questionLook(state: PageState, question: ChecklistQuestion): QuestionLook {
  const { key } = question;
  const draft = state.drafts.get(placeId({ subject: subjectKey(state), key }))?.draft;
  return {
    status: state.statuses.get(key)?.status ?? question.status,
    answer: draft ? draft.text : question.answer,
    refused: draft?.refused ?? false,
  };
}

/** Words whose question is gone from the note before they were written. */
export function lostDrafts({ checklist, drafts }: PageState): readonly HeldDraft[] {
  if (checklist === null) return [];
  const { subject: sheet, subjects } = checklist;
  return unwrittenDrafts(drafts).filter(({ subject, key }) =>
    subject === sheet.key
      ? !sheet.questions.some((question) => question.key === key)
      : !subjects.some((each) => each.key === subject),
  );
}

/**
 * Puts into the list what the filter lets through, and chooses the current question: the one it was; else the nearest
 * after it that is still there; else the one that is best asked next.
 */
export function arrangeQuestions(state: PageState): PageState {
  if (state.checklist === null) return state;
  const { key: subject, questions, toAsk } = state.checklist.subject;
  const was = currentKey(state);
  const stays = state.isAmongQuestions ? was : null;
  const held = state.held?.behind === was ? state.held : null;
  const shown = questions.filter(
    (question) =>
      question.key === stays || (held?.keys.has(question.key) !== true && isShown(question, state.filter)),
  );
  const keys = new Set(shown.map(({ key }) => key));
  if (was !== null && keys.has(was)) return { ...state, held, shown };
  const after = state.shown.slice(state.shown.findIndex(({ key }) => key === was) + 1);
  const next =
    (was === null ? undefined : after.find(({ key }) => keys.has(key))) ??
    shown.find(({ key }) => key === toAsk[0]) ??
    shown.find(isToAsk) ??
    shown[0];
  return {
    ...state,
    held,
    shown,
    current: next ? new Map(state.current).set(subject, next.key) : state.current,
  };
}

/**
 * What the answer to the current question calls for, when it comes with a checklist: it waits until the keys have left
 * that question; null for none. What an earlier answer calls for, on a slow machine, is behind those keys already.
 */
export function heldBack(before: PageState, { subject }: Checklist): PageState['held'] {
  const behind = currentKey(before);
  if (behind === null || !before.isAmongQuestions || before.checklist?.subject.key !== subject.key)
    return null;
  const known = new Set(before.checklist.subject.questions.map(({ key }) => key));
  const held = before.held?.behind === behind ? before.held.keys : new Set<string>();
  const keys = new Set<string>();
  for (const { key, asked, follows } of subject.questions) {
    const isCalledForHere = follows !== null && (follows === behind || keys.has(follows));
    if (!asked && isCalledForHere && (held.has(key) || !known.has(key))) keys.add(key);
  }
  return keys.size > 0 ? { behind, keys } : null;
}

/** Whether two states differ at most in words that are being typed: this happens with every letter. */
export function differInWords(before: PageState, after: PageState): boolean {
  const words: readonly string[] = ['drafts', 'ownQuestion', 'requests', 'isAmongQuestions'];
  return (Object.keys(after) as (keyof PageState)[]).every(
    (part) => words.includes(part) || before[part] === after[part],
  );
}

// What the page keeps for when it is closed, hidden or reloaded: where its user was, and words that the note lacks.

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
  depth: v.optional(v.picklist(depths)),
  /** One that was saved before there was a choice followed nothing, and does from now on. */
  follows: v.optional(v.boolean(), true),
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
  return {
    current: [],
    filter: noFilter,
    follows: true,
    scroll: 0,
    isWhyOpen: false,
    ownQuestion: '',
    drafts: [],
  };
}
