/** Does what a key asks for. */
import type { ChecklistPage } from './checklistPage';
import { isToAsk } from './filter';
import type { Action } from './keys';

/** The function that does it; it answers false when there is nothing to do it to. */
export function performerOf(page: ChecklistPage): (action: Action) => boolean {
  const { requests } = page;

  const goTo = (index: number) => {
    const question = page.shown[Math.min(Math.max(index, 0), page.shown.length - 1)];
    if (!question) return false;
    page.goTo(question.key);
    return true;
  };
  const at = () => page.shown.findIndex(({ key }) => key === page.currentKey);
  const onCurrent = (act: () => void) => {
    if (!page.currentQuestion) return false;
    act();
    return true;
  };
  const always = (act: () => void) => {
    act();
    return true;
  };

  return (action) => {
    switch (action) {
      case 'next':
        return goTo(at() + 1);
      case 'previous':
        return goTo(at() - 1);
      case 'first':
        return goTo(0);
      case 'last':
        return goTo(page.shown.length - 1);
      case 'edit':
        return onCurrent(() => page.panel?.edit());
      case 'answered':
        return onCurrent(() => requests.setStatus('answered'));
      case 'notApplicable':
        return onCurrent(() => requests.setStatus('not-applicable'));
      case 'deferred':
        return onCurrent(() => requests.setStatus('deferred'));
      case 'open':
        return onCurrent(() => requests.setStatus('open'));
      case 'addHint':
        return onCurrent(() => page.panel?.addHint());
      case 'askSomebody':
        return onCurrent(() => page.panel?.askSomebody());
      case 'takeOver':
        return onCurrent(() => {
          const newest =
            page.currentQuestion?.earlier.findIndex(
              ({ answer, status }) => answer !== null || status === 'not-applicable',
            ) ?? -1;
          if (newest >= 0) requests.takeOver(newest);
        });
      case 'why':
        return onCurrent(() => requests.toggleWhy());
      case 'show':
        return always(() => requests.show());
      case 'ownQuestion':
        return always(() => page.ownQuestion.focus());
      case 'newInteractor':
        return always(() => requests.newInteractor());
      case 'previousSubject':
        return always(() => requests.stepSubject(-1));
      case 'nextSubject':
        return always(() => requests.stepSubject(1));
      case 'filter':
        return always(() => page.filterBar.focus());
      case 'openOnly':
        return always(() => requests.setFilter({ ...page.filter, openOnly: !page.filter.openOnly }));
      case 'help':
        return always(() => requests.help());
      case 'back':
        return goTo(at());
      case 'nextOpen':
        return onCurrent(() => goToNextOpen());
      default:
        return always(() => requests.jumpTo(action));
    }
  };

  /** The next one that waits for an answer, from the top again after the last; the hands stay where they type. */
  function goToNextOpen(): void {
    const order = [...page.shown.slice(at() + 1), ...page.shown.slice(0, at())];
    const next = order.find(isToAsk);
    if (next === undefined) return void goTo(at());
    page.goTo(next.key);
    page.panel?.edit();
  }
}
