import assert from 'node:assert/strict';
import { changeEach, setTagId, setTagStride } from '../../../../src/core/note/edits/changeTag';
import { dismissTag } from '../../../../src/core/note/edits/judgeHint';
import { parseNote } from '../../../../src/core/note/parseNote';
import type { Stride } from '../../../../src/core/note/stride';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertTagEdited, onTag } from './lineEdit';

describe('setting STRIDE', () => {
  const assertSet = (text: string, stride: readonly Stride[], expected: string) =>
    assertTagEdited(
      onTag((note, tag) => setTagStride(note, tag, stride)),
      text,
      expected,
    );
  it('writes letters', () => assertSet('- #hint! a', ['S', 'T'], '- #hint/ST! a'));
  it('replaces letters, wrong ones too', () => assertSet('a #risk/xs b', ['E'], 'a #risk/E b'));
  it('replaces letters apart', () => {
    assertSet('#risk (S)! a', ['T', 'E'], '#risk/TE! a');
    assertSet('#risk/S,T !! a', ['E'], '#risk/E !! a');
  });
  it('leaves the severity', () => {
    assertSet('#risk!/S a', ['T', 'E'], '#risk!/TE a');
    assertSet('#risk/S (high) a', ['E'], '#risk/E (high) a');
    assertSet('#risk/S/low a', [], '#risk/low a');
    assertSet('#risk/High a', ['E'], '#risk/High/E a');
  });
  it('takes them away', () => assertSet('#ask/S: a', [], '#ask: a'));
  it('changes nothing that is as wanted', () => assertSet('#hint/s a', ['S'], '#hint/s a'));
});

describe('giving a tag an id', () => {
  const assertGiven = (text: string, expected: string) =>
    assertTagEdited(
      onTag((note, tag) => setTagId(note, tag, 'R-2')),
      text,
      expected,
    );
  it('puts it last', () => assertGiven('- #risk a @sam\n  b\n', '- #risk a @sam\n  b ^R-2\n'));
  it('puts it in the place of another', () => assertGiven('- #risk a ^R-1 @sam', '- #risk a ^R-2 @sam'));
  it('finds its place in a table', () =>
    assertGiven('| a |\n| - |\n| #risk b |', '| a |\n| - |\n| #risk b ^R-2 |'));
});

describe('changing several tags at once', () => {
  const assertDismissed = (text: string, lines: readonly number[], expected: string | null) => {
    const note = parseNote(text);
    const targets = lines.map((line) => {
      const written = note.lines.textOf(line);
      return { line, text: written, character: Math.max(0, written.indexOf('#')) };
    });
    const edits = changeEach(note, targets, (read, target) => dismissTag(read, target, 'see #hint b'));
    assert.equal(edits && applyEdits(text, edits), expected);
  };

  it('does each where it was seen, in any order', () =>
    assertDismissed(
      '- #hint a\n- #hint a\n- #hint c\n',
      [2, 0],
      '- #dismissed a\n  - because: see #hint b\n- #hint a\n- #dismissed c\n  - because: see #hint b\n',
    ));
  it('does all or nothing', () => {
    assertDismissed('- #hint a\n- #dismissed b\n', [0, 1], null);
    assertDismissed('- #hint a\n- b\n', [0, 1], null);
  });
});
