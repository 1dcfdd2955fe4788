import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recordAnswers } from '../../../../src/core/interview/answers/recordAnswers';
import { openQuestionsTo } from '../../../../src/core/interview/answers/numberedQuestions';
import { followUpMessage } from '../../../../src/core/report/followUpMessage';
import { sessionOf } from '../../session/literalSession';
import { endings, heads, openings } from './mailShapes';

const session = sessionOf({
  'threat-session.yaml':
    'title: Shop of toys\npeople: [{ id: lee, name: Lee Wong }, { id: dana, name: Dana Reyes }]\n',
  'a.interview.md': `## Payment provider #process

- [ ] #ask @lee Who may see the address of the webhook, and who may change it? due:2026-11-25
- [>] Do you track attempts that fail, again and again? And what do you do then? @lee
- #ask @lee Where are the logs (all of them)?
- [>] For how long is a session kept, and who ends it? @lee
- [>] Somebody else's? @dana
`,
});
const questions = openQuestionsTo(session, 'lee');
const numbers = questions.map(({ number }) => number);
const message = followUpMessage(session, 'lee', 'text') ?? '';

/** As a mail program breaks lines: at blanks, no line longer than so many characters. */
function wrapped(text: string, width: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const parts = [''];
    for (const word of line.split(' ')) {
      const last = parts.at(-1) ?? '';
      if (last !== '' && last.length + word.length + 1 > width) parts.push(word);
      else parts[parts.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return parts;
  });
  return lines.join('\n');
}

const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

/** Words that stand nowhere else, over some lines; a year or a port may have one of its own. */
const answerText = fc
  .array(
    fc.constantFrom(
      'only operations',
      'nobody yet',
      '2027',
      'on port\n8443.',
      'until\n2019: then not',
      'ask Dana',
      'five - or six',
      'fünf & mehr',
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => `It is ${parts.join('\n')}`);

const width = fc.integer({ min: 24, max: 90 });
const theMessage = fc.record({ width, isQuoted: fc.boolean() }).map(({ width: most, isQuoted }) => {
  const text = wrapped(message, most);
  return isQuoted ? quoted(text) : text;
});

const around = fc.record({
  greeting: fc.constantFrom('', 'Hallo Mira,\n\n', 'Hi,\nhere is what I know.\n\n'),
  ending: fc.constantFrom('', ...Object.values(endings).map((text) => `\n\n${text}`)),
  head: fc.constantFrom('', ...Object.values(heads).map((text) => `\n\n${text}\n`)),
  below: fc.oneof(
    fc.constant(''),
    theMessage.map((text) => `\n\n${text}`),
  ),
  lineBreak: fc.constantFrom('\n', '\r\n'),
});

const flat = (text: string): string =>
  text
    .replace(/^@lee:/, '')
    .replace(/\s+/g, ' ')
    .trim();

function assertTaken(pasted: string, given: ReadonlyMap<string, string>): void {
  const { answers, notTaken } = recordAnswers(session, 'lee', pasted);
  assert.deepEqual(
    Object.fromEntries(answers.map(({ number, answer }) => [number, flat(answer)])),
    Object.fromEntries([...given].map(([number, answer]) => [number, flat(answer)])),
    pasted,
  );
  assert.deepEqual(
    notTaken.filter(({ reason }) => reason !== 'no-number'),
    [],
    pasted,
  );
}

const someNumbers = fc.shuffledSubarray(numbers, { minLength: 1 });

describe('a reply above the message', () => {
  it('gives every answer whole, to its number, and no word of what is around it', () => {
    fc.assert(
      fc.property(
        someNumbers,
        fc.array(answerText, { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom(...openings), { minLength: 4, maxLength: 4 }),
        fc.constantFrom('\n', '\n\n'),
        around,
        (asked, texts, shapes, between, { greeting, ending, head, below, lineBreak }) => {
          const given = new Map(asked.map((number, at) => [number, texts[at] ?? '']));
          const body = asked.map(
            (number, at) => `${(shapes[at] ?? '').replace(/N(?!r|o\.|°)/, number)}${texts[at] ?? ''}`,
          );
          const pasted = `${greeting}${body.join(between)}${ending}${head}${below}\n`;
          assertTaken(pasted.replaceAll('\n', lineBreak), given);
        },
      ),
      { numRuns: 1000 },
    );
  });
  it('may give one answer to two numbers', () => {
    const pairs = [
      'A and B: ',
      'A/B ',
      'A & B: ',
      'A, B: ',
      'A + B - ',
      'A und B: ',
      'A; B: ',
      'A B: ',
      'Nr. A und Nr. B: ',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...pairs), answerText, around, (pair, text, { ending, head, below }) => {
        const [one = '', other = ''] = numbers;
        const both = pair.replace('A', one).replace('B', other);
        assertTaken(
          `${both}${text}${ending}${head}${below}`,
          new Map([one, other].map((each) => [each, text])),
        );
      }),
    );
  });
});

describe('a reply within the message', () => {
  it('gives what stands below each question', () => {
    fc.assert(
      fc.property(
        someNumbers,
        fc.array(answerText, { minLength: 4, maxLength: 4 }),
        width,
        fc.boolean(),
        around,
        (asked, texts, most, isQuoted, { ending, head, lineBreak }) => {
          const given = new Map(asked.map((number, at) => [number, texts[at] ?? '']));
          const blocks = wrapped(message, most)
            .split('\n\n')
            .map((block) => {
              const number = asked.find((each) => block.startsWith(each));
              const shown = isQuoted ? quoted(block) : block;
              return number === undefined ? shown : `${shown}\n${given.get(number) ?? ''}`;
            });
          const pasted = `${head.trim()}\n\n${blocks.join('\n\n')}${ending}\n`;
          assertTaken(pasted.replaceAll('\n', lineBreak), given);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a text without end', () => {
  const repeated = (text: string): string => text.repeat(Math.ceil(100_000 / text.length));
  const [number = ''] = numbers;
  for (const piece of [
    ...[
      'a',
      ' ',
      '\n',
      '>',
      '> ',
      '\t',
      '(',
      '_',
      '-',
      '—\n',
      '[',
      '*',
      '1. ',
      'On ',
      'From: ',
      'From: a\n',
      'Von:\nAn:\n',
    ],
    ...[
      't\n\n\n',
      'thank you\n',
      'Hello Lee Wong,\n',
      'On 1\n',
      'Am 1 schrieb\n',
      'Thanks\n\n',
      'Lee\n\n',
      '14:02\n',
      'Lee Wong\n',
    ],
    ...[
      `${number} `,
      `${number}\n`,
      `${number}/`,
      `${number} Where are the logs (\n`,
      `• ${number}: a\n`,
      '  a\n   b\n',
      '- a\n  - b\n',
      '``` ',
    ],
    ...[
      '________________________________\n',
      '-----Original Message-----\n',
      'Best regards, ',
      'sent from my ',
      '[1:11] a',
      'A b ',
    ],
  ]) {
    it(`of ${JSON.stringify(piece)} is read in less than a second`, () => {
      // Of this process alone: a busy machine makes no reply longer.
      const start = process.cpuUsage();
      recordAnswers(session, 'lee', repeated(piece));
      const { user } = process.cpuUsage(start);
      assert.ok(user < 1_000_000, `${Math.round(user / 1000)} ms`);
    });
  }
});
