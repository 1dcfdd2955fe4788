import assert from 'node:assert/strict';
import { groupRow, type Row } from '../../../src/extension/model/row';
import { RowTree } from '../../../src/extension/model/rowTree';

const leaf = (id: string, label = id): Row => ({ ...groupRow(id, label, null, []), description: '' });
const group = (id: string, ...children: Row[]): Row => groupRow(id, id, null, children, '');

/** When VS Code has drawn what was there at 0. */
const settled = 10_000;

/** Asserts which rows have to be drawn again, by id, when the first tree becomes the second. */
const assertDrawn = (before: Row[], after: Row[], expected: 'all' | string[]) => {
  const tree = new RowTree();
  tree.update(before, 0);
  const drawn = tree.update(after, settled);
  assert.deepEqual(drawn === 'all' ? drawn : drawn.map((element) => element.row.id), expected);
};

describe('drawing a tree again', () => {
  it('is not done when nothing changed', () =>
    assertDrawn([group('g', leaf('a'))], [group('g', leaf('a'))], []));
  it('is done for the row that looks different', () =>
    assertDrawn([group('g', leaf('a'), leaf('b'))], [group('g', leaf('a'), leaf('b', 'B'))], ['b']));
  it('is done for the row whose children came, went or moved', () => {
    assertDrawn([group('g', leaf('a')), group('h')], [group('g', leaf('a'), leaf('b')), group('h')], ['g']);
    assertDrawn([group('g', leaf('a'), leaf('b'))], [group('g', leaf('b'), leaf('a'))], ['g']);
  });
  it('is done for everything when the first level changed', () =>
    assertDrawn([leaf('a')], [leaf('b')], 'all'));
  it('is not done for a subject that only moved in the text', () => {
    const at = (line: number): Row => ({
      ...leaf('a'),
      subject: { kind: 'finding', listed: {}, finding: { line } } as unknown as Row['subject'],
    });
    assertDrawn([at(1)], [at(2)], []);
  });

  it('keeps the element of a row, with what the row stands for now', () => {
    const tree = new RowTree();
    tree.update([group('g', leaf('a'))], 0);
    const before = tree.childrenOf(tree.childrenOf(undefined)[0]);
    tree.update([group('h', leaf('a', 'A'))], 0);
    const after = tree.childrenOf(tree.childrenOf(undefined)[0]);
    assert.equal(after[0], before[0]);
    assert.equal(after[0]?.row.label, 'A');
    assert.equal(after[0].parent?.row.id, 'h');
  });
  it('is done above a row that may not be drawn yet', () => {
    const tree = new RowTree();
    tree.update([group('g', group('h', leaf('a')))], 0);
    const idsAt = (now: number, ...rows: Row[]) => {
      const drawn = tree.update(rows, now);
      return drawn === 'all' ? drawn : drawn.map(({ row }) => row.id);
    };
    const [old, grown] = [group('h', leaf('a')), group('i', leaf('b', 'B'))];
    assert.deepEqual(idsAt(100, group('g', group('h', leaf('a', 'A')))), 'all');
    assert.deepEqual(idsAt(settled, group('g', old)), ['a']);
    assert.deepEqual(idsAt(settled, group('g', old, group('i', leaf('b')))), ['g']);
    assert.deepEqual(idsAt(settled + 300, group('g', old, grown)), ['g']);
    assert.deepEqual(idsAt(2 * settled, group('g', old, group('i', leaf('b')))), ['b']);
  });
  it('forgets rows that are gone', () => {
    const tree = new RowTree();
    tree.update([leaf('a')], 0);
    const [before] = tree.childrenOf(undefined);
    tree.update([], 0);
    tree.update([leaf('a')], 0);
    assert.notEqual(tree.childrenOf(undefined)[0], before);
  });
});
