/** Problems of a note or a session file and what their fixes make of it. */

import assert from 'node:assert/strict';
import { builtInCatalog } from '../../../../src/builtIn/builtInCatalog';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { problemsOn } from '../../../../src/core/session/decisions';
import { missingTranscripts } from '../../../../src/core/session/missingTranscripts';
import { FolderIndex } from '../../../../src/core/session/folderIndex';
import type { ProblemCode, ToldProblem } from '../../../../src/core/session/problemList';
import type { Session } from '../../../../src/core/session/session';
import { cursorMark, type ProblemFix } from '../../../../src/core/language/problems/problemRule';
import { fixesInNote, fixesInSessionFile } from '../../../../src/core/language/problems/problemRules';

export const note = 'a.interview.md';
export const sessionFile = 'threat-session.yaml';
/** What was accepted until an earlier day has lapsed. */
const today = '2026-11-25';
export const people = `title: Shop
people:
  - { id: petra, name: Petra Sand }
  - { id: sam, name: Sam Low }
`;

export function indexed(files: Readonly<Record<string, string>>) {
  const index = new FolderIndex('shop', builtInCatalog());
  for (const [path, text] of Object.entries(files)) index.set(path, text);
  const [session] = index.sessions();
  assert.ok(session);
  return { session, catalogs: index.catalogsOf(session), noteAt: (path: string) => index.note(path) };
}

/** The problems that a test has mended, with the title of the fix. */
export const mended = new Map<ProblemCode, string>();
/** What was found in the notes of all tests here. */
export const seen: { readonly problem: ToldProblem; readonly session: Session }[] = [];

/**
 * Asserts what the last problem of a code in the note becomes by the fix of that title: the text with `|` at the
 * cursor, and one problem of that code less.
 */
export function assertFix(
  code: ProblemCode,
  text: string,
  title: string,
  expected: string | null,
  plan = people,
): void {
  const files = { [sessionFile]: plan, [note]: text };
  const { fixes, count } = found(code, files, note);
  const fix = fixes.find((one) => one.title === title);
  assert.ok(fix, `“${title}” is none of: ${fixes.map((one) => one.title).join(', ')}`);
  assert.equal(fix.kind, 'edit');
  const edits = fix.edits();
  const result = edits && applyEdits(text, edits);
  assert.equal(result?.replace(cursorMark, '|') ?? null, expected);
  if (result === null) return;
  mended.set(code, title);
  assert.equal(found(code, { ...files, [note]: result.replace(cursorMark, 'words') }, note).count, count - 1);
}

/** The same of the session file, beside a note that has the element Door. */
export function assertPlanFix(code: ProblemCode, plan: string, title: string, expected: string): void {
  const files = { [sessionFile]: plan, [note]: '# Door #process' };
  const { fixes, count } = found(code, files, sessionFile);
  const fix = fixes.find((one) => one.title === title);
  assert.ok(
    fix?.kind === 'sessionFile',
    `“${title}” is none of: ${fixes.map((one) => one.title).join(', ')}`,
  );
  const result = applyEdits(plan, fix.edits(plan) ?? []);
  assert.equal(result, expected);
  mended.set(code, title);
  assert.equal(found(code, { ...files, [sessionFile]: result }, sessionFile).count, count - 1);
}

export function found(
  code: ProblemCode,
  files: Readonly<Record<string, string>>,
  file: string,
): { fixes: readonly ProblemFix[]; count: number } {
  const { session, catalogs, noteAt } = indexed(files);
  const problems = [
    ...problemsOn(today, session, noteAt),
    ...missingTranscripts(
      session,
      (path) => noteAt(path)?.lines,
      (_, folder) => (folder === '' ? ['other.srt', note, 'Meeting.vtt'] : []),
    ),
  ].filter((one) => one.code === code && one.file === file);
  const problem = problems.at(-1);
  if (!problem) return { fixes: [], count: 0 };
  const text = files[file] ?? '';
  if (!noteAt(file)) return { fixes: fixesInSessionFile(problem, session, text), count: problems.length };
  // As for somebody who comes back to a note: the session is the one that was made of it, the note is read again.
  const read = parseNote(text);
  seen.push({ problem, session });
  return {
    fixes: fixesInNote(problem, { note: read, file, session, catalogs, noteOf: noteAt }),
    count: problems.length,
  };
}

/** The same of the session file. */
export function assertFileFix(code: ProblemCode, text: string, title: string, expected: string | null): void {
  const { fixes, count } = found(code, { [sessionFile]: text }, sessionFile);
  const fix = fixes.find((one) => one.title === title);
  assert.ok(fix, `“${title}” is none of: ${fixes.map((one) => one.title).join(', ')}`);
  assert.ok(fix.kind === 'edit' || fix.kind === 'sessionFile');
  const edits = fix.edits(text);
  const result = edits && applyEdits(text, edits);
  assert.equal(result, expected);
  if (result === null) return;
  mended.set(code, title);
  assert.equal(found(code, { [sessionFile]: result }, sessionFile).count, count - 1);
}

export const assertOffered = (code: ProblemCode, text: string, ...titles: string[]) =>
  assert.deepEqual(
    found(code, { [sessionFile]: people, [note]: text }, note).fixes.map(
      ({ title, isPreferred }) => (isPreferred ? '* ' : '') + title,
    ),
    titles,
  );
