/** What may stand where in a session file, read off its schema. */
import type { YamlPath } from '../yaml/yamlDocument';
import { shapeIn, shapeOf, type Shape } from '../yaml/yamlShape';
import { sessionSchema } from './sessionSchema';

/**
 * What may stand at a path: at `['people', 0, 'knowledge']` one of some words, at `['people']` a list of maps. Null for
 * a place that means nothing in a session file.
 */
export const shapeAt = (path: YamlPath): Shape | null => shapeIn(sessionShape, path);

/** The kind of place that a path is: `['people', 0, 'id']` → `'people.*.id'`. */
export const patternOf = (path: YamlPath): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

const sessionShape = shapeOf(sessionSchema);
