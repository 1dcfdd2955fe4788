/** The law of the format page's section 8: after any edit, parsing shows that change and no other. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { appendElement } from '../../../../src/core/note/edits/appendElement';
import { appendTag } from '../../../../src/core/note/edits/appendTag';
import { closeAsk, reopenAsk } from '../../../../src/core/note/edits/closeAsk';
import { setQuestionStatus } from '../../../../src/core/note/edits/questionStatus';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { isClosed } from '../../../../src/core/note/taskItem';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { after, assertKept, assertLaw } from './editLaw';
import { answerText, facts, noteText } from '../randomNotes';

const targetOf = (note: Note, offset: number) => {
  const { line, character } = note.lines.at(offset);
  return { line, text: note.lines.textOf(line), character };
};

const input = fc.tuple(noteText, fc.nat(), answerText);

/** What would be nobody's question without one gets a question mark, and is the same question with it. */
const unmarked = (note: Note) =>
  facts({
    ...note,
    questions: note.questions.map((one) => ({ ...one, text: one.text.replace(/\?$/, '') })),
  });

describe('after an edit, parsing shows that change and no other', () => {
  assertLaw('when a question gets a status', input, ([text, pick]) => {
    const note = parseNote(text);
    const index = pick % note.questions.length;
    const question = note.questions[index];
    if (!question) return null;
    const status = (['open', 'answered', 'not-applicable', 'deferred'] as const)[pick % 4] ?? 'open';
    const edits = setQuestionStatus(note, targetOf(note, question.mark.start), status);
    if (!edits) return false;
    const result = after(text, edits);
    const expected = unmarked(note);
    expected.questions = expected.questions.map((one, at) =>
      at === index ? one.replace(/^[^|]*/, status) : one,
    );
    assert.deepEqual(unmarked(result), expected);
    return true;
  });

  assertLaw('when a question is answered', input, ([text, pick, answer]) => {
    const note = parseNote(text);
    const index = pick % note.questions.length;
    const question = note.questions[index];
    if (!question) return null;
    const edits = answerQuestion(note, targetOf(note, question.mark.start), answer);
    if (!edits) return false;
    const result = after(text, edits);
    const answered = result.questions[index];
    assert.deepEqual(
      [answered?.status, answered?.text, answered?.id],
      ['answered', question.text, question.id],
    );
    const flat = (value: string | null | undefined) => (value ?? '').replace(/\s+/g, ' ').trim();
    // A task in an answer is a follow-up question of its own.
    if (!/\[.\] /.test(answer))
      assert.equal(flat(answered?.answer), flat(`${question.answer ?? ''}\n${answer}`));
    const before = facts(note);
    assert.deepEqual(facts(result).elements, before.elements);
    assertKept(facts(result).questions, before.questions, index, text);
    assertKept(facts(result).tags, before.tags, -1, text);
    return true;
  });

  for (const words of ['', 'yes, since May', 'no #hint/S it never was']) {
    assertLaw(`when an ask is closed with "${words}", and opened again`, input, ([text, pick]) => {
      const note = parseNote(text);
      const asks = note.tags.filter(({ kind }) => kind === 'ask' || kind === 'action');
      const ask = asks[pick % asks.length];
      if (!ask) return null;
      const index = note.tags.indexOf(ask);
      const edits = closeAsk(note, targetOf(note, ask.span.start), words);
      if (!edits) return false;
      const closedText = applyEdits(text, edits);
      const closed = after(text, edits);
      const changed = closed.tags[index];
      assert.ok(changed && isClosed(changed));
      if (words)
        assert.ok(
          changed.details.some(
            ({ key, value }) => key === 'answer' && value.includes(words.split(' #')[0] ?? ''),
          ),
        );
      assert.deepEqual(
        facts(closed).questions.map((one) => one.split('|')[1]),
        facts(note).questions.map((one) => one.split('|')[1]),
      );
      assertKept(facts(closed).tags, facts(note).tags, index, text);

      const reopened = reopenAsk(closed, targetOf(closed, changed.span.start));
      if (!reopened) return false;
      const open = after(closedText, reopened).tags[index];
      assert.ok(open && !isClosed(open));
      return true;
    });
  }

  assertLaw('when an element is added', input, ([text, pick]) => {
    const note = parseNote(text);
    const name = ['Crane', 'C# *dev*', '<b> & co', 'a #hint b', '  two   words '][pick % 5] ?? '';
    const edits = appendElement(note, { kind: 'interactor', type: 'device', name });
    if (!edits) return false;
    const result = after(text, edits);
    assert.equal(result.elements.at(-1)?.name, name.trim().replace(/\s+/g, ' '));
    assert.deepEqual(facts(result).elements.slice(0, -1), facts(note).elements);
    assert.deepEqual({ ...facts(result), elements: [] }, { ...facts(note), elements: [] });
    return true;
  });

  assertLaw('when a tag is added', input, ([text, pick]) => {
    const note = parseNote(text);
    const section = note.elements[pick % (note.elements.length + 1)] ?? null;
    const edits = appendTag(note, section?.key ?? null, { kind: 'control', text: '/I it is *signed*' });
    if (!edits) return false;
    const result = after(text, edits);
    const added = facts(result).tags.filter((one) => one.startsWith('control|I||it is *signed*|'));
    assert.equal(added.length, 1);
    assert.ok(added[0]?.endsWith(`|${section?.key ?? '-'}`));
    assert.deepEqual(
      facts(result).tags.filter((one) => one !== added[0]),
      facts(note).tags,
    );
    assert.deepEqual({ ...facts(result), tags: [] }, { ...facts(note), tags: [] });
    return true;
  });
});
