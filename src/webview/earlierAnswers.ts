/** What was said to a question in earlier interviews: to read, and to take over. */
import type { EarlierAnswer } from '../core/session/checklist/checklist';
import type { Actions } from './actions';
import { button } from './controls';
import { element } from './element';
import { replaceContent } from './shared/nodes';
import { earlierLine, statusWords } from './wording';

export class EarlierAnswers {
  readonly element = element('div', { class: 'earlier' });
  private shown = '';

  constructor(private readonly actions: Actions) {}

  update(earlier: readonly EarlierAnswer[]): void {
    const shown = JSON.stringify(earlier);
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = earlier.length === 0;
    replaceContent(this.element, ...earlier.map((each, index) => this.entry(each, index)));
  }

  private entry(earlier: EarlierAnswer, index: number): HTMLElement {
    const line = earlierLine(earlier);
    return element(
      'figure',
      { class: 'earlier-answer' },
      element('figcaption', { text: `${line} · ${statusWords[earlier.status].toLowerCase()}` }),
      // A long one is scrolled, also with the keyboard.
      earlier.answer === null
        ? null
        : element('blockquote', { text: earlier.answer, attributes: { tabindex: '0' } }),
      earlier.answer === null && earlier.status !== 'not-applicable'
        ? null
        : button({
            label: 'Take over',
            title: `Take over what was said: ${line}`,
            onPress: () => this.actions.takeOver(index),
          }),
    );
  }
}
