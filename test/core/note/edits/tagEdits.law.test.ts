/** The law of the format page's section 8, for what becomes of tags, and for the fixes of problems. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInCatalog } from '../../../../src/builtIn/builtInCatalog';
import { askBeside } from '../../../../src/core/note/edits/appendTag';
import { setTagStride } from '../../../../src/core/note/edits/changeTag';
import { decideRisk, type NewDecision } from '../../../../src/core/note/edits/decideRisk';
import {
  extractTag,
  refactoringsOf,
  type Refactoring,
  turnIntoQuestion,
} from '../../../../src/core/note/edits/refactorings';
import { confirmRisk, dismissTag, turnIntoHint } from '../../../../src/core/note/edits/judgeHint';
import type { LineTarget } from '../../../../src/core/note/edits/lineTarget';
import { applyEdits, lineBreakOf, type TextEdit } from '../../../../src/core/text/textEdit';
import { detailOf, detailsCalled, partOf } from '../../../../src/core/note/detailKeys';
import type { Note, Tag } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { FolderIndex } from '../../../../src/core/session/folderIndex';
import { cursorMark } from '../../../../src/core/language/problems/problemRule';
import { fixesInNote } from '../../../../src/core/language/problems/problemRules';
import { after, assertKept, assertLaw } from './editLaw';
import { answerText, facts, noteText } from '../randomNotes';

const input = fc.tuple(noteText, fc.nat(), answerText);

/** A note with a hint in a list at its end. */
const withHint = fc
  .tuple(noteText, fc.constantFrom('#hint', '#hint/TS! @lee', '#Hint:', '[ ] #hint'))
  .map(([text, tag]) => {
    const lineBreak = lineBreakOf(text);
    return `${text}${lineBreak}${lineBreak}- ${tag} the *key* hangs${lineBreak}  in the canteen`;
  });

const decision: NewDecision = { kind: 'accept', by: '@mette', until: '2027-03-31', because: 'we move' };

/** A refactoring of a tag for which it makes sense: all other tags, and the words of all questions, are kept. */
function assertRefactoring(
  name: Refactoring,
  build: (note: Note, target: LineTarget, tag: Tag) => readonly TextEdit[] | null,
  holds: (changed: Note, index: number, tag: Tag) => boolean,
  title: string = name,
) {
  assertLaw(`when somebody chooses ${title}`, fc.tuple(withHint, fc.nat(), answerText), ([text, pick]) => {
    const note = parseNote(text);
    const tags = note.tags.filter((tag) => refactoringsOf(tag).includes(name));
    const tag = tags[pick % tags.length];
    if (!tag) return null;
    const { line, character } = note.lines.at(tag.span.start);
    const edits = build(note, { line, character, text: note.lines.textOf(line) }, tag);
    // A tag in a sentence may stand where no item can, and no tag in a table has details.
    if (!edits) return name === 'extractToItem' || tag.item === null ? null : false;
    const result = after(text, edits);
    const index = note.tags.indexOf(tag);
    assert.ok(holds(result, index, tag), text);
    assertKept(facts(result).tags, facts(note).tags, index, text);
    assert.deepEqual(facts(result).elements, facts(note).elements);
    return true;
  });
}

describe('after a refactoring of a tag, parsing shows that change and no other', () => {
  assertRefactoring(
    'confirmRisk',
    (note, target) => confirmRisk(note, target, { how: 'they copy it', id: 'R-77' }),
    ({ tags }, index, tag) => {
      const changed = tags[index];
      return (
        changed?.kind === 'risk' &&
        changed.id === (tag.id ?? 'R-77') &&
        detailOf(changed, 'how') !== null &&
        changed.text === tag.text
      );
    },
  );
  assertRefactoring(
    'dismiss',
    (note, target) => dismissTag(note, target, 'it is a copy'),
    ({ tags }, index) => tags[index]?.kind === 'dismissed' && detailOf(tags[index], 'because') !== null,
  );
  assertRefactoring(
    'dismiss',
    (note, target) => decideRisk(note, target, decision),
    ({ tags }, index, tag) => {
      const changed = tags[index];
      const [decided] = changed ? detailsCalled(changed, 'decision') : [];
      return (
        changed?.kind === tag.kind &&
        changed.text === tag.text &&
        decided?.value === 'accept' &&
        partOf(changed, decided, 'by') === '@mette' &&
        partOf(changed, decided, 'until') === '2027-03-31' &&
        (partOf(changed, decided, 'because') ?? detailOf(changed, 'because')) === 'we move'
      );
    },
    'a decision',
  );
  assertRefactoring('turnIntoHint', turnIntoHint, ({ tags }, index) => tags[index]?.kind === 'hint');
  assertRefactoring(
    'setStride',
    (note, _, tag) => setTagStride(note, tag, ['T', 'E']),
    ({ tags }, index) => tags[index]?.stride.join('') === 'TE',
  );
  assertRefactoring(
    'askSomebody',
    (note, target) => askBeside(note, target, { person: 'sam', text: 'Who has one?' }),
    ({ tags }) => tags.some(({ kind, people }) => kind === 'ask' && people[0]?.id === 'sam'),
  );
  assertRefactoring('extractToItem', extractTag, ({ tags }, _, tag) =>
    tags.some((one) => one.item !== null && one.text === tag.text),
  );
  assertRefactoring('turnIntoQuestion', turnIntoQuestion, ({ questions }, _, tag) =>
    questions.some(({ text }) => tag.text.startsWith(text.replace(/\?$/, '').slice(0, 5))),
  );
});

/** What is told of these may be a heading that opens no section yet. */
const makesElements: readonly string[] = [
  'near-heading',
  'tag-in-html',
  'underlined-element',
  'heading-in-list',
  'note-in-fence',
];

describe('after a fix, its problem is gone', () => {
  const catalog = builtInCatalog();
  const file = 'a.interview.md';
  const plan = 'title: A\npeople: [{ id: lee, name: Lee }]\n';
  const indexed = (text: string) => {
    const index = new FolderIndex('a', catalog);
    index.set('threat-session.yaml', plan);
    index.set(file, text);
    const [session] = index.sessions();
    const note = index.note(file);
    assert.ok(session && note);
    return { session, note };
  };

  assertLaw('and every other tag is there', input, ([text, pick]) => {
    const { session, note } = indexed(text);
    const problem = session.problems[pick % session.problems.length];
    if (!problem) return null;
    const { code } = problem;
    const fixes = fixesInNote(problem, { note, file, session, catalogs: [catalog], noteOf: () => undefined });
    const fix = fixes[pick % fixes.length];
    if (fix?.kind !== 'edit') return null;
    const edits = fix.edits();
    if (!edits) return false;
    const written = edits.map((edit) => ({ ...edit, newText: edit.newText.replace(cursorMark, 'words') }));
    const changed = after(text, written);
    const count = (problems: typeof session.problems) => problems.filter((one) => one.code === code).length;
    const mended = applyEdits(text, written);
    assert.ok(
      count(indexed(mended).session.problems) < count(session.problems),
      `${fix.title}\n${text}\n=>\n${mended}`,
    );
    assert.ok(changed.tags.length >= note.tags.length);
    const [before, behind] = [facts(note).elements, facts(changed).elements];
    if (makesElements.includes(code)) assert.ok(behind.length >= before.length);
    else if (code !== 'element-types') assert.deepEqual(behind, before);
    return true;
  });
});
