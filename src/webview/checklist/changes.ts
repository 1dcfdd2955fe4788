/**
 * What its user can do to the page: for each wish a function from the state to a change. It sends nothing and draws
 * nothing; the page does both with what comes out.
 */
import type { QuestionStatus } from '../../core/note/note';
import type { Depth } from '../../core/catalog/depth';
import type { Stride } from '../../core/note/stride';
import { longestAnswer, type FromPage, type FromPageOf } from '../../core/protocol/checklistProtocol';
import type { ChecklistQuestion } from '../../core/interview/checklist/checklist';
import {
  composeDraft,
  dueDrafts,
  focusDraft,
  forgetDraft,
  leaveDraft,
  placeId,
  refuseDraft,
  sendDraft,
  typeInDraft,
  unsentDrafts,
  unwrittenDrafts,
  type HeldDraft,
  type QuestionAddress,
} from './drafts';
import { isShown, noFilter, type Filter } from './filter';
import {
  arrangeQuestions,
  bestQuestion,
  currentKey,
  currentQuestion,
  subjectKey,
  type PageState,
} from './pageState';

/** Where the user's hands go once the change is drawn. */
export type Destination =
  'question' | 'answer' | 'hint' | 'people' | 'filter' | 'ownQuestion' | 'newElement' | 'keys' | Stride;

export interface PageChange {
  readonly state: PageState;
  /** To the extension, in this order. */
  readonly messages: readonly FromPage[];
  /** One after the other. A letter is the heading of a category. */
  readonly goesTo: readonly Destination[];
}

/** Null where there is nothing to do it to. */
export type Transition = (state: PageState) => PageChange | null;

export type Act = (transition: Transition) => void;

type Numbered = Extract<FromPage, { request: number }>;
/** A request before it has its number. */
type Wish = Numbered extends infer Each ? (Each extends Numbered ? Omit<Each, 'request'> : never) : never;

export type Calibrated = Pick<FromPageOf<'calibrate'>, 'stride' | 'level' | 'text'>;
export type WantedElement = Pick<FromPageOf<'addElement'>, 'kind' | 'elementType' | 'name'>;

/** A change of the page alone. */
export const changeTo = (state: PageState, ...goesTo: readonly Destination[]): PageChange => ({
  state,
  messages: [],
  goesTo,
});

/** Sends whatever the note does not have yet, also while something is on its way. */
export const sendUnsent = (state: PageState): PageChange => sendDrafts(state, unsentDrafts(state.drafts));

/** Sends what may go after a pause in typing. */
export const sendDue = (state: PageState): PageChange => sendDrafts(state, dueDrafts(state.drafts));

/** Sends the words of a page that was closed before they were written. */
export const sendRestored = (state: PageState): PageChange => sendDrafts(state, [...state.drafts.values()]);

function sendDrafts(state: PageState, drafts: readonly HeldDraft[]): PageChange {
  return drafts.reduce((change, { subject, key, draft }) => {
    const { known: from, sent, text } = draft;
    if (text.length > longestAnswer) {
      const drafts = refuseDraft(change.state.drafts, { subject, key });
      return { ...change, state: { ...change.state, drafts } };
    }
    const next = request(change, { type: 'answer', subject, key, from, sent, text });
    const { count } = next.state.requests;
    return {
      ...next,
      state: { ...next.state, drafts: sendDraft(next.state.drafts, { subject, key }, count) },
    };
  }, changeTo(state));
}

function request({ state, messages, goesTo }: PageChange, wish: Wish): PageChange {
  const count = state.requests.count + 1;
  const message = { ...wish, request: count } as Numbered;
  const open = new Map(state.requests.open).set(count, message);
  return { state: { ...state, requests: { count, open } }, messages: [...messages, message], goesTo };
}

/** Unsent words always go first. */
const requestAfterWords = (state: PageState, wish: Wish): PageChange => request(sendUnsent(state), wish);

/** Asks for the questions of another subject. */
export function selectSubject(state: PageState, subject: string | null): PageChange {
  const change = sendUnsent(state);
  return {
    state: { ...change.state, wanted: { subject } },
    messages: [...change.messages, { type: 'select', subject }],
    goesTo: [],
  };
}

/** Asks for more questions, or for fewer. */
export function selectDepth(state: PageState, depth: Depth): PageChange {
  const change = sendUnsent(state);
  return {
    state: { ...change.state, depth },
    messages: [...change.messages, { type: 'depth', depth }],
    goesTo: [],
  };
}

/** Turns to where the cursor of the text is from now on, or holds still. */
export const followText = (state: PageState, follows: boolean): PageChange => ({
  state: { ...state, follows },
  messages: [{ type: 'follow', follows }],
  goesTo: [],
});

/** Asks for the previous or next subject of the list; nothing beyond its ends. */
export function stepSubject(state: PageState, step: 1 | -1): PageChange {
  const subjects = state.checklist?.subjects ?? [];
  const from = state.wanted ? state.wanted.subject : subjectKey(state);
  const to = subjects[subjects.findIndex(({ key }) => key === from) + step];
  return to ? selectSubject(state, to.key) : changeTo(state);
}

/** Makes a question the current one. */
export const moveTo = (state: PageState, key: string, ...goesTo: readonly Destination[]): PageChange =>
  changeTo({ ...state, current: new Map(state.current).set(subjectKey(state), key) }, 'question', ...goesTo);

/** A click on a question: makes it the current one; of that one the answer is typed. */
export const pressQuestion = (state: PageState, key: string): PageChange =>
  key === currentKey(state) ? changeTo(state, 'answer') : moveTo(state, key);

/**
 * To the question that is best asked next, without the filter if that hides it; null when nothing is left. One that is
 * left without an answer comes again after the others.
 */
