import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayShareId } from '../../src/cli/mayShareId';
import { sharedIdsIn } from '../../src/core/session/sessionIds';
import { parseSessionFile } from '../../src/core/sessionFile/parseSessionFile';

const ids = ['shop', 'Shop', '"shop"', "'shop'", 'shop # ours', 'straße', 'STRASSE', 'Café', 'Cafe\u0301', 'sh"op', 'shop\u00a0', '"sh\\x6fp"', '-shop', 'shop.', '2', 'a: b', '', '>-', '[shop]', '!!str shop', '&a shop', '{a: shop}']; // prettier-ignore
const keys = ['id: ', '"id": ', "'id': ", '? id\n: ', 'id : ', 'id:', 'ID: ', 'id:\t', 'id\u00a0: ', 'id:\n  ', '!!str id: ', '"\\x69d": ', '- id: ', '  - id: ', ' id: ', '  id: ', '    id: ', '\tid: ', '\u00a0id: ', '\u2022 id: ']; // prettier-ignore
const others = ['title: T', 'title: "T', '"title": T', 'title: >-', '# c', '', '---', '--- # c', '...', 'people:', 'people: # c', 'people: [', '  - a', '- a', '- name: b', '  - name: b', '  name: b', ' more', 'words', ']', '<<<<<<< a', '=======', '>>>>>>> b', '{ id: shop }', '  { id: shop }', '--- { id: shop }', '%YAML 1.2', '\ufeff']; // prettier-ignore
const line = fc.oneof(
  fc.constantFrom(...others),
  fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...ids)).map((parts) => parts.join('')),
);
const file = fc
  .tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\n', '\r\n', '\r'))
  .map(([lines, end]) => lines.join(end));
const plain = fc.constantFrom(...ids).map((id) => `title: T\nid: ${id}\n`);

describe('session files that may share an id', () => {
  it('are all that do', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(file, plain), { minLength: 2, maxLength: 4 }), (texts) => {
        const files = new Map(texts.map((text, at) => [`${at}/threat-session.yaml`, text]));
        const sharing = (paths: Iterable<string>) => [
          ...sharedIdsIn(paths, (path) => parseSessionFile(files.get(path) ?? '')).keys(),
        ];
        assert.deepEqual(sharing(mayShareId(files)), sharing(files.keys()));
      }),
      { numRuns: 300 },
    ));
});
