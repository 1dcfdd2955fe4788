import assert from 'node:assert/strict';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { setQuestionStatus } from '../../../../src/core/note/edits/questionStatus';
import { parseNote } from '../../../../src/core/note/parseNote';
import { edited, type LineEdit } from './lineEdit';

const about = '## Shopper #interactor\n\n';
const answer =
  (words: string): LineEdit =>
  (note, target) =>
    answerQuestion(note, target, words);

describe('answering a question', () => {
  const assertAnswered = (text: string, words: string, expected: string | null) =>
    assert.equal(edited(about + text, '] a', answer(words)), expected === null ? null : about + expected);

  it('ticks it and writes below', () => assertAnswered('- [ ] a?\n- [ ] b', 'c', '- [x] a?\n  c\n- [ ] b'));
  it('needs no words', () => assertAnswered('- [ ] a?\n', '  ', '- [x] a?\n'));
  it('keeps line endings, quotes and tabs', () => {
    assert.equal(edited('> 1. [ ] a?\r\n', '] a', answer('c\nd')), '> 1. [x] a?\r\n>    c\r\n>    d\r\n');
    assertAnswered('-\t[ ] a?', 'c', '-\t[x] a?\n \tc');
  });
  it('stands before follow-up questions', () =>
    assertAnswered('- [ ] a?\n  - [ ] b\n', 'c', '- [x] a?\n  c\n  - [ ] b\n'));
  it('goes behind what is there', () =>
    assertAnswered('- [ ] a?\n  b\n  - [ ] d', 'c', '- [x] a?\n  b\n\n  c\n  - [ ] d'));
  it('takes any Markdown', () => {
    assertAnswered('- [ ] a?\n', '---', '- [x] a?\n\n  ---\n');
    assertAnswered('- [ ] a?\n  - [ ] b', '<!-- c', '- [x] a?\n  - [ ] b\n\n  <!-- c');
    assertAnswered('- [ ] a?', 'b\n\n- c\n  d', '- [x] a?\n  b\n\n  - c\n    d');
  });
  it('leaves a conflict of two branches alone', () => {
    const sides = '<<<<<<< HEAD\n  - b\n=======\n  - c\n>>>>>>> jon\n';
    assertAnswered(`- [ ] a?\n${sides}`, 'd', null);
    assertAnswered(`<<<<<<< HEAD\n- [ ] a?\n=======\n- [ ] b\n>>>>>>> jon\n`, 'd', null);
    assertAnswered(`- [ ] a?\n\nb\n\n${sides}`, 'd', `- [x] a?\n  d\n\nb\n\n${sides}`);
  });
  it('is refused when the question is gone', () => {
    const note = parseNote(about);
    assert.equal(answerQuestion(note, { line: 2, text: '- [ ] a?', character: 2 }, 'b'), null);
  });
  it('finds a question that moved, and none of two', () => {
    const target = { line: 2, text: '- [ ] a?', character: 2 };
    const tick = (text: string) => setQuestionStatus(parseNote(text), target, 'answered');
    assert.equal(tick(`${about}\n\n- [ ] a?`)?.length, 1);
    assert.equal(tick(`${about}x\n\n- [ ] a?\n- [ ] a?`), null);
  });
});
