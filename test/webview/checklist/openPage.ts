// A checklist page as values, for tests.

import assert from 'node:assert/strict';
import type { Checklist } from '../../../src/core/interview/checklist/checklist';
import {
  completeChange,
  focusAnswer,
  typeAnswer,
  type Destination,
  type Transition,
} from '../../../src/webview/checklist/changes';
import { changeOfKey } from '../../../src/webview/checklist/keyChanges';
import type { Action } from '../../../src/webview/checklist/keys';
import { endRequest, takeChecklist } from '../../../src/webview/checklist/news';
import {
  currentQuestion,
  differInWords,
  restorePage,
  type PageState,
  parseSavedState,
} from '../../../src/webview/checklist/pageState';
import { ordinary } from '../../page/harness/checklists';

/** A page without anything to draw on: its state, what it sent, and where the hands went last. */
export function openPage(checklist: Checklist | null = ordinary(), saved: unknown = null) {
  const page = {
    state: restorePage(parseSavedState(saved)),
    sent: [] as PageState['requests']['open'] extends ReadonlyMap<number, infer Message> ? Message[] : never,
    goesTo: [] as readonly Destination[],
    isAmongQuestions: true,
    act(transition: Transition): boolean {
      const change = transition({ ...page.state, isAmongQuestions: page.isAmongQuestions });
      if (change === null) return false;
      const complete = differInWords(page.state, change.state) ? change : completeChange(change);
      page.state = complete.state;
      page.sent.push(...complete.messages);
      page.goesTo = complete.goesTo;
      return true;
    },
    press(...keys: Action[]): boolean {
      return keys.map((key) => page.act((state) => changeOfKey(key, state))).every(Boolean);
    },
    show: (next: Checklist, goal?: 'next' | 'R') => page.act((state) => takeChecklist(state, next, goal)),
    end: (ok = true, text?: string) => {
      const request = page.state.requests.count;
      const outcome = text === undefined ? {} : { answer: text, text };
      return page.act((state) => endRequest(state, { type: 'done', request, ok, ...outcome }));
    },
    type(text: string): void {
      const typedAt = currentQuestion(page.state);
      assert.ok(typedAt);
      page.act((state) => focusAnswer(state, 'shopper', typedAt));
      page.act((state) => typeAnswer(state, 'shopper', typedAt, text));
    },
  };
  if (checklist) page.show(checklist);
  return page;
}
