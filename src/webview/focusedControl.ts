/** What the control that has the focus does with a key itself, whatever it is made of: by its role, not by its tag. */

/** Whether an event comes from a control that takes typed characters, or takes letters to jump to a choice. */
export const isTyping = (event: Event): boolean =>
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
export function usesKey(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.role === 'radio') return event.key === 'Enter' || event.key.startsWith('Arrow');
  return event.key === 'Enter' && target.matches('button');
}
