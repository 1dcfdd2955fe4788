/** A menu of people: arrows move, Enter or a click chooses, a letter jumps, Escape gives up. */
import { element } from './element';
import { onLeave } from './shared/nodes';

interface MenuEvents {
  /** Null is somebody who is not in the menu. */
  readonly onChoose: (id: string | null) => void;
  readonly onCancel: () => void;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
}

export function peopleMenu(
  people: readonly { readonly id: string; readonly name: string }[],
  events: MenuEvents,
): HTMLElement {
  const items = [...people, { id: null, name: 'Somebody else…' }].map(({ id, name }) => {
    const item = element('button', {
      class: 'menu-item',
      text: name,
      attributes: { type: 'button', role: 'menuitem', tabindex: '-1' },
    });
    item.addEventListener('click', () => events.onChoose(id));
    return item;
  });
  const menu = element(
    'div',
    { class: 'menu', attributes: { role: 'menu', 'aria-label': 'Ask whom?' } },
    ...items,
  );
  onLeave(menu, events.onLeave);
  menu.addEventListener('keydown', (event) => {
    const at = items.findIndex((item) => item === document.activeElement);
    const to = (index: number) => items[(index + items.length) % items.length]?.focus();
    const { key } = event;
    if (key === 'ArrowDown') to(at + 1);
    else if (key === 'ArrowUp') to(at - 1);
    else if (key === 'Home') to(0);
    else if (key === 'End') to(-1);
    else if (key === 'Escape' || key === 'Tab') events.onCancel();
    else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      order.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return menu;
}
