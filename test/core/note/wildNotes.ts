/** Random notes of every shape that people, editors and formatters give them; no word stands in one twice. */
import fc from 'fast-check';

/** Stands for a word that nobody else says. */
const word = '¤';
const stems = ['w', 'w', 'w', 'Ö', 'שלום', 'مرحبا', 'प्रि', 'e\u0301', '😀', '字'];

/** `'¤ and ¤'` → `w0 and w1`: counts on from `from`. */
export const withWords = (shape: string, from = 0): string => {
  let next = from;
  return shape.replaceAll(word, () => `${stems[next % stems.length] ?? ''}${next++}`);
};

const words = fc.constantFrom(
  '¤',
  '¤ ¤',
  '¤ *¤* ¤',
  '**¤**, ¤',
  '¤ `#hint ¤` ¤',
  '[¤](¤ "¤") ¤',
  '[[¤#¤]] ¤',
  '![¤](¤.png) ¤',
  '¤, 90 ¤',
  '¤ | ¤',
  '¤_¤_¤',
  '¤?',
  '<!-- ¤ -->',
  '~~¤~~ ¤',
  '¤ \\#hint ¤',
  '¤[^1] ¤',
  '10 ^6 ¤',
  '<b>¤</b>',
  '¤\u00A0¤',
  '(¤) "¤"',
  `${'¤ '.repeat(30)}¤`,
);
const letters = fc.constantFrom('', '', '/S', '/td', '/RE!', '!!', '/', '/Sx', '/w5q', ':', ',', '*');
const person = fc.constantFrom(
  '',
  '',
  ' @lee',
  ' @dana.r',
  ' due:2026-11-25',
  ' at:00:12:34',
  ' @lee @dana.r',
  ' @lee: ',
);
const id = fc.constantFrom('', '', ' ^authentication', ' ^roles/SE', ' ^/I', ' ^R-1');
const kind = fc.constantFrom(
  ...['hint', 'hint', 'Hint', 'risk', 'dismissed', 'ask', 'control', 'assumption', 'action', 'calibration'],
  'flow ¤ ->',
);
const detail = fc.constantFrom(
  'how: ¤',
  'How: ¤',
  'how:',
  'because: ¤ ¤',
  'likelihood: low',
  'Likelihood: HIGH',
  'likelihood: ¤',
  'effort: two ¤',
  'owner: lee',
  'owner: lee, ¤',
  'answer: ¤',
  'status: open',
  'status: DONE',
  'due: 2026-11-25',
  'due: ¤',
  'about: ¤; ¤',
  '¤',
);
const mark = fc.constantFrom(' ', ' ', 'x', '-', '>', 'X', '/', 'é');
const bullet = fc.constantFrom('-', '-', '-', '*', '+', '1.', '1)', '10.', '-\t', '-  ');
const opener = fc.constantFrom('', '', '', '(', '*', '"', '- ', '1) ');

const nest = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? '' : by + line));

const behind = (written: string): string =>
  written.endsWith('\t') ? '\t' : ' '.repeat(written.length + (/\s$/.test(written) ? 0 : 1));

const item = (written: string, lines: readonly string[]): string[] => {
  const [first = '', ...rest] = lines;
  return [`${written}${/\s$/.test(written) ? '' : ' '}${first}`, ...nest(rest, behind(written))];
};

const tagLine = fc
  .tuple(opener, kind, letters, person, words, id)
  .map(([o, k, l, p, w, i]) => `${o}#${k}${l}${p} ${w}${i}`);

const detailLines = fc.array(detail, { maxLength: 3 }).chain((details) =>
  fc.constantFrom(
    details.map((one) => `- ${one}`),
    details,
    ['', ...details.map((one) => `- ${one}`)],
  ),
);

/** What may stand below anything. */
const below: fc.Arbitrary<string[]> = fc.oneof(
  words.map((w) => [w]),
  words.map((w) => ['', w]),
  words.map((w) => [`- ${w}`]),
  words.map((w) => [`@lee: ${w}`]),
  tagLine.map((line) => [line]),
  fc.constantFrom<string[]>(
    ['', '    ¤ #hint ¤'],
    ['', '      ¤'],
    ['```', '#hint ¤', '  - [ ] ¤', '```'],
    ['> ¤', '> #hint ¤'],
    ['> ```', '> ¤', '> ```'],
    ['¤', '==='],
    ['[', '==='],
    ['¤', '---'],
    ['1. ¤', '2. [ ] ¤?'],
    ['3) [ ] #ask @lee ¤'],
    ['3) [ ] ¤?'],
    ['| ¤ | ¤ |', '| --- | --- |', '| ¤ #hint ¤ | ¤ |'],
    ['<div>', '¤ #hint ¤', '</div>'],
    ['<!--', '¤', '-->'],
    ['', '[^1]: ¤', '', '[¤]: ¤'],
    ['  ', '¤'],
  ),
);

