import assert from 'node:assert/strict';
import { AskedRows } from '../../../src/extension/views/askedRows';
import { groupRow, leafRow, type Row } from '../../../src/extension/views/row';

const leaf = (id: string): Row => leafRow(id, '', id, '');
const group = (id: string, ...children: Row[]): Row => groupRow(id, id, null, children);
const folded = (id: string): Row => ({ ...group(id), fold: 'folded' });

const rows = [group('s', group('g', leaf('a')), folded('f')), group('t', group('h', leaf('b')), group('i'))];

/** Asserts which rows are missed after these were asked for; `''` is the first level. */
const assertMissed = (
  asked: readonly string[],
  expected: readonly string[],
  foldedBy: readonly string[] = [],
) => {
  const told = new AskedRows();
  for (const id of asked) told.ask(id === '' ? null : id);
  for (const id of foldedBy) told.fold(id);
  assert.deepEqual(told.missed(rows), expected);
};

describe('what VS Code asked for', () => {
  it('is nothing before it shows the view', () => assertMissed([], []));
  it('is all that is open', () => assertMissed(['', 's', 't', 'g', 'h', 'i'], []));
  it('lacks what is below a row whose answer was lost', () => {
    assertMissed(['', 's', 't', 'g'], ['h', 'i']);
    assertMissed(['', 's'], ['g', 't']);
  });
  it('lacks what it asked for before it was told again', () => {
    assertMissed(['', 's', 't', 'g', 'h', 'i', 't'], ['h', 'i']);
    assertMissed(['', 's', 't', 'g', 'h', 'i', 't', 'h', 'i'], []);
  });
  it('may lack what its reader folded', () => {
    assertMissed(['', 's', 't', 'g'], [], ['h', 'i']);
    assertMissed(['', 's', 'g'], [], ['t']);
  });
  it('may not lack what was folded and is open again', () => {
    const told = new AskedRows();
    for (const id of [null, 's', 't', 'g', 'i']) told.ask(id);
    told.fold('h');
    told.ask('h');
    told.ask('t');
    told.ask('i');
    assert.deepEqual(told.missed(rows), ['h']);
  });
});
