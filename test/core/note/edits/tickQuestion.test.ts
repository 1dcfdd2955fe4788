import assert from 'node:assert/strict';
import {
  answeredNotTicked,
  questionAtLine,
  tickAnswered,
} from '../../../../src/core/note/edits/tickQuestion';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

const note = `## A #store

- [ ] Who has one?
  - @lee: all of them
  - [ ] Who else?
    nobody
- [ ] When?
- [ ] Where? #hint the cellar
- [x] Why?
  so
`;

describe('ticking questions', () => {
  it('finds the one that a line is of', () => {
    const parsed = parseNote(note);
    assert.deepEqual(
      note.split('\n').map((_, line) => questionAtLine(parsed, line)?.text ?? null),
      [
        null,
        null,
        'Who has one?',
        'Who has one?',
        'Who else?',
        'Who else?',
        'When?',
        'Where?',
        'Why?',
        'Why?',
        null,
      ],
    );
  });
  it('ticks all that have an answer, and no other', () => {
    assert.deepEqual(
      answeredNotTicked(parseNote(note)).map(({ text }) => text),
      ['Who has one?', 'Who else?'],
    );
    assert.equal(
      applyEdits(note, tickAnswered(parseNote(note))),
      note.replace('[ ] Who has', '[x] Who has').replace('[ ] Who else', '[x] Who else'),
    );
  });
  it('does nothing where nothing is answered', () =>
    assert.deepEqual(tickAnswered(parseNote('- [ ] Who?\n')), []));
});
