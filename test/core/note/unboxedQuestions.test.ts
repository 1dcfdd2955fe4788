import { assertProblems } from './factsOf';

describe('a question without a box', () => {
  const inElement = (text: string, ...expected: string[]) =>
    assertProblems(`## A #store\n\n${text}`, ...expected.map((one) => `unboxed-question ${one}`));

  it('is told with its answer on the next line', () => {
    inElement('Q: a?\nA: b', '3:1 a?');
    inElement('- Q: a?\n- A: b\n- Q1: c?\n  - A1: d', '3:3 a?', '5:3 c?');
    inElement('**Q:** a?\n\n**A:** b', '3:1 a?');
    inElement('Frage: a?\nAntwort: b\nFrage: c?\nd', '3:1 a?', '5:1 c?');
    assertProblems('Q: a\nA: b', 'unboxed-question 1:1 a');
  });
  it('is told alone in the section of an element', () => {
    inElement('Q: a?', '3:1 a?');
    assertProblems('Q: a?');
    inElement('Q: the third quarter');
  });
  it('is told as a heading with words below', () => {
    inElement('### a?\n\nb', '3:5 a?');
    inElement('### a?\n- b\n  - c\n\n### d?\n```\ne\n```', '3:5 a?', '7:5 d?');
    inElement('### a?\n\n- #hint/S b', '3:5 a?');
    assertProblems('# a?\n\nb');
  });
  it('is told in bold with words behind', () => {
    inElement('**a?** b', '3:1 a?');
    inElement('- __a?__: b\n- **c?**\n  d', '3:3 a?', '4:3 c?');
  });
  it('is told as an item with an answer in it', () => {
    inElement('- a?\n  - b', '3:3 a?');
    inElement('- a?\n  b\n- c?\n\n  ```\n  d\n  ```', '3:3 a?', '5:3 c?');
    inElement('- a, b and\n  c?\n  - d', '3:3 a, b and\n  c?'.replace('\n  ', '\n'));
  });
  it('is none in a list of questions, a heading above tasks and a sentence', () => {
    for (const text of [
      '- a?\n- b?\n',
      '- a?\n  - b?\n  - c?',
      '- a?\n  - [ ] b',
      '### a?\n\n- [x] b\n  c',
      '### a?\n\n### b\n\nc',
      '### a?',
      '### a\n\nb',
      'a? b',
      '- a? b',
      '**a** b?',
      '**a?**',
      '- @b: a?\n  - c',
      '- [x] a?\n  - b?\n    - c\n\n  **d?** e\n\n  Q: f?',
      '- #hint/S a\n  - b?\n    - c\n  - **d?** e',
      '> Q: a?\n> A: b',
      '| **a?** b |\n|---|',
      '`Q: a?`',
    ])
      inElement(text);
    assertProblems('- a?\n  - b\n\n**c?** d');
  });
});
