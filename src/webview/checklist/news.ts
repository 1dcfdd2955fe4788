/** What the extension says, as changes of the page: a checklist has come, or a request has ended. */
import type { Goal, ToPage } from '../../core/protocol/checklistProtocol';
import type { Checklist } from '../../core/interview/checklist/checklist';
import { changeTo, goToBest, jumpToCategory, moveTo, selectSubject, type PageChange } from './changes';
import { compareDrafts, landDraft } from './drafts';
import { arrangeQuestions, currentKey, heldBack, subjectKey, type PageState } from './pageState';

/** The note says something else now; the page goes to what was added to it, and where it is told. */
export function takeChecklist(before: PageState, checklist: Checklist, goal?: Goal): PageChange {
  const { key } = checklist.subject;
  const isOther = before.checklist?.subject.key !== key;
  const state = arrangeQuestions({
    ...before,
    checklist,
    held: heldBack(before, checklist),
    wanted: before.wanted?.subject === key ? null : before.wanted,
    // It knows all that was written.
    statuses: isOther ? new Map() : new Map([...before.statuses].filter(([, { isWritten }]) => !isWritten)),
    drafts: compareDrafts(before.drafts, checklist.subject),
    isAmongQuestions: before.isAmongQuestions && !isOther,
  });
  const added = goToAdded(state, checklist);
  if (goal === undefined) return added;
  const next = goal === 'next' ? goToNext(added.state, isOther) : jumpToCategory(added.state, goal);
  return { ...next, messages: [...added.messages, ...next.messages] };
}

/** To the question that is best asked next; where another subject was shown before, one may be there already. */
function goToNext(state: PageState, isOther: boolean): PageChange {
  const [best] = state.checklist?.subject.toAsk ?? [];
  if (isOther && best !== undefined && best === currentKey(state)) return moveTo(state, best);
  return goToBest(state) ?? changeTo(state);
}

function goToAdded(state: PageState, { subjects }: Checklist): PageChange {
  const { added } = state;
  if (added === null) return changeTo(state);
  const found = { ...state, added: null };
  if (added.kind === 'subject') {
    const subject = subjects.find((each) => each.inNote && isNamed(each.name, added.name));
    if (!subject) return changeTo(state);
    return subject.key === subjectKey(state) ? changeTo(found) : selectSubject(found, subject.key);
  }
  const question = state.shown.find((each) => each.asked && isNamed(each.text, added.name));
  return question ? moveTo(found, question.key, 'answer') : changeTo(state);
}

/** A request has been carried out, or not; null for one that nobody made. */
export function endRequest(before: PageState, done: Extract<ToPage, { type: 'done' }>): PageChange | null {
  const { request, ok, answer = null, text } = done;
  const { count, open } = before.requests;
  const message = open.get(request);
  const left = new Map([...open].filter(([number]) => number !== request));
  const state = { ...before, requests: { count, open: left } };
  switch (message?.type) {
    case undefined:
      return null;
    case 'answer': {
      const outcome = ok && text !== undefined ? { answer, text } : null;
      return changeTo({ ...state, drafts: landDraft(state.drafts, message, request, outcome) });
    }
    case 'status': {
      const { key, status } = message;
      if (state.statuses.get(key)?.status !== status) return changeTo(state);
      // What was written shows until the next checklist says the same.
      const statuses = new Map(state.statuses).set(key, { status, isWritten: true });
      if (!ok) statuses.delete(key);
      return changeTo({ ...state, statuses });
    }
    case 'ask':
      if (!ok) return changeTo(state);
      return changeTo({ ...state, ownQuestion: '', added: { kind: 'question', name: message.text } });
    case 'addElement':
      return changeTo(ok ? { ...state, added: { kind: 'subject', name: message.name } } : state);
    default:
      return changeTo(state);
  }
}

/** Whether two spellings name the same, as the note counts names. */
const isNamed = (name: string, other: string): boolean => foldedName(name) === foldedName(other);
const foldedName = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/\?$/, '');
