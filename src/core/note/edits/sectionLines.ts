/** The lines of an element's section. */
import type { ElementSection, Note } from '../note';
import type { LineRange } from '../span';

/**
 * The last line with words of a section, before any section nested in it; without a section, of what stands before
 * the first one. Its heading's line, or the first line behind the front matter, when there is no other.
 */
export function lastOwnLine(note: Note, section: ElementSection | undefined): number {
  const { start, end } = ownLines(note, section);
  let last = end - 1;
  while (last > start && note.lines.textOf(last).trim() === '') last--;
  return last;
}

function ownLines(note: Note, section: ElementSection | undefined): LineRange {
  const { lines, elements } = note;
  const from = section?.heading.start ?? note.frontMatter.span?.end ?? 0;
  const to =
    elements.find(({ heading }) => heading.start > (section?.heading.start ?? -1))?.heading.start ?? Infinity;
  const end = Math.min(to, section?.section.end ?? Infinity);
  const isWholeRest = end === Infinity || end > lines.startOf(lines.count - 1);
  return { start: lines.lineAt(from), end: isWholeRest ? lines.count : lines.lineAt(end) };
}
