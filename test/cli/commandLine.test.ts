import assert from 'node:assert/strict';
import { parseCommandLine } from '../../src/cli/commandLine';

describe('the separator of a table', () => {
  const separatorOf = (...args: string[]) => {
    const command = parseCommandLine(['export', '.', ...args]);
    return 'separator' in command ? command.separator : null;
  };
  it('is a comma unless somebody says otherwise', () => {
    assert.equal(separatorOf('--format', 'csv'), 'comma');
    assert.equal(separatorOf('--format', 'csv', '--separator', 'semicolon'), 'semicolon');
  });
  it('is one of two words, and for a table alone', () => {
    assert.throws(() => separatorOf('--format', 'csv', '--separator', ';'), /comma or semicolon, not ;/);
    assert.throws(() => separatorOf('--separator', 'semicolon'), /--separator is for csv, not markdown\./);
  });
});
