/** What the schemas of our YAML files are made of. Every one of them accepts what is missing as null or empty. */
import * as v from 'valibot';
import { dateWritten } from '../text/date';

/** A map with these keys; other keys are left out. The plain `v.object` would take a list for an empty map. */
export const yamlMap = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.custom<object>(isPlainMap), v.object(entries));

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
  v.check((text) => dateWritten(text) !== null, malformedDate),
  v.transform((text) => dateWritten(text) ?? text),
);

/** One of some words, in any case; what follows behind a `#` is a comment, though it needs a space there. */
export const wordOf = <const Words extends readonly string[]>(words: Words) =>
  v.pipe(
    yamlText,
    v.toLowerCase(),
    v.transform((word) => word.replace(/\s#.*$/, '')),
    v.picklist(words),
  );

/** A list, empty when the key is missing. */
export const yamlList = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), []);

/** The same, with what editors tell about it. */
export const described = <const Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.pipe(schema, v.description(text));

const isPlainMap = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
