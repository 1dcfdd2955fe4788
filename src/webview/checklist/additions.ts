/** What the interviewer adds to the note: a question that no catalog has; an interactor, a process or a store. */
import type { InteractorType } from '../../core/note/note';
import { strideCategories } from '../../core/note/stride';
import { element } from '../shared/element';
import { askOwnQuestion, typeOwnQuestion, type Act, type WantedElement } from './changes';
import { button, choice, dropdown, textField, type TextControl } from './controls';
import type { PageState } from './pageState';

export class OwnQuestion {
  readonly element: HTMLElement;
  private readonly text: TextControl;

  constructor(act: Act) {
    const ask = () => {
      const text = this.text.value.trim();
      if (text === '') return this.text.element.focus();
      const letter = strideCategories.find((each) => each.letter === stride.value)?.letter;
      act((state) => askOwnQuestion(state, text, letter === undefined ? [] : [letter]));
    };
    this.text = textField({
      label: 'Your own question',
      placeholder: 'Ask your own question (n)',
      onInput: (text) => act((state) => typeOwnQuestion(state, text)),
    });
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

  update({ ownQuestion }: PageState): void {
    if (this.text.value !== ownQuestion) this.text.value = ownQuestion;
  }

  focus(): void {
    this.text.element.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }
}

const kinds = [
  { value: 'human', label: 'Person' },
  { value: 'service', label: 'Service' },
  { value: 'device', label: 'Device' },
  { value: 'agent', label: 'Agent' },
  { value: 'process', label: 'Process' },
  { value: 'store', label: 'Store' },
] as const;

type Kind = (typeof kinds)[number]['value'];

/** To be called when the request has ended. */
export type Ended = (ok: boolean) => void;

export type AddElement = (added: WantedElement, ended: Ended) => void;

interface ElementForm {
  readonly element: HTMLElement;
  /** Its controls, in their order. */
  readonly stops: readonly HTMLElement[];
}

/** `onAdd` says how it ended: the name stays until it stands in the note. */
export function elementForm(onAdd: AddElement): ElementForm {
  let kind: Kind = 'human';
  const add = () => {
    const words = name.value.trim();
    if (words === '') return name.element.focus();
    onAdd({ ...elementKind(kind), name: words }, (ok) => {
      if (ok) name.value = '';
    });
  };
  const name = textField({ label: 'Name', placeholder: 'Name, such as Shopper or Payment provider' });
  const type = choice('Type', kinds, (value) => (kind = value));
  type.value = kind;
  const submit = button({ label: 'Add to the note', look: 'primary', onPress: add });
  name.element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) add();
  });
  return {
    element: element(
      'div',
      { class: 'interactor-form', attributes: { role: 'form', 'aria-label': 'New interactor' } },
      name.element,
      type.element,
      submit,
    ),
    stops: [name.element, type.element, submit],
  };
}

function elementKind(kind: Kind): { kind: WantedElement['kind']; elementType: InteractorType | null } {
  return kind === 'process' || kind === 'store'
    ? { kind, elementType: null }
    : { kind: 'interactor', elementType: kind };
}
