/**
 * Tells VS Code one drawing of a tree after the other.
 *
 * VS Code asks for what is below a row, and at once for what is below each open row of the answer. It mixes up what is
 * below rows that it asks for together when it has to ask for others in between
 * (https://github.com/microsoft/vscode/pull/243911): such a row then stands empty, or above the rows of another one.
 * So it is told of a change only when it has asked for all that it was told before. What it does not ask for it has
 * lost: that is drawn again.
 */
import type { RowElement } from './rowTree';
import type { Row } from './row';

/** So long VS Code may take to draw the last answer, in ms. */
const untilDrawn = 200;
/** After so many ms without a question there will be none. */
const untilQuiet = 500;
/** So long after that VS Code is told again, in ms; each time that it does not ask, after twice as long. */
const untilToldAgain = 500;
/** So often it is told again: what it does not ask for then, the user folded in an earlier window. */
const timesTold = 4;

export type Changed = 'all' | readonly RowElement[];

export class Drawings {
  private readonly awaited = new Awaited();
  private changed: 'all' | Set<RowElement> = new Set();
  private toldAgain = 0;
  /** Until VS Code has drawn what it was told. */
  private turn: ReturnType<typeof setTimeout> | undefined;
  /** Until it is told again. */
  private again: ReturnType<typeof setTimeout> | undefined;

  /** `draw` tells VS Code what changed; `isVisible` says whether somebody sees the view. */
  constructor(
    private readonly draw: (changed: Changed) => void,
    private readonly isVisible: () => boolean,
  ) {}

  /** Something changed. VS Code is told when it is through with what it was told before. */
  add(changed: Changed): void {
    if (changed === 'all') this.changed = 'all';
    else if (this.changed !== 'all') for (const element of changed) this.changed.add(element);
    if (this.turn === undefined && this.hasChanged) this.goOn();
  }

  /** Tells VS Code at once, for what can't wait. */
  drawChanged(): void {
    const { changed } = this;
    if (!this.hasChanged) return;
    this.changed = new Set();
    if (changed === 'all') this.awaited.tellAll();
    else for (const element of changed) this.awaited.tell(element);
    this.startTurn();
    this.draw(changed === 'all' ? 'all' : [...changed]);
  }

  /** VS Code asks for what is below an element, or for the first level, and gets these elements. */
  ask(element: RowElement | undefined, below: readonly RowElement[]): void {
    this.awaited.ask(
      element?.row.id ?? null,
      below.map(({ row }) => row),
    );
    this.startTurn();
  }

  /** The user folded the row of an element. */
  fold({ row }: RowElement): void {
    this.awaited.fold(row);
  }

  dispose(): void {
    clearTimeout(this.turn);
    clearTimeout(this.again);
  }

  private get hasChanged(): boolean {
    return this.changed === 'all' || this.changed.size > 0;
  }

  private startTurn(): void {
    this.dispose();
    this.turn = setTimeout(() => this.goOn(), this.awaited.isEmpty ? untilDrawn : untilQuiet);
  }

  private goOn(): void {
    this.turn = undefined;
    if (!this.isVisible()) this.awaited.forget();
    if (this.awaited.isEmpty || this.toldAgain === timesTold) {
      this.toldAgain = 0;
      this.awaited.foldRest();
      this.drawChanged();
    } else if (this.hasChanged) {
      this.drawAgain();
    } else {
      this.again = setTimeout(() => this.drawAgain(), untilToldAgain * 2 ** this.toldAgain);
    }
  }

  private drawAgain(): void {
    this.toldAgain += 1;
    this.changed = 'all';
    this.drawChanged();
  }
}

// What VS Code was told of a tree and did not ask for yet.

/** A row and the row that it stands below. */
export interface Placed {
  readonly row: Row;
  readonly parent: Placed | null;
}

export class Awaited {
  /** Ids; null is the first level. */
  private readonly ids = new Set<string | null>();
  private readonly folded = new Set<string>();

  get isEmpty(): boolean {
    return this.ids.size === 0;
  }

  /** VS Code is told that all changed: it will ask for the first level, and for what is open below. */
  tellAll(): void {
    this.ids.clear();
    this.ids.add(null);
  }

  /** VS Code is told that a row changed. It asks for what is below the row if that is in sight. */
  tell(placed: Placed): void {
    if (placed.row.fold === 'open' && !this.isFolded(placed)) this.ids.add(placed.row.id);
  }

  /** VS Code asks for what is below a row, or for the first level, and gets these rows. */
  ask(id: string | null, rows: readonly Row[]): void {
    this.ids.delete(id);
    if (id !== null) this.folded.delete(id);
    for (const row of rows) if (row.fold === 'open' && !this.folded.has(row.id)) this.ids.add(row.id);
  }

  /** The user folded a row: VS Code does not ask for what is below it. */
  fold(row: Row): void {
    this.folded.add(row.id);
    this.forgetBelow([row]);
  }

  /** VS Code does not ask for the rest: the user folded that in an earlier window. */
  foldRest(): void {
    for (const id of this.ids) if (id !== null) this.folded.add(id);
    this.ids.clear();
  }

  /** VS Code does not ask for the rest now: nobody sees the view. */
  forget(): void {
    this.ids.clear();
  }

  private isFolded({ row, parent }: Placed): boolean {
    return this.folded.has(row.id) || (parent !== null && this.isFolded(parent));
  }

  private forgetBelow(rows: readonly Row[]): void {
    for (const { id, children } of rows) {
      this.ids.delete(id);
      this.forgetBelow(children);
    }
  }
}
