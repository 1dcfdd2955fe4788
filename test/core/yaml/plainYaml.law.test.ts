import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isMap, isPair, isScalar, isSeq } from 'yaml';
import { parseYaml } from '../../../src/core/yaml/parseYaml';
import { plainMapIn } from '../../../src/core/yaml/plainYaml';

/** What is read of a node: its kind, its place, and what it says. */
function readOf(node: unknown): unknown {
  if (isPair(node)) return [readOf(node.key), readOf(node.value)];
  if (isScalar(node))
    return { at: node.range?.slice(0, 2), type: node.type, says: node.value, source: node.source };
  if (isSeq(node)) return { at: node.range?.slice(0, 2), items: node.items.map(readOf) };
  return isMap(node) ? { pairs: node.items.map(readOf) } : node;
}

/** True where it was read without the parser. */
function assertAsParsed(text: string): boolean {
  const plain = plainMapIn(text);
  if (plain) {
    const parsed = parseYaml(text);
    assert.deepEqual(
      { ...{ mistakes: parsed?.mistakes }, ...{ map: readOf(parsed?.document.contents) } },
      { mistakes: [], map: readOf(plain) },
    );
  }
  return plain !== null;
}

const parts = fc.constantFrom(
  ...[
    'a',
    'Dana',
    'dana',
    'true',
    'Null',
    'no',
    'y',
    'é',
    '漢',
    'o',
    'e5',
    '0x1f',
    '12',
    '045',
    '1e3',
    '2026-11-24',
    'T09:00',
  ],
  ...[
    ' ',
    ' ',
    ', ',
    ',',
    '.',
    '-',
    '- ',
    '--',
    '/',
    '_',
    '(',
    ')',
    '&',
    ' &',
    ': ',
    ':',
    '#',
    ' #',
    "'",
    '"',
    '[',
    ']',
    '{',
    '@',
    '!',
    '|',
    '>',
    '~',
    '\t',
    '\r',
    '\n',
    '•',
    '\u00A0',
    '\u200B',
    '?',
    '%',
    '`',
  ],
);
const joined = (some: fc.Arbitrary<string>, most: number) =>
  fc.array(some, { minLength: 1, maxLength: most }).map((all) => all.join(''));
const plainParts = fc.constantFrom('a', 'Dana', 'é', '12', ' b', ', c', '.', '-', ' (d)', '/', '&', 'null');
const value = fc.oneof(
  joined(parts, 5),
  joined(plainParts, 3),
  fc.constantFrom('45', '2026-11-24T09:00', 'True'),
);
const list = fc.array(value, { minLength: 1, maxLength: 4 }).map((some) => `[${some.join(', ')}]`);
const key = fc.constantFrom(
  'title',
  'role',
  'date',
  'minutes',
  'attendees',
  'my',
  'null',
  'true',
  'title',
  'a',
  'Date',
);
const line = fc.tuple(key, fc.oneof(value, list)).map(([name, said]) => `${name}: ${said}`);

describe('YAML that is read without the parser', () => {
  it('says what the parser says', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        if (assertAsParsed(`${lines.join('\n')}\n`)) plain++;
      }),
      { numRuns: 20_000 },
    );
    assert.ok(plain > 300, `${plain} texts were read so`);
  });
  it('says so of one line too, with all that may stand in one', () => {
    fc.assert(
      fc.property(line, (one) => void assertAsParsed(`${one}\n`)),
      { numRuns: 20_000 },
    );
  });
  for (const text of [
    'title: Shop (new), part 2\nrole: business\ndate: 2026-11-24T09:00\nminutes: 45\nattendees: [dana, Lea Brandt, me]\n',
  ])
    it('is that of most notes', () => assert.ok(assertAsParsed(text)));
  for (const text of [
    '',
    'title: null\n',
    'true: yes\n',
    'title: a: b\n',
    'attendees: [@dana]\n',
    'title: a',
    'title: a \n',
    'title: a\r\n',
    'title:\n',
  ])
    it(`is not ${JSON.stringify(text)}`, () => assert.ok(!assertAsParsed(text)));
});
