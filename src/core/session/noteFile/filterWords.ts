/**
 * How a word of a filter goes on behind what is typed: `('^data-at-rest Where is data', '^da')` → `ta-at-rest where is
 * data`, `ta`. In lower case; nothing where no word begins so.
 */
export function restsBehind(filter: string, typed: string): readonly string[] {
  const text = filter.toLowerCase();
  const beginning = typed.toLowerCase().replace(/^[#@^?]/, '');
  const rests: string[] = [];
  for (let at = text.indexOf(beginning); at >= 0 && at < text.length; at = text.indexOf(beginning, at + 1)) {
    const isWord = at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    if (isWord) rests.push(text.slice(at + beginning.length));
  }
  return rests;
}
