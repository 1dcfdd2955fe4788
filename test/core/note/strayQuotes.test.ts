import { assertProblems } from './factsOf';

describe('a quote beside a tag', () => {
  it('is told right behind its item', () => {
    assertProblems('- #hint/S a\n\n> b\n> c', 'stray-quote 3:1 a');
    assertProblems('- #hint/S a\n> b', 'stray-quote 2:1 a');
    assertProblems('1. #risk/S a\n   - how: b\n\n> c', 'stray-quote 4:1 a');
  });
  it('is none elsewhere', () => {
    assertProblems('- #hint/S a\n  > b');
    assertProblems('- #hint/S a\n- c\n\n> b');
    assertProblems('- #hint/S a\n\nc\n\n> b');
    assertProblems('- #hint/S a\n\n\n\n> b');
    assertProblems('- b\n  - #hint/S a\n\n> c');
    assertProblems('- [x] b? c\n  - #hint/S a\n\n> c');
    assertProblems('- #flow A -> B\n\n> c');
    assertProblems('> - #hint/S a\n>\n> > b');
  });
});
