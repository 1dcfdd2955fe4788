/** What changed between two versions of a tree, so that VS Code is asked to draw that and no more. */
import type { Row } from './row';
import { SubjectHolder, type RowSubject } from './subject';

/**
 * So long VS Code may take to draw a row of the first level that it was told of, in ms. It can't draw one anew that it
 * has not drawn yet: all is drawn instead.
 */
const untilDrawn = 5000;

/** A row for as long as its id lives. VS Code holds this object; what it shows is exchanged underneath. */
export class RowElement extends SubjectHolder {
  /** How it first appeared; afterwards it is as its user left it. */
  fold: Row['fold'];
  /** VS Code has the rows below it. */
  isAsked = false;
  /** Its user folded it. */
  isFolded = false;

  constructor(
    public row: Row,
    public parent: RowElement | null,
    /** When it came to its place, in ms. */
    public since: number,
  ) {
    super();
    this.fold = row.fold;
  }

  get subject(): RowSubject | null {
    return this.row.subject;
  }
}

/**
 * The rows that VS Code has asked for. What stands below any other is not made, and not compared: a change costs what
 * somebody can see of it.
 */
export class RowTree {
  private elements = new Map<string, RowElement>();
  /** As they were before the last change: a row that was given anew below another one is still the same. */
  private before: ReadonlyMap<string, RowElement> = new Map();
  private roots: readonly Row[] = [];

  /** The elements of the rows below one row, or of the first level, which VS Code asks for at a time in ms. */
  ask(element: RowElement | undefined, now: number): RowElement[] {
    if (element) element.isAsked = true;
    return (element?.row.children ?? this.roots).map((row) => this.elementFor(row, element ?? null, now));
  }

  /** The element of a row of the first level. */
  rootOf(id: string, now: number): RowElement | undefined {
    const row = this.roots.find((one) => one.id === id);
    return row && this.elementFor(row, null, now);
  }

  /**
   * Exchanges the rows, at a time in ms. The answer names what has to be drawn anew: `'all'` when rows of the first
   * level came, went or moved; else the rows of the first level that look different or have something below them that
   * does. Of what is deeper VS Code may have lost the row that it was given ("Data tree node not found"); where it was
   * told of the row above, the lost one is there again.
   */
  update(roots: readonly Row[], now: number): 'all' | RowElement[] {
    const before = this.elements;
    const rootsMoved = !sameIds(this.roots, roots);
    const changed: RowElement[] = [];
    this.before = before;
    this.elements = new Map();
    this.roots = roots;
    const visit = (rows: readonly Row[], parent: RowElement | null): void => {
      for (const row of rows) {
        const element = before.get(row.id);
        // VS Code asks for it when it draws the row above.
        if (!element) continue;
        this.elements.set(row.id, element);
        const shown = element.row;
        if (element.parent !== parent) this.move(element, parent, now);
        element.row = row;
        element.fold = row.fold === 'leaf' || element.fold === 'leaf' ? row.fold : element.fold;
        const looksSame = shown === row || looksLike(shown, row);
        if (!element.isAsked) {
          if (!looksSame) changed.push(element);
        } else if (element.isFolded) {
          // It asks again when its user unfolds it.
          element.isAsked = false;
          changed.push(element);
        } else {
          if (!looksSame || !sameIds(shown.children, row.children)) changed.push(element);
          visit(row.children, element);
        }
      }
    };
    visit(roots, null);
    return rootsMoved ? 'all' : this.above(changed, now);
  }

  /** What is drawn at a time in ms for these elements to be drawn anew: the rows of the first level above them. */
  above(elements: readonly RowElement[], now: number): 'all' | RowElement[] {
    const tops = [...new Set(elements.map(topOf))];
    return tops.some(({ since }) => now - since < untilDrawn) ? 'all' : tops;
  }

  private elementFor(row: Row, parent: RowElement | null, now: number): RowElement {
    const element = this.elements.get(row.id) ?? this.before.get(row.id) ?? new RowElement(row, parent, now);
    if (!this.elements.has(row.id)) element.isAsked = false;
    this.elements.set(row.id, element);
    if (element.parent !== parent) this.move(element, parent, now);
    element.row = row;
    return element;
  }

  private move(element: RowElement, parent: RowElement | null, now: number): void {
    element.parent = parent;
    element.since = now;
  }
}

function topOf(element: RowElement): RowElement {
  let top = element;
  while (top.parent) top = top.parent;
  return top;
}

const sameIds = (one: readonly Row[], other: readonly Row[]): boolean =>
  one.length === other.length && one.every((row, index) => row.id === other[index]?.id);

/** Where its subject stands in the text is not drawn: rows do not flicker when lines move. */
const looksLike = (one: Row, other: Row): boolean =>
  one.label === other.label &&
  one.description === other.description &&
  one.icon?.name === other.icon?.name &&
  one.icon?.color === other.icon?.color &&
  one.spoken === other.spoken &&
  one.contextValue === other.contextValue &&
  one.checked === other.checked &&
  (one.tooltip === other.tooltip || isSameText(one.tooltip, other.tooltip));

const isSameText = (one: Row['tooltip'], other: Row['tooltip']): boolean =>
  one.length === other.length &&
  one.every((line, at) => line.name === other[at]?.name && line.text === other[at].text);
