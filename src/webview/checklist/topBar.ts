/** The top of the page: whom the questions are put to, how far each category is, and what narrows the list down. */
import { strideCategories, type Stride, type StrideCategory } from '../../core/note/stride';
import { depths } from '../../core/catalog/depth';
import type { CategoryCoverage } from '../../core/interview/checklist/checklist';
import { counted, element, setText, spoken } from '../shared/element';
import {
  changeTo,
  followText,
  goToBest,
  selectDepth,
  jumpToCategory,
  selectSubject,
  setFilter,
  stepSubject,
  type Act,
} from './changes';
import { button, checkbox, dropdown, textField } from './controls';
import type { Filter } from './filter';
import { bestQuestion, subjectKey, type PageState } from './pageState';
import { depthWords, subjectLine } from './wording';

export class TopBar {
  readonly element: HTMLElement;
  private readonly subjects: SubjectBar;
  private readonly tiles: Map<Stride, Tile>;
  private readonly next: NextBar;
  private readonly filter: FilterBar;

  constructor(filter: Filter, act: Act) {
    this.subjects = new SubjectBar(act);
    this.tiles = new Map(strideCategories.map((category) => [category.letter, new Tile(category, act)]));
    this.next = new NextBar(act);
    this.filter = new FilterBar(filter, act);
    this.element = element(
      'div',
      { class: 'top' },
      this.subjects.element,
      element(
        'nav',
        { class: 'categories', attributes: { 'aria-label': 'STRIDE categories' } },
        ...[...this.tiles.values()].map((tile) => tile.element),
      ),
      this.next.element,
      this.filter.element,
    );
  }

  update(state: PageState): void {
    this.subjects.update(state);
    for (const each of state.checklist?.subject.categories ?? []) this.tiles.get(each.stride)?.update(each);
    this.next.update(state);
    this.filter.update(state);
  }

  focusFilter(): void {
    this.filter.text.element.focus();
    this.filter.element.scrollIntoView({ block: 'nearest' });
  }

  holdsFilter(node: Node): boolean {
    return this.filter.text.element.contains(node);
  }
}

/** No key of a subject: those start with their own letter. */
const mark = 'other interviews';

/** A subject's key as a choice's value, which is never empty: `=` for the solution, `=shopper`. */
const choiceValue = (key: string | null): string => (key === null ? 'solution' : `=${key}`);

class SubjectBar {
  readonly element: HTMLElement;
  private readonly subjects;
  private readonly follow;

  constructor(act: Act) {
    this.follow = button({
      label: 'Follow the text',
      title: 'Follow the cursor in the text (p)',
      look: 'icon',
      sign: '⇄',
      onPress: () => act((state) => followText(state, !state.follows)),
    });
    this.subjects = dropdown('Whom the questions are put to', (value) =>
      act((state) => selectSubject(state, value.startsWith('=') ? value.slice(1) : null)),
    );
    this.subjects.element.classList.add('subjects');
    const step = (to: 1 | -1) => () => act((state) => stepSubject(state, to));
    this.element = element(
      'header',
      { class: 'subject-bar' },
      this.subjects.element,
      element(
        'div',
        { class: 'subject-buttons' },
        button({ label: 'Previous ([)', look: 'icon', sign: '‹', onPress: step(-1) }),
        button({ label: 'Next (])', look: 'icon', sign: '›', onPress: step(1) }),
        this.follow,
        button({
          label: 'New interactor…',
          title: 'New interactor… (i)',
          onPress: () => act((state) => changeTo(state, 'newElement')),
        }),
        button({
          label: 'Keyboard keys (?)',
          look: 'icon',
          sign: '?',
          onPress: () => act((state) => changeTo(state, 'keys')),
        }),
      ),
    );
  }

  update(state: PageState): void {
    this.follow.ariaPressed = String(state.follows);
    const subjects = state.checklist?.subjects ?? [];
    const here = subjects.filter(({ inNote, kind }) => inNote || kind === 'solution');
    const elsewhere = subjects.filter((subject) => !here.includes(subject));
    const choiceOf = (subject: (typeof subjects)[number]) => ({
      value: choiceValue(subject.key),
      label: subjectLine(subject),
    });
    this.subjects.choices = [
      ...here.map(choiceOf),
      ...(elsewhere.length > 0 ? [{ value: mark, label: 'Other interviews', isMark: true }] : []),
      ...elsewhere.map(choiceOf),
    ];
    this.subjects.value = choiceValue(state.wanted ? state.wanted.subject : subjectKey(state));
  }
}

