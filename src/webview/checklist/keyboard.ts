/** Hears the keys of the page and says what they ask for. */
import { actionOf, type Action } from './keys';

interface Listener {
  readonly isInAnswer: (node: Node) => boolean;
  readonly isInFilter: (node: Node) => boolean;
  /** Does it; false when there is nothing to do it to. */
  readonly act: (action: Action) => boolean;
}

export function listenForKeys({ isInAnswer, isInFilter, act }: Listener): void {
  // Below the window, where VS Code listens for its own: a key of ours is not also one of its.
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const node = event.target instanceof Node ? event.target : document.body;
    const inAnswer = isInAnswer(node);
    let action: Action | null;
    if (isTyping(event) && !inAnswer) {
      const leaves =
        event.key === 'Escape' || (isInFilter(node) && ['Enter', 'ArrowDown'].includes(event.key));
      action = leaves ? 'back' : null;
    } else {
      action = usesKey(event) ? null : actionOf(event, inAnswer);
    }
    if (action === null || !act(action)) return;
    event.preventDefault();
    event.stopPropagation();
  });
}

// What the control that has the focus does with a key itself, whatever it is made of: by its role, not by its tag.

/** Whether an event comes from a control that takes typed characters, or takes letters to jump to a choice. */
const isTyping = (event: Event): boolean =>
  event
    .composedPath()
    .some(
      (node) =>
        node instanceof HTMLTextAreaElement ||
        node instanceof HTMLSelectElement ||
        (node instanceof HTMLInputElement && !['checkbox', 'radio'].includes(node.type)) ||
        (node instanceof HTMLElement && (node.isContentEditable || node.role === 'combobox')),
    );

/** Whether the control that has the focus has a use of its own for a key that types nothing. */
function usesKey(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.role === 'radio') return event.key === 'Enter' || event.key.startsWith('Arrow');
  return event.key === 'Enter' && target.matches('button');
}
