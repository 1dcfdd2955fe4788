import { strict as assert } from 'node:assert';
import { answerLines } from '../../../src/core/report/copyMarkdown';
import { namedPlace } from '../../../src/core/report/sourceLink';
import { Wording } from '../../../src/core/report/wording';
import { shop } from './shop';

const assertLines = (answer: string, ...expected: readonly string[]): void =>
  assert.deepEqual(answerLines(answer, new Wording(shop, namedPlace)).filter(Boolean), expected);

describe('an answer in a list', () => {
  it('is its lines', () => assertLines('Yes.\n@dana: *daily*', 'Yes.', 'Dana Reyes: daily'));
  it('is the items of its lists', () => assertLines('1. a\n2. b\n   - c', 'a', 'b', 'c'));
  it('is its blocks of code', () => assertLines('a\n\n    *b*\n', 'a', '```text\n*b*\n```'));
  it('is the cells of its tables', () => assertLines('| a |\n| - |\n| b |', 'a', 'b'));
  it('shows HTML as it is written', () => assertLines('<div>\na\n</div>', '&lt;div>', 'a', '&lt;/div>'));
  it('has no comments', () => assertLines('<!-- a -->\n\nb', 'b'));
  it('may be nothing', () => assertLines(''));
});
