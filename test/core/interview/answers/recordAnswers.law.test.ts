import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { openQuestionsTo } from '../../../../src/core/interview/answers/numberedQuestions';
import { recordAnswers } from '../../../../src/core/interview/answers/recordAnswers';
import { hostileText } from '../../report/hostileText';
import { sessionOf } from '../../session/literalSession';

const file = 'title: Shop\npeople: [{ id: lee, name: Lee Wong }]\n';
const session = (note: string) => sessionOf({ 'threat-session.yaml': file, 'a.interview.md': note });
const numbersIn = (note: string) => openQuestionsTo(session(note), 'lee').map(({ number }) => number);

describe('the numbers of many questions', () => {
  it('grow where two would be the same, and then are still told apart', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `- #ask @lee Question ${index}?\n`).join('\n');
    const note = `## A #process\n\n${many(300)}`;
    const numbers = numbersIn(note);
    assert.equal(new Set(numbers).size, 300);
    assert.ok(numbers.some((number) => number.length === 7));
    const pasted = numbers.map((number, index) => `${number}: answer ${index}`).join('\n');
    const { answers, notTaken } = recordAnswers(session(note), 'lee', pasted);
    assert.deepEqual(notTaken, []);
    assert.deepEqual(
      answers.map(({ asked, answer }) => `${asked.text} ${answer}`),
      numbers.map((_, index) => `Question ${index}? answer ${index}`),
    );
    const short = numbers.find((number) => number.length === 7) ?? '';
    const index = numbers.indexOf(short);
    // What an earlier message called it, before another took the same four digits.
    const [alone = ''] = numbersIn(`## A #process\n\n- #ask @lee Question ${index}?\n`);
    assert.deepEqual(
      recordAnswers(session(note), 'lee', `${alone}: yes`).notTaken.map(({ reason }) => reason),
      ['ambiguous'],
    );
  });
});

describe('recorded answers', () => {
  it('bring nothing into a note but words', () => {
    const text =
      '## Payment provider #process\n\n- [>] Do you track failed attempts? @lee\n- #ask @lee Where?\n';
    const [track = ''] = openQuestionsTo(session(text), 'lee')
      .filter(({ asked }) => asked.text.startsWith('Do you'))
      .map(({ number }) => number);
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (lines) => {
        const [given] = recordAnswers(session(text), 'lee', `${track}:\n${lines.join('\n')}`).answers;
        if (!given) return;
        const note = parseNote(text);
        const target = { line: 2, text: note.lines.textOf(2), character: 0 };
        const edits = answerQuestion(note, target, given.answer);
        assert.ok(edits);
        const after = parseNote(applyEdits(text, edits));
        assert.equal(after.tags.length, note.tags.length);
        assert.equal(after.questions.length, note.questions.length);
        assert.equal(after.elements.length, note.elements.length);
        assert.deepEqual(after.questions[0]?.speakers, ['lee']);
      }),
    );
  });
});
