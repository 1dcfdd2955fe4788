import assert from 'node:assert/strict';
import { tableOf } from '../../../src/core/report/safeMarkdown';

const assertCell = (markdown: string, cell: string): void =>
  assert.equal(tableOf([['a'], [markdown]]).split('\n')[2], `| ${cell} |`);

describe('a cell of a table', () => {
  it('is a dash where nothing stands', () => assertCell('', '–'));
  it('keeps a bar that is escaped', () => assertCell('a \\| b', 'a \\| b'));
  it('escapes a bar in code, which would end it there too', () => assertCell('`a|b`', '`a\\|b`'));
  it('escapes a bar behind an escaped backslash', () => assertCell('`a\\\\|b`', '`a\\\\\\|b`'));
});
