/**
 * The questions of a subject under the headings of their groups. All of it are siblings in one element: so a question
 * that changes its group stays where it is, focus and all, and its surroundings move.
 */
import type { Stride } from '../core/note/stride';
import type { ChecklistQuestion } from '../core/session/checklist/checklist';
import type { Actions } from './actions';
import { element } from './element';
import { QuestionRow, type RowLook } from './questionRow';
import { patchChildren, replaceContent } from './shared/nodes';
import { categoryOf } from './wording';

export class QuestionList {
  readonly element = element('div', { class: 'questions' });
  private readonly rows = new Map<string, QuestionRow>();
  private readonly headings = new Map<string, HTMLElement>();

  constructor(actions: Actions) {
    this.element.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('.current')) return;
      const key = target.closest<HTMLElement>('.question')?.dataset['key'];
      if (key !== undefined) actions.makeCurrent(key);
    });
  }

  row(key: string | null): QuestionRow | undefined {
    return key === null ? undefined : this.rows.get(key);
  }

  heading(stride: Stride): HTMLElement | undefined {
    const heading = this.headings.get(stride);
    return heading?.isConnected === true ? heading : undefined;
  }

  /** Forgets the questions of the subject before. */
  clear(): void {
    this.rows.clear();
    replaceContent(this.element);
  }

  update(questions: readonly ChecklistQuestion[], lookOf: (question: ChecklistQuestion) => RowLook): void {
    const wanted: HTMLElement[] = [];
    let group: Stride | null | undefined;
    let isStill = false;
    for (const question of questions) {
      if (question.group !== group) {
        group = question.group;
        isStill = false;
        wanted.push(this.headingOf(group));
      }
      if (!question.asked && question.depth === 0 && !isStill) {
        isStill = true;
        wanted.push(this.stillOf(group));
      }
      const row = this.rowOf(question.key);
      row.update(question, lookOf(question));
      wanted.push(row.element);
    }
    patchChildren(this.element, wanted);
  }

  /** Drops the rows of questions that are gone. */
  keepOnly(questions: readonly ChecklistQuestion[]): void {
    const keys = new Set(questions.map(({ key }) => key));
    for (const key of this.rows.keys()) if (!keys.has(key)) this.rows.delete(key);
  }

  private rowOf(key: string): QuestionRow {
    let row = this.rows.get(key);
    if (!row) this.rows.set(key, (row = new QuestionRow(key)));
    return row;
  }

  private headingOf(stride: Stride | null): HTMLElement {
    return this.kept(stride ?? 'none', () => {
      const category = categoryOf(stride);
      return element(
        'div',
        { class: 'group' },
        element('h2', {
          text: category ? `${category.name} · ${category.property}` : 'Other questions',
          attributes: { tabindex: '-1' },
        }),
        category ? element('p', { class: 'definition', text: category.definition }) : null,
      );
    });
  }

  private stillOf(stride: Stride | null): HTMLElement {
    return this.kept(`still ${stride ?? 'none'}`, () =>
      element('p', { class: 'still', text: 'Still to ask' }),
    );
  }

  private kept(name: string, make: () => HTMLElement): HTMLElement {
    let heading = this.headings.get(name);
    if (!heading) this.headings.set(name, (heading = make()));
    return heading;
  }
}
