/** What a question comes with: why it is asked, and what was said to it in earlier interviews. */
import type { ChecklistQuestion, EarlierAnswer } from '../../core/interview/checklist/checklist';
import { element } from '../shared/element';
import { replaceContent } from '../shared/nodes';
import { takeOverAnswer, type Act } from './changes';
import { button } from './controls';
import { earlierLine, statusWords } from './wording';

export const hasWhy = ({ why, listenFor, references }: ChecklistQuestion): boolean =>
  why !== null || listenFor.length > 0 || references.length > 0;

/** Why a question is asked, and what to listen for in its answer. */
export function whyNotes({ why, listenFor, references }: ChecklistQuestion): HTMLElement {
  return element(
    'div',
    { class: 'why' },
    why === null ? null : element('p', { text: why }),
    listenFor.length === 0 ? null : element('p', { class: 'why-title', text: 'Listen for' }),
    listenFor.length === 0
      ? null
      : element('ul', {}, ...listenFor.map((words) => element('li', { text: words }))),
    references.length === 0
      ? null
      : element('p', { class: 'references', text: `References: ${references.join(', ')}` }),
  );
}

/** What was said earlier: to read, and to take over. */
export class EarlierAnswers {
  readonly element = element('div', { class: 'earlier' });
  private shown = '';

  constructor(private readonly act: Act) {}

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
            onPress: () => this.act((state) => takeOverAnswer(state, index)),
          }),
    );
  }
}
