import assert from 'node:assert/strict';
import { confirmRisk, dismissTag, mergeHint, turnIntoHint } from '../../../../src/core/note/edits/judgeHint';
import { parseNote } from '../../../../src/core/note/parseNote';
import { assertTagEdited } from './lineEdit';

describe('confirming a risk', () => {
  const assertConfirmed = (text: string, expected: string | null, how = 'copy it') =>
    assertTagEdited((note, target) => confirmRisk(note, target, { how, id: 'R-2' }), text, expected);

  it('says how likely it is, and how much it would hurt', () => {
    const rating = [
      { key: 'likelihood', value: 'high' },
      { key: 'impact', value: 'low' },
    ] as const;
    const assertRated = (how: string, text: string, expected: string) =>
      assertTagEdited(
        (note, target) => confirmRisk(note, target, { how, id: 'R-2', rating }),
        text,
        expected,
      );
    assertRated(
      'copy it',
      '- #hint/S a\n',
      '- #risk/S a ^R-2\n  - how: copy it\n  - likelihood: high\n  - impact: low\n',
    );
    assertRated(
      'copy it #hint b',
      '- #hint/S a\n',
      '- #risk/S a ^R-2\n  - likelihood: high\n  - impact: low\n  - how: copy it #hint b\n',
    );
  });
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
  it('keeps the letters of an id that is none', () =>
    assertConfirmed('#hint ^/I', '#risk ^R-2/I\nhow: copy it'));
  it('makes nothing else of what stands below', () => {
    assertConfirmed('- #hint a\n\n      code', '- #risk a ^R-2\n\n      code\n  - how: copy it');
    assertConfirmed(
      '> - #hint a\n>   ```\n>   b\n>   ```',
      '> - #risk a ^R-2\n>   - how: copy it\n>   ```\n>   b\n>   ```',
    );
    assertConfirmed('(#hint a\n3) [ ] ask Mira', '(#risk a ^R-2\nhow: copy it\n3) [ ] ask Mira');
    assertConfirmed('#hint a\n[\n===\n', null);
  });
  it('goes on with the list of its details', () =>
    assertConfirmed('#hint a\n\n- owner: b\n\nc', '#risk a ^R-2\n\n- owner: b\n- how: copy it\n\nc'));
  it('escapes what would be something else', () =>
    assertConfirmed('- #hint a', '- #risk a ^R-2\n  - how: \\#hint b', '#hint b'));
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
    assertTagEdited((note, target) => dismissTag(note, target, because), text, expected);
  it('says why', () => assertDismissed('- #Hint/S a', '- #dismissed/S a\n  - because: a copy'));
  it('keeps how it would work', () =>
    assertDismissed('- #risk a ^R-1\n  how: b\n', '- #dismissed a ^R-1\n  how: b\n  - because: a copy\n'));
  it('needs a reason', () => assertDismissed('- #hint a', null, ''));
  it('is not done twice', () => assertDismissed('- #dismissed a', null));
});

describe('turning back into a hint', () => {
  it('keeps the reason', () =>
    assertTagEdited(turnIntoHint, '- #dismissed/S a\n  - because: b', '- #hint/S a\n  - because: b'));
  it('takes back a risk that nobody showed', () => assertTagEdited(turnIntoHint, '#risk!', '#hint!'));
  it('leaves a demonstrated risk alone', () => assertTagEdited(turnIntoHint, '- #risk a\n  - how: b', null));
});

describe('merging a hint with another', () => {
  const assertMerged = (text: string, other: string, id: string | null, expected: string | null) =>
    assertTagEdited((note, target) => mergeHint(note, target, { id, text: other }), text, expected);

  it('dismisses it as the same, and keeps all of its words', () =>
    assertMerged(
      '- #hint/S! @petra a\r\n  - source: b\r\n',
      'c',
      null,
      '- #dismissed/S! @petra a\r\n  - source: b\r\n  - because: same as “c”\r\n',
    ));
  it('names the other by its id', () =>
    assertMerged('- #hint a', 'c', 'R-7', '- #dismissed a\n  - because: same as ^R-7'));
  it('quotes words that are markup, and only them', () =>
    assertMerged(
      '- #hint a',
      'c `#risk` *d* ~~e',
      null,
      '- #dismissed a\n  - because: same as “c `#risk` *d* ~~e”',
    ));
  it('leaves alone what is judged', () => assertMerged('- #dismissed a', 'c', null, null));
});
