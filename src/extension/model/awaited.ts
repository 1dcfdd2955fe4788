/** What VS Code was told of a tree and did not ask for yet. */
import type { Row } from './row';

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
