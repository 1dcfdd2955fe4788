/** The law of the format page's section 8, for what the checklist writes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from 'prettier';
import { addQuestion, keyOfNew, type NewFlow } from '../../../../src/core/note/edits/addQuestion';
import { ownPart, typedAnswer } from '../../../../src/core/note/edits/answerQuestion';
import { calibrate } from '../../../../src/core/note/edits/appendTag';
import { deferQuestion } from '../../../../src/core/note/edits/questionStatus';
import { containsOffset } from '../../../../src/core/text/span';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { writeAnswer } from '../../../../src/core/note/edits/writeAnswer';
import { subjectKeyOf } from '../../../../src/core/note/flowRows';
import type { Note, Question, QuestionStatus } from '../../../../src/core/note/note';
import { isOnlyNoted } from '../../../../src/core/note/notedOnly';
import { parseNote } from '../../../../src/core/note/parseNote';
import { strideLetters } from '../../../../src/core/note/stride';
import { after, assertKept, assertLaw } from './editLaw';
import { answerText, facts, isAsWritten, looseFacts, noteText } from '../randomNotes';
import { typedShape, wildNote, withWords } from '../wildNotes';

const input = fc.tuple(noteText, fc.nat(), answerText);

const typedWords = typedShape.map((shape) => withWords(shape, 1000));

/** One of the note's own, or one of another note. */
const newFlow = ({ flows }: Note, pick: number): NewFlow => ({
  kind: 'flow',
  row: flows[pick % (flows.length + 1)]?.text ?? 'Cards -> Crane: a | b (SQL)',
});

const picked = (note: Note, pick: number): Question | undefined =>
  note.questions[pick % note.questions.length];

/** The facts of a note without one question's, and without the tags in its answer. */
function factsBeside(note: Note, question: Question | undefined) {
  const all = facts(note);
  const inside = (line: number) =>
    question?.answerLines.some(({ start, end }) => start <= line && line < end);
  return {
    elements: all.elements,
    questions: all.questions.filter((_, index) => note.questions[index] !== question),
    tags: all.tags.filter((_, index) => {
      const tag = note.tags[index];
      const places = [tag?.span, ...(tag?.details.map(({ span }) => span) ?? [])];
      return !places.some(
        (place) =>
          place &&
          (inside(note.lines.lineAt(place.start)) ||
            (question?.answerOpening && containsOffset(question.answerOpening, place.start))),
      );
    }),
  };
}

