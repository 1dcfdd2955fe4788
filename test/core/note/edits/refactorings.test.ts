import { extractTag, turnIntoQuestion } from '../../../../src/core/note/edits/refactorings';
import { assertTagEdited } from './lineEdit';

describe('turning a hint into a question', () => {
  const assertTurned = (text: string, expected: string | null) =>
    assertTagEdited(turnIntoQuestion, text, expected);
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

describe('extracting a tag', () => {
  const assertExtracted = (text: string, expected: string | null) =>
    assertTagEdited(extractTag, text, expected);
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
