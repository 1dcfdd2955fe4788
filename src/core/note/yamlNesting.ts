import { Lexer, Parser } from 'yaml';

/** Deeper than any file that a person writes: the deepest of our own nest seven things. */
const deepest = 64;

/**
 * True for YAML in which more lists and maps stand inside one another than anybody means: `'[[[[…'`.
 *
 * To be asked before the library makes a document of a text. It recurses, and where the stack ends the regular
 * expression that happens to be compiled there takes the whole process down, which nothing can catch.
 */
export function isNestedTooDeep(text: string): boolean {
  // Each level takes one of these; most texts have too few to be worth a closer look.
  if ((text.match(/[[{?:-]/g)?.length ?? 0) <= deepest) return false;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    // Only the state of the parser is wanted, but it moves on as its tokens are taken.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > deepest) return true;
  }
  return false;
}