describe('after an edit of the checklist, parsing shows that change and no other', () => {
  assertLaw(
    'when an answer is written',
    input,
    ([text, pick, answer]) => {
      const note = parseNote(text);
      const question = picked(note, pick);
      if (!question) return null;
      const index = note.questions.indexOf(question);
      const edits = writeAnswer(note, question, answer, null);
      if (!edits) return false;
      const result = after(text, edits);
      const answered = result.questions[index];
      assert.ok(answered);
      assert.equal(answered.answer, ownPart(typedAnswer(answer)));
      assert.equal(answered.status, statusBehind(note, question, isOnlyNoted(result, answered)));
      const before = factsBeside(note, question);
      const now = facts(result);
      assert.deepEqual(now.elements, before.elements);
      assertKept(now.questions, before.questions, -1, text);
      assertKept(now.tags, before.tags, -1, text);
      if (!/\[.\]/.test(answer)) assert.equal(now.questions.length, note.questions.length);

      assert.deepEqual(writeAnswer(result, answered, answer, answer), []);
      return true;
    },
    200,
  );

  assertLaw(
    'when an answer is sent once more',
    fc.tuple(wildNote, fc.nat(), typedWords),
    ([text, pick, answer]) => {
      const note = parseNote(text);
      const question = picked(note, pick);
      const edits = question && writeAnswer(note, question, answer, null);
      if (!edits) return question ? false : null;
      const again = parseNote(applyEdits(text, edits));
      const written = again.questions[note.questions.indexOf(question)];
      assert.ok(written);
      assert.deepEqual(writeAnswer(again, written, answer, answer), []);
      return true;
    },
    200,
  );

  assertLaw('when an answer is taken back', input, ([text, pick]) => {
    const note = parseNote(text);
    const question = picked(note, pick);
    if (!question?.answer) return null;
    const edits = writeAnswer(note, question, ' \n', null);
    if (!edits) return false;
    const result = after(text, edits);
    const open = result.questions[note.questions.indexOf(question)];
    assert.equal(open?.answer, null);
    assert.equal(open.status, question.status === 'answered' ? 'open' : question.status);
    assert.deepEqual(factsBeside(result, open), factsBeside(note, question));
    return true;
  });

  assertLaw(
    'when an answer is typed letter by letter',
    input,
    ([text, pick, answer]) => {
      const note = parseNote(text);
      const question = picked(note, pick);
      const once = question && writeAnswer(note, question, answer, null);
      if (!question) return null;
      if (!once) return false;
      const index = note.questions.indexOf(question);
      let typing = text;
      let sent: string | null = null;
      const step = 3 + (pick % 5);
      for (let length = 1; length < answer.length + step; length += step) {
        const typed = answer.slice(0, length);
        const now = parseNote(typing);
        const asked = now.questions[index];
        if (!asked || typed.trim() === '') continue;
        const edits = writeAnswer(now, asked, typed, sent);
        if (!edits) continue;
        typing = applyEdits(typing, edits);
        sent = typed;
      }
      // Who put a blank line there, or the mark of a question, the note's writer or half an answer, no text tells.
      const squeezed = (whole: string) =>
        whole.replace(/(?:\r?\n[ >]*)+(?=\r?\n)/g, '').replaceAll(`${question.text}?`, question.text);
      assert.equal(squeezed(typing), squeezed(applyEdits(text, once)));
      return true;
    },
    60,
  );

  assertLaw('when a question is added', input, ([text, pick, answer]) => {
    const note = parseNote(text);
    const section = note.elements[pick % (note.elements.length + 2)];
    const element =
      section ??
      (pick % 2 ? null : { kind: 'interactor' as const, type: 'human' as const, name: 'Crane *2*' });
    const flow = pick % 4 ? null : newFlow(note, pick);
    const below = pick % 3 ? null : (picked(note, pick) ?? null);
    const words =
      ['Who pays', 'a *b* `c', '#hint @lee? due:2026-11-25', '- [x] ^id', '<b> &amp; ~~x~~?'][pick % 5] ?? '';
    const status = (['open', 'answered', 'not-applicable', 'deferred'] as const)[pick % 4] ?? 'open';
    const edits = addQuestion(
      note,
      { subject: flow ?? element, below },
      {
        text: words,
        id: pick % 7 ? null : 'roles',
        stride: pick % 4 ? [] : ['E', 'S'],
        status,
        answer: pick % 5 ? null : answer,
      },
    );
    if (!edits) return false;
    const result = after(text, edits);
    const known = new Set(facts(note).questions);
    const added = result.questions.find((_, index) => !known.has(facts(result).questions[index] ?? ''));
    assert.ok(added);
    assert.equal(added.text.replace(/\\(?=[^\p{L}\p{N}\s])|\?$/gu, ''), words.replace(/\?$/, ''));
    assert.equal(added.status, status);
    assert.equal(added.answer, pick % 5 ? null : ownPart(typedAnswer(answer)));
    const about = flow ? keyOfNew(flow) : element && (section?.key ?? 'crane *2*');
    assertKept(facts(result).questions, facts(note).questions, -1, text);
    assertKept(facts(result).tags, facts(note).tags, -1, text);
    assertKept(facts(result).elements, facts(note).elements, -1, text);
    assert.equal(subjectKeyOf(added), below ? subjectKeyOf(below) : about);
    return true;
  });

  assertLaw('when a question is deferred', input, ([text, pick]) => {
    const note = parseNote(text);
    const question = picked(note, pick);
    if (!question) return null;
    const index = note.questions.indexOf(question);
    const to = [null, 'sam', 'dana.r'][pick % 3] ?? null;
    const due = pick % 2 ? '2026-12-24' : null;
    const edits = deferQuestion(note, question, { to, due });
    if (!edits) return false;
    const result = after(text, edits);
    const deferred = result.questions[index];
    assert.deepEqual([deferred?.status, deferred?.deferredTo, deferred?.due], ['deferred', to, due]);
    const expected = facts(note);
    // What would be nobody's question without one gets a question mark, and is the same question with it.
    const asked = ({ id, stride, text: words, answer }: Question) => [
      id,
      stride,
      words.replace(/\?$/, ''),
      answer,
    ];
    assert.deepEqual(asked(question), deferred && asked(deferred));
    assertKept(facts(result).questions, expected.questions, index, text);
    assert.deepEqual({ ...facts(result), questions: [] }, { ...expected, questions: [] });
    assert.deepEqual(deferQuestion(result, deferred ?? question, { to, due }), []);
    return true;
  });

  assertLaw('when a category is calibrated twice', input, ([text, pick, answer]) => {
    const note = parseNote(text);
    const stride = strideLetters[pick % 6] ?? 'S';
    const edits = calibrate(note, { stride, level: 'high', words: answer });
    if (!edits) return false;
    const result = after(text, edits);
    const before = facts(note);
    assertKept(facts(result).tags, before.tags, -1, text);
    assert.deepEqual({ ...facts(result), tags: [] }, { ...before, tags: [] });
    const [added] = result.tags.filter(({ kind }) => kind === 'calibration');
    assert.deepEqual([added?.stride, added?.text.slice(0, 4)], [[stride], 'high']);

    const changed = applyEdits(text, edits);
    const again = calibrate(result, { stride, level: 'low', words: '' });
    if (!again) return false;
    const tags = after(changed, again).tags;
    assert.equal(tags.length, result.tags.length);
    assert.equal(tags.find(({ kind }) => kind === 'calibration')?.text, 'low');
    return true;
  });
});

