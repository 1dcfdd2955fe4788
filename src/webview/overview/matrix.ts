/** External interactors by STRIDE category, as a grid: one stop for Tab, arrow keys inside, Enter opens a cell. */
import { strideCategories, strideLetters, type Stride } from '../../core/note/stride';
import { oneLine } from '../../core/text/oneLine';
import type { CoverageCell } from '../../core/session/coverageMatrix';
import type { OverviewInteractor } from '../../core/interview/overview/overview';
import { element, setText, spoken } from '../shared/element';
import { replaceContent, KeyedNodes, type Drawn } from '../shared/nodes';
import { cellName, countWords, signs } from './wording';

/** A cell, by the key of its interactor. */
interface CellPlace {
  readonly interactor: string;
  readonly stride: Stride;
}

export class Matrix {
  readonly element = element('div', {
    class: 'matrix',
    attributes: { role: 'grid', 'aria-label': 'External interactors by STRIDE category' },
  });
  private readonly nodes: KeyedNodes<OverviewInteractor>;
  private rows: readonly MatrixRow[] = [];

  constructor(
    open: (place: CellPlace) => void,
    /** Where the arrow keys are; null before anybody was anywhere. */
    private current: CellPlace | null,
    private readonly onMove: (place: CellPlace) => void,
  ) {
    this.nodes = new KeyedNodes<OverviewInteractor>(
      this.element,
      ({ key }) => key,
      (interactor) => new MatrixRow(interactor, open, (stride) => this.goTo(interactor.key, stride)),
      [head()],
    );
    this.element.addEventListener('keydown', (event) => this.hear(event));
  }

  get place(): CellPlace | null {
    return this.current;
  }

  update(interactors: readonly OverviewInteractor[]): void {
    const at = Math.max(this.rowAt(), 0);
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = interactors.length === 0;
    this.rows = this.nodes.show(interactors) as readonly MatrixRow[];
    // The one in its place, where an interactor is gone.
    if (this.rowAt() < 0) this.moveTo(this.rows[Math.min(at, this.rows.length - 1)], this.column());
    else this.mark();
    if (hadFocus && !this.element.contains(document.activeElement)) this.focus();
  }

  /** Puts the focus on the current cell; the page stays where it is. */
  focus(): void {
    this.cell()?.focus({ preventScroll: true });
  }

  private hear(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const [row, column] = [this.rowAt(), this.column()];
    const [lastRow, lastColumn] = [this.rows.length - 1, strideLetters.length - 1];
    const place = placeAfter(event, { row, column, lastRow, lastColumn });
    if (!place) return;
    event.preventDefault();
    event.stopPropagation();
    this.moveTo(this.rows[place.row], place.column);
    const cell = this.cell();
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  }

  private moveTo(row: MatrixRow | undefined, column: number): void {
    const stride = strideLetters[column];
    if (row && stride) this.goTo(row.key, stride);
  }

  private goTo(interactor: string, stride: Stride): void {
    this.current = { interactor, stride };
    this.mark();
    this.onMove(this.current);
  }

  private mark(): void {
    const current = this.cell();
    for (const row of this.rows) for (const cell of row.buttons) cell.tabIndex = cell === current ? 0 : -1;
  }

  private rowAt(): number {
    return this.rows.findIndex(({ key }) => key === this.current?.interactor);
  }

  private column(): number {
    return this.current === null ? 0 : strideLetters.indexOf(this.current.stride);
  }

  private cell(): HTMLElement | undefined {
    return this.rows[this.rowAt()]?.buttons[this.column()];
  }
}

/** One external interactor: its name, and a cell for each category. */
class MatrixRow implements Drawn<OverviewInteractor> {
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

interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** As in every grid: arrows by one, Home and End in the row, with Ctrl in the grid. Null for any other key. */
function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  { row, column, lastRow, lastColumn }: GridPlace & { readonly lastRow: number; readonly lastColumn: number },
): GridPlace | null {
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? lastRow : row, column: lastColumn };
  if (ctrlKey) return null;
  if (key === 'ArrowLeft') return { row, column: Math.max(column - 1, 0) };
  if (key === 'ArrowRight') return { row, column: Math.min(column + 1, lastColumn) };
  if (key === 'ArrowUp') return { row: Math.max(row - 1, 0), column };
  if (key === 'ArrowDown') return { row: Math.min(row + 1, lastRow), column };
  return null;
}

const head = (): HTMLElement =>
  element(
    'div',
    { class: 'matrix-head', attributes: { role: 'row' } },
    element('div', { class: 'corner', attributes: { role: 'columnheader' } }, spoken('External interactor')),
    ...strideCategories.map(({ letter, name, definition }) =>
      element(
        'div',
        { class: 'category', attributes: { role: 'columnheader', title: `${name}. ${definition}` } },
        element('span', { class: 'letter', text: letter, attributes: { 'aria-hidden': 'true' } }),
        element('span', { class: 'category-name', text: name }),
      ),
    ),
  );
