import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inlineTextOf, readInline } from '../../../src/core/note/inlineText';

const parts = fc.constantFrom(
  ...[
    'a',
    'Who',
    ' ',
    '  ',
    '\n',
    '  \n',
    '\n\n',
    '\t',
    '.',
    ',',
    ':',
    '=',
    '-',
    '–',
    '2026-11-24',
    '11-',
    "'",
    '"',
    '(',
    ')',
  ],
  ...[
    '!',
    '?',
    '%',
    '$',
    '+',
    '{',
    '}',
    '>',
    '|',
    ']',
    ';',
    '/',
    'at',
    'due',
    'at:',
    'due: ',
    '10:05',
    '📅 ',
    'é',
    '\u00A0',
    '\u200B',
    '😀',
  ],
  ...['#hint', '@dana', '^R-1', '*', '_', '`', '[', '<', '&amp;', '\\', '~~'],
);

describe('the text of any block', () => {
  for (const isHeading of [false, true])
    it(`is what Markdown reads, ${isHeading ? 'in' : 'outside'} a heading`, () =>
      fc.assert(
        fc.property(fc.array(parts, { maxLength: 8 }), (some) => {
          const content = some.join('');
          assert.deepEqual(inlineTextOf(content, isHeading), readInline(content, isHeading));
        }),
        { numRuns: 30_000 },
      ));
});
