/** What changed between two versions of a tree, so that VS Code is asked to draw that and no more. */
import type { Row } from './row';
import { SubjectHolder, type RowSubject } from './subject';

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

  get subject(): RowSubject | null {
    return this.row.subject;
  }
}

export class RowTree {
  private elements = new Map<string, RowElement>();
  private roots: readonly Row[] = [];

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
   * is sure to be drawn.
   */
  update(roots: readonly Row[], now: number): 'all' | RowElement[] {
    const before = this.elements;
    const rootsMoved = !sameIds(this.roots, roots);
    const changed: RowElement[] = [];
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
        Object.assign(element, { row, parent, look });
        this.elements.set(row.id, element);
        visit(row.children, element);
      }
    };
    visit(roots, null);
    const drawn = new Set(changed.map((element) => drawnAbove(element, now)));
    return rootsMoved || drawn.has(null) ? 'all' : [...drawn].filter((element) => element !== null);
  }
}

function drawnAbove(element: RowElement | null, now: number): RowElement | null {
  let above = element;
  while (above && now - above.since < untilDrawn) above = above.parent;
  return above;
}

const sameIds = (one: readonly Row[], other: readonly Row[]): boolean =>
  one.length === other.length && one.every((row, index) => row.id === other[index]?.id);

/** Where its subject stands in the text is not drawn: rows do not flicker when lines move. */
const lookOf = ({ label, description, icon, tooltip, spoken, contextValue, checked }: Row): string => {
  const hint = tooltip.map(({ name, text }) => `${name ?? ''}\t${text}`);
  return [label, description, icon?.name, icon?.color, spoken, contextValue, checked, ...hint].join('\n');
};
