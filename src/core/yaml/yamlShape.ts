/** What may stand where in a YAML file, read off its schema. */
import * as v from 'valibot';

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