const tagItem = fc
  .tuple(
    bullet,
    fc.constantFrom('', '', '[ ] ', '[x] '),
    tagLine,
    detailLines,
    fc.array(below, { maxLength: 1 }),
  )
  .map(([b, m, line, details, more]) => item(b, [`${m}${line}`, ...details, ...more.flat()]));

const question: fc.Arbitrary<string[]> = fc.letrec<{ question: string[] }>((tie) => ({
  question: fc
    .tuple(
      bullet,
      mark,
      words,
      person,
      id,
      fc.array(fc.oneof(below, below, tagItem), { maxLength: 2 }),
      fc.array(tie('question'), { maxLength: 1, depthIdentifier: 'question' }),
    )
    .map(([b, m, w, p, i, answers, follow]) =>
      item(b, [`[${m}] ${w}${p}${i}`, ...answers.flat(), ...follow.flat()]),
    ),
})).question;

const heading = fc
  .tuple(
    fc.constantFrom('#', '##', '##', '###'),
    fc.constantFrom('Shopper', 'Web shop', 'Cards', 'Payment *provider*', '¤', '**¤** ¤'),
    fc.constantFrom('', ' #interactor', ' #interactor/human', ' #process', ' #store'),
    fc.constantFrom('', '', ' ##', ' <!-- ¤ -->'),
  )
  .map(([hashes, name, tag, end]) => [`${hashes} ${name}${tag}${end}`]);

const block: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: question },
  { weight: 4, arbitrary: tagItem },
  { weight: 2, arbitrary: below },
  fc.tuple(words, tagLine).map(([w, line]) => [`${w} ${line}`]),
  fc.tuple(words, tagLine, words).map(([w, line, after]) => [`${w} ${line}`, after]),
  fc.tuple(tagLine, detailLines, below).map(([line, details, after]) => [line, ...details, ...after]),
  fc
    .tuple(fc.oneof(question, tagItem), fc.constantFrom('> ', '>', '> > '))
    .map(([lines, quote]) => lines.map((line) => (line === '' ? quote.trimEnd() : quote + line))),
  fc.tuple(tagItem, fc.constantFrom('   ', ' ', '\t')).map(([lines, by]) => nest(lines, by)),
);

const frontMatter = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc
    .array(
      fc.constantFrom(
        'title: ¤ # ¤',
        '# ¤',
        'role: architects',
        'attendees: [lee, dana.r] # ¤',
        'attendees:\n  - lee # ¤\n  - "dana.r"',
        'attendees: "lee"',
        'mine: { ¤: ¤ }',
        '"mine too": ¤',
        'ours: &¤ !!str ¤',
        'text: |\n  ¤\n  # ¤',
        'started: 2026-11-24T10:02 # ¤',
        'started: !!str 2026-11-24T10:02',
        'started: # ¤',
        'ended: "2026-11-24T11:00"',
        'ended: ¤ ¤',
      ),
      { maxLength: 4 },
    )
    .map((lines) => `---\n${lines.map((line) => `${line}\n`).join('')}---\n\n`),
  fc.constantFrom(
    '---\n{ title: ¤, ended: 2026-11-24T11:00, mine: ¤ }\n---\n',
    '---\n{ started: 2026-11-24T10:02, # ¤\n attendees: [lee] }\n---\n',
  ),
);

/** A note of up to seven blocks, with any kind of line break. */
export const wildNote: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    frontMatter,
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n', '\n \t\n')), {
      minLength: 1,
      maxLength: 7,
    }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([mark, front, blocks, lineBreak, isClosed]) => {
    const body = blocks.map(([lines, after]) => lines.join('\n') + after).join('');
    return withWords(mark + front + (isClosed ? body : body.trimEnd())).replaceAll('\n', lineBreak);
  });

/** What somebody types, in shapes for `withWords`. */
export const typedShape: fc.Arbitrary<string> = fc
  .array(fc.oneof(below, tagItem), { minLength: 1, maxLength: 2 })
  .map((parts) => parts.flat().join('\n'));
