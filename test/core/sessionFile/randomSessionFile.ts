/** Random session files as people might write them: any style, comments anywhere, keys of their own. */
import fc from 'fast-check';

const word = fc.constantFrom(
  'Shop',
  'a b',
  'über 😀',
  'no',
  '12',
  'x: y',
  '# z',
  "it's",
  '- a',
  'say "hi"',
  '{a}',
);

/** In one of the styles that YAML has for a text. */
const written = fc.tuple(word, fc.constantFrom('plain', 'single', 'double')).map(([text, style]) => {
  const single = `'${text.replace(/'/g, "''")}'`;
  const isPlain = !/^[#\-{]|: |["']/.test(text);
  return style === 'double' ? JSON.stringify(text) : style === 'single' || !isPlain ? single : text;
});

/** Behind a value, or on a line of its own; `C` is numbered later, so that each is told from all others. */
const comment = fc.constantFrom('', '', '', ' # C');
const line = fc.constantFrom<string[]>([], [], [], ['# C'], [''], ['  # C: [']);

type Lines = readonly string[];
const joined = (...parts: readonly fc.Arbitrary<Lines>[]): fc.Arbitrary<Lines> =>
  fc.tuple(...parts).map((lines) => lines.flat());
const indent = (lines: Lines, by: string): Lines => lines.map((one) => (one === '' ? '' : by + one));

const scalar = (key: string, value: fc.Arbitrary<string> = written): fc.Arbitrary<Lines> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(value, comment).map(([v, c]) => [`${key}: ${v}${c}`]) },
    comment.map((c) => [`${key}:${c}`]),
    fc.constant<Lines>([]),
  );

const blockText = (key: string): fc.Arbitrary<Lines> =>
  fc.oneof(
    scalar(key),
    fc.constantFrom('|', '>-', '|+').map((style) => [`${key}: ${style}`, '  # no comment', '  two', '']),
  );

/** A list of words, in brackets or below its key. */
const words = (key: string, value: fc.Arbitrary<string>): fc.Arbitrary<Lines> =>
  fc
    .tuple(fc.uniqueArray(value, { maxLength: 3 }), fc.constantFrom('flow', 'block', 'spread'), comment, line)
    .map(([items, style, c, above]) => {
      if (!items.length || style === 'flow') return [`${key}: [${items.join(', ')}]${c}`];
      if (style === 'spread') return [`${key}: [`, ...items.map((item) => `    ${item},${c}`), '  ]'];
      return [`${key}:${c}`, ...indent([...above, ...items.map((item) => `- ${item}${c}`)], '  ')];
    });

/** A list of maps, each below a `-`; `first` begins it. */
const maps = (
  key: string,
  firsts: fc.Arbitrary<readonly string[]>,
  rest: fc.Arbitrary<Lines>,
): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      firsts,
      fc.array(rest, { minLength: 3, maxLength: 3 }),
      fc.array(line, { minLength: 3, maxLength: 3 }),
      comment,
    )
    .map(([items, rests, above, c]) =>
      items.length
        ? [
            `${key}:${c}`,
            ...items.flatMap((first, at) => [
              ...indent(above[at] ?? [], '  '),
              `  - ${first}`,
              ...indent(rests[at] ?? [], '    '),
            ]),
          ]
        : [c === '' ? `${key}: []` : `${key}:${c}`],
    );

const person = fc.constantFrom('dana', "'lee'", 'Mo', '"dana"', 'Lee Kim');

const people = maps(
  'people',
  fc.subarray(['id: dana', "id: 'lee' # C", 'name: Mo']),
  joined(
    scalar('why'),
    words('duties', fc.constantFrom('participant', 'organizer', "'notetaker'")),
    blockText('channel'),
    scalar('own'),
    scalar('manager', fc.constantFrom('true', 'false')),
  ),
);

const meetings = maps(
  'meetings',
  fc.subarray(['id: kickoff', 'id: "b-1" # C', 'title: Third']),
  joined(
    scalar('role', fc.constantFrom('business', "'architects'", 'workshop')),
    scalar('start', fc.constantFrom('2026-11-23T09:00', "'2026-11-23T09:30'")),
    scalar('minutes', fc.constantFrom('30', '150')),
    words('people', person),
    words('agenda', written),
  ),
);

const documents = maps(
  'documents',
  fc.subarray(['title: Plan', "title: 'Old' # C"]),
  scalar('status', fc.constantFrom('requested', "'none'")),
);

const body = fc
  .tuple(
    fc.tuple(line, scalar('pace', fc.constantFrom('three-days', "'one-day'"))),
    fc.tuple(line, words('goals', written)),
    fc.tuple(
      line,
      fc.oneof(
        joined(words('in', written), words('out', written)).map((lines) => [
          'scope:',
          ...indent(lines, '  '),
        ]),
        fc.constantFrom<Lines>(['scope:'], ['scope: { in: [a], }'], ['scope: {} # C'], []),
      ),
    ),
    fc.tuple(line, people),
    fc.tuple(line, meetings),
    fc.tuple(line, documents),
    fc.tuple(
      line,
      fc.oneof(
        joined(scalar('goal'), line, blockText('breaks')).map((lines) => [
          'agreement: # C',
          ...indent(lines, '  '),
        ]),
        fc.constant<Lines>([]),
      ),
    ),
    fc.tuple(line, blockText('own')),
  )
  .map((parts) => parts.flat(2));

/** With LF or CRLF, with and without a byte order mark and a line break at the end. */
export const sessionFileText = fc
  .tuple(body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'), fc.boolean())
  .map(([lines, lineBreak, mark, ends]) => {
    let number = 0;
    const text = ['title: Shop', ...lines].join('\n').replace(/# C/g, () => `# C${number++}`);
    return mark + (text + (ends ? '\n' : '')).replace(/\n/g, lineBreak);
  });
