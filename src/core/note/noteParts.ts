/** Parts of a note that can be read alone, and what was read of one moved to where it stands now. */

/** Where something stands in front of all that is read: in characters and in lines. */
export interface PartPlace {
  readonly start: number;
  readonly line: number;
}

/** A fence, or a heading of `#`s; in front of the first a byte order mark may stand. */
const signpost = /^\uFEFF? {0,3}(?:(`{3,}|~{3,})|(#{1,6})[ \t])(.*)$/gm;

/**
 * Where the parts of a text begin: at headings behind a blank line, of no element that an earlier heading opened.
 * `'So.\n\n# A #store\n\n## B\n\n# C'` → `[0, 5, 23]`. What looks like a heading in HTML begins one too: who reads the part in
 * front of it sees that it ends in the middle of something.
 */
export function partStarts(text: string): readonly number[] {
  const starts = [0];
  let fence: string | null = null;
  /** The level of the outermost heading in this part that may be an element's. */
  let outermost = 7;
  for (const { 0: line, 1: mark, 2: hashes, 3: words = '', index } of text.matchAll(signpost)) {
    if (mark !== undefined) {
      if (fence === null) fence = mark;
      else if (mark.startsWith(fence) && words.trim() === '') fence = null;
    } else if (fence === null && hashes !== undefined) {
      const { length: level } = hashes;
      if (level <= outermost && line.startsWith('#') && /\n\r?\n$/.test(text.slice(index - 3, index))) {
        starts.push(index);
        outermost = 7;
      }
      if (words.includes('#')) outermost = Math.min(outermost, level);
    }
  }
  return starts;
}

/** What is counted in lines, in all that a note says. */
const inLines = new Set(['lines', 'answerLines', 'said', 'block', 'belongs']);

/** The same values, at places that lie further on; what belongs together stays together. */
export function moved<Value>(value: Value, by: PartPlace): Value {
  if (by.start === 0 && by.line === 0) return value;
  const copies = new Map<object, object>();
  const copyOf = (one: unknown, distance: number): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    if ('start' in one && 'end' in one)
      return { start: Number(one.start) + distance, end: Number(one.end) + distance };
    const known = copies.get(one);
    if (known) return known;
    if (Array.isArray(one)) return one.map((each) => copyOf(each, distance));
    const copy: Record<string, unknown> = {};
    copies.set(one, copy);
    for (const [key, each] of Object.entries(one)) {
      // The one place that is no span: what a block should have belonged to.
      if (key === 'detail' && typeof each === 'number') copy[key] = each + by.start;
      else copy[key] = copyOf(each, inLines.has(key) ? by.line : by.start);
    }
    return copy;
  };
  return copyOf(value, by.start) as Value;
}
