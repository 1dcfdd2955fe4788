import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { writeAnswers } from '../../../../src/core/interview/answers/writeAnswers';

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
