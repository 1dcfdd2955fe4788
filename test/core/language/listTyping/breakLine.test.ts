import assert from 'node:assert/strict';
import { breakLine } from '../../../../src/core/language/listTyping/breakLine';
import { afterEdits, typedNote } from './typedNote';

/** Asserts what Enter makes of a note. */
function assertBroken(written: string, expected: string): void {
  const note = typedNote(written);
  const edits = breakLine(note.text, note.places);
  assert.equal(afterEdits(note, edits), expected);
}

const section = '## A #store\n\n';

describe('Enter in a note', () => {
  describe('goes on with a list', () => {
    for (const bullet of ['-', '*', '+'])
      it(`of ${bullet}`, () => assertBroken(`${bullet} a|`, `${bullet} a\n${bullet} |`));
    it('as deep as the item', () => assertBroken('- a\n  - b|\n- c', '- a\n  - b\n  - |\n- c'));
    it('in a quote', () => assertBroken('> - a|', '> - a\n> - |'));
    it('with the blanks behind its bullet', () => assertBroken('-   a|', '-   a\n-   |'));
    it('of boxes, open', () => assertBroken('- [x] #ask @lee Who?|', '- [x] #ask @lee Who?\n- [ ] |'));
    it('of boxes that ask nothing', () => assertBroken('- [ ] a task|', '- [ ] a task\n- [ ] |'));
    it('by numbers', () => assertBroken('9. a|', '9. a\n10. |'));
    it('by numbers, counting anew what follows', () =>
      assertBroken('1) a|\n2) b\n   - c\n\n3) d\n7) e', '1) a\n2) |\n3) b\n   - c\n\n4) d\n7) e'));
    it('and leaves numbers that do not go on', () => assertBroken('1. a|\n1. b', '1. a\n2. |\n1. b'));
    it('and takes along what stands behind the cursor', () => assertBroken('- a| b', '- a\n- |b'));
    it('in place of what is selected', () => assertBroken('- a‹ b› c', '- a\n- c'));
    it('over lines', () => assertBroken('- a‹b\nc›d', '- a\n- d'));
    it('in front of the first word', () => assertBroken('- |a', '- \n- |a'));
    it('with the line ends of the note', () => assertBroken('- a|\r\n- b', '- a\r\n- |\r\n- b'));
    it('at each of several cursors', () => assertBroken('- a|\n1. b|\n2. c', '- a\n- |\n1. b\n2. |\n2. c'));
  });

  describe('behind a question begins its answer', () => {
    it('one level in', () => assertBroken(`${section}- [ ] Who|`, `${section}- [ ] Who\n  - |`));
    it('of a ticked one too', () => assertBroken(`- [x] Who? ^roles|`, `- [x] Who? ^roles\n  - |`));
    it('of a follow-up', () =>
      assertBroken(`${section}- [ ] a\n  - [ ] b|`, `${section}- [ ] a\n  - [ ] b\n    - |`));
    it('in a numbered list', () => assertBroken(`1. [ ] Who?|`, `1. [ ] Who?\n   - |`));
    it('beside the answer that is there', () =>
      assertBroken('* [ ] Who?|\n    * a', '* [ ] Who?\n    * |\n    * a'));
    it('but not within its words', () => assertBroken('- [ ] Who| pays?', '- [ ] Who\n- [ ] |pays?'));
    it('and behind the answer goes on there', () =>
      assertBroken('- [ ] Who?\n  - @lee: a|', '- [ ] Who?\n  - @lee: a\n  - |'));
  });

  describe('in an item without words', () => {
    it('moves it out, as the list above goes on', () => {
      assertBroken('- [ ] Who?\n  - |', '- [ ] Who?\n- [ ] |');
      assertBroken('1. a\n   - b\n   - |', '1. a\n   - b\n2. |');
      assertBroken('- a\n  - [ ] |', '- a\n- |');
      assertBroken('- a\n  -|', '- a\n- |');
    });
    it('ends the list at the margin', () => {
      assertBroken('- a\n- |', '- a\n|');
      assertBroken('- [ ] |\n\nb', '|\n\nb');
      assertBroken('> - a\n> - |', '> - a\n> |');
    });
    it('that nothing is above', () => assertBroken('  - |', '|'));
  });

  describe('elsewhere', () => {
    it('keeps the indentation', () => assertBroken('- a\n\n  b|', '- a\n\n  b\n  |'));
    it('breaks a sentence', () => assertBroken('a| b', 'a\n| b'));
    it('leaves no blanks in a line', () => assertBroken('- a\n  |', '- a\n\n  |'));
    it('breaks in front of a bullet', () => assertBroken('|- a', '\n|- a'));
    it('knows a rule and a heading', () => {
      assertBroken('* * *|', '* * *\n|');
      assertBroken('## A|', '## A\n|');
    });
    it('keeps it in front matter and code too, where no list goes on', () => {
      assertBroken('---\nattendees:\n- a|\n---\n', '---\nattendees:\n- a\n|\n---\n');
      assertBroken('```\n- a|\n```', '```\n- a\n|\n```');
      assertBroken('- a\n  ```\n  1. b|\n  2. c\n  ```', '- a\n  ```\n  1. b\n  |\n  2. c\n  ```');
    });
    it('and behind code is not', () => assertBroken('```\n```\n- a|', '```\n```\n- a\n- |'));
  });
});
