import { assertProblems } from './factsOf';

describe('what somebody said beside a question', () => {
  it('is told where the question is ticked and has no answer', () => {
    assertProblems('- [x] a?\n- @b: c\n- @d: e', 'stray-answer 2:3 @b');
    assertProblems('- [x] a?\n\n@b: c', 'stray-answer 3:1 @b');
    assertProblems('1. [x] a?\n  - @b: c', 'stray-answer 2:5 @b');
    assertProblems('- [x] a?\n\n> c\n> d', 'stray-answer 3:3 a quote');
    assertProblems('- [x] a?\n> c', 'stray-answer 2:3 a quote');
    assertProblems('- [x] a?\n\n```\nc\n```\n\nd', 'stray-answer 3:1 code');
    assertProblems('- [x] a?\n~~~yaml\nc: d\n~~~', 'stray-answer 2:1 code');
    assertProblems('- [x] a?\n\n| c | d |\n|---|---|\n| e | f |\n\ng', 'stray-answer 3:3 a table');
    assertProblems('- [x] a?\n\nc | d\n--|--\ne | f', 'stray-answer 3:1 a table');
  });
  it('is quiet elsewhere', () => {
    assertProblems('- [x] a?\n  - @b: c\n- @d: e');
    assertProblems('- [ ] a?\n- @b: c');
    assertProblems('- [x] a?\n- c\n- @b: c');
    assertProblems('- [x] a?\n- ask @b\n');
    assertProblems('- [x] a?\n  > c\n');
    assertProblems('- [x] a?\n\n  ```\n  c\n  ```');
    assertProblems('- [x] a?\n\n\n```\nc\n```');
    assertProblems('- [x] a? Yes.\n\n```\nc\n```');
    assertProblems('- [x] a?\n\nc or `d` | e');
    assertProblems('- [x] a?\n\nb\n\n> c\n');
    assertProblems('- [ ] a?\n\n> c\n');
    assertProblems('- [x] a?\n\n## B #store\n\n@b: c');
    assertProblems('- [ ] d?\n  - [x] a?\n- @b: c', 'stray-answer 3:3 @b');
  });
});
