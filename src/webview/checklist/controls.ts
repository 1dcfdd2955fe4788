/**
 * The page's controls, each with its label. The only file that knows the toolkit: to use another one, or the browser's
 * own controls, is to rewrite this file.
 */
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeCheckbox,
  vsCodeDropdown,
  vsCodeOption,
  vsCodeRadio,
  vsCodeRadioGroup,
  vsCodeTextArea,
  vsCodeTextField,
  type Button,
  type Checkbox,
  type Dropdown,
  type RadioGroup,
  type TextArea,
  type TextField,
} from '@vscode/webview-ui-toolkit/dist/toolkit.js';
import { caretAfter } from './draft';
import { element } from '../shared/element';
import { replaceContent } from '../shared/nodes';

provideVSCodeDesignSystem().register(
  vsCodeButton(),
  vsCodeCheckbox(),
  vsCodeDropdown(),
  vsCodeOption(),
  vsCodeRadio(),
  vsCodeRadioGroup(),
  vsCodeTextArea(),
  vsCodeTextField(),
);

/** A control with a value; setting it tells nobody. */
export interface Control<Value> {
  readonly element: HTMLElement;
  value: Value;
}

interface ButtonParts {
  readonly label: string;
  readonly onPress: () => void;
  readonly look?: 'primary' | 'secondary' | 'icon';
  /** What an icon button shows instead of its label. */
  readonly sign?: string;
  readonly title?: string;
}

export function button({ label, onPress, look = 'secondary', sign, title }: ButtonParts): HTMLElement {
  const made = make('vscode-button', 'button');
  made.setAttribute('appearance', look);
  if (sign !== undefined || title !== undefined) made.setAttribute('aria-label', label);
  made.title = title ?? (sign === undefined ? '' : label);
  made.textContent = sign ?? label;
  made.addEventListener('click', onPress);
  return made;
}

export function checkbox(label: string, onChange: (checked: boolean) => void): Control<boolean> {
  const made = make('vscode-checkbox', 'checkbox');
  made.textContent = label;
  let told = false;
  made.addEventListener('change', () => {
    if (made.checked === told) return;
    told = made.checked;
    onChange(told);
  });
  return {
    element: made,
    get value() {
      return made.checked;
    },
    set value(checked) {
      told = checked;
      made.checked = checked;
    },
  };
}

export interface ControlChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Only a mark between other choices. */
  readonly isMark?: boolean;
}

/** One of a few, all of them visible. */
export function choice<Value extends string>(
  label: string,
  choices: readonly ControlChoice<Value>[],
  onChange: (value: Value) => void,
): Control<Value | ''> {
  const made = make('vscode-radio-group', 'choice');
  made.setAttribute('aria-label', label);
  for (const each of choices) {
    const radio = make('vscode-radio', 'radio');
    radio.setAttribute('value', each.value);
    radio.textContent = each.label;
    made.append(radio);
  }
  let told: Value | '' = '';
  made.addEventListener('change', () => {
    const chosen = choices.find((each) => each.value === made.value)?.value;
    if (chosen === undefined || chosen === told) return;
    told = chosen;
    onChange(chosen);
  });
  return {
    element: made,
    get value() {
      return told;
    },
    set value(value) {
      told = value;
      made.value = value;
    },
  };
}

interface DropdownControl extends Control<string> {
  choices: readonly ControlChoice<string>[];
}

