/** Adds an interactor, a process or a store to the note. */
import type { InteractorType } from '../core/note/note';
import type { FromPageOf } from '../core/protocol/checklistProtocol';
import { button, choice, textField } from './controls';
import { element } from './element';

export type NewElement = Pick<FromPageOf<'addElement'>, 'kind' | 'elementType' | 'name'>;

const kinds = [
  { value: 'human', label: 'Person' },
  { value: 'service', label: 'Service' },
  { value: 'device', label: 'Device' },
  { value: 'process', label: 'Process' },
  { value: 'store', label: 'Store' },
] as const;

type Kind = (typeof kinds)[number]['value'];

export interface InteractorForm {
  readonly element: HTMLElement;
  /** Its controls, in their order. */
  readonly stops: readonly HTMLElement[];
}

/** `onAdd` says how it ended: the name stays until it stands in the note. */
export function interactorForm(
  onAdd: (added: NewElement, ended: (ok: boolean) => void) => void,
): InteractorForm {
  let kind: Kind = 'human';
  const add = () => {
    const words = name.value.trim();
    if (words === '') return name.element.focus();
    onAdd({ ...kindOf(kind), name: words }, (ok) => {
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

function kindOf(kind: Kind): { kind: NewElement['kind']; elementType: InteractorType | null } {
  return kind === 'process' || kind === 'store'
    ? { kind, elementType: null }
    : { kind: 'interactor', elementType: kind };
}
