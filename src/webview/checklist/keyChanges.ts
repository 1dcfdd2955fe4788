/** What each key of the page does, as a change of its state. */
import {
  changeTo,
  followText,
  goToBest,
  jumpToCategory,
  moveTo,
  requestStatus,
  setFilter,
  showInNote,
  stepSubject,
  takeOverAnswer,
  toggleWhy,
  type PageChange,
  type Destination,
} from './changes';
import { isToAsk } from './filter';
import type { Action } from './keys';
import { currentKey, currentQuestion, type PageState } from './pageState';

/** Null where there is nothing to do it to: then the key is not one of the page's. */
export function changeOfKey(action: Action, state: PageState): PageChange | null {
  switch (action) {
    case 'next':
      return moveToPlace(state, currentPlace(state) + 1);
    case 'previous':
      return moveToPlace(state, currentPlace(state) - 1);
    case 'best':
      return goToBest(state);
    case 'first':
      return moveToPlace(state, 0);
    case 'last':
      return moveToPlace(state, state.shown.length - 1);
    case 'edit':
      return onCurrent(state, 'answer');
    case 'answered':
      return requestStatus(state, 'answered');
    case 'notApplicable':
      return requestStatus(state, 'not-applicable');
    case 'deferred':
      return requestStatus(state, 'deferred');
    case 'open':
      return requestStatus(state, 'open');
    case 'addHint':
      return onCurrent(state, 'hint');
    case 'askSomebody':
      return onCurrent(state, 'people');
    case 'takeOver':
      return takeOverAnswer(state);
    case 'why':
      return currentQuestion(state) ? toggleWhy(state) : null;
    case 'show':
      return showInNote(state);
    case 'ownQuestion':
      return changeTo(state, 'ownQuestion');
    case 'newInteractor':
      return changeTo(state, 'newElement');
    case 'previousSubject':
      return stepSubject(state, -1);
    case 'nextSubject':
      return stepSubject(state, 1);
    case 'filter':
      return changeTo(state, 'filter');
    case 'openOnly':
      return setFilter(state, { ...state.filter, openOnly: !state.filter.openOnly });
    case 'follow':
      return followText(state, !state.follows);
    case 'help':
      return changeTo(state, 'keys');
    case 'back':
      return moveToPlace(state, currentPlace(state));
    case 'nextOpen':
      return currentQuestion(state) ? goToNextOpen(state) : null;
    default:
      return jumpToCategory(state, action);
  }
}

const currentPlace = (state: PageState): number =>
  state.shown.findIndex(({ key }) => key === currentKey(state));

/** The list ends at its ends. */
function moveToPlace(state: PageState, index: number): PageChange | null {
  const question = state.shown[Math.min(Math.max(index, 0), state.shown.length - 1)];
  return question ? moveTo(state, question.key) : null;
}

const onCurrent = (state: PageState, goesTo: Destination): PageChange | null =>
  currentQuestion(state) ? changeTo(state, goesTo) : null;

/** The next one that waits for an answer, from the top again after the last; the hands stay where they type. */
function goToNextOpen(state: PageState): PageChange | null {
  const at = currentPlace(state);
  const next = [...state.shown.slice(at + 1), ...state.shown.slice(0, at)].find(isToAsk);
  return next ? moveTo(state, next.key, 'answer') : moveToPlace(state, at);
}
