/** Makes Markdown say just the words. */

const emphasis = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const entity = /&(?=#?\w+;)/g;
const mark = /(?<=^|[\s([{"'“‘«„*_])[#@^]|#$/gu;

/**
 * `a *b* #hint` → `a \*b\* \#hint`: what a person typed into a field stands in the note as typed and means nothing
 * more. One line; what has no meaning stays as it is: `snake_case`, `C# (1)`.
 */
export const escapeText = (words: string): string =>
  words.replace(/\s+/g, ' ').trim().replace(emphasis, '\\$&').replace(entity, '\\$&').replace(mark, '\\$&');
