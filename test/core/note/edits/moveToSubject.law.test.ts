/** The law of the format page's section 8, for what is said to be about something else. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NewSubject } from '../../../../src/core/note/edits/addQuestion';
import { moveToSubject } from '../../../../src/core/note/edits/moveToSubject';
import { targetOfQuestion } from '../../../../src/core/note/edits/tickQuestion';
import { subjectKeyOf } from '../../../../src/core/note/flowRows';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { answerText, facts, noteText } from '../randomNotes';
import { after, assertKept, assertLaw } from './editLaw';

const input = fc.tuple(noteText, fc.nat(), answerText);

const subjects: readonly (NewSubject | null)[] = [
  { kind: 'store', type: null, name: 'Loans' },
  { kind: 'interactor', type: 'human', name: 'Shopper' },
  { kind: 'flow', row: 'Shopper -> Loans: titles' },
  null,
];
const subjectAt = (pick: number) => subjects[pick % subjects.length] ?? null;

const wordsOf = (text: string): string =>
  [...text.matchAll(/\p{L}+/gu)]
    .map(([word]) => word)
    .sort()
    .join(' ');

describe('after something is said to be about something else, parsing shows that and no other change', () => {
  assertLaw('of a tag', input, ([text, pick]) => {
    const note = parseNote(text);
    const tag = note.tags[pick % note.tags.length];
    if (!tag || tag.kind === 'flow') return null;
    const { line, character } = note.lines.at(tag.span.start);
    const edits = moveToSubject(note, [{ line, character, text: note.lines.textOf(line) }], subjectAt(pick));
    if (!edits) return tag.item === null ? null : false;
    const result = after(text, edits);
    assertKept(facts(result).tags, facts(note).tags, note.tags.indexOf(tag), text);
    assert.deepEqual(facts(result).elements, facts(note).elements);
    return true;
  });

  assertLaw('of a question', input, ([text, pick]) => {
    const note = parseNote(text);
    const question = note.questions[pick % note.questions.length];
    if (!question) return null;
    const subject = subjectAt(pick);
    const isItem = /^[\s>]*(?:[-*+]|\d+[.)])\s+$/.test(
      note.lines
        .textOf(note.lines.lineAt(question.item.start))
        .slice(0, question.mark.start - 1 - note.lines.startOf(note.lines.lineAt(question.item.start))),
    );
    const edits = moveToSubject(note, [targetOfQuestion(note, question)], subject);
    if (!edits) return isItem && question.id === null ? false : null;
    const result = after(text, edits);
    assert.equal(result.questions.length, note.questions.length);
    assert.equal(result.tags.length, note.tags.length + (result.flows.length - note.flows.length));
    const moved = result.questions.filter(
      (one) =>
        one.text.replace(/\?$/, '') === question.text.replace(/\?$/, '') &&
        subjectKeyOf(one) === (subject && keyOf(subject)),
    );
    assert.ok(moved.length > 0, text);
    const words = wordsOf(text).split(' ');
    const left = wordsOf(applyEdits(text, edits)).split(' ');
    for (const word of words) assert.ok(left.includes(word), `${word} is gone from ${text}`);
    return true;
  });
});

const keyOf = (subject: NewSubject): string =>
  subject.kind === 'flow' ? 'shopper\t->\tloans' : subject.name.toLowerCase();
