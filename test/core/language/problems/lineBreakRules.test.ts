import { assertFix } from './assertFix';

describe('a fix of a line break', () => {
  it('of a question that may end sooner', () => {
    const text = '## A #store\n\n- [x] Tell me about the key of the back door\n  and all its copies';
    assertFix(
      'question-end',
      text,
      'It ends here: put a blank line behind it',
      text.replace('door\n', 'door\n\n'),
    );
    assertFix('question-end', text, 'It goes on: write it on one line', text.replace('\n  and', ' and'));
  });
  it('of a tag that may say two things', () => {
    const text = '> They told us that it is there *#hint*\n> The key hangs in the hall.';
    assertFix('tag-end', text, 'It says what stands before it', text.replace('\n>', '\n>\n>'));
    assertFix(
      'tag-end',
      text,
      'It says what follows',
      '> They told us that it is there\n> *#hint* The key hangs in the hall.',
    );
  });
});
