import assert from 'node:assert/strict';
import { groupRow, type Row, withChildren } from '../../../src/extension/model/row';
import { type RowElement, RowTree } from '../../../src/extension/model/rowTree';

const leaf = (id: string, label = id): Row => ({ ...groupRow(id, label, null, []), description: '' });
const group = (id: string, ...children: Row[]): Row => groupRow(id, id, null, children, '');

/** When VS Code has drawn what was there at 0. */
const settled = 10_000;

/** VS Code asks for all rows, those below folded ones too, at a time. */
const askAll = (tree: RowTree, now = 0, above?: RowElement): void => {
  for (const element of tree.ask(above, now)) askAll(tree, now, element);
};

/** Asserts which rows have to be drawn again, by id, when the first tree becomes the second. */
const assertDrawn = (before: Row[], after: Row[], expected: 'all' | string[]) => {
  const tree = new RowTree();
  tree.update(before, 0);
  askAll(tree);
  const drawn = tree.update(after, settled);
  assert.deepEqual(drawn === 'all' ? drawn : drawn.map((element) => element.row.id), expected);
};

describe('drawing a tree again', () => {
  it('is not done when nothing changed', () =>
    assertDrawn([group('g', leaf('a'))], [group('g', leaf('a'))], []));
  it('is done for the row of the first level that looks different, or has one below it that does', () => {
    assertDrawn([leaf('a'), leaf('b')], [leaf('a'), leaf('b', 'B')], ['b']);
    const nested = (name: string) => group('g', group('h', leaf('a'), leaf('b', name)), group('i'));
    assertDrawn([nested('b'), group('j')], [nested('B'), group('j')], ['g']);
  });
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
    const before = tree.ask(tree.ask(undefined, 0)[0], 0);
    tree.update([group('h', leaf('a', 'A'))], 0);
    const after = tree.ask(tree.ask(undefined, 0)[0], 0);
    assert.equal(after[0], before[0]);
    assert.equal(after[0]?.row.label, 'A');
    assert.equal(after[0].parent?.row.id, 'h');
  });
  it('is done for everything while a row of the first level may not be drawn yet', () => {
    const tree = new RowTree();
    tree.update([group('g', leaf('a'))], 0);
    askAll(tree);
    const idsAt = (now: number, ...rows: Row[]) => {
      const drawn = tree.update(rows, now);
      askAll(tree, now);
      return drawn === 'all' ? drawn : drawn.map(({ row }) => row.id);
    };
    assert.deepEqual(idsAt(100, group('g', leaf('a', 'A'))), 'all');
    assert.deepEqual(idsAt(settled, group('g', leaf('a'))), ['g']);
    assert.deepEqual(idsAt(settled, group('g', leaf('a'), leaf('b'))), ['g']);
    assert.deepEqual(idsAt(settled + 300, group('g', leaf('a'), leaf('b', 'B'))), ['g']);
  });
  it('makes no row that nobody has asked for', () => {
    const tree = new RowTree();
    const secret = () => assert.fail('a row was made');
    const unseen = () => withChildren(group('g'), secret);
    tree.update([unseen()], 0);
    tree.ask(undefined, 0);
    assert.deepEqual(tree.update([unseen()], settled), []);
    assert.deepEqual(
      tree.update([withChildren(groupRow('g', 'G', null, []), secret)], settled) !== 'all',
      true,
    );
  });
  it('leaves what is folded until its user unfolds it', () => {
    const tree = new RowTree();
    const [before, after] = [group('g', leaf('a')), group('g', leaf('a', 'A'))];
    tree.update([before], 0);
    askAll(tree);
    const [element] = tree.ask(undefined, 0);
    assert.ok(element);
    element.isFolded = true;
    assert.deepEqual(tree.update([after], settled), [element]);
    assert.deepEqual(tree.update([before], settled), []);
    element.isFolded = false;
    assert.deepEqual(
      tree.ask(element, settled).map(({ row }) => row.label),
      ['a'],
    );
  });
  it('keeps a row folded or open as it first appeared', () => {
    const tree = new RowTree();
    tree.update([group('g', leaf('a'))], 0);
    const [element] = tree.ask(undefined, 0);
    tree.update([{ ...group('g', leaf('a')), fold: 'folded' }], settled);
    assert.equal(element?.fold, 'open');
  });
  it('forgets rows that are gone', () => {
    const tree = new RowTree();
    tree.update([leaf('a')], 0);
    const [before] = tree.ask(undefined, 0);
    tree.update([], 0);
    tree.update([leaf('a')], 0);
    assert.notEqual(tree.ask(undefined, 0)[0], before);
  });
});
