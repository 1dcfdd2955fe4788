/** What may stand where in a session file, read off its schema. */
import * as v from 'valibot';
import type { YamlPath } from '../yaml/yamlDocument';
import { sessionSchema } from './sessionSchema';

export type Shape = { readonly description: string | null } & (
  | { readonly kind: 'map'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'text' }
);

/**
 * What may stand at a path: at `['people', 0, 'knowledge']` one of some words, at `['people']` a list of maps. Null for
 * a place that means nothing in a session file.
 */
export function shapeAt(path: YamlPath): Shape | null {
  let shape: Shape | undefined = sessionShape;
  for (const key of path) {
    if (shape?.kind === 'map') shape = Object.hasOwn(shape.entries, key) ? shape.entries[key] : undefined;
    else shape = shape?.kind === 'list' && typeof key === 'number' ? shape.item : undefined;
  }
  return shape ?? null;
}

/** The kind of place that a path is: `['people', 0, 'id']` → `'people.*.id'`. */
export const patternOf = (path: YamlPath): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

/** What the parts of a valibot schema have that say something about its shape. */
interface SchemaPart {
  readonly type: string;
  readonly pipe?: readonly SchemaPart[];
  readonly wrapped?: SchemaPart;
  readonly item?: SchemaPart;
  readonly entries?: Readonly<Record<string, SchemaPart>>;
  readonly options?: readonly string[];
}

const sessionShape = shapeOf(sessionSchema);

function shapeOf(schema: SchemaPart): Shape {
  const description = v.getDescription(schema as v.GenericSchema) ?? null;
  for (const { type, entries, item, options } of partsOf(schema)) {
    if (entries) {
      const shapes = Object.entries(entries).map(([key, entry]) => [key, shapeOf(entry)]);
      return { kind: 'map', entries: Object.fromEntries(shapes) as Record<string, Shape>, description };
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
