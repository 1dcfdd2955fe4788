// What the extension says to the checklist page, as values: a checklist that comes, a request that has ended.

import assert from 'node:assert/strict';
import type { ChecklistQuestion } from '../../../src/core/interview/checklist/checklist';
import {
  askOwnQuestion,
  releaseHeld,
  requestElement,
  selectDepth,
  selectSubject,
  setFilter,
} from '../../../src/webview/checklist/changes';
import { noFilter } from '../../../src/webview/checklist/filter';
import { endRequest } from '../../../src/webview/checklist/news';
import { currentKey, pageToSave } from '../../../src/webview/checklist/pageState';
import { ordinary, question } from '../../page/harness/checklists';

import { openPage } from './openPage';

const withQuestions = (change: (questions: readonly ChecklistQuestion[]) => readonly ChecklistQuestion[]) => {
  const checklist = ordinary();
  const { subject } = checklist;
  return { ...checklist, subject: { ...subject, questions: change(subject.questions) } };
};

describe('what an answer calls for', () => {
  /** The page at its second question, which brings a follow-up; with what its list holds then. */
  const opened = () => {
    const page = openPage();
    const { subject, ...rest } = ordinary();
    const at = subject.questions.findIndex(({ key }) => key === currentKey(page.state));
    const followUp = question('follow-up', { follows: 'sign-out', nesting: 2 });
    const questions = subject.questions.toSpliced(at + 1, 0, followUp);
    const next = subject.questions[at + 1]?.key;
    return {
      page,
      next,
      come: (parts: Partial<ChecklistQuestion> = {}, best = 'follow-up') =>
        page.show({
          ...rest,
          subject: {
            ...subject,
            toAsk: [best],
            questions: questions.map((one) => (one.key === 'follow-up' ? { ...one, ...parts } : one)),
          },
        }),
      isListed: () => page.state.shown.some(({ key }) => key === 'follow-up'),
    };
  };

  it('comes into the list once the keys leave its question, and what was next stays next', () => {
    const { page, next, come, isListed } = opened();
    page.type('words');
    come();
    come();
    assert.equal(isListed(), false);
    page.press('next');
    assert.deepEqual([currentKey(page.state), isListed()], [next, true]);
  });
  it('is no step of the way to the next open question', () => {
    const { page, come, isListed } = opened();
    come();
    page.press('nextOpen');
    assert.deepEqual([currentKey(page.state), isListed()], ['data', true]);
  });
  it('is gone to as what is best asked next, whatever the filter says', () => {
    const { page, come } = opened();
    page.act((state) => setFilter(state, { ...noFilter, openOnly: true }));
    come();
    page.press('best');
    assert.deepEqual([currentKey(page.state), page.state.filter.openOnly], ['follow-up', true]);
  });
  it('comes at once where the keys are elsewhere, and when they go there', () => {
    const { page, come, isListed } = opened();
    come();
    page.act(releaseHeld);
    assert.equal(isListed(), true);
    const other = opened();
    other.page.isAmongQuestions = false;
    other.come();
    assert.equal(other.isListed(), true);
  });
  it('comes at once where the keys have gone on before it came', () => {
    const { page, next, come, isListed } = opened();
    page.type('words');
    page.press('next');
    come();
    assert.deepEqual([currentKey(page.state), isListed()], [next, true]);
  });
  it('comes at once where it stands in the note', () => {
    const { come, isListed } = opened();
    come({ asked: true });
    assert.equal(isListed(), true);
  });
});

describe('what was added to the note', () => {
  it('is gone to when it is there: a question', () => {
    const page = openPage();
    page.act((state) => askOwnQuestion(state, 'Who  pays?', []));
    page.end();
    page.show(ordinary());
    assert.equal(currentKey(page.state), 'sign-out');
    page.show(withQuestions((all) => [...all, question('own', { asked: true, text: 'who pays' })]));
    assert.deepEqual([currentKey(page.state), page.goesTo], ['own', ['question', 'answer']]);
  });

  it('is gone to when it is there: an element', () => {
    const page = openPage();
    page.act((state) =>
      requestElement(state, { kind: 'interactor', elementType: 'human', name: 'payment provider' }),
    );
    page.end();
    page.show(ordinary());
    assert.deepEqual(page.sent.at(-1), { type: 'select', subject: 'payment provider' });
    assert.equal(page.state.added, null);
  });

  it('is forgotten when it is refused', () => {
    const page = openPage();
    page.act((state) => askOwnQuestion(state, 'Who?', []));
    page.end(false);
    assert.equal(page.state.added, null);
  });
});

describe('the extension', () => {
  it('leads to the question that is best asked next, of another subject too', () => {
    const page = openPage();
    const { subject } = ordinary();
    const best = (toAsk: readonly string[], key = subject.key) => {
      page.show({ ...ordinary(), subject: { ...subject, key, toAsk } }, 'next');
      return currentKey(page.state);
    };
    assert.equal(best(['roles', 'data']), 'roles');
    assert.equal(best(['data', 'sign-out'], 'scanner'), 'data');
    assert.equal(best(['data', 'sign-out'], 'scanner'), 'sign-out');
    assert.equal(best(['credential-rotation', 'roles']), 'credential-rotation');
  });

  it('leads to what was passed without an answer after everything else', () => {
    const page = openPage();
    const { subject } = ordinary();
    const order = ['sign-out', 'data', 'roles'];
    const gone = Array.from({ length: 6 }, () => {
      page.show({ ...ordinary(), subject: { ...subject, toAsk: order } }, 'next');
      return currentKey(page.state);
    });
    assert.deepEqual(gone, ['data', 'roles', 'sign-out', 'data', 'roles', 'sign-out']);
  });

  it('leads to a category', () => {
    const page = openPage();
    page.show(ordinary(), 'R');
    assert.deepEqual([currentKey(page.state), page.goesTo], ['failed-authentication', ['question', 'R']]);
  });

  it('asks for questions of another depth, and keeps that one', () => {
    const page = openPage();
    page.act((state) => selectDepth(state, 'deep'));
    assert.deepEqual(page.sent, [{ type: 'depth', depth: 'deep' }]);
    const saved: unknown = JSON.parse(JSON.stringify(pageToSave(page.state, 0)));
    assert.equal(openPage(null, saved).state.depth, 'deep');
  });

  it('holds still or follows the text, and keeps that', () => {
    const page = openPage();
    page.press('follow');
    assert.deepEqual(page.sent, [{ type: 'follow', follows: false }]);
    const saved: unknown = JSON.parse(JSON.stringify(pageToSave(page.state, 0)));
    const again = openPage(null, saved);
    assert.equal(again.state.before.follows, false);
    again.press('follow');
    assert.deepEqual(again.sent, [{ type: 'follow', follows: true }]);
  });

  it('brings a subject that was asked for', () => {
    const page = openPage();
    page.act((state) => selectSubject(state, 'scanner'));
    page.show(ordinary());
    assert.deepEqual(page.state.wanted, { subject: 'scanner' });
    const checklist = ordinary();
    page.show({ ...checklist, subject: { ...checklist.subject, key: 'scanner' } });
    assert.equal(page.state.wanted, null);
  });

  it('changes nothing with the end of a request that nobody made', () => {
    const page = openPage();
    assert.equal(
      page.act((state) => endRequest(state, { type: 'done', request: 9, ok: true })),
      false,
    );
  });
});
