import { strict as assert } from 'node:assert';
import { parseNote } from '../../../../src/core/note/parseNote';
import { assertFix, assertOffered } from './assertFix';

describe('a fix of what a tag says of itself', () => {
  it('of a tag that says nothing', () => {
    assertFix('tag-without-words', '- #hint/S\n', 'Write what it says', '- #hint/S |\n');
    assertFix(
      'tag-without-words',
      '- #ask @me due:2026-12-01\n',
      'Write what it says',
      '- #ask | @me due:2026-12-01\n',
    );
    const codes = (text: string) => parseNote(text).problems.map(({ code }) => code);
    assert.deepEqual(codes('- #action\n- #control\n- #assumption'), Array(3).fill('tag-without-words'));
    for (const text of [
      'the key #hint/S',
      '- #hint/S\n  - how: b',
      '- #hint/S\n  - noted',
      '- #hint\n  - how:',
      '|a|b|\n|-|-|\n|#hint/S|c|',
    ])
      assert.deepEqual(codes(text), [], text);
  });
  it('of a box that says nothing of its tag', () => {
    const text = '- [x] #risk/S a\n  - how: b\n';
    assertFix('silent-box', text, 'Write status: done', `${text}  - status: done\n`);
    assertFix('silent-box', text, 'Take the box out', '- #risk/S a\n  - how: b\n');
    const offered = (note: string, ...titles: string[]) =>
      assertOffered('silent-box', note, ...titles, 'Take the box out');
    offered('- [-] #hint/S a', '* Write status: dropped');
    offered('- [x] #assumption a', '* Write status: confirmed', 'Write status: wrong');
    offered('- [-] #assumption a', '* Write status: wrong');
    offered('- [-] #control a');
    offered('- [ ] #control a');
  });
});
