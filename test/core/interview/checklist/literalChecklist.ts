/** Checklists out of literal notes, for the tests beside this. */
import assert from 'node:assert/strict';
import { parseCatalog } from '../../../../src/core/catalog/parseCatalog';
import { FolderIndex } from '../../../../src/core/session/folderIndex';
import type { Checklist, ChecklistQuestion } from '../../../../src/core/interview/checklist/checklist';
import { checklistOf } from '../../../../src/core/interview/checklist/checklistOf';
import { QuestionKeys } from '../../../../src/core/interview/checklist/questionKeys';

const builtIn = parseCatalog(`questions:
  - id: login
    text: Who are you?
    stride: S
    why: So that nobody else is.
    listenFor: [a shared password]
    followUps:
      - { when: [password], text: How long is it?, id: length }
      - { text: Until when? }
  - { id: roles, text: What may you do?, stride: E }
  - { id: wire, text: Is it encrypted?, stride: I, appliesTo: [service] }
  - { id: disk, text: Is the disk encrypted?, stride: I, appliesTo: [store] }
  - { id: seen, text: Who sees it?, stride: I, appliesTo: [flow] }
  - { id: value, text: What is it worth?, appliesTo: [business] }
  - { id: all, text: What else?, stride: R, appliesTo: [solution] }
  - { id: way, text: Who comes in?, stride: S, appliesTo: [architects] }
  - { id: end, text: What did I not ask?, appliesTo: [deployment], moment: closing }
  - { id: begin, text: Show me?, stride: T, appliesTo: [deployment], moment: opening }
`).catalog;

/** The checklist of `a.interview.md` among other files, opened at a subject. */
export function checklist(
  files: string | Readonly<Record<string, string>>,
  subject?: string | null,
  keys = new QuestionKeys(),
): Checklist {
  const index = new FolderIndex('workspace', builtIn);
  const texts = typeof files === 'string' ? { 'a.interview.md': files } : files;
  for (const [path, text] of Object.entries(texts)) index.set(path, text);
  const session = index.sessionOf('a.interview.md');
  const note = index.note('a.interview.md');
  assert.ok(session && note);
  const input = { session, catalogs: index.catalogsOf(session), file: 'a.interview.md', note };
  return checklistOf(input, subject, (questions) => keys.follow(questions));
}

/** Asserts the questions as `S [x] Who are you?`, what is not asked without a box, follow-ups indented. */
export function assertQuestions({ subject }: Checklist, ...expected: string[]): void {
  assert.deepEqual(subject.questions.map(lineOf), expected);
}

const marks = { open: ' ', answered: 'x', 'not-applicable': '-', deferred: '>' };

const lineOf = ({ group, nesting, asked, status, text }: ChecklistQuestion): string =>
  `${group === 'general' ? '·' : group} ${'  '.repeat(nesting)}${asked ? `[${marks[status]}] ` : ''}${text}`;