export function goToBest(state: PageState): PageChange | null {
  const best = bestQuestion(state);
  if (!best) return null;
  const [subject, left] = [subjectKey(state), currentKey(state)];
  const areAllPassed = state.passed.has(placeId({ subject, key: best.key }));
  const passed = new Set(
    areAllPassed || left === null ? [] : [...state.passed, placeId({ subject, key: left })],
  );
  const filter = isShown(best, state.filter) ? state.filter : noFilter;
  return moveTo({ ...state, filter, passed }, best.key);
}

/** To the first question of a category, without the filter if that hides all of them. */
export function jumpToCategory(state: PageState, stride: Stride): PageChange {
  const questions = state.checklist?.subject.questions.filter(({ group }) => group === stride) ?? [];
  const isHidden = questions.length > 0 && !questions.some((question) => isShown(question, state.filter));
  const visible = isHidden ? arrangeQuestions({ ...state, filter: noFilter }) : state;
  const first = visible.shown.find(({ group }) => group === stride);
  return first ? moveTo(visible, first.key, stride) : changeTo(visible);
}

/** The keys left the questions: what was held back joins the list. */
export const releaseHeld = (state: PageState): PageChange | null =>
  state.held === null ? null : changeTo({ ...state, held: null });

export const setFilter = (state: PageState, filter: Filter): PageChange => changeTo({ ...state, filter });

export const toggleWhy = (state: PageState): PageChange =>
  changeTo({ ...state, isWhyOpen: !state.isWhyOpen });

/** Shows a status at once, and asks for it; null without a question. */
export function requestStatus(state: PageState, status: QuestionStatus): PageChange | null {
  const key = currentQuestion(state)?.key;
  if (key === undefined) return null;
  const statuses = new Map(state.statuses).set(key, { status, isWritten: false });
  return requestAfterWords(
    { ...state, statuses },
    { type: 'status', subject: subjectKey(state), key, status },
  );
}

/** `to` is an id without `@`, `due` a day. */
export const requestDeferral = (
  state: PageState,
  { subject, key }: QuestionAddress,
  to: string | null,
  due: string | null,
): PageChange => requestAfterWords(state, { type: 'defer', subject, key, to, due });

/** Takes over what was said earlier to the current question; by default the newest that says something. */
export function takeOverAnswer(state: PageState, index?: number): PageChange | null {
  const question = currentQuestion(state);
  if (!question) return null;
  const earlier =
    index ??
    question.earlier.findIndex(({ answer, status }) => answer !== null || status === 'not-applicable');
  if (earlier < 0) return changeTo(state);
  const { key } = question;
  return requestAfterWords(state, { type: 'takeOver', subject: subjectKey(state), key, earlier });
}

/** Shows the current question in the note; without one, the subject's heading. */
export function showInNote(state: PageState): PageChange {
  const change = sendUnsent(state);
  const key = currentQuestion(state)?.key ?? null;
  const message: FromPage = { type: 'show', subject: subjectKey(state), key };
  return { ...change, messages: [...change.messages, message] };
}

export const typeOwnQuestion = (state: PageState, ownQuestion: string): PageChange =>
  changeTo({ ...state, ownQuestion });

export const askOwnQuestion = (state: PageState, text: string, stride: Stride[]): PageChange =>
  requestAfterWords(state, { type: 'ask', subject: subjectKey(state), text, stride });

export const requestElement = (state: PageState, added: WantedElement): PageChange =>
  requestAfterWords(state, { type: 'addElement', ...added });

export const requestCalibration = (state: PageState, calibrated: Calibrated): PageChange =>
  requestAfterWords(state, { type: 'calibrate', ...calibrated });

export const focusAnswer = (
  state: PageState,
  subject: string | null,
  question: ChecklistQuestion,
): PageChange => changeTo({ ...state, drafts: focusDraft(state.drafts, subject, question) });

export const typeAnswer = (
  state: PageState,
  subject: string | null,
  question: ChecklistQuestion,
  text: string,
): PageChange => changeTo({ ...state, drafts: typeInDraft(state.drafts, subject, question, text) });

export const composeAnswer = (state: PageState, place: QuestionAddress, isComposing: boolean): PageChange =>
  changeTo({ ...state, drafts: composeDraft(state.drafts, place, isComposing) });

/** The field lost the focus: its words go at once. */
export const leaveAnswer = (state: PageState, place: QuestionAddress): PageChange =>
  sendUnsent({ ...state, drafts: leaveDraft(state.drafts, place) });

/** Sends again what the note did not take. */
export const tryAnswerAgain = (state: PageState, { subject, key }: QuestionAddress): PageChange =>
  sendDrafts(
    state,
    unwrittenDrafts(state.drafts).filter((held) => held.subject === subject && held.key === key),
  );

export const forgetAnswer = (state: PageState, place: QuestionAddress): PageChange =>
  changeTo({ ...state, drafts: forgetDraft(state.drafts, place) });

/** Completes a change before it is drawn: the list follows, and a question that folds up sends its words. */
export function completeChange({ state, messages, goesTo }: PageChange): PageChange {
  const arranged = arrangeQuestions(state);
  const [subject, key] = [subjectKey(arranged), currentQuestion(arranged)?.key];
  const folded = [...arranged.drafts.values()].filter(
    (held) => held.isFocused && (held.subject !== subject || held.key !== key),
  );
  const drafts = folded.reduce(leaveDraft, arranged.drafts);
  const sent = folded.length > 0 ? sendUnsent({ ...arranged, drafts }) : changeTo(arranged);
  return { state: sent.state, messages: [...messages, ...sent.messages], goesTo };
}
