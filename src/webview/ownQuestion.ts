/** The field for a question that no catalog has. */
import { strideCategories, type Stride } from '../core/note/stride';
import { button, dropdown, textField, type TextControl } from './controls';
import { element } from './element';

export class OwnQuestion {
  readonly element: HTMLElement;
  private readonly text: TextControl;

  constructor(onAsk: (text: string, stride: Stride[]) => void, onInput: (text: string) => void) {
    const ask = () => {
      const text = this.text.value.trim();
      if (text === '') return this.text.element.focus();
      const letter = strideCategories.find((each) => each.letter === stride.value)?.letter;
      onAsk(text, letter === undefined ? [] : [letter]);
    };
    this.text = textField({ label: 'Your own question', placeholder: 'Ask your own question (n)', onInput });
    const stride = dropdown('Category of your question', () => undefined);
    stride.choices = [
      { value: 'none', label: 'No category' },
      ...strideCategories.map(({ letter, name }) => ({ value: letter, label: name })),
    ];
    stride.value = 'none';
    this.text.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) ask();
    });
    this.element = element(
      'div',
      { class: 'own-question', attributes: { role: 'form', 'aria-label': 'Your own question' } },
      this.text.element,
      stride.element,
      button({ label: 'Ask', onPress: ask }),
    );
  }

  get value(): string {
    return this.text.value;
  }

  set value(text: string) {
    this.text.value = text;
  }

  focus(): void {
    this.text.element.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }
}
