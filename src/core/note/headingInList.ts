/** Headings of elements that indentation put into a list, a quote or code: they open no section. Format page, "Elements". */
import type { Blocks, PlacedText } from './blocks';
import { isElementTag } from './markedText';
import type { NoteProblem } from './note';
import { joinedRanges, type Lines } from '../text/span';
import { anyElementKind } from './tagSyntax';

const headingLine = new RegExp(
  String.raw`^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(#{1,6})[ \t]+(\S.*?)(?<=[ \t])#(?:${anyElementKind})(?![\p{L}\p{N}_-])`,
  'iu',
);
const quoteLine = /^\s*>/;

/**
 * `- #hint a\n  ## Door #process` has one, and so has `## Door #process` four blanks from the margin. Each carries the
 * lines that belong to it: to the end of the list, quote or code that it stands in.
 */
export function headingsInLists(blocks: Blocks, lines: Lines): NoteProblem[] {
  const inCode = blocks.indentedCode.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  const inText = blocks.texts.filter(mayHoldElement).flatMap((text) => linesOfElements(text, lines));
  const headings = [...inText, ...inCode]
    .toSorted((one, other) => one - other)
    .flatMap((line) => {
      const [found, signs = '', name = ''] = headingLine.exec(lines.textOf(line)) ?? [];
      return found === undefined ? [] : [{ line, column: found.indexOf(signs), name: name.trim() }];
    });
  if (headings.length === 0) return [];
  const endOf = endsOf(blocks, lines);
  return headings.map(({ line, column, name }) => {
    const span = { start: lines.startOf(line) + column, end: lines.endOf(line) };
    return { code: 'heading-in-list', span, name, belongs: { start: line, end: endOf(line) } };
  });
}

/** A line that is indented far enough goes on with a paragraph. */
const mayHoldElement = ({ kind, top, marks }: PlacedText): boolean =>
  (kind === 'paragraph' || (kind === 'heading' && !top)) && marks.some(isElementTag);

/** The lines of a block that may be such headings. */
function linesOfElements({ marks, places }: PlacedText, lines: Lines): number[] {
  const tags = marks.filter(isElementTag);
  return [...new Set(tags.map(({ start }) => lines.lineAt(places.offset(start))))];
}

/** For lines in their order the first line behind the list, quote or code that each stands in. */
function endsOf({ items, indentedCode }: Blocks, lines: Lines): (line: number) => number {
  const lists = items.filter(({ parent }) => parent === null).map((item) => item.lines);
  const blocks = joinedRanges([...lists, ...indentedCode]);
  let next = 0;
  let quoteEnd = 0;
  return (line) => {
    while ((blocks[next]?.end ?? Infinity) <= line) next++;
    const block = blocks[next];
    quoteEnd = Math.max(quoteEnd, line);
    while (quoteEnd < lines.count && quoteLine.test(lines.textOf(quoteEnd))) quoteEnd++;
    return Math.max(line + 1, quoteEnd, block && block.start <= line ? block.end : 0);
  };
}
