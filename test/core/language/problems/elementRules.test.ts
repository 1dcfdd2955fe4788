// The rules of what shapes a note and of what is written where it does not count, broken and mended.

import { assertFix } from './assertFix';

describe('a fix of the shape of a note', () => {
  it('of an element of two types', () =>
    assertFix(
      'element-types',
      '# A #interactor/human\n# a #store\n- [ ] b',
      'Change to #interactor/human',
      '# A #interactor/human\n# a #interactor/human\n- [ ] b',
    ));
  it('of an element with two tags', () => {
    const note = '# A #process big #store old\n- [ ] b';
    const title = (tag: string) => `Change to #${tag}`;
    assertFix('misspelt-tag', '# A #process #store\n\nb', title('store'), '# A #store\n\nb');
    assertFix('misspelt-tag', note, title('process'), '# A #process big old\n- [ ] b');
    assertFix('misspelt-tag', note, title('store'), '# A #store big old\n- [ ] b');
  });
  it('of an element without a name', () =>
    assertFix('element-without-name', '## #store\n\n- [ ] a', 'Name the element', '## | #store\n\n- [ ] a'));
  it('of a heading in a list', () => {
    const title = 'Move it to the margin, with what is below it';
    assertFix(
      'heading-in-list',
      '## A #store\n- #risk/S a\n  - how: b\n    - impact: low\n    ## C #process\n\n    - [ ] d?\n      - #hint e\n',
      title,
      '## A #store\n- #risk/S a\n  - how: b\n    - impact: low\n\n## C #process\n\n- [ ] d?\n  - #hint e\n',
    );
    assertFix('heading-in-list', '> ## C #store\n> - [ ] d', title, '## C #store\n- [ ] d');
  });
  it('of a note in a code block', () => {
    const title = 'Take the note out of the code block';
    assertFix(
      'note-in-fence',
      '```markdown\n---\ntitle: A\n---\n\n- #hint/S b\n```\n',
      title,
      '---\ntitle: A\n---\n\n- #hint/S b\n',
    );
    assertFix(
      'note-in-fence',
      'Here:\r\n\r\n```\r\n# A #store\r\n```\r\nBye',
      title,
      'Here:\r\n\r\n# A #store\r\nBye',
    );
    const held = '# A #store\n\n```sh\nb\n```\n\n- c\n';
    assertFix('note-in-fence', `~~~md\n${held}~~~`, title, held.trimEnd());
    assertFix('note-in-fence', `\uFEFF\`\`\`md\n${held}\`\`\`\n`, title, `\uFEFF${held}`);
    assertFix('note-in-fence', '```markdown\n# A #store', title, '# A #store');
  });
  it('of a code block that never closes', () => {
    assertFix(
      'open-fence',
      'a\n\n```\nb\n\n## C #store',
      'Close the code block',
      'a\n\n```\nb\n```\n\n## C #store',
    );
    assertFix('open-fence', '- a\r\n  ~~~~\r\n  b', 'Close the code block', '- a\r\n  ~~~~\r\n  b\r\n  ~~~~');
  });
  it('of what is written where it does not count', () => {
    const blank = 'Write a blank line before it';
    assertFix('tag-in-html', '<p>\n- #hint/S b\n</p>', blank, '<p>\n\n- #hint/S b\n</p>');
    assertFix('tag-in-html', '> <p>\n> #hint/S c', blank, '> <p>\n>\n> #hint/S c');
    assertFix('tag-in-html', '<p>a #hint/S c</p>', blank, '<p>a \n\n#hint/S c</p>');
    assertFix('tag-in-html', '<p>#hint/S c', blank, '<p>\n\n#hint/S c');
    assertFix('tag-in-html', '<ul>\n<li>[ ] c?', blank, '<ul>\n<li>\n\n- [ ] c?');
    assertFix('tag-in-html', '<ul>\n<li>[ ] c?</li>\n', blank, '<ul>\n<li>\n\n- [ ] c?\n');
    assertFix('underlined-element', 'A\nB #store\n===\n', 'Write it with ##', '## A B #store\n');
    assertFix('near-heading', '## A#store\n- [ ] b\n', 'Make it a heading', '## A #store\n- [ ] b\n');
    assertFix('near-heading', 'A #store\n', 'Make it a heading', '## A #store\n');
    assertFix('near-heading', '##A #store\n- [ ] b\n', 'Make it a heading', '## A #store\n- [ ] b\n');
    assertFix('near-heading', '## A\r\n\r\n#store\r\nb', 'Make it a heading', '## A #store\r\nb');
    assertFix('near-heading', 'a\n\n**A #store**\r\n', 'Make it a heading', 'a\n\n## A #store\r\n');
    assertFix('hidden-direction', 'a\u202Eb', 'Take it out', 'ab');
  });
});
