import assert from 'node:assert/strict';
import { answerPlace } from '../../../../src/core/language/listTyping/answerPlace';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

/** Both texts with the cursor as `|`. */
function assertPlaced(before: string, expected: string | null): void {
  const at = before.indexOf('|');
  const note = parseNote(before.replace('|', ''));
  const place = answerPlace(note, note.lines.lineAt(at));
  const [edit] = place?.edits ?? [];
  const offset = place && place.offset + (edit?.newText.length ?? 0);
  const text = place && applyEdits(note.text, place.edits);
  assert.equal(text && text.slice(0, offset ?? 0) + '|' + text.slice(offset ?? 0), expected);
}

const about = '## A #store\n\n';

describe('the place of an answer', () => {
  it('is begun where nothing stands', () => {
    assertPlaced(`${about}- [ ] W|ho?\n- [ ] Why?\n`, `${about}- [ ] Who?\n  - |\n- [ ] Why?\n`);
    assertPlaced(`${about}- [ ] Who? ^roles|`, `${about}- [ ] Who? ^roles\n  - |`);
  });
  it('is in the item that was begun', () => {
    assertPlaced(`${about}- [ ] W|ho?\n  - \n- [ ] Why?\n`, `${about}- [ ] Who?\n  - |\n- [ ] Why?\n`);
    assertPlaced(`${about}> - [ ] W|ho?\n>   -\n`, `${about}> - [ ] Who?\n>   - |\n`);
  });
  it('is behind what is answered', () => {
    assertPlaced(
      `${about}- [|x] Who?\n  - @lee: all\n    of us\n`,
      `${about}- [x] Who?\n  - @lee: all\n    of us|\n`,
    );
    assertPlaced(`${about}- [x] Who? Le|e.\n`, `${about}- [x] Who? Lee.|\n`);
  });
  it('is in front of follow-ups', () =>
    assertPlaced(
      `${about}- [|x] Who?\n  Lee.\n\n  - [ ] And?\n`,
      `${about}- [x] Who?\n  Lee.|\n\n  - [ ] And?\n`,
    ));
  it('is that of the next open question, where the cursor is in none', () => {
    assertPlaced(`|${about}- [x] Who?\n- [ ] Why?\n`, `${about}- [x] Who?\n- [ ] Why?\n  - |\n`);
    assertPlaced(`${about}- [ ] Who?\n\n|`, null);
  });
});
