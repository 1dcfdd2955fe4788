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
      '- #hint/TS the *key* hangs there @sam due:2026-11-27 @petra',
      '- [ ] the *key* hangs there? @sam @petra due:2026-11-27 ^/ST',
    ));
  it('keeps who ends its sentence', () =>
    assertTurned(
      '- #hint the *key* of @sam due:2026-11-27 @petra',
      '- [ ] the *key* of @sam? @petra due:2026-11-27',
    ));
  it('becomes a follow-up in an answer', () =>
    assertTurned(`${about}- [x] a\n  - #hint b\r\n`, `${about}- [x] a\n  - [ ] b?\r\n`));
  it('goes on one line, and uses a box that is there', () =>
    assertTurned('1. [ ] #hint a\n   b', '1. [ ] a b?'));
  it('keeps letters that stand where an id would', () => {
    assertTurned(`${about}- #hint a ^/I`, `${about}- [ ] a? ^/I`);
    assertTurned(`${about}- #hint/S a ^/T`, `${about}- [ ] a? ^/ST`);
  });
  it('stays in its quote', () => assertTurned(`${about}>0. #hint\n>w`, `${about}>0. [ ] w?`));
  it('goes without brackets and emphasis around the tag', () => {
    assertTurned(`${about}- **#hint** a *b* ^/I`, `${about}- [ ] a *b*? ^/I`);
    assertTurned(`${about}- [ ] (_#hint/S a_) @sam`, `${about}- [ ] a? @sam ^/S`);
    assertTurned(`${about}- "#hint a" @sam`, `${about}- [ ] a? @sam`);
  });
  it('is refused where a word would go', () => assertTurned(`${about}- #hint a due:soon`, null));
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
  it('takes details along that do not count, as they are written', () => {
    assertExtracted(
      'Twice. #risk a\nHow: b\neffort: two weeks\nowner: lee\nowner: sam\nbecause:\n',
      'Twice.\n- #risk a\n  - How: b\n  - effort: two weeks\n  - owner: lee\n  - owner: sam\n  - because:\n',
    );
    assertExtracted('> #hint\n>how:\n>w', '> - #hint\n>   - how: w');
    assertExtracted('#risk\nhow:\nhow: q', '- #risk\n  - how:\n  - how: q');
  });
  it('keeps comments', () => assertExtracted('A. #hint b <!-- c -->', 'A.\n- #hint b <!-- c -->'));
  it('is refused where a word would be cut, or code become text', () => {
    assertExtracted('#hint/w5q', null);
    assertExtracted('#hint\n\n     w', null);
    assertExtracted('#dismissed\n- Likelihood: HIGH\n    - ?', null);
  });
  it('makes an item of a paragraph', () => assertExtracted('#hint a\nb\n', '- #hint a b\n'));
  it('takes the words in front of a tag that has no others', () =>
    assertExtracted('- the key #hint', '- #hint the key'));
  it('is refused in a table', () => assertExtracted('| a #hint b |\n| - |', null));
});
