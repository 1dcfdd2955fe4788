import fc from 'fast-check';

/** Each `w` becomes a word of its own, so that whatever is lost or moved is seen. */
const inlineParts = [
  ...[
    'w',
    'w w',
    '_w_',
    '**w w**',
    '`w|w`',
    '``w`w``',
    'w|w',
    '<b>w</b>',
    '&amp; w',
    'w\\|',
    '\\* w',
    'C# w',
  ],
  ...['[w](https://w.example)', '![w](img/w.png)', 'w: w', '"w" (w)', '~w', 'w * w', '<!-- c --> w', 'w  w'],
];
const lineText = fc
  .array(fc.constantFrom(...inlineParts), { minLength: 1, maxLength: 4 })
  .map((parts) => `w ${parts.join(' ')} w`);

const codeLine = fc.constantFrom(
  ...[
    'w',
    '',
    '  w',
    '\tw',
    '#hint w',
    '- [ ] w',
    '# w',
    'how: w',
    '```',
    '| w |',
    '<!-- w',
    '===',
    '@mira: w',
  ],
  ...['> w', '1. w', '<b>w', '&lt; w', '*w*', 'w  ', '`w`', '^R-2 w', '---', '    w', '    - [x] w'],
);
const code = fc
  .tuple(
    fc.array(codeLine, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('````', '~~~'),
    fc.constantFrom('', 'sh', 'js x'),
  )
  .map(([lines, fence, info]) => [`${fence}${info}`, ...lines, fence]);

const paragraph = fc.array(lineText, { minLength: 1, maxLength: 3 });
const table = fc
  .array(fc.tuple(lineText, lineText), { minLength: 1, maxLength: 3 })
  .map(([head, ...rows]) => {
    const row = (cells: readonly string[] = []) =>
      `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
    return [row(head), '| --- | --- |', ...rows.map(row)];
  });

const indented = (lines: readonly string[], prefix: string): string[] =>
  lines.map((line) => (line === '' ? '' : prefix + line));

const { blocks } = fc.letrec<{ block: string[]; blocks: string[] }>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'blocks' })
    .map((all) => all.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))),
  block: fc.oneof(
    { depthIdentifier: 'blocks', maxDepth: 3 },
    paragraph,
    code,
    table,
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '1. ', '3. ', '1) ', '0. '),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      )
      .map(([marker, items]) =>
        items.flatMap((lines, at) => {
          const own = marker.replace(/\d/, (first) => String(Number(first) + at));
          const [head = '', ...rest] = indented(lines, ' '.repeat(own.length));
          return [own + head.slice(own.length), ...rest];
        }),
      ),
    tie('blocks').map((lines) => lines.map((line) => (line === '' ? '>' : `> ${line}`))),
  ),
}));

/** Lines of paragraphs, steps, code, tables and quotes, in each other too. */
export const anyBlocks = blocks.map((lines) => {
  let words = 0;
  return lines
    .join('\n')
    .replace(/\bw\b/g, () => `w${++words}x`)
    .split('\n');
});
