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
