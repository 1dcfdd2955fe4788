// The checklist page as values: what a key, a click and the extension make of its state, without any page.

import assert from 'node:assert/strict';
import type { ChecklistQuestion } from '../../../src/core/interview/checklist/checklist';
import {
  composeAnswer,
  forgetAnswer,
  leaveAnswer,
  pressQuestion,
  requestDeferral,
  sendDue,
  sendRestored,
  sendUnsent,
  setFilter,
  tryAnswerAgain,
  type Destination,
  type Transition,
} from '../../../src/webview/checklist/changes';
import { noFilter } from '../../../src/webview/checklist/filter';
import type { Action } from '../../../src/webview/checklist/keys';
import { endRequest } from '../../../src/webview/checklist/news';
import {
  currentKey,
  currentQuestion,
  lostDrafts,
  pageToSave,
  questionLook,
  parseSavedState,
} from '../../../src/webview/checklist/pageState';
import { ordinary } from '../../page/harness/checklists';

import { openPage } from './openPage';

const withQuestions = (change: (questions: readonly ChecklistQuestion[]) => readonly ChecklistQuestion[]) => {
  const checklist = ordinary();
  const { subject } = checklist;
  return { ...checklist, subject: { ...subject, questions: change(subject.questions) } };
};

/** What the field of the current question says. */
const answerShown = ({ state }: ReturnType<typeof openPage>): string | null | undefined => {
  const current = currentQuestion(state);
  return current && questionLook(state, current).answer;
};

const signOut = { subject: 'shopper', key: 'sign-out' };

describe('the keys of the checklist', () => {
  /** From the first question that waits, which is `sign-out`. */
  const lead = (keys: readonly Action[], key: string, ...goesTo: Destination[]) => {
    const page = openPage();
    page.press(...keys);
    assert.deepEqual([currentKey(page.state), page.goesTo], [key, goesTo]);
  };

  it('go on', () => lead(['next', 'next', 'previous'], 'credential-rotation', 'question'));
  it('stop at the ends', () => lead(['first', 'previous', 'last', 'next'], 'roles', 'question'));
  it('go to a category', () => lead(['R'], 'failed-authentication', 'question', 'R'));
  it('go to the next that waits, and stay in the field', () =>
    lead(['nextOpen'], 'data', 'question', 'answer'));
  it('go round to the first that waits', () => lead(['last', 'nextOpen'], 'sign-out', 'question', 'answer'));
  it('lead back to the question', () => lead(['edit', 'back'], 'sign-out', 'question'));
  it('lead to the answer', () => lead(['edit'], 'sign-out', 'answer'));
  it('lead to other places', () => lead(['help'], 'sign-out', 'keys'));

  it('are none of the page where there is no question', () => {
    const page = openPage(withQuestions(() => []));
    assert.deepEqual(
      (['next', 'edit', 'answered', 'why', 'takeOver', 'nextOpen'] as const).map((key) => page.press(key)),
      [false, false, false, false, false, false],
    );
  });

  it('take over the newest earlier answer, where there is one', () => {
    const page = openPage();
    page.press('takeOver', 'next', 'takeOver');
    assert.deepEqual(page.sent, [
      { type: 'takeOver', request: 1, subject: 'shopper', key: 'credential-rotation', earlier: 0 },
    ]);
  });

  it('step through the subjects from the one that was asked for last', () => {
    const page = openPage();
    page.press('nextSubject', 'previousSubject', 'previousSubject', 'previousSubject');
    assert.deepEqual(
      page.sent.map((message) => message.type === 'select' && message.subject),
      ['payment provider', 'shopper', null],
    );
  });
});

describe('a status', () => {
  const look = (page: ReturnType<typeof openPage>) => {
    const asked = currentQuestion(page.state);
    assert.ok(asked);
    return questionLook(page.state, asked).status;
  };

  it('shows at once, and until a checklist knows it', () => {
    const page = openPage();
    page.press('answered');
    page.end();
    assert.equal(look(page), 'answered');
    page.show(ordinary());
    assert.equal(look(page), 'open');
  });

  it('waits for its request when a checklist comes before', () => {
    const page = openPage();
    page.press('answered');
    page.show(ordinary());
    assert.equal(look(page), 'answered');
  });

  it('is taken back when it is refused', () => {
    const page = openPage();
    page.press('answered');
    page.end(false);
    assert.equal(look(page), 'open');
  });

  it('stays when an older one is refused', () => {
    const page = openPage();
    page.press('answered', 'deferred');
    page.act((state) => endRequest(state, { type: 'done', request: 1, ok: false }));
    assert.equal(look(page), 'deferred');
  });
});

describe('the list of the checklist', () => {
  const filterOpen: Transition = (state) => setFilter(state, { ...noFilter, openOnly: true });
  const settled = () =>
    withQuestions((all) =>
      all.map((each) => (each.key === 'sign-out' ? { ...each, status: 'answered' as const } : each)),
    );

  it('keeps the current question while the focus is there', () => {
    const page = openPage();
    page.act(filterOpen);
    page.show(settled());
    assert.equal(currentKey(page.state), 'sign-out');
    page.press('next');
    assert.ok(!page.state.shown.some(({ key }) => key === 'sign-out'));
  });

  it('goes on to the next that is left when the focus is elsewhere', () => {
    const page = openPage();
    page.act(filterOpen);
    page.isAmongQuestions = false;
    page.show(settled());
    assert.equal(currentKey(page.state), 'failed-authentication');
  });

  it('drops the filter that hides all of a category', () => {
    const page = openPage();
    page.act((state) => setFilter(state, { ...noFilter, text: 'sign' }));
    page.press('T');
    assert.deepEqual([page.state.filter, currentKey(page.state)], [noFilter, 'integrity-in-transit']);
  });

  it('unfolds a question that is clicked, and then its answer', () => {
    const page = openPage();
    page.act((state) => pressQuestion(state, 'data'));
    assert.deepEqual([currentKey(page.state), page.goesTo], ['data', ['question']]);
    page.act((state) => pressQuestion(state, 'data'));
    assert.deepEqual(page.goesTo, ['answer']);
  });
});

