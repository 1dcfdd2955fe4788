import assert from 'node:assert/strict';
import { isOnlyNoted } from '../../../src/core/note/notedOnly';
import { parseNote } from '../../../src/core/note/parseNote';

describe('what stands below a question', () => {
  const isNoted = (below: string): boolean => {
    const note = parseNote(`## Shopper #interactor\n\n- [ ] Who?\n${below}\n`);
    const [question] = note.questions;
    assert.ok(question);
    const isTold = note.problems.some(({ code }) => code === 'open-with-answer');
    assert.equal(isTold, question.answer !== null && !isOnlyNoted(note, question));
    return isOnlyNoted(note, question);
  };
  const answersNothing = (below: string) =>
    it(`answers nothing: ${below}`, () => assert.equal(isNoted(below), true));
  const answers = (below: string) => it(`is an answer: ${below}`, () => assert.equal(isNoted(below), false));

  answersNothing('  - #hint the key');
  answersNothing('  - #risk/S the key\n    - how: copy it\n\n  - #ask @lee since when?');
  answersNothing('\n  - #action @lee change it');
  answersNothing('  - #hint the key\n    which lies there');
  answers('  Dana. #hint the key');
  answers('  Dana.\n  - #hint the key');
  answers('  - #hint the key\n\n  Dana.');
  answers('  - #control TLS');
  answers('  - we do not know, #ask @lee');
  answers('');
});
