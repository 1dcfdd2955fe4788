/** A tree as data: what the three views show, before VS Code hears of it, and the ids that tell its rows apart. */
import { shortened } from '../../core/text/shorten';
import type { RowSubject } from './subject';

export interface Row {
  /** Unique in its tree, and the same for the same thing after every change. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: RowIcon | null;
  readonly tooltip: readonly TooltipLine[];
  /** What a screen reader says instead of label and description. */
  readonly spoken: string;
  /** What the manifest's menus ask for: `viewItem == group`. */
  readonly contextValue: string;
  /** Null: no check box. */
  readonly checked: boolean | null;
  /**
   * How it first appears; afterwards it is as the user left it. Not the same as having children: an open row that
   * gets its first child shows it.
   */
  readonly fold: 'leaf' | 'open' | 'folded';
  readonly subject: RowSubject | null;
  /** May be made when they are asked for, once: nobody may ever see them. */
  readonly children: readonly Row[];
}

/** A row whose children are made when they are asked for. A copy of such a row asks for them. */
export function withChildren(row: Omit<Row, 'children'>, childrenOf: () => readonly Row[]): Row {
  let made: readonly Row[] | undefined;
  return {
    ...row,
    get children() {
      return (made ??= childrenOf());
    },
  };
}

export interface RowIcon {
  /** The name of a codicon. */
  readonly name: string;
  /** The id of a theme colour; null is the text's. */
  readonly color: string | null;
}

/** `Attack path: flood it`; without a name just the text. The text is a note's and never markup. */
export interface TooltipLine {
  readonly name: string | null;
  readonly text: string;
}

/** A heading over other rows; by default it says how many they are. */
export function groupRow(
  id: string,
  label: string,
  icon: RowIcon | null,
  children: readonly Row[],
  description = String(children.length),
): Row {
  return {
    id,
    label,
    description,
    icon,
    tooltip: [],
    spoken: joined([label, description], ', '),
    contextValue: 'group',
    checked: null,
    fold: 'open',
    subject: null,
    children,
  };
}

/** A row without anything below it, to be completed; by default it is spoken as it is written. */
export const leafRow = (id: string, contextValue: string, label: string, description: string): Row => ({
  id,
  label,
  description,
  contextValue,
  icon: null,
  tooltip: [],
  spoken: joined([label, description], ', '),
  checked: null,
  fold: 'leaf',
  subject: null,
  children: [],
});

/** Tooltip lines for what is there: `['Owner', null]` gives no line. */
export function tooltipLines(...lines: readonly (readonly [string | null, string | null])[]): TooltipLine[] {
  const told: TooltipLine[] = [];
  // Of thousands of rows at a key: `flatMap` takes four times as long.
  for (const [name, text] of lines) if (text) told.push({ name, text });
  return told;
}

/** `['S', '', 'Shopper']` → `S · Shopper` */
export const joined = (parts: readonly (string | null)[], between = ' · '): string =>
  parts.filter((part) => part !== null && part !== '').join(between);

/** No row is longer than a reader would follow: a whole paragraph can be one hint. */
export function clipped(text: string): string {
  const shown = shortened(text, 200);
  return shown === text ? text : `${shown.slice(0, -1).trimEnd()}…`;
}

/**
 * Ids for rows that have none of their own. A hint is known by its text, but it is the same hint while its
 * text is being typed: so the selection stays where it is, and so does a row that others move around.
 */
export class Identities {
  private readonly known = new Map<string, readonly KnownId[]>();

  /**
   * One id for each key of a list, in its order. A key that the list held before keeps its id; when as many
   * keys came as went, those are the old ones, changed, in their order.
   *
   * `idsOf('a.md', ['x', 'y'])` → `['x', 'y']`, and then `idsOf('a.md', ['x', 'yes'])` → `['x', 'y']`.
   */
  idsOf(list: string, keys: readonly string[]): string[] {
    const distinct = numberedKeys(keys);
    const before = this.known.get(list) ?? [];
    const idByKey = new Map(before.map(({ key, id }) => [key, id]));
    const present = new Set(distinct);
    const gone = before.filter(({ key }) => !present.has(key));
    const come = distinct.filter((key) => !idByKey.has(key));
    const changed = come.length === gone.length ? gone.map(({ id }) => id) : [];
    const taken = new Set(distinct.map((key) => idByKey.get(key)).concat(changed));
    come.forEach((key, place) => {
      const id = changed[place] ?? freeId(key, taken);
      taken.add(id);
      idByKey.set(key, id);
    });
    const ids = distinct.map((key) => idByKey.get(key) ?? key);
    this.known.set(
      list,
      distinct.map((key, place) => ({ key, id: ids[place] ?? key })),
    );
    return ids;
  }
}

interface KnownId {
  readonly key: string;
  readonly id: string;
}

/** Equal keys in order: `['x', 'x']` → `['x', 'x\n2']`. No key holds a line break. */
function numberedKeys(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}\n${count}`;
  });
}

function freeId(key: string, taken: ReadonlySet<string | undefined>): string {
  let id = key;
  for (let number = 2; taken.has(id); number++) id = `${key}\n${number}`;
  return id;
}
