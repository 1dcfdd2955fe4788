import assert from 'node:assert/strict';
import { fileNameOf, parentOf, resolveFrom } from '../../../src/core/text/paths';

const assertResolved = (folder: string, written: string, expected: string | null) =>
  assert.equal(resolveFrom(folder, written), expected);

describe('paths', () => {
  it('of a file in a folder', () => assert.deepEqual(['a/b', 'c'], [parentOf('a/b/c'), fileNameOf('a/b/c')]));
  it('of a file at the top', () => assert.deepEqual(['', 'c'], [parentOf('c'), fileNameOf('c')]));
});

describe('resolveFrom', () => {
  it('a name', () => assertResolved('shop', 'a.md', 'shop/a.md'));
  it('a name at the top', () => assertResolved('', './a.md', 'a.md'));
  it('a path below', () => assertResolved('shop', './notes//a.md', 'shop/notes/a.md'));
  it('a path beside', () => assertResolved('shop', '../pier/a.md', 'pier/a.md'));
  it('not a path outside', () => assertResolved('shop', '../../a.md', null));
  it('not an absolute path', () => assertResolved('shop', '/a.md', null));
  it('not an address', () => assertResolved('shop', 'https://example.com/a.md', null));
  it('a path as Windows writes it', () => {
    assertResolved('shop', 'notes\\a.md', 'shop/notes/a.md');
    assertResolved('shop', '..\\..\\a.md', null);
    assertResolved('shop', '\\\\server\\a.md', null);
  });
  it('not a drive', () => assertResolved('shop', 'C:/a.md', null));
});
