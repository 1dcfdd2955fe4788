/** The bar at the top: whom the questions are put to, and the way to the others. */
import type { Checklist } from '../core/interview/checklist/checklist';
import type { Actions } from './actions';
import { button, dropdown, type DropdownControl } from './controls';
import { element } from './element';
import { subjectLine } from './wording';

/** No key of a subject: those start with their own letter. */
const mark = 'other interviews';

/** A subject's key as a choice's value, which is never empty: `=` for the solution, `=shopper`. */
const valueOf = (key: string | null): string => (key === null ? 'solution' : `=${key}`);

export class Header {
  readonly element: HTMLElement;
  private readonly subjects: DropdownControl;

  constructor(actions: Actions) {
    this.subjects = dropdown('Whom the questions are put to', (value) =>
      actions.select(value.startsWith('=') ? value.slice(1) : null),
    );
    this.subjects.element.classList.add('subjects');
    this.element = element(
      'header',
      { class: 'subject-bar' },
      this.subjects.element,
      element(
        'div',
        { class: 'subject-buttons' },
        button({ label: 'Previous ([)', look: 'icon', sign: '‹', onPress: () => actions.stepSubject(-1) }),
        button({ label: 'Next (])', look: 'icon', sign: '›', onPress: () => actions.stepSubject(1) }),
        button({
          label: 'New interactor…',
          title: 'New interactor… (i)',
          onPress: () => actions.newInteractor(),
        }),
        button({ label: 'Keyboard keys (?)', look: 'icon', sign: '?', onPress: () => actions.help() }),
      ),
    );
  }

  update({ subjects }: Checklist, selected: string | null): void {
    const here = subjects.filter(({ inNote, kind }) => inNote || kind === 'solution');
    const elsewhere = subjects.filter((subject) => !here.includes(subject));
    const choiceOf = (subject: (typeof subjects)[number]) => ({
      value: valueOf(subject.key),
      label: subjectLine(subject),
    });
    this.subjects.choices = [
      ...here.map(choiceOf),
      ...(elsewhere.length > 0 ? [{ value: mark, label: 'Other interviews', isMark: true }] : []),
      ...elsewhere.map(choiceOf),
    ];
    this.subjects.value = valueOf(selected);
  }
}