/** One category: how far it is, and the way to its questions. */
class Tile {
  readonly element: HTMLButtonElement;
  private readonly bar = element('span', { class: 'bar-fill' });
  private readonly sum = element('span', { attributes: { 'aria-hidden': 'true' } });
  private readonly said = spoken('');
  private readonly findings = element('span', { class: 'tile-findings' });

  constructor({ letter, name, property, definition }: StrideCategory, act: Act) {
    this.element = element(
      'button',
      {
        class: 'tile',
        attributes: { type: 'button', title: `${name} · ${property}. ${definition} (Shift+${letter})` },
      },
      element('span', { class: 'tile-letter', text: letter, attributes: { 'aria-hidden': 'true' } }),
      element('span', { class: 'tile-name', text: `${name} ` }),
      element('span', { class: 'tile-property', text: `${property} ` }),
      element('span', { class: 'bar' }, this.bar),
      element('span', { class: 'tile-sum' }, this.sum, this.said),
      this.findings,
    );
    this.element.ariaDescription = definition;
    this.element.addEventListener('click', () => act((state) => jumpToCategory(state, letter)));
  }

  update({ settled, total, findings }: CategoryCoverage): void {
    setText(this.sum, `${settled}/${total}`);
    setText(this.findings, findings > 0 ? counted(findings, 'finding') : '');
    this.bar.style.width = `${total === 0 ? 0 : (settled / total) * 100}%`;
    this.element.classList.toggle('is-settled', total > 0 && settled === total);
    setText(this.said, ` ${settled} of ${counted(total, 'question')} settled `);
  }
}

/** The question that is best asked after the current one, and the way to it. */
class NextBar {
  readonly element = element('div', { class: 'next-bar' });
  private readonly text = element('span', { class: 'next-text' });
  private readonly button: HTMLButtonElement;

  constructor(act: Act) {
    this.button = element(
      'button',
      { class: 'next', attributes: { type: 'button' } },
      element('span', { class: 'next-label', text: 'Ask next ' }),
      this.text,
    );
    this.button.addEventListener('click', () => act(goToBest));
    this.element.append(this.button);
  }

  update(state: PageState): void {
    const best = bestQuestion(state);
    this.element.hidden = best === undefined;
    setText(this.text, best?.text ?? '');
    this.button.title = best ? `${best.text} (b)` : '';
  }
}

class FilterBar {
  readonly element: HTMLElement;
  readonly text;
  private readonly openOnly;
  private readonly stride;
  private readonly depth;
  private readonly count = element('p', { class: 'count', attributes: { role: 'status' } });

  constructor(filter: Filter, act: Act) {
    const change = () =>
      act((state) =>
        setFilter(state, {
          text: this.text.value,
          openOnly: this.openOnly.value,
          stride: strideCategories.find(({ letter }) => letter === this.stride.value)?.letter ?? null,
        }),
      );
    this.text = textField({ label: 'Filter questions', placeholder: 'Filter (/)', onInput: change });
    this.openOnly = checkbox('Open only', change);
    this.stride = dropdown('Category', change);
    this.stride.choices = [
      { value: 'all', label: 'All categories' },
      ...strideCategories.map(({ letter, name }) => ({ value: letter, label: name })),
    ];
    this.depth = dropdown('Depth', (value) => {
      const depth = depths.find((each) => each === value);
      if (depth) act((state) => selectDepth(state, depth));
    });
    this.depth.choices = depths.map((depth) => ({ value: depth, label: depthWords[depth] }));
    this.element = element(
      'div',
      { class: 'filter-bar', attributes: { role: 'search', 'aria-label': 'Questions' } },
      this.text.element,
      this.stride.element,
      this.depth.element,
      this.openOnly.element,
      this.count,
    );
    this.show(filter);
  }

  update(state: PageState): void {
    const { filter, shown, checklist } = state;
    this.show(filter);
    if (checklist) this.depth.value = state.depth ?? checklist.depth;
    const total = checklist?.subject.questions.length ?? 0;
    const all = counted(total, 'question');
    setText(this.count, shown.length === total ? all : `${shown.length} of ${all}`);
  }

  private show({ text, openOnly, stride }: Filter): void {
    if (this.text.value !== text) this.text.value = text;
    if (this.openOnly.value !== openOnly) this.openOnly.value = openOnly;
    this.stride.value = stride ?? 'all';
  }
}
