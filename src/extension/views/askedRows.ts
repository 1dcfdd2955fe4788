/**
 * Whether VS Code took what it was told of a tree.
 *
 * It asks for what is below a row, and at once for what is below each open row of the answer. Where it does not, it has
 * lost the answer: it mixes up what is below rows that it asks for together when it has to ask for others in between
 * (https://github.com/microsoft/vscode/pull/243911). Such a row stands empty, or above the rows of another one, until
 * it is drawn anew.
 */
import type { Row } from './row';

export class AskedRows {
  /** When it last asked for what is below a row: a number that grows. */
  private readonly asked = new Map<string | null, number>();
  private readonly folded = new Set<string>();
  private count = 0;

  /** It asks for what is below a row, or for the first level. */
  ask(id: string | null): void {
    this.count += 1;
    this.asked.set(id, this.count);
    if (id !== null) this.folded.delete(id);
  }

  /** Its reader folded a row: nobody asks for what is below it. */
  fold(id: string): void {
    this.folded.add(id);
  }

  /** The open rows that it did not ask for, though it was told of them. */
  missed(rows: readonly Row[], above: string | null = null): readonly string[] {
    const told = this.asked.get(above) ?? 0;
    return rows.flatMap(({ id, fold, children }) => {
      const isMissed = fold === 'open' && !this.folded.has(id) && (this.asked.get(id) ?? 0) < told;
      return isMissed ? [id] : this.missed(children, id);
    });
  }
}
