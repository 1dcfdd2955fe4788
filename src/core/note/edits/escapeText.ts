/** Makes Markdown say just the words. */
import { mayStartAt } from '../tagSyntax';

const emphasis = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
const entity = /&(?=#?\w+;)/g;
const mark = /[#@^]|due(?=:)|at(?=[:=]{1,2}[ \t]*\d)/giu;

/**
 * `a *b* #hint` → `a \*b\* \#hint`: what a person typed into a field stands in the note as typed and means nothing
 * more. One line; what has no meaning stays as it is: `snake_case`, `C# (1)`.
 */
export const escapeText = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(emphasis, '\\$&')
    .replace(entity, '\\$&')
    .replace(/#$/, '\\#')
    .replace(mark, (found, at: number, all: string) => {
      if (!mayStartAt(all, at)) return found;
      return found.length === 1 ? `\\${found}` : `${found}\\`;
    });
