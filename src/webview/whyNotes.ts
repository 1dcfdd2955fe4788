/** Why a question is asked, and what to listen for in its answer. */
import type { ChecklistQuestion } from '../core/interview/checklist/checklist';
import { element } from './element';

export const hasWhy = ({ why, listenFor, references }: ChecklistQuestion): boolean =>
  why !== null || listenFor.length > 0 || references.length > 0;

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
