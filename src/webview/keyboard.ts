/** Hears the keys of the page and says what they ask for. */
import { isTyping, usesKey } from './focusedControl';
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
