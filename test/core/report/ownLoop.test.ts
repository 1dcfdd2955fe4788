import assert from 'node:assert/strict';
import { placed } from '../../../src/core/report/diagramLayout';
import { ownLoops } from '../../../src/core/report/ownLoop';

const shape = { x: 100, y: 50, width: 100, height: 40 };

describe('a flow from a shape to itself', () => {
  it('is a loop on the side where its words are', () => {
    const loop = ownLoops(() => shape, new Set());
    const { way, bends, words } = loop('a', { x: 130, y: 110 });
    assert.deepEqual(way, [{ x: 84, y: 70 }, { x: 84, y: 110 }, { x: 116, y: 110 }, { x: 116, y: 70 }]); // prettier-ignore
    assert.deepEqual([bends, words], [way.slice(1, 3), { x: 100, y: 110 }]);
    assert.deepEqual(loop('b', { x: 100, y: 0 }).way[0], { x: 84, y: 30 });
  });
  it('is wider than the one before, and has room where nothing was laid out', () => {
    const loop = ownLoops(() => shape, new Set(['a']));
    const [first, second] = [loop('a', shape), loop('a', shape)];
    assert.deepEqual(
      [first.words, second.words],
      [
        { x: 100, y: 96 },
        { x: 100, y: 122 },
      ],
    );
    assert.ok((first.way[0]?.x ?? 0) > (second.way[0]?.x ?? 0));
    assert.ok((first.way[0]?.y ?? 70) < 70, 'it begins at the border of a round shape');
  });
  it('goes out and comes back where the diagram is laid out', () => {
    const { flows, frameOf } = placed(
      [{ id: 'a', zone: null, isRound: false, width: 96, height: 40 }],
      [{ from: 'a', to: 'a', width: 40, height: 17 }],
      [],
    );
    const [start, , , end] = flows[0]?.way ?? [];
    assert.ok(start && end && start.x < end.x && start.y === end.y);
    assert.equal(Math.abs(start.y - frameOf('a').y), 20);
  });
});
