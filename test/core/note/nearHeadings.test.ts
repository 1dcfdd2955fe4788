import { assertProblems } from './factsOf';

describe('a heading of an element', () => {
  const told = (where: string, text: string, place: string) =>
    it(`is told ${where}`, () => assertProblems(text, `heading-in-list ${place} Door`));
  told('in a list', '- a\n  - b\n    ## Door #process', '3:5');
  told('that opens an item', '- ## Door #interactor/device', '1:3');
  told('in a numbered list', '1. a\n\n   # Door #store', '3:4');
  told('in a quote', '> ## Door #process', '1:3');
  told('in indented code', 'a\n\n    ## Door #process', '3:5');
  told('behind a paragraph', 'a\n    ## Door #process', '2:5');
  told('behind the text of an item', '- a\n      ## Door #process', '2:7');

  const quiet = (what: string, text: string) => it(`is not ${what}`, () => assertProblems(text));
  quiet('one at the margin', 'a\n## Door #process');
  quiet('another heading in a list', '- a\n  ## Door');
  quiet('a sentence with the word', '- the #process of # Door');
  quiet('in a fence', '```md\n- ## Door #process\n```');
  quiet('in a table', '| # Door #process |\n|-|');
});
