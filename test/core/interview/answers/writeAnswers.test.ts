import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { pastedAnswer, writeAnswers } from '../../../../src/core/interview/answers/writeAnswers';
import { leftOutSummary } from '../../../../src/core/interview/answers/recordAnswers';
import { endings, heads } from './mailShapes';

/** Answers by the words of what they answer. */
type Answers = Readonly<Record<string, string>>;

/** Where each question and ask of a note stands, with its answer. */
const placed = (text: string, answers: Answers) => {
  const { questions, tags, lines } = parseNote(text);
  return [
    ...questions.map((question) => ({ words: question.text, offset: question.textSpan.start, isAsk: false })),
    ...tags.map((tag) => ({ words: tag.text, offset: tag.span.start, isAsk: true })),
  ].flatMap(({ words, offset, isAsk }) => {
    const answer = answers[words];
    if (answer === undefined) return [];
    const { line, character } = lines.at(offset);
    return [{ words, answer, isAsk, target: { line, character, text: lines.textOf(line) } }];
  });
};

/** Asserts the note after its answers; it may have changed since they were placed. */
function assertWritten(
  text: string,
  answers: Answers,
  expected: string,
  left: string[] = [],
  now = text,
): void {
  const written = writeAnswers(parseNote(now), placed(text, answers));
  assert.equal(applyEdits(now, written.edits), expected);
  assert.deepEqual(
    written.left.map(({ words }) => words),
    left,
  );
}

describe('answers of one reply in one note', () => {
  it('close questions and asks', () =>
    assertWritten(
      '## A #process\n\n- [>] Who? @lee\n- [ ] #ask @lee When?\n',
      { 'Who?': '@lee: Ops.', 'When?': 'At night.' },
      '## A #process\n\n- [x] Who? @lee\n  @lee: Ops.\n- [x] #ask @lee When?\n  - answer: At night.\n',
    ));
  it('find each its own among lines that read the same', () =>
    assertWritten(
      '## A #process\n\n- [>] Who? @lee ^who\n\n## B #process\n\n- [>] Who? @lee ^who\n',
      { 'Who?': 'Ops.' },
      '## A #process\n\n- [x] Who? @lee ^who\n  Ops.\n\n## B #process\n\n- [x] Who? @lee ^who\n  Ops.\n',
    ));
  it('stand each at its question, above and below a follow-up', () =>
    assertWritten(
      '- [>] Who? @lee\n  - [>] Since when? @lee\n',
      { 'Who?': 'Ops.', 'Since when?': 'May.' },
      '- [x] Who? @lee\n  Ops.\n  - [x] Since when? @lee\n    May.\n',
    ));
  it('follow what moved', () =>
    assertWritten(
      '- [>] Who? @lee\n',
      { 'Who?': 'Ops.' },
      'New.\n\n- [x] Who? @lee\n  Ops.\n',
      [],
      'New.\n\n- [>] Who? @lee\n',
    ));
  it('are told where the question is gone, and the others are written', () =>
    assertWritten(
      '- [>] Who? @lee\n- [>] Why? @lee\n',
      { 'Who?': 'Ops.', 'Why?': 'Money.' },
      '- [x] Why? @lee\n  Money.\n',
      ['Who?'],
      '- [>] Why? @lee\n',
    ));
  it('keep CRLF', () =>
    assertWritten('- [>] Who? @lee\r\n', { 'Who?': 'Ops.' }, '- [x] Who? @lee\r\n  Ops.\r\n'));
  it('touch nothing but what they are about', () => {
    const text = '- [>] Who? @lee\n\nBetween.\n\n- [>] Why? @lee\n';
    const { edits } = writeAnswers(parseNote(text), placed(text, { 'Who?': 'Ops.', 'Why?': 'Money.' }));
    assert.deepEqual(
      edits.map(({ span }) => text.slice(span.start, span.end)),
      ['>', '', '>', ''],
    );
  });
});

/** Asserts the text after pasting at `|`; null where pasting is nothing but pasting. */
function assertPasted(marked: string, pasted: string, expected: string | null): void {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const answer = pastedAnswer(parseNote(text), offset, pasted);
  assert.equal(answer && applyEdits(text, answer.edits), expected);
}

