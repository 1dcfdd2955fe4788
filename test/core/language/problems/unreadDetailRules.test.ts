import { assertFix, assertOffered } from './assertFix';

describe('a fix of what is no detail', () => {
  it('makes a tag of what stands above', () => {
    assertFix('stray-detail', '- [ ] A\n  - how: b', 'Make a #risk of “A”', '- [ ] #risk A\n  - how: b');
    assertFix(
      'stray-detail',
      '### A\n\n- likelihood: low',
      'Make a #risk of “A”',
      '### #risk A\n\n- likelihood: low',
    );
    assertOffered(
      'stray-detail',
      '- #hint/S a\n- B\n  - how: c',
      '* Make a #risk of “B”',
      'Move to the #hint above',
    );
    assertOffered('stray-detail', '## Door #process\n\nhow: c');
  });
  it('of a key that is written as a tag', () => {
    const fixed = (line: string, title: string, expected: string) =>
      assertFix('misspelt-detail', `- #risk/S a\n  - ${line}`, title, `- #risk/S a\n  - ${expected}`);
    fixed('#how press it', 'Change to how:', 'how: press it');
    fixed('#severity/high', 'Change to severity:', 'severity: high');
    assertFix(
      'misspelt-detail',
      '- #hint/S a #how look',
      'Put how: on its own line',
      '- #hint/S a\n  - how: look',
    );
    assertFix(
      'misspelt-tag',
      '- #risk/S a\n  - #mitigation: a plate',
      'Change to mitigation:',
      '- #risk/S a\n  - mitigation: a plate',
    );
    assertOffered('misspelt-tag', '#mitigation a plate', 'Change to #control', 'Change to #action');
  });
});
