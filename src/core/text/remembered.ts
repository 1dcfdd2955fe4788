/** What was worked out of a text before: while somebody types, nearly all of a note says what it said a key ago. */

/** Characters of the texts that are remembered; those of twice as many are known at times. */
const mostRemembered = 1_000_000;

/**
 * A function of a text alone, which remembers what it said of the texts that it was asked for last: `remembered(parse)`
 * parses one text once. What it says belongs to everybody, and nobody may change it. `most` is in characters.
 */
export function remembered<Result extends object | string>(
  of: (text: string) => Result,
  most = mostRemembered,
): (text: string) => Result {
  let recent = new Map<string, Result>();
  let older: ReadonlyMap<string, Result> = new Map();
  let size = 0;
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const own = ownText(text);
    const found = older.get(text) ?? of(own);
    if (size > most) {
      older = recent;
      recent = new Map();
      size = 0;
    }
    recent.set(own, found);
    size += own.length + 100;
    return found;
  };
}

/** A part of a text keeps all of it in memory, in the engines that we run in; of `'b'` in `'abc'` this is one by itself. */
export const ownText = (text: string): string => ` ${text}`.slice(1);
