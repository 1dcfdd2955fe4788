/** Hears the keys of the page and says what they ask for. */
import { actionOf, isAboutQuestion, type Action } from './keys';

interface Listener {
  /** Gives the focus back to what had it last. */
  readonly resume: () => void;
  readonly isInAnswer: (node: Node) => boolean;
  readonly isInFilter: (node: Node) => boolean;
  /** Does it; false when there is nothing to do it to. */
  readonly act: (action: Action) => boolean;
}

export function listenForKeys({ resume, isInAnswer, isInFilter, act }: Listener): void {
  // Below the window, where VS Code listens for its own: a key of ours is not also one of its.
  const isSecond = chords();
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    // VS Code hears it, and nothing else does.
    if (isSecond(event)) return event.preventDefault();
    // Where nothing has the focus, somebody may go on with an answer: a letter goes there, and is no command.
    const isLost = event.target === document.body;
    if (isLost) resume();
    const path = isLost ? pathOfFocus() : event.composedPath();
    const node = isLost ? document.activeElement : event.target;
    if (!(node instanceof Element)) return;
    const inAnswer = isInAnswer(node);
    let action: Action | null;
    if (path.some(takesWords) && !inAnswer) {
      const leaves =
        event.key === 'Escape' || (isInFilter(node) && ['Enter', 'ArrowDown'].includes(event.key));
      action = leaves ? 'back' : null;
    } else {
      action = usesKey(event, path) ? null : actionOf(event, inAnswer);
    }
    // What changes a question is done only where its user sees that the keys are with it.
    if (action !== null && !inAnswer && isAboutQuestion(action) && !node.closest('.question')) return;
    if (action === null || !act(action)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** As long as VS Code waits for the second key of a chord. */
const chordTime = 5000;

/** Whether a key is the second one of a chord of VS Code, all of which begin with Ctrl+K: it is no key of the page, and no letter of an answer. */
function chords(): (event: KeyboardEvent) => boolean {
  let begun = -Infinity;
  return ({ key, ctrlKey, metaKey, altKey, shiftKey, timeStamp }) => {
    if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key)) return false;
    const isSecond = timeStamp - begun < chordTime;
    const begins = !isSecond && (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
    begun = begins ? timeStamp : -Infinity;
    return isSecond;
  };
}

// What the control that has the focus does with a key itself, whatever it is made of: by its role, not by its tag.

/** Whether a node takes typed characters, or letters to jump to a choice. */
const takesWords = (node: EventTarget): boolean =>
  node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement ||
  (node instanceof HTMLInputElement && !['checkbox', 'radio'].includes(node.type)) ||
  (node instanceof HTMLElement && (node.isContentEditable || node.role === 'combobox'));

/** Whether the control that has the focus has a use of its own for a key that types nothing. */
function usesKey(event: KeyboardEvent, [target]: readonly EventTarget[]): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.role === 'radio') return event.key === 'Enter' || event.key.startsWith('Arrow');
  return event.key === 'Enter' && target.matches('button');
}

/** As `composedPath` of an event, of what has the focus by now. */
function pathOfFocus(): EventTarget[] {
  const focused = document.activeElement;
  const inner = focused?.shadowRoot?.activeElement;
  return [inner, focused].filter((node) => node instanceof Element);
}
