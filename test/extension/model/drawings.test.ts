import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Awaited, type Changed, Drawings, type Placed } from '../../../src/extension/model/drawings';
import { groupRow, leafRow, type Row } from '../../../src/extension/model/row';
import { type RowElement, RowTree } from '../../../src/extension/model/rowTree';

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
  const elements = new Map<string, RowElement>();
  const meet = (above?: RowElement) => {
    for (const below of tree.ask(above, 0)) {
      elements.set(below.row.id, below);
      meet(below);
    }
  };
  meet();
  let drawn: string[];
  /** What VS Code asks for whenever it is told. */
  let asked: string[];
  /** Whether it knows the rows that it is told of, and looks at them. */
  let looks: boolean;
  let isVisible: boolean;
  let clock: number;
  let drawings: Drawings;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    clock = 0;
    mock.method(performance, 'now', () => clock);
    drawn = [];
    isVisible = true;
    looks = true;
    asked = [];
    const note = (changed: Changed) => {
      drawn.push(changed === 'all' ? changed : changed.map(({ row }) => row.id).join(' '));
      ask(...asked);
      if (looks && changed !== 'all') drawings.look();
    };
    drawings = new Drawings(note, () => isVisible);
  });

  afterEach(() => {
    drawings.dispose();
    mock.timers.reset();
    mock.restoreAll();
  });

  const element = (id: string): RowElement => elements.get(id) ?? assert.fail(id);
  /** VS Code asks for what is below rows; `''` is the first level. */
  const ask = (...ids: string[]) => {
    for (const id of ids) {
      const above = id === '' ? undefined : element(id);
      drawings.ask(above, tree.ask(above, 0));
    }
  };
  /** In small steps: a timer that another one sets counts from the end of the step. */
  const wait = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 1) {
      clock += 1;
      mock.timers.tick(1);
    }
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
    wait(209);
    assert.deepEqual(drawn, ['all']);
    wait(1);
    assert.deepEqual(drawn, ['all', 'a b']);
  });

  it('leave VS Code the 200 ms in which it would put off what it is told', () => {
    drawings.add([element('a')]);
    drawings.add([element('b')]);
    wait(200);
    assert.deepEqual(drawn, ['a']);
    wait(10);
    assert.deepEqual(drawn, ['a', 'b']);
  });

  it('wait until VS Code looks at what it was told', () => {
    looks = false;
    drawings.add([element('a')]);
    drawings.add([element('b')]);
    wait(400);
    drawings.look();
    wait(209);
    assert.deepEqual(drawn, ['a']);
    wait(1);
    assert.deepEqual(drawn, ['a', 'b']);
  });

  it('are of everything when VS Code does not know a row that it was told of', () => {
    looks = false;
    drawings.add([element('a')]);
    asked = everything;
    wait(1000);
    assert.deepEqual(drawn, ['a', 'all']);
    wait(20_000);
    assert.deepEqual(drawn, ['a', 'all']);
  });

  it('wait for what VS Code asks for without being told', () => {
    ask('');
    drawings.add([element('a')]);
    ask('s', 't', 'g', 'h');
    assert.deepEqual(drawn, []);
    wait(210);
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
    wait(210);
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

  it('are not done again before a VS Code that took long to look has had three times as long', () => {
    drawings.add('all');
    wait(400);
    ask('', 's', 't', 'g');
    drawings.add([element('a')]);
    wait(1199);
    assert.deepEqual(drawn, ['all']);
    wait(1);
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

const placed = (id: string, fold: Row['fold'], parent: Placed | null = null): Placed => ({
  row: { id },
  fold,
  parent,
});

const [s, t] = [placed('s', 'open'), placed('t', 'open')];
const [g, f] = [placed('g', 'open', s), placed('f', 'folded', s)];
const [h, i] = [placed('h', 'open', t), placed('i', 'open', t)];

/** What VS Code asks for, each with its answer. */
const questions: Record<string, [Placed | null, Placed[]]> = {
  all: [null, [s, t]],
  s: [s, [g, f]],
  t: [t, [h, i]],
  g: [g, [placed('a', 'leaf', g)]],
  h: [h, [placed('b', 'leaf', h)]],
  i: [i, []],
};

const ask = (awaited: Awaited, ...ids: string[]) => {
  for (const id of ids) awaited.ask(...(questions[id] ?? assert.fail(id)));
};

/** Asserts that nothing is awaited any more as soon as it asked for the last of these. */
const assertAwaits = (awaited: Awaited, ...ids: string[]) => {
  for (const id of ids) {
    assert.equal(awaited.isEmpty, false, `before ${id}`);
    ask(awaited, id);
  }
  assert.equal(awaited.isEmpty, true);
};

describe('what VS Code will ask for', () => {
  it('is nothing before it is told anything', () => assert.equal(new Awaited().isEmpty, true));

  it('is all that is open', () => {
    const awaited = new Awaited();
    awaited.tellAll();
    assertAwaits(awaited, 'all', 's', 't', 'g', 'i', 'h');
  });

  it('is all that is open when it asks without being told', () => {
    const awaited = new Awaited();
    ask(awaited, 't');
    assertAwaits(awaited, 'h', 'i');
  });

  it('is what is below a row that changed, unless that shows nothing', () => {
    const awaited = new Awaited();
    awaited.tell(placed('a', 'leaf'));
    awaited.tell(f);
    assert.equal(awaited.isEmpty, true);
    awaited.tell(t);
    assertAwaits(awaited, 't', 'h', 'i');
  });

  it('is all again when it is told again', () => {
    const awaited = new Awaited();
    ask(awaited, 'all', 's');
    awaited.tellAll();
    assertAwaits(awaited, 'all', 's', 't', 'g', 'h', 'i');
  });

  it('is not what its reader folded', () => {
    const awaited = new Awaited();
    ask(awaited, 'all', 's', 't');
    awaited.fold(t);
    assertAwaits(awaited, 'g');
    awaited.tell(t);
    awaited.tell(h);
    assert.equal(awaited.isEmpty, true);
    awaited.tellAll();
    assertAwaits(awaited, 'all', 's', 'g');
  });

  it('is not what was folded in an earlier window', () => {
    const awaited = new Awaited();
    ask(awaited, 'all', 's', 'g');
    awaited.foldRest();
    awaited.tellAll();
    assertAwaits(awaited, 'all', 's', 'g');
  });

  it('is what was folded and is open again', () => {
    const awaited = new Awaited();
    awaited.fold(t);
    ask(awaited, 't', 'h', 'i');
    awaited.tellAll();
    assertAwaits(awaited, 'all', 's', 't', 'g', 'h', 'i');
  });

  it('is nothing while nobody sees the view, and all when somebody does', () => {
    const awaited = new Awaited();
    ask(awaited, 'all');
    awaited.forget();
    assert.equal(awaited.isEmpty, true);
    ask(awaited, 'all');
    assertAwaits(awaited, 's', 't', 'g', 'h', 'i');
  });
});
