/**
 * A drawing as an Enhanced Metafile: a picture of lines and words that every Word shows, sharp in any size, with the
 * fonts of whoever opens it. The format is [MS-EMF]. A picture of points would need a font of every script in here.
 */
import type { DrawnShapes, DrawnOutline, DrawnWords } from './drawnShapes';

/** Units of the file in a pixel of the drawing: lines and letters stand where they should to a tenth. */
const units = 10;
/** What the units are counted from: ten inches at 960 units each. */
const [deviceUnits, deviceMillimeters] = [9600, 254];

const headerSize = 108;

/** `{ width: 9, height: 9, shapes: [] }` → the bytes of an empty picture. The same drawing gives the same bytes. */
export function metafile({ width, height, shapes }: DrawnShapes): Uint8Array<ArrayBuffer> {
  const records = [
    record(setBackgroundMode, transparent),
    ...shapes.flatMap((shape) => (shape.kind === 'outline' ? outline(shape) : words(shape))),
    record(endOfFile, 0, 16, 20),
  ];
  const length = records.reduce((sum, { length }) => sum + 4 * length, headerSize);
  const [right, bottom] = [scaled(width), scaled(height)];
  const hundredths = (size: number) => Math.round((size * deviceMillimeters * 100) / deviceUnits);
  const header = [
    ...[1, headerSize, 0, 0, right, bottom, 0, 0, hundredths(right), hundredths(bottom)],
    ...[signature, 0x10000, length, records.length + 1],
    // Two handles: the first is none, the second is made anew for each shape. No description, no palette.
    ...[2, 0, 0, 0, deviceUnits, deviceUnits, deviceMillimeters, deviceMillimeters],
    ...[0, 0, 0, deviceMillimeters * 1000, deviceMillimeters * 1000],
  ];
  const bytes = new DataView(new ArrayBuffer(length));
  [header, ...records].flat().forEach((value, at) => bytes.setInt32(4 * at, value, true));
  return new Uint8Array(bytes.buffer);
}

/** ` EMF` */
const signature = 0x464d4520;

const [polygon, polyline, endOfFile, setBackgroundMode, setTextAlign, setTextColor] = [3, 4, 14, 18, 22, 24];
const [selectObject, makeBrush, deleteObject, makeFont, textOut, makePen] = [37, 39, 40, 82, 84, 95];
const transparent = 1;
const ours = 1;
/** Objects that every program has. */
const [noBrush, noPen, systemFont] = [0x80000005, 0x80000008, 0x8000000d];

/** All fields of the records here are of four bytes. */
const record = (type: number, ...fields: readonly number[]): readonly number[] => [
  type,
  8 + 4 * fields.length,
  ...fields,
];

const scaled = (size: number): number => Math.round(size * units);

/** `#rrggbb` with its bytes the other way round. */
function colorRef(color: string): number {
  const [r = 0, g = 0, b = 0] = (color.match(/[\da-f]{2}/gi) ?? []).map((pair) => parseInt(pair, 16));
  return r | (g << 8) | (b << 16);
}

/** One shape at a time: its own tool is made, used and thrown away, so that no file runs out of them. */
function outline(shape: DrawnOutline): readonly (readonly number[])[] {
  return [
    ...(shape.isClosed && shape.fill !== null
      ? withObject(record(makeBrush, ours, 0, colorRef(shape.fill), 0), noBrush, [
          record(selectObject, noPen),
          line(shape),
        ])
      : []),
    ...(shape.stroke === null
      ? []
      : withObject(pen(shape, shape.stroke), noPen, [record(selectObject, noBrush), line(shape)])),
  ];
}

const withObject = (
  made: readonly number[],
  afterwards: number,
  used: readonly (readonly number[])[],
): readonly (readonly number[])[] => [
  made,
  record(selectObject, ours),
  ...used,
  record(selectObject, afterwards),
  record(deleteObject, ours),
];

function line({ points, isClosed }: DrawnOutline): readonly number[] {
  const [xs, ys] = [points.map(([x]) => scaled(x)), points.map(([, y]) => scaled(y))];
  const bounds = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return record(
    isClosed ? polygon : polyline,
    ...bounds,
    points.length,
    ...points.flatMap(([x, y]) => [scaled(x), scaled(y)]),
  );
}

/** Round at its corners; dashes are as long as the line is wide, three times. */
const pen = ({ isDashed, strokeWidth }: DrawnOutline, color: string): readonly number[] =>
  record(
    makePen,
    ours,
    0,
    0,
    0,
    0,
    0x10000 | (isDashed ? 1 : 0),
    scaled(strokeWidth),
    0,
    colorRef(color),
    0,
    0,
  );

function words({
  x,
  y,
  words: text,
  size,
  isBold,
  isCentered,
  color,
}: DrawnWords): readonly (readonly number[])[] {
  const advances = advancesOf(text, isBold).map((width) => scaled(width * size));
  const width = advances.reduce((sum, advance) => sum + advance, 0);
  const [left, foot] = [scaled(x) - (isCentered ? Math.round(width / 2) : 0), scaled(y)];
  const letters = pairs(text);
  const bounds = [left, foot - scaled(size), left + width, foot + scaled(size / 3)];
  const lettersAt = 76;
  return withObject(font(scaled(size), isBold), systemFont, [
    record(setTextAlign, 24),
    record(setTextColor, colorRef(color)),
    record(
      textOut,
      ...bounds,
      // Compatible mode, in which the two scales that follow mean nothing: both are 1 as a float.
      ...[1, 0x3f800000, 0x3f800000],
      ...[left, foot, text.length, lettersAt, 0, 0, 0, -1, -1, lettersAt + 4 * letters.length],
      ...letters,
      ...advances,
    ),
  ]);
}

/** `LogFontPanose` of 320 bytes: height, four fields, weight, signs of any script, and a name of 32 letters. */
function font(height: number, isBold: boolean): readonly number[] {
  const look = [-height, 0, 0, 0, isBold ? 700 : 400, 1 << 24, 0];
  const name = pairs('Arial');
  return record(
    makeFont,
    ours,
    ...look,
    ...name,
    ...Array.from({ length: 80 - look.length - name.length }, () => 0),
  );
}

/** UTF-16, two units in a field. */
const pairs = (text: string): readonly number[] =>
  Array.from(
    { length: Math.ceil(text.length / 2) },
    (_, at) => text.charCodeAt(2 * at) | ((text.charCodeAt(2 * at + 1) || 0) << 16),
  );

/**
 * How far each sign brings the next one, in parts of the size. A program has the true widths only of the fonts it has
 * itself, and is told these; the second half of a pair takes nothing.
 */
const advancesOf = (text: string, isBold: boolean): readonly number[] =>
  [...text].flatMap((sign) => {
    const width = (widths[(sign.codePointAt(0) ?? 0) - 32] ?? otherWidth(sign)) / (isBold ? 940 : 1000);
    return sign.length === 1 ? [width] : [width, 0];
  });

const otherWidth = (sign: string): number => {
  if (/\p{M}/u.test(sign)) return 0;
  return /[\u1100-\u115F\u2E80-\uFFEF\p{Extended_Pictographic}]/u.test(sign) ? 1000 : 556;
};

/** Of Arial, from the blank to `~`, in thousandths of its size. */
// prettier-ignore
const widths = [278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584];
