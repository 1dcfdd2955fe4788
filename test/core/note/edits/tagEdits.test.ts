import assert from 'node:assert/strict';
import { askBeside } from '../../../../src/core/note/edits/appendTag';
import { setTagId, setTagStride, tagOfTarget } from '../../../../src/core/note/edits/changeTag';
import { extractTag } from '../../../../src/core/note/edits/refactorings';
import { confirmRisk, dismissTag, turnIntoHint } from '../../../../src/core/note/edits/judgeHint';
import type { LineTarget } from '../../../../src/core/note/edits/lineTarget';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { turnIntoQuestion } from '../../../../src/core/note/edits/refactorings';
import type { Note, Tag } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import type { Stride } from '../../../../src/core/note/stride';

type Builder = (note: Note, target: LineTarget) => readonly TextEdit[] | null;

/** Asserts the text after an edit of the tag at the first `#hint`, `#risk` …; null when the edit is refused. */
const assertEdited = (build: Builder, text: string, expected: string | null) => {
  const note = parseNote(text);
  const [tag] = note.tags;
  assert.ok(tag, 'there is a tag');
  const { line, character } = note.lines.at(tag.span.start);
  const edits = build(note, { line, character, text: note.lines.textOf(line) });
  assert.equal(edits && applyEdits(text, edits), expected);
};

const onTag =
  (build: (note: Note, tag: Tag) => readonly TextEdit[] | null): Builder =>
  (note, target) => {
    const tag = tagOfTarget(note, target);
    return tag ? build(note, tag) : null;
  };

describe('confirming a risk', () => {
  const assertConfirmed = (text: string, expected: string | null, how = 'copy it') =>
    assertEdited((note, target) => confirmRisk(note, target, { how, id: 'R-2' }), text, expected);

  it('changes the word, numbers it and says how', () =>
    assertConfirmed('- #hint/S! the key\n- b\n', '- #risk/S! the key ^R-2\n  - how: copy it\n- b\n'));
  it('keeps people, details and what is nested', () =>
    assertConfirmed(
      '* #hint @petra the key\n  * source: a call\n  * [ ] #ask @sam Who?\n',
      '* #risk @petra the key ^R-2\n  * source: a call\n  * how: copy it\n  * [ ] #ask @sam Who?\n',
    ));
  it('keeps an id that it has', () =>
    assertConfirmed('- #risk the key ^R-9', '- #risk the key ^R-9\n  - how: copy it'));
  it('works inside a sentence, in a quote, with CRLF, tabs and a mark at the front', () => {
    assertConfirmed('\uFEFFTwice. #hint the key\r\n', '\uFEFFTwice. #risk the key ^R-2\r\nhow: copy it\r\n');
    assertConfirmed('> 1. #hint the key\r\n', '> 1. #risk the key ^R-2\r\n>    - how: copy it\r\n');
    assertConfirmed('-\t#hint the key', '-\t#risk the key ^R-2\n \t- how: copy it');
  });
  it('works for a tag with nothing behind it', () =>
    assertConfirmed('- the key #hint', '- the key #risk ^R-2\n  how: copy it'));
  it('leaves alone what says already how it works', () =>
    assertConfirmed('- #risk the key\n  - how: copy it', null));
  it('needs an answer', () => assertConfirmed('- #hint the key', null, ' '));
  it('is refused when the tag is gone', () => {
    const target = { line: 0, text: '- #hint a', character: 2 };
    assert.equal(confirmRisk(parseNote('- b'), target, { how: 'c', id: 'R-1' }), null);
  });
});

describe('dismissing', () => {
  const assertDismissed = (text: string, expected: string | null, because = 'a copy') =>
    assertEdited((note, target) => dismissTag(note, target, because), text, expected);
  it('says why', () => assertDismissed('- #Hint/S a', '- #dismissed/S a\n  - because: a copy'));
  it('keeps how it would work', () =>
    assertDismissed('- #risk a ^R-1\n  how: b\n', '- #dismissed a ^R-1\n  how: b\n  - because: a copy\n'));
  it('needs a reason', () => assertDismissed('- #hint a', null, ''));
  it('is not done twice', () => assertDismissed('- #dismissed a', null));
});

describe('turning back into a hint', () => {
  it('keeps the reason', () =>
    assertEdited(turnIntoHint, '- #dismissed/S a\n  - because: b', '- #hint/S a\n  - because: b'));
  it('takes back a risk that nobody showed', () => assertEdited(turnIntoHint, '#risk!', '#hint!'));
  it('leaves a demonstrated risk alone', () => assertEdited(turnIntoHint, '- #risk a\n  - how: b', null));
});

