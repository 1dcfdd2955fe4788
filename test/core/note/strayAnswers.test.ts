import { assertProblems } from './factsOf';

describe('what somebody said beside a question', () => {
  it('is told where the question is ticked and has no answer', () => {
    assertProblems('- [x] a?\n- @b: c\n- @d: e', 'stray-answer 2:3 @b');
    assertProblems('- [x] a?\n\n@b: c', 'stray-answer 3:1 @b');
    assertProblems('1. [x] a?\n  - @b: c', 'stray-answer 2:5 @b');
    assertProblems('- [x] a?\n\n> c\n> d', 'stray-answer 3:3 a quote');
    assertProblems('- [x] a?\n> c', 'stray-answer 2:3 a quote');
  });
  it('is quiet elsewhere', () => {
    assertProblems('- [x] a?\n  - @b: c\n- @d: e');
    assertProblems('- [ ] a?\n- @b: c');
    assertProblems('- [x] a?\n- c\n- @b: c');
    assertProblems('- [x] a?\n- ask @b\n');
    assertProblems('- [x] a?\n  > c\n');
    assertProblems('- [x] a?\n\nb\n\n> c\n');
    assertProblems('- [ ] a?\n\n> c\n');
    assertProblems('- [x] a?\n\n## B #store\n\n@b: c');
    assertProblems('- [ ] d?\n  - [x] a?\n- @b: c', 'stray-answer 3:3 @b');
  });
});
