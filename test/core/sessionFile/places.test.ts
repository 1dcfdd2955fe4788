import assert from 'node:assert/strict';
import { placeAt, placesIn, patternOf, shapeAt } from '../../../src/core/sessionFile/places';

/** Asserts every place as `pattern part text`. */
function assertPlaces(text: string, ...expected: string[]): void {
  const { places } = placesIn(text);
  for (const { span, text: written } of places) assert.equal(text.slice(span.start, span.end), written);
  assert.deepEqual(
    places.map((place) => `${patternOf(place.path)} ${place.part} ${place.text}`),
    expected,
  );
}

describe('the places of a session file', () => {
  it('are its keys and values', () =>
    assertPlaces(
      'people:\n  - id: dana # she\n    duties: [a, "b"]\n',
      'people key people',
      'people.*.id key id',
      'people.*.id value dana',
      'people.*.duties key duties',
      'people.*.duties.* value a',
      'people.*.duties.* value b',
    ));
  it('are found behind mistakes', () =>
    assertPlaces('a: [b\nc: d', 'a key a', 'a.* value b', 'c key c', 'c value d'));
  it('are none without a value', () => assertPlaces('a:\nb: ""', 'a key a', 'b key b'));
  it('are none in a text that nests too deep', () => assertPlaces('['.repeat(9999)));
  it('hold their ends', () => {
    const { places } = placesIn('a: bc d');
    assert.deepEqual(
      [0, 1, 2, 3, 7, 8].map((offset) => placeAt(places, offset)?.text ?? null),
      ['a', 'a', null, 'bc d', 'bc d', null],
    );
  });
});

describe('the shape of a session file', () => {
  const assertShape = (path: (string | number)[], expected: string | null) =>
    assert.equal(shapeAt(path)?.kind ?? null, expected);

  it('is a map', () => assertShape([], 'map'));
  it('has lists of maps', () => assertShape(['people', 3], 'map'));
  it('has words', () => assertShape(['people', 0, 'duties', 1], 'words'));
  it('has texts', () => assertShape(['meetings', 0, 'minutes'], 'text'));
  it('has nothing elsewhere', () => {
    assertShape(['mood'], null);
    assertShape(['people', 'id'], null);
    assertShape(['title', 'x'], null);
    assertShape(['constructor'], null);
  });
});
