import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Drawings, type Changed } from '../../../src/extension/model/drawings';
import { groupRow, leafRow } from '../../../src/extension/model/row';
import { RowTree, type RowElement } from '../../../src/extension/model/rowTree';

/** `s` with `g` below, and `t` with `h`: each with one leaf. */
function shownTree() {
  const leaf = (id: string) => leafRow(id, '', id, '');
  const tree = new RowTree();
  tree.update(
    [
      groupRow('s', 's', null, [groupRow('g', 'g', null, [leaf('a')])]),
      groupRow('t', 't', null, [groupRow('h', 'h', null, [leaf('b')])]),
    ],
    0,
  );
  return tree;
}

describe('drawings of a tree', () => {
  const tree = shownTree();
  let drawn: string[];
  /** What VS Code asks for whenever it is told. */
  let asked: string[];
  let isVisible: boolean;
  let drawings: Drawings;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    drawn = [];
    isVisible = true;
    asked = [];
    const note = (changed: Changed) => {
      drawn.push(changed === 'all' ? changed : changed.map(({ row }) => row.id).join(' '));
      ask(...asked);
    };
    drawings = new Drawings(note, () => isVisible);
  });

  afterEach(() => {
    drawings.dispose();
    mock.timers.reset();
  });

  const element = (id: string): RowElement => tree.elementOf(id) ?? assert.fail(id);
  /** VS Code asks for what is below rows; `''` is the first level. */
  const ask = (...ids: string[]) => {
    for (const id of ids) {
      const above = id === '' ? undefined : element(id);
      drawings.ask(above, tree.childrenOf(above));
    }
  };
  /** In small steps: a timer that another one sets counts from the end of the step. */
  const wait = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1) mock.timers.tick(1);
  };
  const everything = ['', 's', 't', 'g', 'h'];

  it('begin at once when there is nothing else to draw', () => {
    drawings.add([element('a')]);
    assert.deepEqual(drawn, ['a']);
  });

  it('wait for the one before, and are one then', () => {
    drawings.add('all');
    ask('', 's');
    drawings.add([element('a')]);
    drawings.add([element('b')]);
    wait(100);
    ask('t', 'g', 'h');
    wait(199);
    assert.deepEqual(drawn, ['all']);
    wait(1);
    assert.deepEqual(drawn, ['all', 'a b']);
  });

  it('wait for what VS Code asks for without being told', () => {
    ask('');
    drawings.add([element('a')]);
    ask('s', 't', 'g', 'h');
    assert.deepEqual(drawn, []);
    wait(200);
    assert.deepEqual(drawn, ['a']);
  });

  it('do not wait when there is no time', () => {
    ask('');
    drawings.add([element('a')]);
    drawings.drawChanged();
    assert.deepEqual(drawn, ['a']);
  });

  it('are of everything when everything changed among others', () => {
    ask(...everything);
    drawings.add([element('a')]);
    drawings.add('all');
    drawings.add([element('b')]);
    wait(200);
    assert.deepEqual(drawn, ['all']);
  });

  it('are done again when VS Code lost an answer', () => {
    drawings.add('all');
    ask('', 's', 't', 'g');
    wait(600);
    drawings.add([]);
    wait(399);
    assert.deepEqual(drawn, ['all']);
    wait(1);
    assert.deepEqual(drawn, ['all', 'all']);
    ask(...everything);
    wait(20_000);
    assert.deepEqual(drawn, ['all', 'all']);
  });

  it('are of everything when something else changed after an answer was lost', () => {
    drawings.add('all');
    ask('', 's', 't', 'g');
    wait(400);
    drawings.add([element('a')]);
    wait(100);
    assert.deepEqual(drawn, ['all', 'all']);
    ask('', 's', 't', 'g');
    wait(600);
    drawings.add([element('a')]);
    assert.deepEqual(drawn, ['all', 'all', 'all']);
  });

  it('are done again five times at most, for its reader may have folded what is not asked for', () => {
    asked = ['', 's', 'g'];
    drawings.add('all');
    wait(20_000);
    assert.deepEqual(drawn, ['all', 'all', 'all', 'all', 'all']);
    drawings.add('all');
    wait(20_000);
    assert.equal(drawn.length, 6);
  });

  it('are not done again while nobody sees the view', () => {
    isVisible = false;
    drawings.add('all');
    ask('');
    wait(20_000);
    assert.deepEqual(drawn, ['all']);
    isVisible = true;
    ask('', 's', 'g');
    wait(1000);
    assert.deepEqual(drawn, ['all', 'all']);
  });

  it('do not wait for what its reader folded', () => {
    drawings.add('all');
    ask('', 's', 'g');
    drawings.fold(element('t'));
    wait(20_000);
    assert.deepEqual(drawn, ['all']);
  });

  it('end with the view', () => {
    ask('');
    drawings.add([element('a')]);
    drawings.dispose();
    wait(20_000);
    assert.deepEqual(drawn, []);
  });
});
