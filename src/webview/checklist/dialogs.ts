/** Dialogs over the page: the focus stays in them, Escape closes them, and the focus goes back to where it was. */
import { element } from '../shared/element';
import { takeOut } from '../shared/nodes';
import { button } from './controls';
import { chordEntries, keyGroups, type KeyEntry } from './keys';

interface OpenDialog {
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

/** As they stand on the keyboard in front. */
const keyNames: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  ...(/Mac/.test(navigator.userAgent) ? { Ctrl: 'Cmd' } : {}),
};

/** All keys of the page at a glance. */
export function openKeys(): void {
  const content = element(
    'div',
    { class: 'key-groups', attributes: { tabindex: '0', role: 'group', 'aria-label': 'Keys' } },
    ...[
      ...keyGroups,
      { title: 'Of VS Code, unless you changed them: one key, then the other', entries: chordEntries },
    ].map(({ title, entries }) =>
      element('section', {}, element('h3', { text: title }), element('dl', {}, ...entries.map(keyRow))),
    ),
  );
  openDialog('Keyboard', content, [content]);
}

function keyRow({ keys, label }: Pick<KeyEntry, 'keys' | 'label'>): HTMLElement {
  return element(
    'div',
    { class: 'key-row' },
    element('dt', {}, ...keys.map(shortcut)),
    element('dd', { text: label }),
  );
}

function shortcut(key: string): HTMLElement {
  const parts = key === '-' ? [key] : key.split('+');
  return element(
    'span',
    { class: 'shortcut' },
    ...parts.map((part) => element('kbd', { text: keyNames[part] ?? part })),
  );
}