describe('words on their way', () => {
  const answers = (page: ReturnType<typeof openPage>) =>
    page.sent.flatMap((message) => (message.type === 'answer' ? [`${message.key}: ${message.text}`] : []));

  it('go before any other request', () => {
    const page = openPage();
    page.type('words');
    page.press('answered');
    assert.deepEqual(
      page.sent.map(({ type }) => type),
      ['answer', 'status'],
    );
  });

  it('go one at a time, and all of them when there is no time', () => {
    const page = openPage();
    page.type('one');
    page.act(sendDue);
    page.type('one two');
    page.act(sendDue);
    assert.deepEqual(answers(page), ['sign-out: one']);
    page.act(sendUnsent);
    assert.deepEqual(answers(page), ['sign-out: one', 'sign-out: one two']);
  });

  it('go when the field is left, and when its question folds up', () => {
    const page = openPage();
    page.type('left');
    page.act((state) => leaveAnswer(state, signOut));
    page.press('next');
    page.type('folded');
    page.press('next');
    assert.deepEqual(answers(page), ['sign-out: left', 'credential-rotation: folded']);
  });

  it('go when another subject comes', () => {
    const page = openPage();
    page.type('words');
    const checklist = ordinary();
    page.show({ ...checklist, subject: { ...checklist.subject, key: 'scanner' } });
    assert.deepEqual(page.sent, [
      { type: 'answer', request: 1, ...signOut, from: null, sent: null, text: 'words' },
    ]);
  });

  it('are told by the last request what became of them', () => {
    const page = openPage();
    page.type('one');
    page.act(sendUnsent);
    page.type('one two');
    page.act(sendUnsent);
    page.act((state) => endRequest(state, { type: 'done', request: 1, ok: false }));
    assert.equal(page.state.drafts.values().next().value?.draft.refused, false);
    page.end(true, 'one two');
    page.act((state) => leaveAnswer(state, signOut));
    assert.deepEqual([answerShown(page), page.state.drafts.size], ['one two', 1]);
  });

  it('stay in the field until the checklist shows them', () => {
    const page = openPage();
    page.type('one');
    page.act((state) => leaveAnswer(state, signOut));
    page.end(true, 'one');
    assert.deepEqual([answerShown(page), page.state.drafts.size], ['one', 1]);
    page.show(
      withQuestions((all) =>
        all.map((each) => (each.key === 'sign-out' ? { ...each, answer: 'one', asked: true } : each)),
      ),
    );
    assert.deepEqual([answerShown(page), page.state.drafts.size], ['one', 0]);
  });

  it('wait for an input method, with what the note says meanwhile', () => {
    const page = openPage();
    page.type('a');
    page.act((state) => composeAnswer(state, signOut, true));
    page.show(
      withQuestions((all) => all.map((each) => (each.key === 'sign-out' ? { ...each, answer: 'b' } : each))),
    );
    page.act(sendDue);
    const text = () => page.state.drafts.values().next().value?.draft.text;
    assert.deepEqual([answers(page), text()], [[], 'a']);
    page.act((state) => composeAnswer(state, signOut, false));
    assert.match(text() ?? '', /b/);
  });

  it('stay where they were refused, until somebody tries again', () => {
    const page = openPage();
    page.type('words');
    page.act(sendUnsent);
    page.end(false);
    page.act(sendUnsent);
    assert.equal(answers(page).length, 1);
    page.act((state) => tryAnswerAgain(state, signOut));
    assert.equal(answers(page).length, 2);
  });

  it('are lost when their question is gone, until somebody has seen them', () => {
    const page = openPage();
    page.type('words');
    page.show(withQuestions((all) => all.filter(({ key }) => key !== 'sign-out')));
    assert.deepEqual(
      lostDrafts(page.state).map(({ draft }) => draft.text),
      ['words'],
    );
    page.act((state) => forgetAnswer(state, signOut));
    assert.deepEqual(lostDrafts(page.state), []);
  });

  it('outlive the page', () => {
    const page = openPage();
    page.type('words');
    const saved: unknown = JSON.parse(JSON.stringify(pageToSave(page.state, 7)));
    const again = openPage(null, saved);
    again.act(sendRestored);
    assert.deepEqual(answers(again), ['sign-out: words']);
    assert.deepEqual(again.state.before, parseSavedState(saved));
    again.show(ordinary());
    assert.equal(currentKey(again.state), 'sign-out');
  });

  it('are of the question that they were typed at', () => {
    const page = openPage();
    page.press('next');
    page.act((state) => requestDeferral(state, signOut, 'lee', null));
    assert.deepEqual(page.sent, [{ type: 'defer', request: 1, ...signOut, to: 'lee', due: null }]);
  });
});
