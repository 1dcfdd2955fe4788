import { assertFix } from './assertFix';

describe('a fix of what is no tag', () => {
  it('of two tags in a row', () => {
    assertFix('misspelt-tag', '- #hint#risk/S a', 'Change to #risk/S', '- #risk/S a');
    assertFix('misspelt-tag', '- #hint/S #risk a', 'Change to #hint/S', '- #hint/S a');
    assertFix('misspelt-tag', '- #hint/S #risk a', 'Change to #risk/S', '- #risk/S a');
  });
});
