/**
 * The shapes of our own drawings, read from their SVG: what each drawing shows stands in one place, and a document
 * shows the same. Only what `diagramSvg` and `overviewSvg` write is known here; a test asks both.
 */
import { shownXml } from '../svgText';

export interface DrawnShapes {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly DrawnShape[];
}

export type DrawnShape = DrawnOutline | DrawnWords;

/** Lines through points, `[x, y]` each. */
export interface DrawnOutline {
  readonly kind: 'outline';
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  /** `#rrggbb`; null for none. */
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly isDashed: boolean;
}

export interface DrawnWords {
  readonly kind: 'words';
  readonly x: number;
  /** Of the line that letters stand on. */
  readonly y: number;
  readonly words: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isCentered: boolean;
  readonly color: string;
}

type Point = readonly [x: number, y: number];
type Attributes = Readonly<Record<string, string>>;

/** `'<svg width="9" …><rect x="1" …/></svg>'` → its size and an outline of four points. */
export function drawnShapes(svg: string): DrawnShapes {
  const shapes: DrawnShape[] = [];
  const around: Attributes[] = [];
  let size = { width: 0, height: 0 };
  let skipped = 0;
  for (const [, close, name = '', written = '', single, text] of svg.matchAll(piece)) {
    const inherited = around.at(-1) ?? {};
    if (text !== undefined) {
      if (!skipped && text.trim()) shapes.push(wordsOf(shownXml(text), inherited));
      continue;
    }
    const isSkipped = name === 'title' || name === 'desc' || name === 'defs';
    if (close) {
      around.pop();
      if (isSkipped) skipped--;
      continue;
    }
    const attributes = { ...inherited, ...attributesOf(written) };
    if (name === 'svg') size = sizeOf(attributes);
    else if (!skipped) shapes.push(...(outlinesOf[name]?.(attributes) ?? []));
    if (single) continue;
    around.push(attributes);
    if (isSkipped) skipped++;
  }
  return { ...size, shapes };
}

/** A tag with its name, its attributes and how it ends, or the text between two tags. */
const piece = /<(\/)?(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/)?>|([^<]+)/g;

/** What a place has of its own does not go down to what is in it. */
const attributesOf = (written: string): Attributes =>
  Object.fromEntries(
    [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );

const numberOf = (attributes: Attributes, name: string, usual = 0): number =>
  Number(attributes[name] ?? usual);

/** A drawing may say its size in its view box alone. */
function sizeOf(attributes: Attributes): { width: number; height: number } {
  const [, , width = 0, height = 0] = (attributes['viewBox'] ?? '').split(' ').map(Number);
  return { width, height };
}

/** The colors that a page gives to its own text and ground are those of paper. */
function colorOf(value: string | undefined): string | null {
  if (value === undefined || value === 'none') return null;
  if (value === 'currentColor') return '#000000';
  return value === 'Canvas' ? '#ffffff' : value;
}

const outlineOf = (attributes: Attributes, points: readonly Point[], isClosed: boolean): DrawnOutline => ({
  kind: 'outline',
  points,
  isClosed,
  fill: isClosed ? colorOf(attributes['fill'] ?? '#000000') : null,
  stroke: colorOf(attributes['stroke']),
  strokeWidth: numberOf(attributes, 'stroke-width', 1),
  isDashed: attributes['stroke-dasharray'] !== undefined,
});

const outlinesOf: Readonly<Record<string, (attributes: Attributes) => readonly DrawnShape[]>> = {
  rect: (attributes) => {
    const [x, y] = [numberOf(attributes, 'x'), numberOf(attributes, 'y')];
    const [right, bottom] = [x + numberOf(attributes, 'width'), y + numberOf(attributes, 'height')];
    return [
      outlineOf(
        attributes,
        [
          [x, y],
          [right, y],
          [right, bottom],
          [x, bottom],
        ],
        true,
      ),
    ];
  },
  ellipse: (attributes) => {
    const [cx, cy] = [numberOf(attributes, 'cx'), numberOf(attributes, 'cy')];
    const [rx, ry] = [numberOf(attributes, 'rx'), numberOf(attributes, 'ry')];
    const points = arc(64, (angle) => [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)], 0, 2 * Math.PI);
    return [outlineOf(attributes, points, true)];
  },
  path: (attributes) => {
    const { points, isClosed } = pathOf(attributes['d'] ?? '');
    const outline = outlineOf(attributes, points, isClosed);
    return attributes['marker-end'] === undefined ? [outline] : [outline, ...arrowHeadOf(outline)];
  },
};

const arc = (pieces: number, at: (angle: number) => Point, from: number, to: number): readonly Point[] =>
  Array.from({ length: pieces + 1 }, (_, piece) => at(from + ((to - from) * piece) / pieces));

/** Straight lines, and the halves of ellipses that a store is drawn with. */
function pathOf(d: string): { points: readonly Point[]; isClosed: boolean } {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  const to = (next: Point) => {
    [x, y] = next;
    points.push(next);
  };
  for (const [, command = '', written = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (written.match(/-?[\d.]+/g) ?? []).map(Number);
    const [a = 0, b = 0] = numbers;
    if (command === 'M' || command === 'L') {
      for (let at = 0; at + 1 < numbers.length; at += 2) to([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
    } else if (command === 'v') to([x, y + a]);
    else if (command === 'h') to([x + a, y]);
    else if (command === 'a') {
      // Both ends on one height, the width of the whole ellipse apart: `a50 8 0 0 0 100 0`.
      const across = numbers.at(-2) ?? 0;
      const [middle, height, start] = [x + across / 2, y, across > 0 ? Math.PI : 0];
      const half = arc(
        24,
        (angle) => [middle + a * Math.cos(angle), height + b * Math.sin(angle)],
        start,
        start - Math.PI,
      );
      half.forEach(to);
    }
  }
  return { points, isClosed: /z$/i.test(d) };
}

/** As the marker of a diagram has it: nine long, nine wide, its tip at the end of the line. */
function arrowHeadOf(line: DrawnOutline): readonly DrawnShape[] {
  const tip = line.points.at(-1);
  const lengthTo = ([x, y]: Point) => (tip ? Math.hypot(tip[0] - x, tip[1] - y) : 0);
  // A line may have come to where it ends before it ends.
  const before = line.points.findLast((point) => lengthTo(point) > 0.05);
  if (!tip || !before) return [];
  const length = lengthTo(before);
  const [dx, dy] = [((tip[0] - before[0]) / length) * 9, ((tip[1] - before[1]) / length) * 9];
  const points: Point[] = [
    tip,
    [tip[0] - dx - dy / 2, tip[1] - dy + dx / 2],
    [tip[0] - dx + dy / 2, tip[1] - dy - dx / 2],
  ];
  return [{ ...line, points, isClosed: true, fill: line.stroke, stroke: null }];
}

function wordsOf(words: string, attributes: Attributes): DrawnWords {
  const size = numberOf(attributes, 'font-size', 16);
  // Words in the middle of a line are about as far above its foot as a third of their size.
  const below = attributes['dominant-baseline'] === 'central' ? size * 0.35 : 0;
  return {
    kind: 'words',
    x: numberOf(attributes, 'x'),
    y: numberOf(attributes, 'y') + below,
    words,
    size,
    isBold: Number(attributes['font-weight'] ?? 400) >= 600,
    isCentered: attributes['text-anchor'] === 'middle',
    color: colorOf(attributes['fill']) ?? '#000000',
  };
}
