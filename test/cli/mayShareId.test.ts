import assert from 'node:assert/strict';
import { mayShareId } from '../../src/cli/mayShareId';

/** Asserts which of some session files may have one id, by their number. */
const assertMay = (texts: readonly string[], ...expected: number[]) =>
  assert.deepEqual([...mayShareId(texts.map((text, at) => [String(at), text]))].map(Number).sort(), expected);

describe('session files that may share an id', () => {
  it('are those with the same letters', () => {
    assertMay(['title: T\nid: shop\n', 'id: pier\n', 'id:  Shop # ours\n', 'title: T\n'], 0, 2);
    assertMay(["id: 'a: b'\n", 'id: "a: b"\n', '"id": a b\n'], 0, 1, 2);
  });
  it('are those whose ids are one to everybody else', () => {
    assertMay(['id: Café\n', 'id: Cafe\u0301\n', 'id: pier\n'], 0, 1);
    assertMay(['id: straße\n', 'id: STRASSE\n', 'id: pier\n'], 0, 1);
  });
  it('are none that have it deeper', () =>
    assertMay(['id: shop\n', 'people:\n  - id: shop\nmeetings:\n- id: shop\n  title: shop\n']));
  it('are all where one may be written in another way than on its line', () => {
    for (const other of [
      'id: >-\n  shop\n',
      'id:\n  shop\n',
      "id: 'shop\n  2'\n",
      '{ title: T, id: shop }',
      'id: "sh\\x6fp"\n',
      '  title: T\n  id: shop\n',
      '# c\n{ id: shop }\n',
      '? id\n: shop\n',
      'title: T\npeople:\n  - a\n id: shop\n',
    ])
      assertMay(['id: shop\n', other, 'id: pier\n'], 0, 1, 2);
  });
});
