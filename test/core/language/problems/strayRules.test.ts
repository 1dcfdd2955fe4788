// The rules of what stands where nothing counts, broken and mended.
import { assertFix, assertOffered } from './assertFix';

const element = '## A #store\n\n';

describe('a fix of a question without a box', () => {
  const mends = (written: string, expected: string, box = 'x') =>
    assertFix('unboxed-question', element + written, `Make it a question [${box}]`, element + expected);

  it('of a label', () => {
    mends('Q: a?\nA: b\nc', '- [x] a?\n  b\n  c');
    mends('Q: a?\r\nA: b\r\n', '- [x] a?\r\n  b\r\n');
    mends('Q: a?\n\nb', '- [ ] a?\n\nb', ' ');
    mends('- Q: a?\n- A: b\n  - c\n- d', '- [x] a?\n  b\n  - c\n- d');
    mends('1. Q: a?\n   - A: b', '1. [x] a?\n   b');
    mends('**Q:** a?\n\n**A:** b', '- [x] a?\n\n  b');
  });
  it('of one of several', () =>
    assertFix(
      'unboxed-question',
      `${element}- [x] z?\n  y\n\nQ: a?\nA: b\nmore`,
      'Make it a question [x]',
      `${element}- [x] z?\n  y\n\n- [x] a?\n  b\n  more`,
    ));
  it('of a heading', () => {
    mends('### a?\n\nb\n\n- c\n  - d\n', '- [x] a?\n\n  b\n\n  - c\n    - d\n');
    mends('### a?\n- #hint/S b\n\n### c', '- [x] a?\n  - #hint/S b\n\n### c');
  });
  it('of bold words', () => {
    mends('**a?** b\nc', '- [x] **a?** b\n  c');
    mends('- **a?** b', '- [x] **a?** b');
  });
  it('of an item', () => mends('- a?\n  - b\n- c', '- [x] a?\n  - b\n- c'));
});

describe('a fix of STRIDE letters', () => {
  const mends = (written: string, title: string, expected: string) =>
    assertFix('stray-letters', element + written, title, element + expected);

  it('of a question', () => {
    mends('- [ ] a? (S)', 'Write ^/S', '- [ ] a? ^/S');
    mends('- [ ] [ST] a?', 'Write ^/ST', '- [ ] a? ^/ST');
    mends('- [x] a? /E b', 'Write ^/E', '- [x] a? ^/E b');
    mends('- [ ] a? (D) ^roles', 'Write ^roles/D', '- [ ] a? ^roles/D');
    mends('- [ ] [D] a? ^roles/S', 'Write ^roles/SD', '- [ ] a? ^roles/SD');
  });
  it('of a tag', () => {
    mends('- #risk a\n  - how: b\n  - stride: S', 'Write #risk/S', '- #risk/S a\n  - how: b');
    mends('- #hint/S! a\n  - category: Tampering\n- c', 'Write #hint/ST', '- #hint/ST! a\n- c');
    mends('- #hint/S a\n  - stride: S\n', 'Write #hint/S', '- #hint/S a\n');
  });
});

describe('a fix of a quote beside a tag', () => {
  it('goes into the item', () =>
    assertFix(
      'stray-quote',
      '- #hint/S a\n\n> b\n> c\n\nd\n',
      'Indent it below the tag',
      '- #hint/S a\n\n  > b\n  > c\n\nd\n',
    ));
});

describe('a fix of a comment of another program', () => {
  const mends = (written: string, expected: string) =>
    assertFix('foreign-comment', written, 'Write it as <!-- … -->', expected);

  it('makes a comment of it', () => {
    mends('- #hint/S a %%b%%', '- #hint/S a <!-- b -->');
    mends('%%\n- #risk/S a\n  - how: b\n%%\n', '<!--\n- #risk/S a\n  - how: b\n-->\n');
  });
  it('is none of what would end it', () => assertOffered('foreign-comment', '%%a --> b%%'));
});

describe('a fix of a quote behind the paragraph of a tag', () => {
  const mends = (written: string, expected: string) =>
    assertFix('stray-quote', written, 'Indent it below the tag', expected);
  it('makes it the last item of the list of its details', () => {
    mends('#hint/S a\n\n* how: b\n\n> c\n> d', '#hint/S a\n\n* how: b\n\n* > c\n  > d');
    mends('#hint/S a\n\n1. how: b\n> c\n', '#hint/S a\n\n1. how: b\n2. > c\n');
  });
  it('makes it a list where there is none', () => mends('#hint/S a\n> b', '#hint/S a\n- > b'));
});
