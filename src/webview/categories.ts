/** The six categories as tiles: how far each is, and the way to its questions. */
import { strideCategories, type Stride, type StrideCategory } from '../core/note/stride';
import type { CategoryCoverage } from '../core/interview/checklist/checklist';
import type { Actions } from './actions';
import { element, setText, spoken } from './element';
import { counted } from './wording';

export class Categories {
  readonly element: HTMLElement;
  private readonly tiles: Map<Stride, Tile>;

  constructor(actions: Actions) {
    this.tiles = new Map(strideCategories.map((category) => [category.letter, new Tile(category, actions)]));
    this.element = element(
      'nav',
      { class: 'categories', attributes: { 'aria-label': 'STRIDE categories' } },
      ...[...this.tiles.values()].map((tile) => tile.element),
    );
  }

  update(categories: readonly CategoryCoverage[]): void {
    for (const coverage of categories) this.tiles.get(coverage.stride)?.update(coverage);
  }
}

class Tile {
  readonly element: HTMLButtonElement;
  private readonly bar = element('span', { class: 'bar-fill' });
  private readonly sum = element('span', { attributes: { 'aria-hidden': 'true' } });
  private readonly said = spoken('');
  private readonly findings = element('span', { class: 'tile-findings' });

  constructor({ letter, name, property, definition }: StrideCategory, actions: Actions) {
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
    this.element.addEventListener('click', () => actions.jumpTo(letter));
  }

  update({ settled, total, findings }: CategoryCoverage): void {
    setText(this.sum, `${settled}/${total}`);
    setText(this.findings, findings > 0 ? counted(findings, 'finding') : '');
    this.bar.style.width = `${total === 0 ? 0 : (settled / total) * 100}%`;
    this.element.classList.toggle('is-settled', total > 0 && settled === total);
    setText(this.said, ` ${settled} of ${counted(total, 'question')} settled `);
  }
}
