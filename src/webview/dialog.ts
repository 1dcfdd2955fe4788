/** A dialog over the page: the focus stays in it, Escape closes it, and the focus goes back to where it was. */
import { button } from './controls';
import { element } from './element';
import { takeOut } from './shared/nodes';

export interface OpenDialog {
  close(): void;
}

/** `stops` are the controls of `content` in their order; the first gets the focus. */
export function openDialog(title: string, content: HTMLElement, stops: readonly HTMLElement[]): OpenDialog {
  const close = button({ label: 'Close (Esc)', look: 'icon', sign: '✕', onPress: () => dialog.close() });
  const heading = element('h2', { text: title, attributes: { id: 'dialog-title' } });
  const dialog = element(
    'dialog',
    { class: 'dialog', attributes: { 'aria-labelledby': 'dialog-title' } },
    element('div', { class: 'dialog-head' }, heading, close),
    content,
  );
  const ring = [close, ...stops];
  dialog.addEventListener('keydown', (event) => {
    // Keys of the page, and VS Code's own, are not for now.
    event.stopPropagation();
    if (event.key !== 'Tab') return;
    const at = ring.findIndex((stop) => stop.contains(document.activeElement));
    const leaves = event.shiftKey ? at === 0 : at === ring.length - 1;
    if (!leaves && at >= 0) return;
    event.preventDefault();
    ring.at(event.shiftKey ? -1 : 0)?.focus();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // The browser has given the focus back by then; whoever was quick may have moved it on.
  dialog.addEventListener('close', () => takeOut(dialog));
  document.body.append(dialog);
  dialog.showModal();
  (stops[0] ?? close).focus();
  return { close: () => dialog.close() };
}
