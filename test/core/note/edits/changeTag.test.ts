import { setTagId, setTagStride } from '../../../../src/core/note/edits/changeTag';
import type { Stride } from '../../../../src/core/note/stride';
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