describe('turning a hint into a question', () => {
  const assertTurned = (text: string, expected: string | null) =>
    assertEdited(turnIntoQuestion, text, expected);
  const about = '## Shopper #interactor\n\n';
  it('asks it of its element', () =>
    assertTurned(`${about}- #hint the key hangs there.\n`, `${about}- [ ] the key hangs there?\n`));
  it('keeps letters, people and days', () =>
    assertTurned(
      '- #hint/TS the *key* of @sam due:2026-11-27 @petra',
      '- [ ] the *key* of? @sam @petra due:2026-11-27 ^/ST',
    ));
  it('becomes a follow-up in an answer', () =>
    assertTurned(`${about}- [x] a\n  - #hint b\r\n`, `${about}- [x] a\n  - [ ] b?\r\n`));
  it('goes on one line, and uses a box that is there', () =>
    assertTurned('1. [ ] #hint a\n   b', '1. [ ] a b?'));
  it('turns words around that stand before the tag', () => assertTurned('- a b #hint', null));
  it('is refused with details', () => assertTurned('- #hint a\n  - impact: low', null));
});

describe('asking somebody', () => {
  const assertAsked = (text: string, expected: string | null) =>
    assertEdited((note, target) => askBeside(note, target, { person: 'sam', text: 'Who?' }), text, expected);
  it('is the next item', () => {
    assertAsked('- #hint a\n  - impact: low\n- b', '- #hint a\n  - impact: low\n- [ ] #ask @sam Who?\n- b');
    assertAsked('> 1. #hint a\r\n', '> 1. #hint a\r\n> 2. [ ] #ask @sam Who?\r\n');
  });
  it('stays in the answer', () =>
    assertAsked('- [x] a?\n  - #hint b\n- c', '- [x] a?\n  - #hint b\n  - [ ] #ask @sam Who?\n- c'));
  it('ends the section beside a sentence', () =>
    assertAsked('## A #store\n\nb #hint c\n\nd\n', '## A #store\n\nb #hint c\n\nd\n\n- #ask @sam Who?\n'));
  it('gives an ask of nobody the person', () => assertAsked('- [ ] #ask Who?', '- [ ] #ask @sam Who?'));
});

describe('setting STRIDE', () => {
  const assertSet = (text: string, stride: readonly Stride[], expected: string) =>
    assertEdited(
      onTag((note, tag) => setTagStride(note, tag, stride)),
      text,
      expected,
    );
  it('writes letters', () => assertSet('- #hint! a', ['S', 'T'], '- #hint/ST! a'));
  it('replaces letters, wrong ones too', () => assertSet('a #risk/xs b', ['E'], 'a #risk/E b'));
  it('takes them away', () => assertSet('#ask/S: a', [], '#ask: a'));
  it('changes nothing that is as wanted', () => assertSet('#hint/s a', ['S'], '#hint/s a'));
});

describe('giving a tag an id', () => {
  const assertGiven = (text: string, expected: string) =>
    assertEdited(
      onTag((note, tag) => setTagId(note, tag, 'R-2')),
      text,
      expected,
    );
  it('puts it last', () => assertGiven('- #risk a @sam\n  b\n', '- #risk a @sam\n  b ^R-2\n'));
  it('puts it in the place of another', () => assertGiven('- #risk a ^R-1 @sam', '- #risk a ^R-2 @sam'));
  it('finds its place in a table', () =>
    assertGiven('| a |\n| - |\n| #risk b |', '| a |\n| - |\n| #risk b ^R-2 |'));
});

describe('extracting a tag', () => {
  const assertExtracted = (text: string, expected: string | null) => assertEdited(extractTag, text, expected);
  it('nests it below the item', () =>
    assertExtracted('- Twice. #hint/S the key\n- b', '- Twice.\n  - #hint/S the key\n- b'));
  it('stays in the answer', () =>
    assertExtracted('- [x] a?\n  Twice, #hint the key\n', '- [x] a?\n  Twice,\n  - #hint the key\n'));
  it('says who said it', () =>
    assertExtracted('- [x] a?\n  - @sam: Yes. #hint b', '- [x] a?\n  - @sam: Yes.\n    - #hint @sam b'));
  it('stands below its paragraph', () =>
    assertExtracted('Twice. #hint the key\r\nMore.\r\n\r\nb', 'Twice.\r\nMore.\r\n- #hint the key\r\n\r\nb'));
  it('takes its details along', () =>
    assertExtracted('Twice. #risk a\nhow: b\n', 'Twice.\n- #risk a\n  - how: b\n'));
  it('makes an item of a paragraph', () => assertExtracted('#hint a\nb\n', '- #hint a b\n'));
  it('takes the words in front of a tag that has no others', () =>
    assertExtracted('- the key #hint', '- #hint the key'));
  it('is refused in a table', () => assertExtracted('| a #hint b |\n| - |', null));
});
