import assert from 'node:assert/strict';
import { Awaited } from '../../../src/extension/model/awaited';
import { groupRow, leafRow, type Row } from '../../../src/extension/model/row';

const leaf = (id: string): Row => leafRow(id, '', id, '');
const group = (id: string, ...children: Row[]): Row => groupRow(id, id, null, children);
const folded = (id: string): Row => ({ ...group(id), fold: 'folded' });

const [g, h, i] = [group('g', leaf('a')), group('h', leaf('b')), group('i')];
const [s, t] = [group('s', g, folded('f')), group('t', h, i)];

/** What VS Code asks for, each with its answer. */
const questions: Record<string, [string | null, Row[]]> = {
  all: [null, [s, t]],
  s: ['s', s.children as Row[]],
  t: ['t', t.children as Row[]],
  g: ['g', [leaf('a')]],
  h: ['h', [leaf('b')]],
  i: ['i', []],
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
    awaited.tell({ row: leaf('a'), parent: null });
    awaited.tell({ row: folded('f'), parent: null });
    assert.equal(awaited.isEmpty, true);
    awaited.tell({ row: t, parent: null });
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
    awaited.tell({ row: t, parent: null });
    awaited.tell({ row: h, parent: { row: t, parent: null } });
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
