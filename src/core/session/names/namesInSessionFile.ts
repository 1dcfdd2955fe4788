/** Where a session file gives something the name that an element may have. Format page, section 9. */
import { placesIn } from '../sessionFile/places';
import { patternOf } from '../sessionFile/shape';
import { elementName, type NamePlace } from './name';

const patterns: ReadonlySet<string> = new Set(['components.*.name', 'scope.in.*', 'scope.out.*']);

/** In `'components: [{ name: Door }]\nscope: { out: [the bus] }'` `Door` and `the bus`. Never throws. */
export const namesInSessionFile = (text: string): readonly NamePlace[] =>
  placesIn(text).places.flatMap(({ part, path, text: written, span }) =>
    part === 'value' && patterns.has(patternOf(path))
      ? [{ name: elementName(written), written, span, isDefinition: false }]
      : [],
  );
