/** What changed between two versions of a tree, so that VS Code is asked to draw that and no more. */
import { SubjectHolder, type Subject } from '../workspace/subject';
import type { Row } from './row';

/**
 * So long VS Code may take to draw a row that it was told of, in ms. It can't draw one anew that it has not drawn yet:
 * the row above it is drawn instead.
 */
const untilDrawn = 5000;

/** A row for as long as its id lives. VS Code holds this object; what it shows is exchanged underneath. */
export class RowElement extends SubjectHolder {
  /** All of the row that is drawn, as one text. */
  look = '';
  /** When it came to its place, in ms. */
  since = 0;

  constructor(
    public row: Row,
    public parent: RowElement | null,
  ) {
    super();
  }

  get subject(): Subject | null {
    return this.row.subject;
  }
}

export class RowTree {
  private elements = new Map<string, RowElement>();
  private roots: readonly Row[] = [];

  get rows(): readonly Row[] {
    return this.roots;
  }

  /** The elements of the rows below one row, or of the first level. */
  childrenOf(element: RowElement | undefined): RowElement[] {
    return (element?.row.children ?? this.roots).flatMap((row) => this.elements.get(row.id) ?? []);
  }

  elementOf(id: string): RowElement | undefined {
    return this.elements.get(id);
  }

  /**
   * Exchanges the rows, at a time in ms. The answer names what has to be drawn anew: `'all'` when rows of the first
   * level came, went or moved; else each row that looks different or has other children, or the next one above it that
   * is sure to be drawn. It is one row above them all when rows left their place, since VS Code draws several rows one
   * after the other and in between looks in vain for the focus in a row that is gone; and when it would ask for more than
   * is below them, see `AskedRows`.
   */
  update(roots: readonly Row[], now: number): 'all' | RowElement[] {
    const before = this.elements;
    const rootsMoved = !sameIds(this.roots, roots);
    const changed: RowElement[] = [];
    const moved: RowElement[] = [];
    this.elements = new Map();
    this.roots = roots;
    const visit = (rows: readonly Row[], parent: RowElement | null): void => {
      for (const row of rows) {
        const element = before.get(row.id) ?? new RowElement(row, parent);
        const look = lookOf(row);
        if (before.has(row.id) && (look !== element.look || !sameIds(row.children, element.row.children))) {
          changed.push(element);
        }
        if (!before.has(row.id) || element.parent !== parent) element.since = now;
        if (element.parent !== parent) moved.push(element);
        Object.assign(element, { row, parent, look });
        this.elements.set(row.id, element);
        visit(row.children, element);
      }
    };
    visit(roots, null);
    const hasLost = moved.length > 0 || [...before.keys()].some((id) => !this.elements.has(id));
    const drawn = [...new Set(changed.map((element) => drawnAbove(element, now)))];
    const isOne = hasLost || drawn.some((element) => element && asksAgain(element.row));
    const together = isOne && drawn.length > 1 ? [drawn.reduce(aboveBoth)] : drawn;
    return rootsMoved || together.includes(null) ? 'all' : together.filter((element) => element !== null);
  }
}

/** Whether VS Code, told of what is below a row, asks for what is below that. */
export const asksAgain = (row: Row): boolean => row.children.some(({ fold }) => fold !== 'leaf');

function drawnAbove(element: RowElement | null, now: number): RowElement | null {
  let above = element;
  while (above && now - above.since < untilDrawn) above = above.parent;
  return above;
}

/** The lowest row that both are, or are below; null for none. */
function aboveBoth(one: RowElement | null, other: RowElement | null): RowElement | null {
  const others = new Set<RowElement>();
  for (let above = other; above; above = above.parent) others.add(above);
  let above = one;
  while (above && !others.has(above)) above = above.parent;
  return above;
}

const sameIds = (one: readonly Row[], other: readonly Row[]): boolean =>
  one.length === other.length && one.every((row, index) => row.id === other[index]?.id);

/** Where its subject stands in the text is not drawn: rows do not flicker when lines move. */
const lookOf = ({ label, description, icon, tooltip, spoken, contextValue, checked }: Row): string => {
  const hint = tooltip.map(({ name, text }) => `${name ?? ''}\t${text}`);
  return [label, description, icon?.name, icon?.color, spoken, contextValue, checked, ...hint].join('\n');
};
