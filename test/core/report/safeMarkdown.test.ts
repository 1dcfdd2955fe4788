import assert from 'node:assert/strict';
import { escapeMarkdown, tableOf } from '../../../src/core/report/safeMarkdown';

const assertCell = (markdown: string, cell: string): void =>
  assert.equal(tableOf([['a'], [markdown]]).split('\n')[2], `| ${cell} |`);

describe('a cell of a table', () => {
  it('is a dash where nothing stands', () => assertCell('', '–'));
  it('keeps a bar that is escaped', () => assertCell('a \\| b', 'a \\| b'));
  it('escapes a bar in code, which would end it there too', () => assertCell('`a|b`', '`a\\|b`'));
  it('escapes a bar behind an escaped backslash', () => assertCell('`a\\\\|b`', '`a\\\\\\|b`'));
});

describe('escaped text', () => {
  it('has nothing that nobody sees in an address of any kind', () => {
    for (const address of ['git@github.com:o/r.git#main', String.raw`\\srv\a#b`, 'notes.md#L4', 'C#hint'])
      assert.doesNotMatch(escapeMarkdown(address), /\u2060/, address);
  });
  it('still calls for nobody', () => {
    for (const call of ['see #12', '#hint', 'o/r#12', 'r.git#12', '(#door'])
      assert.match(escapeMarkdown(call), /#\u2060/, call);
  });
});