describe('what the checklist writes', () => {
  const typed = answerText.filter(
    (answer) => isAsWritten(answer) && !/^(?:#|<|>|---|\[x\]|1\))/m.test(answer),
  );
  /** In a quote Prettier takes away the blank line between a nested list and the paragraph below, whoever wrote it. */
  const losesBlank = (text: string, answer: string) =>
    /^[ \t]*>/m.test(text) && /^[ \t]*(?:[-*+]|\d+[.)])[ \t][^]*\n\n/m.test(answer);

  it('reads the same after Prettier', () =>
    fc.assert(
      fc.asyncProperty(noteText.filter(isAsWritten), fc.nat(), typed, async (text, pick, answer) => {
        fc.pre(!losesBlank(text, answer));
        const note = parseNote(text);
        const section = note.elements[pick % (note.elements.length + 1)] ?? null;
        const question = { text: 'Who pays?', id: 'money', stride: [], status: 'answered', answer } as const;
        const edits = addQuestion(note, { subject: section, below: null }, question);
        const asked = applyEdits(text, edits ?? []);
        const again = parseNote(asked);
        const first = again.questions[0];
        const written = applyEdits(asked, (first && writeAnswer(again, first, answer, null)) ?? []);
        const formatted = await format(written, { parser: 'markdown' });
        assert.equal(looseFacts(formatted), looseFacts(written), `${written}\n=>\n${formatted}`);
      }),
      { numRuns: 150 },
    ));
});

/** What a question is once its answer is written: hints and asks alone answer nothing. */
function statusBehind(note: Note, question: Question, isNoted: boolean): QuestionStatus {
  const wasSaid = question.answer !== null && !isOnlyNoted(note, question);
  if (question.status === 'open') return isNoted ? 'open' : 'answered';
  return question.status === 'answered' && isNoted && wasSaid ? 'open' : question.status;
}
