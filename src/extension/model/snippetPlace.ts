/** Where a snippet goes that was chosen from a list, whatever stands in the line with the cursor. */

/** What takes the place of the line from column `start` to its end. */
interface SnippetPlace {
  readonly start: number;
  readonly text: string;
}

/**
 * Behind a line with text a line of its own, as far to the right: `('  - who?', '- #hint $1')` → from column 10 a line
 * break and `  - #hint $1`. In a blank line, or one with a list marker or empty box and nothing else, in its place. A section begins
 * at the margin, behind a blank line.
 */
export function snippetPlace(line: string, body: string): SnippetPlace {
  const [indentation = ''] = /^[ \t]*/.exec(line) ?? [];
  const isFree = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+\[ ?\]?)?[ \t]*)?$/.test(line);
  if (body.startsWith('#'))
    return isFree ? { start: 0, text: body } : { start: line.length, text: `\n\n${body}` };
  const indented = body.replace(/^(?=.)/gm, indentation);
  return isFree ? { start: 0, text: indented } : { start: line.length, text: `\n${indented}` };
}
