import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { nameAt } from '../../../../src/core/language/names/name';
import { namesInNote } from '../../../../src/core/language/names/namesInNote';

/** Asserts what is named at `|`; nothing where nothing is expected. */
function assertAt(marked: string, expected?: string): void {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  assert.equal(nameAt(text, namesInNote(parseNote(text), [], new Set()), offset)?.written, expected);
}

describe('the name at a place', () => {
  it('is the one around it', () => assertAt('- #flow re|ader -> loans\n', 'reader'));
  it('is the one that begins there', () => assertAt('- #flow |reader -> loans\n', 'reader'));
  it('is the one that ends there', () => assertAt('- #flow reader| -> loans\n', 'reader'));
  it('is none beside it', () => assertAt('- #flow reader |-> loans\n'));
  it('is a person at the @', () => assertAt('ask |@lee\n', 'lee'));
  it('is an id at the ^', () => assertAt('- #risk x |^R-1\n', 'R-1'));
  it('is the innermost', () => assertAt('## Shop (@l|ee) #process\n', 'lee'));
});
