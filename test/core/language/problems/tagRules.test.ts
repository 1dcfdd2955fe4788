import { assertFix, assertOffered } from './assertFix';

describe('a fix of what a tag says of itself', () => {
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
