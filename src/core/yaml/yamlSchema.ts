/**
 * What the schemas of our YAML files are made of, and what may stand where, read off a schema. Every schema accepts
 * what is missing as null or empty.
 */
import * as v from 'valibot';
import { wordMeant } from '../text/compareTexts';
import { dateMeant, isDate, timeOfDayMeant } from '../text/date';

/** A map with these keys; other keys are left out. The plain `v.object` would take a list for an empty map. */
export const yamlMap = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.custom<object>(isPlainMap), v.object(entries));

/** The same with the other keys left in, for who tells of them. */
export const openMap = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.custom<object>(isPlainMap), v.looseObject(entries));

/** Text without white space around it. A number or a boolean counts as it is written: `title: 1.10` is `'1.10'`. */
export const yamlText = v.pipe(v.string(), v.trim());

/** The same, null when the key is missing. */
export const optionalText = v.nullish(yamlText, null);

/** Text that says something. */
export const requiredText = v.pipe(yamlText, v.nonEmpty());

/** The message of a schema that wants a date: a value that fails it has a problem code of its own. */
export const malformedDate = 'malformed-date';

/** A date or local date-time: `2026-11-23`, `2026-11-23T09:00`. */
export const yamlDate = v.pipe(
  yamlText,
  v.transform((written) => dateMeant(written) ?? written),
  v.check(isDate, malformedDate),
);

/** A time of day: `09:00`. */
export const yamlTime = v.pipe(
  yamlText,
  v.transform((written) => timeOfDayMeant(written) ?? written),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:00'),
);

/** One of some words, in any case, with any sign between its parts: `One day` for `one-day`. */
export const wordOf = <const Words extends readonly string[]>(words: Words) =>
  v.pipe(
    yamlText,
    v.transform((written) => wordMeant(written, words) ?? written.toLowerCase()),
    v.picklist(words),
  );

/** A list, empty when the key is missing. */
export const yamlList = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);

/** The same, of what one text may hold too: `split` takes it apart, and leaves what it can't read for certain. */
export const listOrText = <Item extends v.GenericSchema>(item: Item, split: (text: string) => unknown) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((input) => (typeof input === 'string' && input.trim() !== '' ? split(input) : input)),
      v.array(item),
    ),
    [],
  );

/** A list of texts. One alone needs no list; whether a comma divides two or belongs to one, nobody can tell. */
export const yamlTexts = listOrText(requiredText, (text) => (/[,;]/.test(text) ? text : [text]));

/** A list of some words, or one or more of them on one line: `organizer, moderator`. */
export const yamlWords = <const Words extends readonly string[]>(words: Words) =>
  listOrText(wordOf(words), (text) => text.split(/[,;]/).filter((part) => part.trim() !== ''));

/** The same, with what editors tell about it. */
export const described = <const Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.pipe(schema, v.description(text));

const isPlainMap = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

// What may stand where in a YAML file, read off its schema.

export type Shape = { readonly description: string | null } & (
  | { readonly kind: 'map'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'text' }
);

/** The shape of what stands at a path: of a list of maps and `[0, 'id']` that of their `id`; null where nothing may stand. */
export function shapeIn(shape: Shape, path: readonly (string | number)[]): Shape | null {
  let inner: Shape | undefined = shape;
  for (const key of path) {
    if (inner?.kind === 'map') inner = Object.hasOwn(inner.entries, key) ? inner.entries[key] : undefined;
    else inner = inner?.kind === 'list' && typeof key === 'number' ? inner.item : undefined;
  }
  return inner ?? null;
}

/** What the parts of a valibot schema have that say something about its shape. */
interface SchemaPart {
  readonly type: string;
  readonly pipe?: readonly SchemaPart[];
  readonly wrapped?: SchemaPart;
  readonly item?: SchemaPart;
  readonly entries?: Readonly<Record<string, SchemaPart>>;
  readonly options?: readonly string[];
}

/** Of `yamlMap({ title: yamlText })` a map whose entry `title` is a text. */
export function shapeOf(schema: SchemaPart): Shape {
  const known = shapes.get(schema) ?? readShape(schema);
  shapes.set(schema, known);
  return known;
}

/** A schema has one shape for good, and thousands of files are read with it. */
const shapes = new WeakMap<SchemaPart, Shape>();

function readShape(schema: SchemaPart): Shape {
  const description = v.getDescription(schema as v.GenericSchema) ?? null;
  for (const { type, entries, item, options } of partsOf(schema)) {
    if (entries) {
      const inner = Object.entries(entries).map(([key, entry]) => [key, shapeOf(entry)]);
      return { kind: 'map', entries: Object.fromEntries(inner) as Record<string, Shape>, description };
    }
    if (item) return { kind: 'list', item: shapeOf(item), description };
    if (options) return { kind: 'words', words: options, description };
    if (type === 'boolean') return { kind: 'words', words: ['true', 'false'], description };
  }
  return { kind: 'text', description };
}

/** A schema, what it wraps, and what stands in its pipe. */
function partsOf(schema: SchemaPart): SchemaPart[] {
  const { pipe = [], wrapped } = schema;
  return [schema, ...[...pipe, ...(wrapped ? [wrapped] : [])].flatMap(partsOf)];
}
