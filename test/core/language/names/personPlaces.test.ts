import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import {
  isNamedById,
  peopleInNote,
  peopleInSessionFile,
  type PersonPlace,
} from '../../../../src/core/language/names/personPlaces';

/** `written` where the id is the same, else `written=id`; `*` at definitions. */
const shown = (text: string, places: readonly PersonPlace[]): string[] =>
  places.map((place) => {
    const { id, written, span, isDefinition } = place;
    assert.equal(text.slice(span.start, span.end), written);
    return (isDefinition ? '*' : '') + written + (isNamedById(place) ? '' : `=${id ?? ''}`);
  });

const assertInFile = (text: string, ...expected: string[]) =>
  assert.deepEqual(shown(text, peopleInSessionFile(text)), expected);

const { people } = parseSessionFile('people: [{ id: dr, name: Dana Reyes }, { name: Lee }]').value;

const assertInNote = (text: string, ...expected: string[]) =>
  assert.deepEqual(shown(text, peopleInNote(parseNote(text), people)), expected);

describe('the people named in a session file', () => {
  it('are defined by their id', () => assertInFile('people: [{ name: Dana, id: dr }]', '*dr'));
  it('are defined by their name when it is all there is', () =>
    assertInFile('people: [{ name: Lee }, { id: dr, name: Dana }]', '*Lee', '*dr'));
  it('are those of meetings and components', () =>
    assertInFile(
      "people:\n  - id: dr\nmeetings:\n  - people: ['DR', x]\ncomponents:\n  - people: [dr]\n",
      '*dr',
      'DR',
      'x=',
      'dr',
    ));
  it('are meant by a first name too', () =>
    assertInFile('people: [{ id: dr, name: Dana Reyes }]\nmeetings: [{ people: [dana] }]', '*dr', 'dana=dr'));
  it('are found in broken YAML', () =>
    assertInFile('people: [{ id: dr }]\nmeetings:\n  - people: [dr\nstage: {', '*dr', 'dr'));
  it('are none in texts', () => assertInFile('title: dr\nmeetings: [{ title: dr, location: dr }]'));
});

describe('the people named in a note', () => {
  it('are those behind an @', () =>
    assertInNote('@dr: we ask @lee and @Dana, not @x or @me', ...['dr', 'lee', 'Dana=dr', 'x=', 'me=']));
  it('are attendees', () =>
    assertInNote('---\nattendees: [dr, "@Lee", \'DR\']\n---\n@dr', 'dr', 'Lee', 'DR', 'dr'));
  it('are owners', () => assertInNote('- #action move it\n  - owner: dr, @lee\n', 'dr', 'lee'));
  it('are none in code', () => assertInNote('`@dr` dr'));
});
