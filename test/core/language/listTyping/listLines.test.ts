import assert from 'node:assert/strict';
import { ListLines, listLineOf } from '../../../../src/core/language/listTyping/listLines';

describe('lines of lists', () => {
  const assertLine = (line: string, ...expected: readonly (string | number | null)[]) => {
    const { quote, column, marker, gap, box, start, words } = listLineOf(line);
    assert.deepEqual([quote, column, marker, gap, box, start, words], expected);
  };

  it('begin items', () => {
    assertLine('- a', '', 0, '-', ' ', '', 2, 'a');
    assertLine('> \t10) [x]  a ', '> ', 4, '10)', ' ', '[x]  ', 12, 'a');
    assertLine('-', '', 0, '-', '', '', 1, '');
  });
  it('begin none', () => {
    assertLine('  a', '', 2, null, '', '', 2, 'a');
    assertLine('* * *', '', 0, null, '', '', 0, '* * *');
    assertLine('-a', '', 0, null, '', '', 0, '-a');
  });
  it('are in a list, or not', () => {
    const text = '---\na:\n- b\n---\n# A\n- a\n\n  b\n\nc\n```\n- d\n```';
    const lists = new ListLines(text);
    const inList = text.split('\n').map((_, line) => lists.isInList(line));
    assert.deepEqual(
      inList.flatMap((is, line) => (is ? [line] : [])),
      [5, 7],
    );
  });
});
