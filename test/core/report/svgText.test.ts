import assert from 'node:assert/strict';
import { linesOf, shownXml, xml } from '../../../src/core/report/svgText';

describe('words in a drawing', () => {
  it('are cut between them', () => assert.deepEqual(linesOf('valve  commands', 8), ['valve', 'commands']));
  it('are cut where one is too long', () => assert.deepEqual(linesOf('abcdefgh', 3), ['abc', 'def', 'gh']));
  it('are three lines at most', () => assert.deepEqual(linesOf('aa bb cc dd', 2), ['aa', 'bb', 'c…']));
  it('take twice the room in other scripts', () => assert.deepEqual(linesOf('表表表', 4), ['表表', '表']));
  it('take no room for accents', () =>
    assert.deepEqual(linesOf(`Z${'\u0301'.repeat(90)} b`, 3), [`Z${'\u0301'.repeat(90)} b`]));
  it('take the room of one picture for emoji that are joined', () =>
    assert.deepEqual(linesOf('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4), ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']));
  it('are read again as they were written', () => {
    for (const words of ['a < b', '"&lt;" & \'c\'', '&#65; &unknown;'])
      assert.equal(shownXml(xml(words)), words);
  });
  it('may be none', () => assert.deepEqual(linesOf(' ', 5), ['']));
});
