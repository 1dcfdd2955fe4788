import { addMeeting, addPerson, appendItem } from '../../../src/core/sessionFile/appendItem';
import { assertFileEdit, assertFileEditRefused, type FileEdit } from './assertFileEdit';

describe('adding to a list of a session file', () => {
  const out: FileEdit = (text) => appendItem(text, ['scope', 'out'], 'Depot, old');

  it('goes on in brackets', () =>
    assertFileEdit("scope: { out: [ 'A' ] }\n", out, "scope: { out: [ 'A', 'Depot, old' ] }\n"));
  it('goes on in brackets over several lines', () =>
    assertFileEdit(
      'scope:\n  out: [\n    A, # a\n  ]\n',
      out,
      "scope:\n  out: [\n    A, 'Depot, old', # a\n  ]\n",
    ));
  it('fills empty brackets', () =>
    assertFileEdit('scope: { out: [] }\n', out, "scope: { out: ['Depot, old'] }\n"));
  it('goes on below', () =>
    assertFileEdit(
      'scope:\n  out:\n  - A # a\n  # - B\ntitle: x\n',
      out,
      'scope:\n  out:\n  - A # a\n  - Depot, old\n  # - B\ntitle: x\n',
    ));
  it('makes a list under a key without one', () =>
    assertFileEdit('scope:\n  out: # not\n', out, "scope:\n  out: ['Depot, old'] # not\n"));
  it('makes a list and its map', () =>
    assertFileEdit('title: x\n', out, "title: x\nscope:\n  out: ['Depot, old']\n"));
  it('makes a list in a map in brackets', () =>
    assertFileEdit('scope: { in: [A] }\n', out, "scope: { in: [A], out: ['Depot, old'] }\n"));
  it('refuses what is no list', () => assertFileEditRefused('scope: { out: all }\n', out));
});

describe('adding a person', () => {
  const dana: FileEdit = (text) =>
    addPerson(text, { id: 'dana', name: 'Dana', duties: ['participant'], channel: '#shop' });
  const block = "  - id: dana\n    name: Dana\n    duties: [participant]\n    channel: '#shop'\n";

  it('makes a list', () => assertFileEdit('title: x\n', dana, `title: x\npeople:\n${block}`));
  it('goes below an empty key, above what is commented out', () =>
    assertFileEdit(
      'people: # who?\n  # - id: kim\ntitle: x\n',
      dana,
      `people: # who?\n${block}  # - id: kim\ntitle: x\n`,
    ));
  it('opens empty brackets', () =>
    assertFileEdit('people: [] # who?\ntitle: x\n', dana, `people: # who?\n${block}title: x\n`));
  it('goes on in brackets', () =>
    assertFileEdit(
      'people:\n  - { id: lee }\n',
      dana,
      "people:\n  - { id: lee }\n  - { id: dana, name: Dana, duties: [participant], channel: '#shop' }\n",
    ));
  it('keeps the indentation of the list', () =>
    assertFileEdit('people:\n- id: lee\n', dana, `people:\n- id: lee\n${block.replace(/^ {2}/gm, '')}`));
  it('refuses an id that is taken', () => assertFileEditRefused('people: [{ id: Dana }]\n', dana));
  it('refuses what is no id', () =>
    assertFileEditRefused('title: x\n', (text) => addPerson(text, { id: 'a b', name: 'A' })));
});

describe('adding a meeting', () => {
  it('writes what is known about it', () =>
    assertFileEdit(
      'title: x\n',
      (text) =>
        addMeeting(text, {
          id: 'kickoff',
          title: 'Kick-off',
          role: 'kickoff',
          agenda: ['Why now', 'Scope, and more'],
          start: '2026-11-23T09:00',
          minutes: 30,
          people: ['dana'],
        }),
      "title: x\nmeetings:\n  - id: kickoff\n    title: Kick-off\n    role: kickoff\n    agenda: [Why now, 'Scope, and more']\n    start: 2026-11-23T09:00\n    minutes: 30\n    people: [dana]\n",
    ));
});
