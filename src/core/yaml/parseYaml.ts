import { Composer, Parser, type Document } from 'yaml';

/** Deeper than any file that a person writes: the deepest of our own nest seven things. */
const deepest = 64;

/**
 * The document of a YAML text, with its mistakes in `errors`; null for one in which more lists and maps stand inside one
 * another than anybody means: `'[[[[…'`.
 *
 * As `parseDocument` of the library, which has no such limit: it recurses, and where the stack ends the regular
 * expression that happens to be compiled there takes the whole process down, which nothing can catch. Repeated keys are
 * not looked for, since the library takes quadratic time for it. Of several documents in one text the first counts. A
 * lone CR ends a line, as YAML and editors say and the library does not.
 */
export function parseYaml(text: string): Document.Parsed | null {
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  try {
    const [document] = composer.compose(
      new ShallowParser().parse(text.replace(/\r(?!\n)/g, '\n')),
      true,
      text.length,
    );
    return document ?? null;
  } catch (error) {
    if (error instanceof NestedTooDeep) return null;
    throw error;
  }
}

/** `'a: 1\rb: 2'` → `'a: 1\nb: 2'`: all places stay. */
export const withoutLoneCr = (text: string): string => text.replace(/\r(?!\n)/g, '\n');

class NestedTooDeep extends Error {}

/** Looks at the depth before a document is whole, since it is composed, with recursion, as soon as it is. */
class ShallowParser extends Parser {
  override *next(lexeme: string): ReturnType<Parser['next']> {
    yield* super.next(lexeme);
    if (this.stack.length > deepest) throw new NestedTooDeep();
  }
}