describe('a message that is pasted', () => {
  it('closes the ask it is pasted on', () =>
    assertPasted('- [ ] #ask @lee Who?|\n', 'Ops.', '- [x] #ask @lee Who?\n  - answer: Ops.\n'));
  it('closes it from its details too', () =>
    assertPasted(
      '- [ ] #ask @lee Who?\n  - due: 2026-11-27|\n',
      'Ops.',
      '- [x] #ask @lee Who?\n  - due: 2026-11-27\n  - answer: Ops.\n',
    ));
  it('keeps its lines below an ask, and says nothing but words there', () => {
    assertPasted(
      '- [ ] #ask @lee Who?|\n',
      'Like this:\n  server:\n    port: 9',
      '- [x] #ask @lee Who?\n  - answer: Like this:\n    ```\n    server:\n      port: 9\n    ```\n',
    );
    assertPasted(
      '- [ ] #ask @lee Who?|\n',
      'Ops may.\nOwner: the desk\n- how : ask',
      '- [x] #ask @lee Who?\n  - answer:\n\n    Ops may.\n    Owner\\: the desk\n    - how \\: ask\n',
    );
  });
  it('answers the question it is pasted on', () =>
    assertPasted('- [>] Who|? @lee\r\n', 'Ops.\r\nAnd I.', '- [x] Who? @lee\r\n  Ops.\r\n  And I.\r\n'));
  it('is pasted as it is on what is closed', () => {
    assertPasted('- [x] #ask @lee Who?|\n', 'Ops.', null);
    assertPasted('## A #interactor\n\n- [x] Who?|\n', 'Ops.', null);
  });
  it('is pasted as it is below a question, and in prose', () => {
    assertPasted('- [ ] Who?\n  |\n', 'Ops.', null);
    assertPasted('They said: |\n', 'Ops.', null);
  });
  it('gives its own words, without what it quotes and its signature', () =>
    assertPasted(
      '- [ ] Who?|\n',
      '> Who?\n\n\n\nOps.\n\n\nReally.\n--\nLee\n',
      '- [x] Who?\n  Ops.\n\n  Really.\n',
    ));
  it('may be a quote altogether', () => assertPasted('- [ ] Who?|\n', '> Ops.\n', '- [x] Who?\n  Ops.\n'));
  it('brings no tag, no task and no HTML', () =>
    assertPasted(
      '- [ ] Who?|\n',
      '#hint <b>all</b>\n- [ ] me',
      '- [x] Who?\n  \\#hint \\<b>all\\</b>\n  - \\[ \\] me\n',
    ));
  it('is no answer when nothing is left of it', () => assertPasted('- [ ] Who?|\n', ' \n--\nLee', null));
  for (const [name, head] of Object.entries(heads)) {
    it(`ends above the head of a mail: ${name}`, () =>
      assertPasted(
        '- [ ] Who?|\n',
        `Ops.\n\n${head}\n\nHello Lee,\nwho may do it?\n`,
        '- [x] Who?\n  Ops.\n',
      ));
    it(`goes on below a head that stands first: ${name}`, () =>
      assertPasted('- [ ] Who?|\n', `${head}\n\nOps.\n`, '- [x] Who?\n  Ops.\n'));
  }
  for (const [name, ending] of Object.entries(endings).filter(([name]) => name !== 'a name')) {
    it(`ends above ${name}`, () =>
      assertPasted('- [ ] Who?|\n', `Ops.\n\n${ending}\n`, '- [x] Who?\n  Ops.\n'));
  }
  for (const words of [
    'From: the door\nTo: the locker',
    'Date: in May\nOwner: Ops',
    'Best regards are sent by the shop.',
    'Thanks to the log we know.',
    'On Tuesday Omar wrote:\nnobody may',
    'Von nun an: niemand',
    'It was sent from my office on Monday, as the log says.',
    'At 14:02 it stopped.',
    'Lee Wong',
  ]) {
    it(`keeps words that look like the end of a mail: ${words}`, () =>
      assertPasted('- [ ] Who?|\n', `Ops.\n${words}`, `- [x] Who?\n  Ops.\n${words.replace(/^/gm, '  ')}\n`));
  }
  for (const [words, said] of [
    ['[11:02] Lee Wong\nOps.\n1 Like 👍', 'Ops.'],
    ['Lee Wong  [2:05 PM]\nOps. (edited)\n:+1: 1\n2 replies', 'Ops.'],
    ['Lee Wong\n24/11 14:02\nOps.', 'Ops.'],
    ['[11:02] Lee Wong\n2 replies', '2 replies'],
    ['[11:02] Lee Wong\nYes.\n👍', 'Yes.\n  👍'],
    ['Ops. (edited)\n2 replies', 'Ops. (edited)\n  2 replies'],
    ['Lee Wong\n14:02', 'Lee Wong\n  14:02'],
    ['-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nOps.', 'Ops.'],
  ] as const) {
    it(`is without what a program shows around it: ${JSON.stringify(words)}`, () =>
      assertPasted('- [ ] Who?|\n', words, `- [x] Who?\n  ${said}\n`));
  }
  it('tells what a chat shows below a message', () =>
    assert.deepEqual(
      pastedAnswer(parseNote('- [ ] Who?\n'), 0, '[11:02] Lee Wong\nOps. (edited)\n2 replies')?.leftOut,
      [{ reason: 'chat', text: '[11:02] Lee Wong\n(edited)\n2 replies' }],
    ));
  it('tells what is left out', () =>
    assert.equal(
      leftOutSummary(pastedAnswer(parseNote('- [ ] Who?\n'), 0, '> Who?\nOps.\n-- \nLee\n')?.leftOut ?? []),
      'what is quoted, the signature',
    ));
});
