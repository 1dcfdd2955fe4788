/** Where a session file names people, and components that may be elements. Format page, "The session file". */
import { keyNamed, type KnownKeys } from '../../session/elements';
import { parseSessionFile } from '../../sessionFile/parseSessionFile';
import { placesIn, type FilePlace, patternOf } from '../../sessionFile/places';
import { elementName, personNameIn, type NamePlace } from './name';

const elementPatterns: ReadonlySet<string> = new Set(['components.*.name', 'scope.in.*', 'scope.out.*']);
const personPatterns: ReadonlySet<string> = new Set([
  'meetings.*.people.*',
  'components.*.people.*',
  'documents.*.people.*',
]);

/**
 * In `'people: [{ id: dana }]\ncomponents: [{ name: Door, people: [dana] }]\nscope: { out: [bus] }'` the two `dana`,
 * the first a definition, and `Door` and `bus`. In the order of the text. `known` are the elements of the session. Never
 * throws.
 */
export function namesInSessionFile(text: string, known: KnownKeys): readonly NamePlace[] {
  const { places } = placesIn(text);
  const personName = personNameIn(parseSessionFile(text).value.people);
  const defines = definitionsOfPeople(places);
  return places.flatMap((place): NamePlace[] => {
    if (place.part === 'key') return [];
    const { path, text: written, span } = place;
    const pattern = patternOf(path);
    const isDefinition = defines(place);
    if (isDefinition || personPatterns.has(pattern))
      return [{ name: personName(written), written, span, isDefinition }];
    return elementPatterns.has(pattern)
      ? [{ name: elementName(keyNamed(written, known)), written, span, isDefinition: false }]
      : [];
  });
}

/** The id of a person, or the name of one who has no id. */
function definitionsOfPeople(places: readonly FilePlace[]): (place: FilePlace) => boolean {
  const withId = new Set(
    places.filter(({ path }) => patternOf(path) === 'people.*.id').map(({ path }) => path[1]),
  );
  return ({ path }) => {
    const pattern = patternOf(path);
    return pattern === 'people.*.id' || (pattern === 'people.*.name' && !withId.has(path[1]));
  };
}
