/** Assertions in the words of the format page. */
import assert from 'node:assert/strict';
import { problemSubject } from '../../../src/core/language/problems/problemRules';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';

/** `hint/SD! it leaks {how: sniff} @Shopper` for each tag; `{mitigation.effort: days}` stands below a mitigation. */
export function tagsOf(text: string): string[] {
  return parseNote(text).tags.map((tag) => {
    const letters = tag.stride.length ? `/${tag.stride.join('')}` : '';
    const severity = tag.severity === null ? '' : tag.severity === 'high' ? '!' : '!!';
    const details = tag.details
      .map(({ key, value, of }) => ` {${of ? `${of.key}.` : ''}${key}: ${value}}`)
      .join('');
    const element = tag.element ? ` @${tag.element.name}` : '';
    return `${tag.kind}${letters}${severity} ${tag.text}${details}${element}`;
  });
}

export const assertTags = (text: string, ...expected: string[]): void =>
  assert.deepEqual(tagsOf(text), expected);

/** `answered How? = By mail.` for each question. */
export function questionsOf(text: string): string[] {
  return parseNote(text).questions.map(
    ({ status, text: words, answer }) => `${status} ${words}${answer === null ? '' : ` = ${answer}`}`,
  );
}

export const assertQuestions = (text: string, ...expected: string[]): void =>
  assert.deepEqual(questionsOf(text), expected);

/** `stride-letter 1:3 X`: code, line and column from 1, what it is about. */
export const problemsOf = (note: Note): string[] =>
  note.problems.map((problem) => {
    const { line, character } = note.lines.at(problem.span.start);
    return `${problem.code} ${line + 1}:${character + 1} ${problemSubject(problem)}`.trim();
  });

export const assertProblems = (text: string, ...expected: string[]): void =>
  assert.deepEqual(problemsOf(parseNote(text)), expected);
