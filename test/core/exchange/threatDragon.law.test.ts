// What the exported diagram looks like in Threat Dragon: read from its cells alone, as the program draws them.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { sessionOf } from '../report/sessions';

interface Point {
  readonly x: number;
  readonly y: number;
}
interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
interface Cell {
  readonly id: string;
  readonly shape: string;
  readonly position: Point;
  readonly size: { readonly width: number; readonly height: number };
  readonly source: { readonly cell: string };
  readonly target: { readonly cell: string };
  readonly vertices: readonly Point[];
  readonly labels: readonly { readonly position: number; readonly attrs: { label: { text: string } } }[];
  readonly data: { readonly name: string };
}

const cellsOf = (note: string): readonly Cell[] => {
  const { detail } = JSON.parse(threatDragonOf(sessionOf(note))) as {
    detail: { diagrams: { cells: Cell[] }[] };
  };
  return detail.diagrams.flatMap(({ cells }) => cells);
};

const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** Places are whole numbers, and what is so near is beside each other. */
const nearly = 2;

const overlap = (one: Box, other: Box): boolean =>
  one.x + nearly < other.x + other.width &&
  other.x + nearly < one.x + one.width &&
  one.y + nearly < other.y + other.height &&
  other.y + nearly < one.y + one.height;

const isIn = ({ x, y }: Point, box: Box): boolean => overlap({ x, y, width: 0, height: 0 }, { x: box.x + nearly, y: box.y + nearly, width: box.width - 2 * nearly, height: box.height - 2 * nearly }); // prettier-ignore

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Many points of a line. */
const pointsOf = (way: readonly Point[]): readonly Point[] =>
  way.slice(1).flatMap((to, step) => {
    const from = way[step] ?? to;
    const count = Math.max(2, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)));
    return Array.from({ length: count + 1 }, (_, at) => between(from, to, at / count));
  });

/** A process is a circle in its box. */
const isInShape = (point: Point, box: Box, shape: string): boolean => {
  const middle = middleOf(box);
  return shape === 'process'
    ? Math.hypot(point.x - middle.x, point.y - middle.y) < box.width / 2 - nearly
    : isIn(point, box);
};

/** Of a letter and a line of its labels, in pixels: the font is Verdana's or Arial's at 12. */
const [letter, line] = [6.5, 16];

/** All that is wrong with a diagram, in words. */
function faultsOf(note: string): string[] {
  const cells = cellsOf(note);
  const flows = cells.filter(({ shape }) => shape === 'flow');
  const shapes = cells
    .filter(({ shape }) => ['actor', 'process', 'store'].includes(shape))
    .map(({ id, shape, position, size, data }) => ({
      id,
      shape,
      name: data.name,
      box: { ...position, ...size },
    }));
  const shapeOf = (id: string) => {
    const found = shapes.find((one) => one.id === id);
    assert.ok(found, 'a flow ends at an element');
    return found;
  };
  const drawn = flows.map(({ source, target, vertices, labels, data }) => {
    const [from, to] = [shapeOf(source.cell), shapeOf(target.cell)];
    const way = pointsOf([middleOf(from.box), ...vertices, middleOf(to.box)]);
    // What is seen of it, from border to border.
    const seen = way.filter(
      (point) => !isInShape(point, from.box, from.shape) && !isInShape(point, to.box, to.shape),
    );
    const [label] = labels;
    const at = seen[Math.round((label?.position ?? 0.5) * (seen.length - 1))] ?? middleOf(from.box);
    const lines = (label?.attrs.label.text ?? '').split('\n');
    const width = Math.max(...lines.map((words) => Array.from(words).length)) * letter;
    const height = lines.length * line;
    const words = { x: at.x - width / 2, y: at.y - height / 2, width: width, height };
    return { name: `${from.name} → ${to.name}: ${data.name}`, from, to, seen, words, isEmpty: width === 0 };
  });
  const said = drawn.filter(({ isEmpty }) => !isEmpty);
  return [
    ...shapes.flatMap(
      (one, at) =>
      shapes.slice(at + 1).filter((other) => overlap(one.box, other.box)).map((other) => `${one.name} lies upon ${other.name}`), // prettier-ignore
    ),
    ...drawn.flatMap(({ name, from, to, seen }) =>
      shapes
        .filter((shape) => shape !== from && shape !== to)
        .filter(({ box, shape }) => seen.some((point) => isInShape(point, box, shape)))
        .map((shape) => `${name} runs through ${shape.name}`),
    ),
    ...said.flatMap(({ name, words }) =>
      shapes
        .filter(({ box }) => overlap(words, box))
        .map((shape) => `the words of ${name} hide ${shape.name}`),
    ),
    ...said.flatMap(
      ({ name, words }, at) =>
      said.slice(at + 1).filter((other) => overlap(words, other.words)).map((other) => `the words of ${name} hide those of ${other.name}`), // prettier-ignore
    ),
  ];
}

const assertClear = (note: string) => assert.deepEqual(faultsOf(note), [], note);

describe('a diagram in Threat Dragon', () => {
  const actors = ['A', 'B', 'C', 'D', 'E'];
  const model = [...actors.map((name) => `## ${name} #interactor\n`), '## P #process\n'].join('\n');

  // The case in which lines ran straight through E.
  for (const name of actors)
    it(`has no actor on the way from ${name} to P`, () =>
      assertClear(`${model}\n- #flow ${name} -> P: orders`));
  it('has no actor on the way of all of them', () =>
    assertClear(`${model}\n${actors.map((name) => `- #flow ${name} <-> P: what ${name} wants`).join('\n')}`));

  const count = 9;
  const names = Array.from({ length: count }, (_, at) =>
    at % 3 === 0 ? `The long name of part ${at}` : `Part ${at}`,
  );
  const element = fc.tuple(
    fc.constantFrom('##', '##', '###'),
    fc.constantFrom('#interactor', '#process', '#store'),
  );
  const flow = fc.tuple(
    fc.constantFrom(...names),
    fc.constantFrom('->', '<->', '<-'),
    fc.constantFrom(...names, 'Elsewhere'),
    fc.constantFrom('', ': orders', ': the orders of everybody who is on duty', ': a (HTTPS)'),
  );
  it('has every element and every word where it can be read, and no flow through a box', () =>
    fc.assert(
      fc.property(
        fc.array(element, { minLength: count, maxLength: count }),
        fc.array(flow, { maxLength: 14 }),
        (elements, flows) => {
          const headings = elements.map(([depth, kind], at) => `${depth} ${names[at] ?? ''} ${kind}\n`);
          const rows = flows
            .filter(([from, , to]) => from !== to)
            .map(([from, sign, to, data]) => `- #flow ${from} ${sign} ${to}${data}`);
          assertClear([...headings, ...rows].join('\n'));
        },
      ),
      { numRuns: 60 },
    ));
});
