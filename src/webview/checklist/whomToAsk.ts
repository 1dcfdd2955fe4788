/** Of whom a question is asked: when it is put off, and out of an answer. */
import type { Checklist, ChecklistQuestion } from '../../core/interview/checklist/checklist';
import { element } from '../shared/element';
import { onLeave } from '../shared/nodes';
import { dayField, dropdown, textField, type Control } from './controls';

type People = Checklist['people'];

/** Of whom a deferred question is to be asked, and by when. */
export class DeferralForm {
  readonly element: HTMLElement;
  private readonly to: Control<string>;
  private readonly due: Control<string>;
  private readonly setPeople: (people: People, to: string | null) => void;

  constructor(hasPeople: boolean, onChange: (to: string | null, due: string | null) => void) {
    const send = () => onChange(this.to.value.trim().replace(/^@/, '') || null, this.due.value || null);
    this.due = dayField('By when', send);
    if (hasPeople) {
      const people = dropdown('Of whom', send);
      this.to = people;
      this.setPeople = (known, to) => {
        const unknown = to !== null && !known.some(({ id }) => id === to) ? [{ id: to, name: to }] : [];
        people.choices = [
          { value: '', label: 'Nobody in particular' },
          ...[...known, ...unknown].map(({ id, name }) => ({ value: id, label: name })),
        ];
      };
    } else {
      this.to = textField({ label: 'Of whom', placeholder: 'Name or id' });
      this.to.element.addEventListener('change', send);
      this.setPeople = () => undefined;
    }
    this.element = element(
      'div',
      { class: 'deferral' },
      labelled('Ask', this.to.element),
      labelled('by', this.due.element),
    );
  }

  update(people: People, { deferredTo, due }: ChecklistQuestion): void {
    this.setPeople(people, deferredTo);
    if (!this.to.element.contains(document.activeElement)) this.to.value = deferredTo ?? '';
    if (this.due.element !== document.activeElement) this.due.value = due ?? '';
  }
}

/** The words are for eyes: the control says them itself, and says them fuller. */
const labelled = (words: string, control: HTMLElement): HTMLElement =>
  element(
    'div',
    { class: 'labelled' },
    element('span', { text: words, attributes: { 'aria-hidden': 'true' } }),
    control,
  );

interface MenuEvents {
  /** Null is somebody who is not in the menu. */
  readonly onChoose: (id: string | null) => void;
  readonly onCancel: () => void;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
}

/** A menu of people: arrows move, Enter or a click chooses, a letter jumps, Escape gives up. */
export function peopleMenu(people: People, events: MenuEvents): HTMLElement {
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
