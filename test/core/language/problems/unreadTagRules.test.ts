import { assertFix, assertOffered } from './assertFix';

describe('a fix of what is no tag', () => {
  it('of two tags in a row', () => {
    assertFix('misspelt-tag', '- #hint#risk/S a', 'Change to #risk/S', '- #risk/S a');
    assertFix('misspelt-tag', '- #hint/S #risk a', 'Change to #hint/S', '- #hint/S a');
    assertFix('misspelt-tag', '- #hint/S #risk a', 'Change to #risk/S', '- #risk/S a');
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
