/** Places of names as literals. */
import assert from 'node:assert/strict';
import { isNamedById, type NamePlace } from '../../../../src/core/language/names/name';
import type { Person } from '../../../../src/core/sessionFile/sessionFile';

/**
 * `written`, with `=key` where that is another, and with `=` where nobody is known; `*` at definitions, `^` at ids and
 * `@` at people.
 */
export const shownNames = (text: string, places: readonly NamePlace[], people: readonly Person[]): string[] =>
  places.map((place) => {
    const { name, written, span, isDefinition } = place;
    assert.equal(text.slice(span.start, span.end), written);
    const definition = isDefinition ? '*' : '';
    if (name.kind !== 'person')
      return (
        definition + (name.kind === 'id' ? '^' : '') + written + (name.key === written ? '' : `=${name.key}`)
      );
    const isKnown = people.some(({ id }) => id === name.key);
    return `${definition}@${written}${isKnown && isNamedById(place) ? '' : `=${isKnown ? name.key : ''}`}`;
  });
