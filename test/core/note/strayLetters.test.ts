import { assertProblems } from './factsOf';

describe('STRIDE letters around a question', () => {
  const told = (text: string, ...expected: string[]) =>
    assertProblems(`## A #store\n\n${text}`, ...expected.map((one) => `stray-letters ${one}`));

  it('are told', () => {
    told('- [ ] a? (S)', '3:10 S');
    told('- [ ] [ST] a?', '3:7 ST');
    told('- [x] a? [T] b', '3:10 T');
    told('- [x] a? /E b', '3:10 E');
    told('- [ ] a? (D) ^roles', '3:10 D');
    // It is open, and has no answer.
    told('- [ ] a? /S', '3:10 S');
  });
  it('are none that it has, and no words', () => {
    told('- [ ] a? (S) ^/S');
    told('- [ ] a? (IT)');
    told('- [ ] a (S) b?');
    told('- [x] a? see [S](b)');
    told('- [ ] [S](b) a?');
    told('- [ ] a? (s)');
  });
});

describe('STRIDE letters as a detail', () => {
  const told = (line: string, ...letters: string[]) =>
    assertProblems(
      `- #hint/S a\n  - because: b\n  - ${line}`,
      ...letters.map((one) => `stray-letters 3:5 ${one}`),
    );

  it('are told below a tag', () => {
    told('stride: S', 'S');
    told('**STRIDE:** T, E', 'TE');
    told('Category: Tampering', 'T');
    told('stride categories: Spoofing, Denial of Service', 'SD');
    told('Kategorie: Elevation of Privilege', 'E');
  });
  it('are told on a line of the tag', () => assertProblems('#hint/S a\nstride: T', 'stray-letters 2:1 T'));
  it('are none with another word', () => {
    told('category: tie');
    told('category: hardware');
    told('stride: two metres');
  });
  it('are none where no tag is', () => assertProblems('a\n\nstride: S\n\n- category: Tampering'));
});