/** One of many. */
export function dropdown(label: string, onChange: (value: string) => void): DropdownControl {
  const made = make('vscode-dropdown', 'dropdown');
  made.setAttribute('aria-label', label);
  // The toolkit does not notice when the words of the chosen option change: they are shown from here.
  const shown = element('div', { class: 'dropdown-value', attributes: { slot: 'selected-value' } });
  made.append(shown);
  let choices: readonly ControlChoice<string>[] = [];
  let told = '';
  const show = () => {
    shown.textContent = choices.find((each) => each.value === told)?.label ?? '';
    made.title = shown.textContent;
  };
  made.addEventListener('change', () => {
    if (made.value === told) return;
    told = made.value;
    show();
    onChange(told);
  });
  const options = () => [...made.querySelectorAll('vscode-option')];
  return {
    element: made,
    get value() {
      return told;
    },
    set value(value) {
      told = value;
      const index = choices.findIndex((each) => each.value === value);
      for (const [at, option] of options().entries()) option.toggleAttribute('selected', at === index);
      if (made.isConnected && made.options.length > 0 && made.value !== value) made.selectedIndex = index;
      show();
    },
    get choices() {
      return choices;
    },
    set choices(wanted) {
      const same =
        wanted.length === choices.length && wanted.every((each, at) => each.value === choices[at]?.value);
      choices = wanted;
      if (!same) {
        replaceContent(made, shown, ...wanted.map(optionOf));
        show();
        return;
      }
      for (const [at, option] of options().entries()) {
        const text = wanted[at]?.label ?? '';
        if (option.textContent !== text) option.textContent = text;
      }
      show();
    },
  };

  function optionOf(each: ControlChoice<string>): HTMLElement {
    const option = make('vscode-option', 'option');
    option.setAttribute('value', each.value);
    option.toggleAttribute('selected', each.value === told);
    option.toggleAttribute('disabled', each.isMark === true);
    option.textContent = each.label;
    return option;
  }
}

export interface TextControl extends Control<string> {
  readonly caret: number;
  /** Shows a text with the caret at a place; by default behind the words where it was. */
  show(text: string, caret?: number): void;
}

interface TextParts {
  readonly label: string;
  readonly onInput?: (text: string) => void;
  readonly placeholder?: string;
}

/** One line. The label is shown only to screen readers; the placeholder is for eyes. */
export function textField({ label, onInput, placeholder }: TextParts): TextControl {
  const made = make('vscode-text-field', 'text-field');
  return textControl(made, () => made.control, { label, onInput, placeholder });
}

/** Several lines; it grows with them. */
export function textArea({ label, onInput, placeholder }: TextParts): TextControl {
  const made = make('vscode-text-area', 'text-area');
  made.setAttribute('rows', '2');
  return textControl(made, () => made.control, { label, onInput, placeholder });
}

/** A day, as `2026-11-25`; empty for none. The toolkit has no such control. */
export function dayField(label: string, onChange: (day: string) => void): Control<string> {
  const made = element('input', { class: 'day-field', attributes: { type: 'date', 'aria-label': label } });
  made.addEventListener('change', () => onChange(made.value));
  return {
    element: made,
    get value() {
      return made.value;
    },
    set value(day) {
      if (made.value !== day) made.value = day;
    },
  };
}

function textControl(
  made: TextField | TextArea,
  inner: () => HTMLInputElement | HTMLTextAreaElement | undefined,
  { label, onInput, placeholder }: { [Part in keyof TextParts]: TextParts[Part] | undefined },
): TextControl {
  // The toolkit names its field by the words inside the tag, and only by them.
  made.textContent = label ?? '';
  if (placeholder !== undefined) made.setAttribute('placeholder', placeholder);
  made.addEventListener('input', () => onInput?.(made.value));
  return {
    element: made,
    get value() {
      return made.value;
    },
    set value(text) {
      this.show(text);
    },
    get caret() {
      return inner()?.selectionStart ?? made.value.length;
    },
    show(text, caret) {
      const field = made.isConnected ? inner() : undefined;
      if (field === undefined) {
        made.value = text;
        return;
      }
      const { value: before, selectionStart, selectionEnd } = field;
      if (before !== text) {
        made.value = text;
        field.value = text;
      } else if (caret === undefined) return;
      const move = (offset: number | null) => caret ?? caretAfter(before, text, offset ?? text.length);
      field.setSelectionRange(move(selectionStart), move(selectionEnd));
    },
  };
}

interface Tags {
  'vscode-button': Button;
  'vscode-checkbox': Checkbox;
  'vscode-dropdown': Dropdown;
  'vscode-option': HTMLElement;
  'vscode-radio': HTMLElement;
  'vscode-radio-group': RadioGroup;
  'vscode-text-area': TextArea;
  'vscode-text-field': TextField;
}

/** The class is what the page's style goes by. */
function make<Tag extends keyof Tags>(tag: Tag, name: string): Tags[Tag] {
  const made = document.createElement(tag) as Tags[Tag];
  made.className = `control control-${name}`;
  return made;
}
