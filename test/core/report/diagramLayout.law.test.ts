import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placed } from '../../../src/core/report/diagramLayout';
import type { Frame, Point } from '../../../src/core/report/frame';

const shapesAndFlows = fc.integer({ min: 1, max: 24 }).chain((count) =>
  fc.record({
    shapes: fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          id: fc.constant(`s${at}`),
          zone: fc.constantFrom(null, 'outer', 'inner', 'other'),
          isRound: fc.boolean(),
          width: fc.integer({ min: 96, max: 260 }),
          height: fc.integer({ min: 40, max: 160 }),
        }),
      ),
    ),
    flows: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: count - 1 }).map((at) => `s${at}`),
        to: fc.integer({ min: 0, max: count - 1 }).map((at) => `s${at}`),
        width: fc.integer({ min: 8, max: 180 }),
        height: fc.integer({ min: 0, max: 51 }),
      }),
      { maxLength: 40 },
    ),
  }),
);
const zones = [
  { id: 'outer', within: null },
  { id: 'inner', within: 'outer' },
  { id: 'other', within: null },
];

const overlap = (one: Frame, other: Frame): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 1 &&
  Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 1;

/** Whether a straight line runs over a frame: over one of many points of it. */
const runsOver = (one: Point, other: Point, frame: Frame): boolean =>
  Array.from({ length: 101 }, (_, at) => at / 100).some((at) => {
    const [x, y] = [one.x + (other.x - one.x) * at, one.y + (other.y - one.y) * at];
    return overlap({ x, y, width: 0, height: 0 }, frame);
  });

describe('the places of any diagram', () => {
  it('have no shape upon another, no flow over a shape, no words over a shape or other words', () =>
    fc.assert(
      fc.property(shapesAndFlows, ({ shapes, flows }) => {
        const { frameOf, flows: laid } = placed(shapes, flows, zones);
        const frames = shapes.map(({ id }) => frameOf(id));
        const words = laid.map(({ words: { x, y } }, at) => ({ x, y, width: flows[at]?.width ?? 0, height: flows[at]?.height ?? 0 })); // prettier-ignore
        const solid = [...frames, ...words];
        solid.forEach((one, at) =>
          solid
            .slice(at + 1)
            .forEach((other) => assert.ok(!overlap(one, other), JSON.stringify([one, other]))),
        );
        laid.forEach(({ bends }, at) => {
          const flow = flows[at];
          if (!flow || flow.from === flow.to) return;
          const way = [frameOf(flow.from), ...bends, frameOf(flow.to)];
          for (const { id } of shapes)
            if (id !== flow.from && id !== flow.to)
              way
                .slice(1)
                .forEach((end, step) =>
                  assert.ok(!runsOver(way[step] ?? end, end, frameOf(id)), JSON.stringify([id, way])),
                );
        });
      }),
      { numRuns: 60 },
    ));
  it('have every shape inside of its zones, and zones apart from each other', () =>
    fc.assert(
      fc.property(shapesAndFlows, ({ shapes, flows }) => {
        const { frameOf, zoneOf } = placed(shapes, flows, zones);
        const isInside = (one: Frame, zone: Frame | null) =>
          zone !== null &&
          Math.abs(one.x - zone.x) + one.width / 2 <= zone.width / 2 &&
          Math.abs(one.y - zone.y) + one.height / 2 <= zone.height / 2;
        for (const { id, zone } of shapes) if (zone !== null) assert.ok(isInside(frameOf(id), zoneOf(zone)));
        const [outer, inner, other] = ['outer', 'inner', 'other'].map(zoneOf);
        if (inner) assert.ok(isInside(inner, outer ?? null));
        if (outer && other) assert.ok(!overlap(outer, other));
      }),
      { numRuns: 60 },
    ));
});
