/** How much each category would hurt the business: six rows, a level and words for each. */
import { strideCategories, type Stride } from '../../core/note/stride';
import type { CategoryCalibration } from '../../core/interview/checklist/checklist';
import { requestCalibration, type Act, type Calibrated } from './changes';
import { dropdown, textField } from './controls';
import { element, setText } from '../shared/element';
import { onLeave } from '../shared/nodes';

const levels = ['low', 'medium', 'high', 'critical'] as const;
const unsaid = 'unsaid';

export class CalibrationForm {
  readonly element: HTMLElement;
  private readonly rows: Map<Stride, CalibrationRow>;

  constructor(act: Act) {
    const onCalibrate = (calibrated: Calibrated) => act((state) => requestCalibration(state, calibrated));
    this.rows = new Map(
      strideCategories.map(({ letter }) => [letter, new CalibrationRow(letter, onCalibrate)]),
    );
    this.element = element(
      'section',
      { class: 'calibration', attributes: { 'aria-label': 'Calibration' } },
      element('h2', { text: 'How much would it hurt the business?' }),
      element('p', {
        class: 'definition',
        text: 'One level for each category, in the words of the business.',
      }),
      ...[...this.rows.values()].map((row) => row.element),
    );
  }

  /** Null hides it. */
  update(calibration: readonly CategoryCalibration[] | null): void {
    this.element.hidden = calibration === null;
    for (const each of calibration ?? []) this.rows.get(each.stride)?.update(each);
  }

  /** Sends words that were typed and not sent yet. */
  flush(): void {
    for (const row of this.rows.values()) row.send();
  }
}

class CalibrationRow {
  readonly element: HTMLElement;
  private readonly level;
  private readonly words;
  private readonly earlier = element('p', { class: 'calibration-earlier' });
  private readonly missing = element('p', {
    class: 'calibration-missing',
    text: 'Choose a level, and the words are written too.',
  });
  private known: { level: string; text: string } = { level: unsaid, text: '' };

  constructor(
    private readonly stride: Stride,
    private readonly onCalibrate: (calibrated: Calibrated) => void,
  ) {
    const name = strideCategories.find(({ letter }) => letter === stride)?.name ?? stride;
    this.level = dropdown(`Level of ${name}`, () => this.send());
    this.level.choices = [
      { value: unsaid, label: 'Not said' },
      ...levels.map((value) => ({ value, label: `${value.charAt(0).toUpperCase()}${value.slice(1)}` })),
    ];
    this.words = textField({ label: `${name}, in words`, placeholder: 'In their words' });
    onLeave(this.words.element, () => this.send());
    this.words.element.addEventListener('keydown', ({ key, isComposing }) => {
      if (key === 'Enter' && !isComposing) this.send();
    });
    this.element = element(
      'div',
      { class: 'calibration-row' },
      element('h3', { text: name }),
      this.level.element,
      this.words.element,
      this.earlier,
      this.missing,
    );
    this.missing.hidden = true;
  }

  update({ level, text, earlier }: CategoryCalibration): void {
    const known = { level: level ?? unsaid, text };
    // What is being typed goes before what comes from the text; it is written when the field is left.
    const typing =
      this.words.element.contains(document.activeElement) || this.words.value !== this.known.text;
    if (!typing) this.words.value = text;
    this.level.value = known.level;
    this.known = known;
    setText(
      this.earlier,
      earlier === null
        ? ''
        : `Earlier: ${[earlier.level, earlier.text, earlier.date].filter((part) => part).join(' · ')}`,
    );
    this.earlier.hidden = earlier === null;
  }

  send(): void {
    const level = levels.find((each) => each === this.level.value);
    const text = this.words.value.trim();
    this.missing.hidden = level !== undefined || text === '';
    if (level === undefined || (level === this.known.level && text === this.known.text)) return;
    this.known = { level, text };
    this.onCalibrate({ stride: this.stride, level, text });
  }
}
