/** One external interactor of the matrix: its name, and a cell for each category. */
import { strideLetters, type Stride } from '../../core/note/stride';
import { oneLine } from '../../core/report/oneLine';
import type { CoverageCell } from '../../core/session/coverageMatrix';
import type { OverviewInteractor } from '../../core/session/overview/overview';
import { element, setText, spoken } from '../element';
import { replaceContent } from '../shared/nodes';
import type { Drawn } from './keyedNodes';
import type { CellPlace } from './matrix';
import { cellName, countWords, signs } from './wording';

export class MatrixRow implements Drawn<OverviewInteractor> {
  readonly element = element('div', { class: 'matrix-row', attributes: { role: 'row' } });
  readonly key: string;
  readonly buttons: readonly HTMLButtonElement[];
  private readonly cells: readonly MatrixCell[];
  private readonly name = element('span', { class: 'interactor-name', attributes: { dir: 'auto' } });
  private readonly type = element('span', { class: 'interactor-type' });

  constructor(
    { key }: OverviewInteractor,
    open: (place: CellPlace) => void,
    onFocus: (stride: Stride) => void,
  ) {
    this.key = key;
    this.cells = strideLetters.map(
      (stride) =>
        new MatrixCell(
          () => open({ interactor: key, stride }),
          () => onFocus(stride),
        ),
    );
    this.buttons = this.cells.map(({ button }) => button);
    this.element.append(
      element('div', { class: 'interactor', attributes: { role: 'rowheader' } }, this.name, this.type),
      ...this.buttons.map((button) => element('div', { attributes: { role: 'gridcell' } }, button)),
    );
  }

  update(interactor: OverviewInteractor): void {
    const name = oneLine(interactor.name);
    setText(this.name, name);
    this.name.title = name;
    setText(this.type, interactor.type ?? 'type not known');
    interactor.cells.forEach((cell, index) => this.cells[index]?.update(interactor, cell));
  }
}

class MatrixCell {
  readonly button = element('button', { class: 'cell', attributes: { type: 'button', tabindex: '-1' } });
  private shown = '';

  constructor(onPress: () => void, onFocus: () => void) {
    this.button.addEventListener('click', onPress);
    this.button.addEventListener('focus', onFocus);
  }

  update(interactor: OverviewInteractor, cell: CoverageCell): void {
    const name = cellName(interactor, cell);
    if (name === this.shown) return;
    this.shown = name;
    const { asked, answered, open } = cell;
    this.button.title = name;
    this.button.classList.toggle('is-unasked', asked === 0);
    this.button.classList.toggle('is-settled', asked > 0 && open === 0);
    const look = element(
      'span',
      { class: 'cell-look', attributes: { 'aria-hidden': 'true' } },
      element('span', { class: 'sum', text: asked > 0 ? `${answered}/${asked}` : 'not asked' }),
      ...countWords(cell).map(([what, words]) =>
        element(
          'span',
          { class: `count count-${what}` },
          element('span', { class: 'sign', text: signs[what] }),
          ` ${cell[what]}`,
          element('span', { class: 'word', text: words.replace(/^\d+/, '') }),
        ),
      ),
    );
    replaceContent(this.button, spoken(name), look);
  }
}
