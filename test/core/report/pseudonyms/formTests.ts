import assert from 'node:assert/strict';
import { withoutNames } from '../../../../src/core/report/pseudonyms/withoutNames';
import { sessionOf } from '../sessions';

/** What becomes of words where one person is known, who is Participant 1. */
const madeOf = (person: string, words: string) =>
  withoutNames([sessionOf(`- #hint ${words} ^h\n`, `title: A\npeople: [{ id: q, ${person} }]\n`)]);

export const writtenWith = (person: string, words: string): string | undefined =>
  madeOf(person, words).sessions[0]?.findings[0]?.text;

/** Each of these is the person. */
export const assertForms = (person: string, ...words: string[]): void =>
  assert.equal(writtenWith(person, words.join(' | ')), words.map(() => 'Participant 1').join(' | '));

/** None of these is, and all of them are told. */
export function assertTold(person: string, words: string, ...told: string[]): void {
  const made = madeOf(person, words);
  assert.equal(made.sessions[0]?.findings[0]?.text, words);
  assert.deepEqual(
    made.leftOver(words).map((each) => `${each.kind} ${each.text}`),
    told,
  );
}
