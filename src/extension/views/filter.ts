/** The filter of a view: all words that were typed, in any order, wherever they stand. */

/** `matcherOf('cookie spoof')` takes texts that hold both, whatever their case; an empty filter takes everything. */
export function matcherOf(filter: string): (texts: readonly (string | null)[]) => boolean {
  const words = folded(filter).split(/\s+/u).filter(Boolean);
  if (!words.length) return () => true;
  return (texts) => {
    const text = folded(texts.join('\n'));
    return words.every((word) => text.includes(word));
  };
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase();
