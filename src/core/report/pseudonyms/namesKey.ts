/** The key to an export without names: a file by which roles hold, and names can be put back. */
import escapeStringRegexp from 'escape-string-regexp';
import { v5 } from 'uuid';
import * as v from 'valibot';
import type { RememberedPerson } from './roles';

const keySchema = v.object({
  format: v.literal('threat-interviews names key 1'),
  people: v.array(
    v.object({
      role: v.string(),
      slug: v.string(),
      id: v.nullable(v.string()),
      name: v.string(),
      email: v.nullable(v.string()),
    }),
  ),
  files: v.optional(
    v.array(
      v.object({
        file: v.string(),
        lines: v.array(v.tuple([v.string(), v.union([v.array(v.string()), v.string()])])),
      }),
    ),
    [],
  ),
});

/** What a key file holds. */
export interface NamesKey {
  readonly people: readonly RememberedPerson[];
  /** How names stood in what was exported with this key. */
  readonly files: readonly KeyedFile[];
}

/** The lines of an export of which a name stood in another form than in full. */
export interface KeyedFile {
  /** Which one, so that the next takes its place: `Contoso Shop: findings.md`. */
  readonly file: string;
  /** A line without names by its fingerprint, and what stood where its roles do; where it was another line, that line. */
  readonly lines: readonly (readonly [line: string, names: LineNames])[];
}

type LineNames = readonly string[] | string;

export const noNamesKey: NamesKey = { people: [], files: [] };

/** The text of a key file. */
export const namesKeyText = (people: readonly RememberedPerson[], files: readonly KeyedFile[] = []): string =>
  `${JSON.stringify(
    {
      format: 'threat-interviews names key 1',
      people: people.map(({ role, slug, id, name, email }) => ({ role, slug, id, name, email })),
      ...(files.length && { files }),
    },
    null,
    2,
  )}\n`;

/** What is in a key file; null for a text that is none. */
export function parseNamesKey(text: string): NamesKey | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const read = v.safeParse(keySchema, json);
  return read.success ? read.output : null;
}

/**
 * What a key has to know of an export, so that it becomes exactly the one with names: all of it where the two have not as
 * many lines, because two elements have one name without names. `'Architect 2 said'`, `'Mette said'` → the line with `['Mette']`.
 */
export function namedFile(
  file: string,
  nameless: string,
  named: string,
  people: readonly RememberedPerson[],
): KeyedFile {
  const [without, withNames] = [linesOf(nameless), linesOf(named)];
  if (without.length !== withNames.length) return { file, lines: [[fingerprintOf(nameless), named]] };
  const roles = new Roles(people);
  const pairs = without.map((line, at) => [line, withNames[at] ?? ''] as const);
  // What stands twice is told apart by the order.
  const special = new Set(pairs.flatMap(([line, whole]) => (roles.inFull(line) === whole ? [] : line)));
  return {
    file,
    lines: pairs.flatMap(([line, whole]) =>
      special.has(line) ? [[fingerprintOf(line), roles.standingIn(line, whole) ?? whole] as const] : [],
    ),
  };
}

/**
 * A file without names with the names again, as the key knows them; in a line that was changed since `Architect 2` →
 * `Jon Li`, `architect-2@example.invalid` → his address, `architect-2` → his id.
 */
export function withNamesAgain(text: string, { people, files }: NamesKey): string {
  if (!people.length) return text;
  const whole = files.length ? fingerprintOf(text) : '';
  const [, named] = files.flatMap(({ lines }) => lines).find(([of]) => of === whole) ?? [];
  if (typeof named === 'string') return named;
  const roles = new Roles(people);
  const lines = linesOf(text);
  const known = files.length ? lines.map(fingerprintOf) : [];
  const knownIn = ({ lines: own }: KeyedFile): number => {
    const fingerprints = new Set(own.map(([line]) => line));
    return known.filter((line) => fingerprints.has(line)).length;
  };
  const [best] = files.toSorted((one, other) => knownIn(other) - knownIn(one));
  const left = new Map<string, LineNames[]>();
  for (const [line, names] of best?.lines ?? []) left.set(line, [...(left.get(line) ?? []), names]);
  return lines
    .map((line, at) => {
      const names = left.get(known[at] ?? '')?.shift();
      return names === undefined ? roles.inFull(line) : roles.filled(line, names);
    })
    .join('\n');
}

/**
 * What the user is to be told of putting names back: a key that does not belong to the text changes nothing in it, or
 * leaves roles behind. `'Architect 1 and Architect 3'` with a key of the first two → one sentence that names the third.
 */
export function toldOfKey(text: string, { people }: NamesKey): string | null {
  const known = new Map(people.map(({ role }) => [role, role.replace(/ \d+$/, '')]));
  const kinds = [...new Set(known.values())].map((kind) => escapeStringRegexp(kind)).join('|') || '(?!)';
  const standing = new Set(
    text.match(new RegExp(`(?<![\\p{L}\\p{N}])(?:${kinds}) \\d+(?![\\p{L}\\p{N}])`, 'gu')),
  );
  const left = [...standing].filter((role) => !known.has(role));
  if (left.length)
    return `This key does not know ${left.join(', ')}. Was the file exported with another one?`;
  return new Roles(people).inFull(text) === text
    ? 'Nobody in this key stands in the file. Was it exported with another one?'
    : null;
}

/** The end of a line that a system gave it is no part of it. */
const linesOf = (text: string): string[] => text.split('\n');

const namespace = 'c0e3c7f6-58a2-4f0e-9d43-0c1d0c6d8f41';

/** As JSON, because half a character can't be turned into bytes. */
const fingerprintOf = (line: string): string => v5(JSON.stringify(line.replace(/\r$/, '')), namespace);

/** Where roles stand in a line. */
class Roles {
  private readonly forms: ReadonlyMap<string, string>;
  private readonly pattern: RegExp;

  constructor(people: readonly RememberedPerson[]) {
    this.forms = new Map(
      people.flatMap(({ role, slug, id, name, email }) => [
        [role, name],
        [slug, id ?? name],
        [`${slug}@example.invalid`, email ?? name],
      ]),
    );
    const longest = [...this.forms.keys()].sort((one, other) => other.length - one.length);
    const pattern = longest.map((form) => escapeStringRegexp(form)).join('|') || '(?!)';
    this.pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu');
  }

  inFull(line: string): string {
    return line.replace(this.pattern, (form) => this.forms.get(form) ?? form);
  }

  /** `'Architect 2 said'`, `'Mette said'` → `['Mette']`; null where something else than the roles differs. */
  standingIn(line: string, whole: string): readonly string[] | null {
    const [begin = '', ...others] = line.split(this.pattern);
    const end = others.pop();
    if (end === undefined || !whole.startsWith(begin) || !whole.endsWith(end)) return null;
    const names: string[] = [];
    let at = begin.length;
    for (const words of others) {
      const next = words === '' ? -1 : whole.indexOf(words, at);
      if (next === -1) return null;
      names.push(whole.slice(at, next));
      at = next + words.length;
    }
    const last = whole.length - end.length;
    return last < at ? null : [...names, whole.slice(at, last)];
  }

  /** The other way round; the end of a line that a system gave it stays. */
  filled(line: string, names: LineNames): string {
    if (typeof names === 'string') return names.replace(/\r$/, '') + (/\r$/.exec(line)?.[0] ?? '');
    let at = 0;
    return line.replace(this.pattern, (form) => names[at++] ?? form);
  }
}
