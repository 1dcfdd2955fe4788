import assert from 'node:assert/strict';
import { inlineTextOf } from '../../../src/core/note/inlineText';
import { parseNote } from '../../../src/core/note/parseNote';

describe('the text of a block', () => {
  it('says the same wherever it stands', () => {
    const said = inlineTextOf('see @lee, #hint/S it leaks');
    assert.deepEqual(
      said.marks.map(({ mark, start }) => [mark.kind, start]),
      [
        ['person', 4],
        ['tag', 10],
      ],
    );
    assert.equal(inlineTextOf('see @lee, #hint/S it leaks'), said);
  });
  it('has a name only as a heading', () => {
    assert.equal(inlineTextOf('The **web** shop #process').name, '');
    assert.equal(inlineTextOf('The **web** shop #process', true).name, 'The web shop');
  });
  it('depends on what its note says that words in brackets lead to', () => {
    const text = 'So ![is #hint/S it][plan]\n';
    const tagsIn = (note: string) => parseNote(note).tags.length;
    assert.deepEqual([text, `${text}\n[plan]: plan.png\n`, text].map(tagsIn), [1, 0, 1]);
  });
});
