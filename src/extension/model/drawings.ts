/**
 * Tells VS Code one drawing of a tree after the other.
 *
 * VS Code asks for what is below a row, and at once for what is below each open row of the answer. It mixes up what is
 * below rows that it asks for together when it has to ask for others in between
 * (https://github.com/microsoft/vscode/pull/243911): such a row then stands empty, or above the rows of another one.
 * So it is told of a change only when it has asked for all that it was told before. What it does not ask for it has
 * lost: that is drawn again. So is what it was told of a row that it does not look at, because it knows none such.
 */
import type { RowElement } from './rowTree';
import type { Row } from './row';

/**
 * So long VS Code may take to draw the last answer, in ms. It must be more than 200: VS Code draws at once what it is told
 * of, but what it is told within 200 ms after that waits until it was told nothing for 200 ms. Who types would see nothing.
 */
const untilDrawn = 210;
/** After so many ms without a question there will be none. */
const untilQuiet = 500;
/**
 * A busy VS Code asks later: so many times as long is waited as it took to look at what it was told last. It would drop
 * what it had got by then, and begin anew.
 */
const patience = 3;
/** So long after that VS Code is told again, in ms; each time that it does not ask, after twice as long. */
const untilToldAgain = 500;
/** So often it is told again: what it does not ask for then, the user folded in an earlier window. */
const timesTold = 4;

export type Changed = 'all' | readonly RowElement[];

export class Drawings {
  private readonly awaited = new Awaited();
  private changed: 'all' | Set<RowElement> = new Set();
  /** VS Code looks at what it was told last: it is through with what it was told before. */
  private isHeard = true;
  private toldAt = 0;
  /** So long VS Code took to look at what it was told, in ms. */
  private lateness = 0;
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
    this.isHeard = false;
    this.toldAt = performance.now();
    this.startTurn();
    this.draw(changed === 'all' ? 'all' : [...changed]);
  }

  /** VS Code looks at a row, to draw it. */
  look(): void {
    if (this.isHeard) return;
    this.hear();
    this.startTurn();
  }

  /** VS Code asks for what is below an element, or for the first level, and gets these elements. */
  ask(element: RowElement | undefined, below: readonly RowElement[]): void {
    this.awaited.ask(element ?? null, below);
    this.hear();
    this.startTurn();
  }

  /** The user folded the row of an element. */
  fold(element: RowElement): void {
    this.awaited.fold(element);
  }

  dispose(): void {
    clearTimeout(this.turn);
    clearTimeout(this.again);
  }

  private get hasChanged(): boolean {
    return this.changed === 'all' || this.changed.size > 0;
  }

  private hear(): void {
    if (!this.isHeard) this.lateness = performance.now() - this.toldAt;
    this.isHeard = true;
  }

  /** VS Code has looked at what it was told, and has asked for all of it. */
  private get isThrough(): boolean {
    return this.isHeard && this.awaited.isEmpty;
  }

  private startTurn(): void {
    this.dispose();
    const quiet = Math.max(untilQuiet, patience * this.lateness);
    this.turn = setTimeout(() => this.goOn(), this.isThrough ? untilDrawn : quiet);
  }

  private goOn(): void {
    this.turn = undefined;
    if (!this.isVisible()) {
      this.awaited.forget();
      this.isHeard = true;
    }
    if (this.isThrough || this.toldAgain === timesTold) {
      this.toldAgain = 0;
      this.awaited.foldRest();
      this.isHeard = true;
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

/** Of an element: its row's id, how it first appears, and what it stands below. */
export interface Placed {
  readonly row: Pick<Row, 'id'>;
  readonly fold: Row['fold'];
  readonly parent: Placed | null;
}

export class Awaited {
  /** By id; null is the first level. */
  private readonly rows = new Map<string | null, Placed | null>();
  private readonly folded = new Set<string>();

  get isEmpty(): boolean {
    return this.rows.size === 0;
  }

  /** VS Code is told that all changed: it will ask for the first level, and for what is open below. */
  tellAll(): void {
    this.rows.clear();
    this.rows.set(null, null);
  }

  /** VS Code is told that a row changed. It asks for what is below the row if that is in sight. */
  tell(placed: Placed): void {
    if (placed.fold === 'open' && !this.isFolded(placed)) this.rows.set(placed.row.id, placed);
  }

  /** VS Code asks for what is below a row, or (null) for the first level, and gets these rows. */
  ask(placed: Placed | null, below: readonly Placed[]): void {
    this.rows.delete(placed?.row.id ?? null);
    if (placed) this.folded.delete(placed.row.id);
    for (const one of below)
      if (one.fold === 'open' && !this.folded.has(one.row.id)) this.rows.set(one.row.id, one);
  }

  /** The user folded a row: VS Code does not ask for what is below it. */
  fold({ row }: Placed): void {
    this.folded.add(row.id);
    for (const [id, awaited] of this.rows) if (isBelow(awaited, row.id)) this.rows.delete(id);
  }

  /** VS Code does not ask for the rest: the user folded that in an earlier window. */
  foldRest(): void {
    for (const id of this.rows.keys()) if (id !== null) this.folded.add(id);
    this.rows.clear();
  }

  /** VS Code does not ask for the rest now: nobody sees the view. */
  forget(): void {
    this.rows.clear();
  }

  private isFolded({ row, parent }: Placed): boolean {
    return this.folded.has(row.id) || (parent !== null && this.isFolded(parent));
  }
}

/** Whether it is the row of this id, or stands below it. */
function isBelow(placed: Placed | null, id: string): boolean {
  for (let above = placed; above; above = above.parent) if (above.row.id === id) return true;
  return false;
}
