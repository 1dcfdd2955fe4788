import { assertProblems } from './factsOf';

describe('a quote beside a tag', () => {
  it('is told right behind its item', () => {
    assertProblems('- #hint/S a\n\n> b\n> c', 'stray-quote 3:1 a');
    assertProblems('- #hint/S a\n> b', 'stray-quote 2:1 a');
    assertProblems('1. #risk/S a\n   - how: b\n\n> c', 'stray-quote 4:1 a');
  });
  it('is told behind a paragraph with a tag, and behind the list of its details', () => {
    assertProblems('We talked. #hint/S a\n\n- how: b\n- severity: high\n\n> c', 'stray-quote 6:1 a');
    assertProblems('#hint/S a\n> b', 'stray-quote 2:1 a');
    assertProblems('#hint/S a\n\n> b', 'stray-quote 3:1 a');
    assertProblems('#hint/S z #hint/T a\n\n- x\n  - y\n\n> b', 'stray-quote 6:1 a');
  });
  it('is none behind a paragraph where more stands between', () => {
    assertProblems('#hint/S a\n\nc\n\n> b');
    assertProblems('#hint/S a\n\n- how: b\n- #control c\n- d\n\n> e');
    assertProblems('## A #process\n\n#hint/S a\n\n- [x] Who? Lea\n\n> e');
    assertProblems('> #hint/S a\n>\n> > b');
    assertProblems('### #hint/S a\n\n> b');
    assertProblems('#flow A -> B\n\n> c');
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
