import assert from 'node:assert/strict';
import { Identities } from '../../../src/extension/model/row';

/** Asserts which of the first ids each key of the second list has: `-` for a new one. */
const assertKept = (before: string, after: string, expected: string) => {
  const identities = new Identities();
  const first = identities.idsOf('list', before.split(' '));
  const second = identities.idsOf('list', after.split(' '));
  assert.equal(new Set(second).size, second.length, 'an id stands twice');
  const kept = second.map((id) => (first.includes(id) ? String(first.indexOf(id)) : '-'));
  assert.equal(kept.join(' '), expected);
};

describe('the identity of rows', () => {
  it('goes with the text, wherever it moves', () => assertKept('a b c', 'c a b', '2 0 1'));
  it('stays while a text is typed', () => assertKept('a b c', 'a bx c', '0 1 2'));
  it('stays when one above is added', () => assertKept('a b', 'x a b', '- 0 1'));
  it('stays when one above is taken away', () => assertKept('a b c', 'b c', '1 2'));
  it('stays when several texts change at once', () => assertKept('a b c', 'ax b cx', '0 1 2'));
  it('is not guessed when more came than went', () => assertKept('a b', 'ax ay b', '- - 1'));
  it('tells equal texts apart by their order', () => assertKept('a a', 'a a a', '0 1 -'));
  it('is new for a text whose old row lives on with another text', () => {
    const identities = new Identities();
    identities.idsOf('list', ['a']);
    identities.idsOf('list', ['b']);
    const ids = identities.idsOf('list', ['b', 'a']);
    assert.equal(new Set(ids).size, 2);
    assert.equal(ids[0], 'a');
  });
  it('is apart for every list', () => {
    const identities = new Identities();
    identities.idsOf('one', ['a']);
    assert.deepEqual(identities.idsOf('other', ['b']), ['b']);
  });
});
