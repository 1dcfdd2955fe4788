/** The row that narrows the list down. */
import { strideCategories } from '../core/note/stride';
import type { Actions } from './actions';
import {
  checkbox,
  dropdown,
  textField,
  type Control,
  type DropdownControl,
  type TextControl,
} from './controls';
import { element, setText } from './element';
import type { Filter } from './filter';
import { counted } from './wording';

export class FilterBar {
  readonly element: HTMLElement;
  private readonly text: TextControl;
  private readonly openOnly: Control<boolean>;
  private readonly stride: DropdownControl;
  private readonly count = element('p', { class: 'count', attributes: { role: 'status' } });

  constructor(filter: Filter, actions: Actions) {
    const change = () =>
      actions.setFilter({
        text: this.text.value,
        openOnly: this.openOnly.value,
        stride: strideCategories.find(({ letter }) => letter === this.stride.value)?.letter ?? null,
      });
    this.text = textField({ label: 'Filter questions', placeholder: 'Filter (/)', onInput: change });
    this.openOnly = checkbox('Open only', change);
    this.stride = dropdown('Category', change);
    this.stride.choices = [
      { value: 'all', label: 'All categories' },
      ...strideCategories.map(({ letter, name }) => ({ value: letter, label: name })),
    ];
    this.element = element(
      'div',
      { class: 'filter-bar', attributes: { role: 'search', 'aria-label': 'Questions' } },
      this.text.element,
      this.stride.element,
      this.openOnly.element,
      this.count,
    );
    this.update(filter);
  }

  update({ text, openOnly, stride }: Filter): void {
    if (this.text.value !== text) this.text.value = text;
    if (this.openOnly.value !== openOnly) this.openOnly.value = openOnly;
    this.stride.value = stride ?? 'all';
  }

  setCount(shown: number, total: number): void {
    setText(
      this.count,
      shown === total ? counted(total, 'question') : `${shown} of ${counted(total, 'question')}`,
    );
  }

  focus(): void {
    this.text.element.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  holdsText(node: Node | null): boolean {
    return this.text.element.contains(node);
  }
}
