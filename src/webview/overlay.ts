/** All keys of the page at a glance. */
import { openDialog } from './dialog';
import { element } from './element';
import { keyGroups, type KeyEntry } from './keys';

const names: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

export function openOverlay(): void {
  const content = element(
    'div',
    { class: 'key-groups', attributes: { tabindex: '0', role: 'group', 'aria-label': 'Keys' } },
    ...keyGroups.map(({ title, entries }) =>
      element('section', {}, element('h3', { text: title }), element('dl', {}, ...entries.map(rowOf))),
    ),
  );
  openDialog('Keyboard', content, [content]);
}

function rowOf({ keys, label }: KeyEntry): HTMLElement {
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
    ...parts.map((part) => element('kbd', { text: names[part] ?? part })),
  );
}
