/** The way of a flow from a shape to itself. */
import type { Frame, Point } from './frame';

interface OwnLoop {
  readonly bends: readonly Point[];
  readonly way: readonly Point[];
  readonly words: Point;
}

/** `ownLoops((id) => frames[id], new Set(['a']))('a', { x: 9, y: 90 })` → the loop of the round shape `a` around words below it. */
export function ownLoops(
  frameOf: (shape: string) => Frame,
  round: ReadonlySet<string>,
): (shape: string, words: Point) => OwnLoop {
  const seen = new Map<string, number>();
  return (shape, words) => {
    const nth = seen.get(shape) ?? 0;
    seen.set(shape, nth + 1);
    return ownLoop(frameOf(shape), round.has(shape), words, nth);
  };
}

/** Between a shape and the line of a loop of its own: room for a line of words. */
const apart = 26;

/**
 * Out of a shape, past its words and back in on the same side: where the layout put the words below, below. Of several
 * loops each is a little wider than the one before, so that all can be told apart.
 */
function ownLoop(shape: Frame, isRound: boolean, words: Point, nth: number): OwnLoop {
  const { x, y, width, height } = shape;
  const side = words.y < y ? -1 : 1;
  const isBeside = Math.abs(words.y - y) > height / 2;
  const across = isBeside ? words.y : y + side * (height / 2 + apart * (nth + 1));
  const half = Math.min(16 + 8 * nth, width / 2 - 6);
  const down = (height / 2) * (isRound ? Math.sqrt(1 - (half / (width / 2)) ** 2) : 1);
  const bends = [
    { x: x - half, y: across },
    { x: x + half, y: across },
  ];
  const ends = bends.map((bend) => ({ x: bend.x, y: y + side * down }));
  return { bends, way: [...ends.slice(0, 1), ...bends, ...ends.slice(1)], words: { x, y: across } };
}
