/** Random notes as people might type them, and their facts in comparable form. */
import fc from 'fast-check';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';

const words = fc.constantFrom(
  'it leaks',
  'the *key* opens',
  'a `#hint b` c',
  'see [it](x "y") now',
  'by mail, 90 days',
  'über 😀 alles',
  'a | b',
  'x_y_z',
  'who?',
  '<!-- c -->',
  '~~old~~ new',
);
const letters = fc.constantFrom('', '', '/S', '/td', '/RE!', '!!');
const person = fc.constantFrom('', ' @lee', ' @dana.r', ' due:2026-11-25');
const id = fc.constantFrom('', '', ' ^authentication', ' ^roles/SE', ' ^/I', ' ^R-1');
const kind = fc.constantFrom('hint', 'risk', 'dismissed', 'ask', 'control', 'assumption', 'action', 'flow');
const detail = fc.constantFrom(
  'how: they sniff',
  'because: unlikely',
  'likelihood: low',
  'owner: lee',
  'answer: yes',
  'status: open',
  'note',
);
const mark = fc.constantFrom(' ', 'x', '-', '>', 'X');
const bullet = fc.constantFrom('-', '*', '1.');

const nest = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? '' : by + line));

const tagLine = fc.tuple(kind, letters, person, words, id).map(([k, l, p, w, i]) => `#${k}${l}${p} ${w}${i}`);

const tagItem = fc
  .tuple(bullet, fc.constantFrom('', '', '[ ] ', '[x] '), tagLine, fc.array(detail, { maxLength: 3 }))
  .map(([b, m, line, details]) => [
    `${b} ${m}${line}`,
    ...nest(
      details.map((one) => `- ${one}`),
      ' '.repeat(b.length + 1),
    ),
  ]);

const answerLines = fc.oneof(
  words.map((w) => [w]),
  tagLine.map((line) => [line]),
  words.map((w) => [`@lee: ${w}`]),
  fc.constant(['```', '#hint in code', '  - [ ] no task', '```']),
  words.map((w) => ['', w]),
  words.map((w) => [`- ${w}`]),
);

const question: fc.Arbitrary<string[]> = fc.letrec<{ question: string[] }>((tie) => ({
  question: fc
    .tuple(
      bullet,
      mark,
      words,
      person,
      id,
      fc.array(answerLines, { maxLength: 2 }),
      fc.array(tie('question'), { maxLength: 1, depthIdentifier: 'question' }),
    )
    .map(([b, m, w, p, i, answers, follow]) => [
      `${b} [${m}] ${w}${p}${i}`,
      ...nest([...answers.flat(), ...follow.flat()], ' '.repeat(b.length + 1)),
    ]),
})).question;

const flowItem = fc
  .tuple(
    bullet,
    fc.constantFrom('Shopper -> Web shop', 'Cards <-> Payment *provider*', '-> Cards', 'A -> B -> C'),
    fc.constantFrom('', ': card numbers', ': orders (HTTPS)', ' (SQL)'),
    fc.array(question, { maxLength: 2 }),
  )
  .map(([b, path, said, questions]) => [
    `${b} #flow ${path}${said}`,
    ...nest(questions.flat(), ' '.repeat(b.length + 1)),
  ]);

const heading = fc
  .tuple(
    fc.constantFrom('#', '##', '##', '###'),
    fc.constantFrom('Shopper', 'Web shop', 'Cards', 'Payment *provider*'),
    fc.constantFrom('', ' #interactor', ' #interactor/human', ' #process', ' #store'),
  )
  .map(([hashes, name, tag]) => [`${hashes} ${name}${tag}`]);

const block: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: question },
  { weight: 4, arbitrary: tagItem },
  { weight: 2, arbitrary: flowItem },
  words.map((w) => [w]),
  fc.tuple(words, tagLine).map(([w, line]) => [`${w} ${line}`]),
  fc.tuple(words, tagLine, words).map(([w, line, after]) => [`${w} ${line}`, after]),
  question.map((lines) => nest(lines, '> ').map((line) => line || '>')),
  fc.constant(['| a | b |', '| --- | --- |', '| c #hint d | e |']),
  fc.constant(['~~~', '## No #process', '~~~']),
  fc.constant(['<div>', '#hint', '</div>']),
);

const frontMatter = fc.constantFrom('', '', '---\ntitle: A # note\nrole: architects\n---\n\n');

/** A note of up to ten blocks, with either kind of line break, with or without one at its end. */
export const noteText: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n')), { minLength: 1, maxLength: 10 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([front, blocks, lineBreak, closed]) => {
    const body = blocks.map(([lines, after]) => lines.join('\n') + after).join('');
    return (front + (closed ? body : body.trimEnd())).replaceAll('\n', lineBreak);
  });

/** What people type into an answer. */
export const answerText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      answerLines,
      tagItem,
      fc.constantFrom(['---'], ['# big'], ['[x]: y'], ['> quoted'], ['<b>'], ['1) one']),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.flat().join('\n'));

/** A note's facts, one line each, independent of where they stand. */
export function facts(note: Note): { elements: string[]; questions: string[]; tags: string[] } {
  return {
    elements: note.elements.map((one) => [one.level, one.kind, one.type, one.key].join('|')),
    questions: note.questions.map((one) =>
      [
        one.status,
        one.text,
        one.id,
        one.stride,
        one.answer,
        one.deferredTo,
        one.due,
        one.element?.key ?? '-',
        one.flow?.key ?? '-',
      ].join('|'),
    ),
    tags: note.tags.map((one) =>
      [
        one.kind,
        one.stride,
        one.severity,
        one.text,
        one.id,
        one.due,
        one.saidBy,
        one.task,
        one.people.map((mention) => mention.id),
        one.details.map(({ key, value }) => `${key}=${value}`),
        one.element?.key ?? '-',
      ].join('|'),
    ),
  };
}

/**
 * As the extension writes: tags in list items, details nested under them, `-` for every list.
 * Not an answer that is an HTML comment alone: Prettier takes it out of its item, whoever wrote it.
 */
export const isAsWritten = (text: string): boolean =>
  !/^(?![-#> ]).*#\w/m.test(text) && !/<div>|^[> ]*(?:\*|1\.) |^[> ]*(?:@lee: |- )?<!--/m.test(text);

/** A note's facts but for what formatters write differently: `_a_` for `*a*`, and blanks. */
export const looseFacts = (text: string): string =>
  JSON.stringify(facts(parseNote(text)))
    .replace(/[*_]/g, '')
    .replace(/(?:\\n|\s)+/g, ' ');
