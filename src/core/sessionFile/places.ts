/** Where the keys and values of a session file stand, in a text in any state, and what may stand where. */
import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { parseYaml } from '../yaml/parseYaml';
import type { Span } from '../text/span';
import { maximalYamlSize, type YamlPath } from '../yaml/yamlDocument';
import { type Shape, shapeIn, shapeOf } from '../yaml/yamlSchema';
import { sessionSchema } from './sessionSchema';

/** A key, or a text, number or word that is the value of one or an item of a list. */
export interface FilePlace {
  readonly part: 'key' | 'value';
  /** Of the value; for a key, of the value that it has. Indexes count what stands in the file. */
  readonly path: YamlPath;
  readonly text: string;
  /** Without its quotes. */
  readonly span: Span;
  readonly isQuoted: boolean;
  /** Inside `[…]` or `{…}`. */
  readonly isInFlow: boolean;
}

export interface ReadPlaces {
  /** In the order of the text. */
  readonly places: readonly FilePlace[];
  /** How many mistakes the YAML has. */
  readonly mistakes: number;
}

/**
 * `'people: [{ id: dana }]'` → the keys `people` and `id`, and the value `dana` at `['people', 0, 'id']`.
 *
 * Never throws. In broken YAML these are the places that can be made out; a text above `maximalYamlSize` or nested too
 * deep has none.
 */
export function placesIn(text: string): ReadPlaces {
  try {
    const parsed = text.length > maximalYamlSize ? null : parseYaml(text);
    if (!parsed) return { places: [], mistakes: 1 };
    const { document, mistakes } = parsed;
    return { places: [...placesOf(document.contents, [], false)], mistakes: mistakes.length };
  } catch {
    // Whatever the library makes of hostile text.
    return { places: [], mistakes: 1 };
  }
}

/** The place that holds an offset, its ends included. */
export const placeAt = (places: readonly FilePlace[], offset: number): FilePlace | null =>
  places.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;

function* placesOf(node: unknown, path: YamlPath, isInFlow: boolean): Generator<FilePlace> {
  if (isMap(node)) {
    const inFlow = isInFlow || node.flow === true;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const place = scalarPlace(key, 'key', path, inFlow);
      const inner = [...path, place.text];
      yield { ...place, path: inner };
      yield* placesOf(value, inner, inFlow);
    }
  } else if (isSeq(node)) {
    const inFlow = isInFlow || node.flow === true;
    for (const [index, item] of node.items.entries()) yield* placesOf(item, [...path, index], inFlow);
  } else if (isScalar(node)) {
    const place = scalarPlace(node, 'value', path, isInFlow);
    if (place.span.start < place.span.end) yield place;
  }
}

function scalarPlace(scalar: Scalar, part: FilePlace['part'], path: YamlPath, isInFlow: boolean): FilePlace {
  const [start = 0, end = 0] = scalar.range ?? [];
  const isQuoted = scalar.type === 'QUOTE_SINGLE' || scalar.type === 'QUOTE_DOUBLE';
  const span = isQuoted ? { start: start + 1, end: Math.max(start + 1, end - 1) } : { start, end };
  const text = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
  return { part, path, text, span, isQuoted, isInFlow };
}

// What may stand where in a session file, read off its schema.

/**
 * What may stand at a path: at `['people', 0, 'knowledge', 0]` one of some words, at `['people']` a list of maps. Null for
 * a place that means nothing in a session file.
 */
export const shapeAt = (path: YamlPath): Shape | null => shapeIn(sessionShape, path);

/** The kind of place that a path is: `['people', 0, 'id']` → `'people.*.id'`. */
export const patternOf = (path: YamlPath): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

const sessionShape = shapeOf(sessionSchema);
