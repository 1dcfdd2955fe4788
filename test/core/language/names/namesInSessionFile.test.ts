import assert from 'node:assert/strict';
import { namesInSessionFile } from '../../../../src/core/language/names/namesInSessionFile';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { shownNames } from './shownNames';

const known = new Set(['card*s*']);

const assertInFile = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    shownNames(text, namesInSessionFile(text, known), parseSessionFile(text).value.people),
    expected,
  );

describe('the names in a session file', () => {
  it('are those of components and of the scope', () =>
    assertInFile(
      "title: door\ncomponents:\n  - name: 'door'\n    people: [me]\nscope:\n  in: [reader]\n  out:\n    - bus # x\n",
      'door',
      '@me=',
      'reader',
      'bus',
    ));
  it('are as the session has them where an element is really called so', () =>
    assertInFile("scope: { in: [card*s*, '**card**s'] }", 'card*s*', '**card**s=cards'));
  it('are found in broken YAML', () => assertInFile('components: [{ name: door }\nstage: {', 'door'));
});

describe('the people named in a session file', () => {
  it('are defined by their id', () => assertInFile('people: [{ name: Dana, id: dr }]', '*@dr'));
  it('are defined by their name when it is all there is', () =>
    assertInFile('people: [{ name: Lee }, { id: dr, name: Dana }]', '*@Lee', '*@dr'));
  it('are those of meetings and components', () =>
    assertInFile(
      "people:\n  - id: dr\nmeetings:\n  - people: ['DR', x]\ncomponents:\n  - people: [dr]\n",
      '*@dr',
      '@DR',
      '@x=',
      '@dr',
    ));
  it('are meant by a first name too', () =>
    assertInFile(
      'people: [{ id: dr, name: Dana Reyes }]\nmeetings: [{ people: [dana] }]',
      '*@dr',
      '@dana=dr',
    ));
  it('are found in broken YAML', () =>
    assertInFile('people: [{ id: dr }]\nmeetings:\n  - people: [dr\nstage: {', '*@dr', '@dr'));
  it('are none in texts', () => assertInFile('title: dr\nmeetings: [{ title: dr, location: dr }]'));
});
