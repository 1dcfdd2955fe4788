/** Of whom a deferred question is to be asked, and by when. */
import type { Checklist, ChecklistQuestion } from '../core/interview/checklist/checklist';
import type { Actions } from './actions';
import { dayField, dropdown, textField, type Control } from './controls';
import { element } from './element';

export class Deferral {
  readonly element: HTMLElement;
  private readonly to: Control<string>;
  private readonly due: Control<string>;
  private readonly setPeople: (people: Checklist['people'], to: string | null) => void;

  constructor(actions: Actions, hasPeople: boolean) {
    const send = () => actions.defer(this.to.value.trim().replace(/^@/, '') || null, this.due.value || null);
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

  update(people: Checklist['people'], { deferredTo, due }: ChecklistQuestion): void {
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
