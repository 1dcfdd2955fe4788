import assert from 'node:assert/strict';
import { fileKindOf, titleOfFile } from '../../../src/core/session/fileKinds';

describe('a file', () => {
  const assertKind = (path: string, expected: string | null): void =>
    assert.equal(fileKindOf(path), expected);

  it('is a note by its ending', () => assertKind('shop/a.interview.md', 'note'));
  it('is a catalog by its ending', () => assertKind('shop/a.questions.yaml', 'catalog'));
  it('is a session file by its whole name', () => assertKind('shop/threat-session.yaml', 'sessionFile'));
  it('may end with yml', () => {
    assertKind('shop/a.questions.yml', 'catalog');
    assertKind('shop/threat-session.yml', 'sessionFile');
  });
  it('is a session file in any folder', () => assertKind('threat-session.yaml', 'sessionFile'));
  it('is none of ours by a part of a name', () => assertKind('shop/my-threat-session.yaml', null));
  it('is none of ours in another case', () => assertKind('shop/A.INTERVIEW.MD', null));

  const assertTitle = (path: string, expected: string): void => assert.equal(titleOfFile(path), expected);
  it('lends its name to a note without a title', () => assertTitle('shop/a.b.interview.md', 'a.b'));
  it('lends its name to a catalog without a title', () => assertTitle('doors.questions.yaml', 'doors'));
});
