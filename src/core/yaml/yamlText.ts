/** Values as somebody would type them into a YAML file: plain where that reads back, single quotes elsewhere. */
import { Scalar, stringify, YAMLSeq, type ToStringOptions } from 'yaml';

export type YamlScalar = string | number | boolean;
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlEntries;

/** A map; an entry that is undefined is none. */
export interface YamlEntries {
  readonly [key: string]: YamlValue | undefined;
}

/** How a text is quoted; null: as little as possible. */
export type Quoting = 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | null;

export const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);
export const isEntries = (value: YamlValue): value is YamlEntries =>
  typeof value === 'object' && !isList(value);

/** The entries that are there. */
export const entriesOf = (entries: YamlEntries): [string, YamlValue][] =>
  Object.entries(entries).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);

/** On one line, for any place: `{ id: 'dana', duties: ['a, b'] }` → `{ id: dana, duties: ['a, b'] }`. */
export function flowText(value: YamlValue, quoting: Quoting = null): string {
  if (isList(value)) return `[${value.map((item) => flowText(item)).join(', ')}]`;
  if (isEntries(value)) {
    const entries = entriesOf(value).map(([key, held]) => `${key}: ${flowText(held)}`);
    return entries.length ? `{ ${entries.join(', ')} }` : '{}';
  }
  const list = new YAMLSeq();
  list.flow = true;
  list.add(scalarOf(value, quoting));
  return stringify(list, onOneLine).trimEnd().slice(1, -1);
}

/** For a place outside `[…]` and `{…}`, where a comma needs no quotes: `'a, b'` → `a, b`. */
export const scalarText = (value: YamlScalar, quoting: Quoting = null): string =>
  stringify(scalarOf(value, quoting), onOneLine).trimEnd();

/** One key and its value in block style, as lines: a list of maps is a list of items, one of words is `[a, b]`. */
export function entryLines(key: string, value: YamlValue): string[] {
  if (isEntries(value))
    return [`${key}:`, ...indented(entriesOf(value).flatMap(([k, v]) => entryLines(k, v)))];
  if (!isList(value)) return [`${key}: ${scalarText(value)}`];
  if (!value.some(isEntries)) return [`${key}: ${flowText(value)}`];
  return [`${key}:`, ...indented(value.flatMap(itemLines))];
}

/** One item of a list in block style: `{ id: 'dana', name: 'Dana' }` → `- id: dana`, `  name: Dana`. */
export function itemLines(value: YamlValue): string[] {
  if (isList(value)) return [`- ${flowText(value)}`];
  if (!isEntries(value)) return [`- ${scalarText(value)}`];
  const lines = entriesOf(value).flatMap(([key, held]) => entryLines(key, held));
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const onOneLine: ToStringOptions = {
  lineWidth: 0,
  singleQuote: true,
  flowCollectionPadding: false,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

function scalarOf(value: YamlScalar, quoting: Quoting): Scalar {
  const scalar = new Scalar(value);
  // Only double quotes hold a line break on one line.
  const needed = typeof value === 'string' && /[\n\r]/.test(value) ? 'QUOTE_DOUBLE' : quoting;
  if (needed && typeof value === 'string') scalar.type = needed;
  return scalar;
}
