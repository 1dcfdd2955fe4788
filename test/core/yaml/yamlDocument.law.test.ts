import assert from 'node:assert/strict';
import { problemSubject } from '../../../src/core/language/problems/problemRules';
import * as v from 'valibot';
import { maximalYamlSize, readYaml } from '../../../src/core/yaml/yamlDocument';
import {
  yamlList,
  optionalText,
  requiredText,
  wordOf,
  yamlDate,
  yamlMap,
} from '../../../src/core/yaml/yamlSchema';

const schema = yamlMap({
  title: optionalText,
  size: v.nullish(wordOf(['small', 'large']), null),
  day: v.nullish(yamlDate, null),
  tags: yamlList(requiredText),
  parts: yamlList(yamlMap({ name: requiredText, note: optionalText })),
});

/** Asserts what is read, leaving out what is absent, and the problems as `line:column code about`. */
function assertRead(text: string, expected: object, ...problems: string[]): void {
  const { value, lines, problems: found } = readYaml(text, schema);
  const present = Object.entries(value).filter(([, read]) => read !== null && read.length > 0);
  assert.deepEqual(Object.fromEntries(present), expected);
  const told = found.map((problem) => {
    const { code, span } = problem;
    const { line, character } = lines.at(span.start);
    return `${line + 1}:${character + 1} ${code} ${problemSubject(problem)}`;
  });
  assert.deepEqual(told, problems);
}

describe('readYaml', () => {
  it('reads texts, lists and maps', () =>
    assertRead('title: Shop\ntags: [a, b]\nparts:\n  - name: Door', {
      title: 'Shop',
      tags: ['a', 'b'],
      parts: [{ name: 'Door', note: null }],
    }));
  it('reads CRLF and a byte order mark', () =>
    assertRead('\uFEFFtitle: Shop\r\ntags:\r\n  - a\r\n', { title: 'Shop', tags: ['a'] }));
  it('reads nothing out of nothing', () => assertRead('', {}));
  it('takes a number or a boolean as it is written', () =>
    assertRead('title: 1.10\ntags: [0x10, true]', { title: '1.10', tags: ['0x10', 'true'] }));
  it('takes a key or an item without a value for a missing one', () =>
    assertRead('title:\ntags: [a, ~]\nparts:\n  -\n', { tags: ['a'] }));
  it('ignores unknown keys', () => assertRead('colour: red\ntitle: Shop\n[a, b]: 1', { title: 'Shop' }));
  it('ignores case in words of a list', () => assertRead('size: Large', { size: 'large' }));

  it('reports a value of the wrong shape and counts it as absent', () =>
    assertRead('title: [1]\ntags: [a]', { tags: ['a'] }, '1:8 impossible-value title'));
  it('takes one wrong item out of a list', () =>
    assertRead('tags: [a, [b], c]', { tags: ['a', 'c'] }, '1:11 impossible-value tags'));
  it('takes a map out that lacks what it needs, and tells the right lines of several', () =>
    assertRead(
      'parts:\n  - note: x\n  - name: Door\n  - 7\n  - name: []\n',
      { parts: [{ name: 'Door', note: null }] },
      '2:5 impossible-value name',
      '4:5 impossible-value parts: 7',
      '5:11 impossible-value name',
    ));
  it('does not take a list for an empty map', () =>
    assertRead('parts: [[]]', {}, '1:9 impossible-value parts'));
  it('reports a word that is not in the list', () =>
    assertRead('size: huge', {}, '1:7 impossible-value size: huge'));
  it('reports a date that does not exist', () =>
    assertRead('day: 2026-02-30', {}, '1:6 malformed-date 2026-02-30'));
  it('reports a text that is no map', () =>
    assertRead('- a', {}, '1:1 yaml a list of keys and values is expected'));

  it('keeps what stands around broken YAML', () =>
    assertRead(
      'title: Shop\ntags: [a, b\nsize: small\n',
      { title: 'Shop', tags: ['a', 'b'], size: 'small' },
      '3:1 yaml a list begins with [ and does not end',
    ));
  it('lets the first of two equal keys count', () =>
    assertRead('title: Shop\ntitle: Pier\n', { title: 'Shop' }, '2:1 yaml the key title stands here twice'));
  it('supports no aliases', () =>
    assertRead(
      'title: &a Shop\ntags: [*a, b]',
      { title: 'Shop', tags: ['b'] },
      '2:8 yaml *a would mean a value from elsewhere, which is not supported',
    ));

  it('knows where a value stands, after wrong ones were taken out too', () => {
    const text = 'parts:\n  - 7\n  - name: Door\n';
    const { spanOf } = readYaml(text, schema);
    const { start, end } = spanOf(['parts', 0, 'name']);
    assert.equal(text.slice(start, end), 'Door');
  });
  it('says of what is absent what it is absent from', () => {
    const text = 'title: Shop\nparts:\n  - name: Door';
    const { spanOf } = readYaml(text, schema);
    const { start, end } = spanOf(['parts', 0, 'note']);
    assert.equal(text.slice(start, end), 'name: Door');
  });
});

describe('readYaml on hostile text', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const bomb = names.slice(1).map((name, index) => `${name}: &${name} [*${names[index]}, *${names[index]}]`);
  const texts: Record<string, string> = {
    'nested too deep': '['.repeat(20_000),
    'nested too deep in blocks': '- '.repeat(20_000),
    'an alias bomb': ['a: &a [x, x]', ...bomb].join('\n'),
    'nothing but an alias': '*a',
    'an alias as key': '? *a\n: 1',
    'a tag of another language': '!!js/function "x"',
    'an open quote': 'title: "x\n'.repeat(100),
    'control characters': '\0\u0001\uFFFE: \u0007',
    'many keys': Array.from({ length: 2_000 }, (_, index) => `key${index}: 1`).join('\n'),
    'one key many times': 'title: x\n'.repeat(2_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`does not throw: ${name}`, () => {
      assert.ok(readYaml(text, schema).value.parts.length === 0);
    });
  }

  it('tells of a cascade of errors once a line', () =>
    assertRead(
      'tags: a: b: c: d: [',
      {},
      '1:7 unquoted-value a: b: c: d: [',
      '1:7 impossible-value tags: a: b: c: d: [',
    ));
  it('does not reach the prototype of anything', () => {
    const { value } = readYaml(
      '__proto__: { title: bad, tags: [bad] }\nconstructor: { prototype: { title: bad } }',
      schema,
    );
    assert.equal(value.title, null);
    assert.deepEqual(value.tags, []);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    assert.equal('title' in {}, false);
  });
  it('does not read a text above the size that a person writes', () =>
    assertRead(`title: ${'x'.repeat(maximalYamlSize)}`, {}, '1:1 yaml it has more than 256 KB'));
});
