import fc from 'fast-check';

const fragments = [
  ...[
    '#',
    '##',
    '# ',
    '@dana',
    '@',
    '#12',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '~~~',
    '`',
    '`a | b`',
    '```',
    '|',
    '\\',
    '\\|',
    '$',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</li>',
    '<!--',
    '-->',
    '<script>',
    '<https://evil.example>',
    '<![CDATA[',
    '&lt;',
    '&#64;',
    '&',
  ],
  ...['[', ']', '(', ')', '](', '![', '[a](http://evil.example)', '![a](b)', '[a]: b', '[^1]', '!'],
  ...['https://evil.example', 'www.evil.example', '//', 'mailto:', 'a@b.example', ':', '/'],
  ...[
    '- ',
    '+ ',
    '* ',
    '1. ',
    '> ',
    '===',
    '---',
    '    ',
    '\t',
    ' ',
    '\r',
    '\u2028',
    '\0',
    '\u202E',
    '\u00A0',
  ],
  ...[
    'a',
    'B',
    '1',
    'é',
    '😀',
    '\uD800',
    '^R-1',
    '^x/S',
    '#hint/S',
    'due:2026-11-25',
    ' @lee: ',
    '.',
    "'",
    '"',
  ],
];

/** Text that tries to be more than text, on one line of a note. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join('').replaceAll('\n', ' '));

/** What steers a terminal, turns what follows around, is a line to some readers only, or is half a character. */
const acting = fc.constantFrom(
  ...['\u001B]0;x\u0007', '\u009B31m', '\u0085', '\u2028', '\u2029', '\uD800', '\uDC00'],
  ...['\u202A', '\u202D', '\u202E', '\u2066', '\u2069'],
);

/** The same with much that would act where it is shown. */
export const actingText = fc
  .array(fc.oneof(acting, hostileText), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
