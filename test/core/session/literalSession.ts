/** Sessions out of literal files, for the tests beside this. */
import assert from 'node:assert/strict';
import { problemSubject } from '../../../src/core/language/problems/problemRules';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { FolderIndex } from '../../../src/core/session/folderIndex';
import type { Session } from '../../../src/core/session/session';

/** By path; a text alone is the note `a.interview.md`. */
export type Files = string | Readonly<Record<string, string>>;

/** Knows the questions `authentication` (S), with the follow-up `sign-out`, and `roles` (E). */
export const builtIn = parseCatalog(`questions:
  - { id: authentication, text: Who are you?, stride: S, followUps: [{ id: sign-out, text: Until when? }] }
  - { id: roles, text: What may you do?, stride: E }
`).catalog;

export function indexOf(files: Files): FolderIndex {
  const index = new FolderIndex('workspace', builtIn);
  for (const [path, text] of Object.entries(
    typeof files === 'string' ? { 'a.interview.md': files } : files,
  )) {
    index.set(path, text);
  }
  return index;
}

/** The only session that the files make. */
export function sessionOf(files: Files): Session {
  const [session, ...others] = indexOf(files).sessions();
  assert.ok(session);
  assert.deepEqual(others, []);
  return session;
}

/** Asserts the problems as `file:line:column code about`; the file is left out in a single note. */
export function assertProblems(files: Files, ...expected: string[]): void {
  const told = sessionOf(files).problems.map((problem) => {
    const { file, line, column, code } = problem;
    const place = typeof files === 'string' ? '' : `${file}:`;
    return `${place}${line}:${column} ${code} ${problemSubject(problem)}`;
  });
  assert.deepEqual(told, expected);
}
