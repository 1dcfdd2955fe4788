import { assertFix } from './assertFix';

describe('a fix of a question', () => {
  it('of an answer beside its question', () => {
    const title = 'Indent it below the question';
    const fixed = '- [x] c?\n  - @b: d\n  - @e: f\n- g';
    assertFix('stray-answer', '- [x] c?\n- @b: d\n- @e: f\n- g', title, fixed);
    assertFix('stray-answer', '1. [x] c?\n  - @b: d', title, '1. [x] c?\n   - @b: d');
    assertFix('stray-answer', '- [x] c?\n\n@b: d\ne\n', title, '- [x] c?\n\n  @b: d\n  e\n');
    assertFix(
      'stray-answer',
      '- [x] c?\n\n> d\n>\n> - e\n\nf\n',
      title,
      '- [x] c?\n\n  > d\n  >\n  > - e\n\nf\n',
    );
    assertFix(
      'stray-answer',
      '- [x] c?\n\n```\nd\n\ne\n```\nf',
      title,
      '- [x] c?\n\n  ```\n  d\n\n  e\n  ```\nf',
    );
    assertFix(
      'stray-answer',
      '- [x] c?\n\n|d|\n|-|\n|e|\n\nf',
      title,
      '- [x] c?\n\n  |d|\n  |-|\n  |e|\n\nf',
    );
  });
});
