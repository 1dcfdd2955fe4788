import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { goesOn, madeOfParts } from '../../../src/core/session/madeOfNote';

describe('what was made of the parts of a note', () => {
  const made = madeOfParts<object, string>();
  const part = {};

  it('is known of a note that was made of it by typing', () => {
    const [before, after] = [parseNote('# a'), parseNote('# ab')];
    made(before).set(part, 'of a');
    goesOn(before, after);
    assert.equal(made(after).get(part), 'of a');
  });
  it('is known of no other note', () => {
    made(parseNote('# a')).set(part, 'of a');
    assert.equal(made(parseNote('# a')).get(part), undefined);
  });
});
