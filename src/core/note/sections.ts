/** Elements: the top-level ATX headings that carry `#interactor`, `#process` or `#store`. Format page, section 4. */
import type { PlacedText } from './blocks';
import { elementKey, type ElementSection, interactorTypes, type NoteProblem } from './note';
import { isElementTag } from './markedText';
import type { Lines } from '../text/span';
import { isStruck } from './placeholders';
import { isElementKind } from './tagSyntax';
import type { PlacedMark } from './textBlock';
import { withoutTimeMarks } from './timeMarks';

export interface Sections {
  readonly elements: readonly ElementSection[];
  /** For each text block the innermost element it stands in. */
  readonly elementOf: ReadonlyMap<PlacedText, ElementSection>;
  readonly problems: readonly NoteProblem[];
}

/** Elements of the text blocks of a note that ends at offset `end`. */
export function readSections(texts: readonly PlacedText[], lines: Lines, end: number): Sections {
  const elements: ReadSection[] = [];
  const elementOf = new Map<PlacedText, ElementSection>();
  const problems: NoteProblem[] = [];
  const open: ReadSection[] = [];

  for (const text of texts) {
    if (text.kind === 'heading' && text.top) {
      const start = lines.startOf(lines.lineAt(text.places.offset(0)));
      for (let last = open.at(-1); last && last.level >= text.level; last = open.at(-1)) {
        last.section.end = start;
        open.pop();
      }
      const element = elementOfHeading(text, lines, end, problems);
      if (element) {
        elements.push(element);
        open.push(element);
      }
    }
    const inside = open.at(-1);
    if (inside) elementOf.set(text, inside);
  }
  return { elements, elementOf, problems };
}

/** How much of a heading is its name: of `Door (` in front of `#process)` 4, and of `Door {#door}` and `Door -` too. */
function lengthOfName(written: string, behind: string): number {
  const bracket = /^[^()[\]{}]*[)\]}]/.test(behind) ? /[([{]\s*$/.exec(written.slice(-9)) : null;
  const end =
    bracket ??
    attributesAtEnd.exec(written.slice(-longestAttributes)) ??
    /\s[-–—]\s*$/.exec(written.slice(-9));
  const length = written.length - (end?.[0].length ?? 0);
  return written.slice(0, length).trimEnd().length;
}

/** What other programs give a heading as its anchor: `{#door}`, `{#door .wide}`. */
const attributesAtEnd = /\{[#.][^{}\s#][^{}]*\}\s*$/;
const longestAttributes = 60;

/** A type apart from its tag: `#interactor device`, `#interactor: device`, `#interactor / device`, `#interactor\device`. */
const typeBehind = new RegExp(
  `^[ \\t]*[:/\\\\(–—-]?[ \\t]*(${interactorTypes.join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/**
 * Of `## Shopper #interactor/human who buys at night` the last four words, in Markdown. What only ties the tag to the name is
 * no word, and what a tag behind it says is that tag's.
 */
function wordsBehind({ content, marks }: PlacedText, { start, end }: PlacedMark): string | null {
  const behind = marks.filter((placed) => placed.start >= end && placed.mark.kind === 'tag');
  const next = behind.find((placed) => !isElementTag(placed));
  if (next && !/[\p{L}\p{N}]/u.test(content.slice(next.end))) return null;
  const to = next?.start ?? content.length;
  // A second tag of an element is told, and no word.
  const others = behind.filter((placed) => placed.start < to && isElementTag(placed));
  const written = [{ end }, ...others]
    .map((from, index) => content.slice(from.end, others[index]?.start ?? to))
    .reduce((before, piece) => withoutOpener(before, piece) + withoutCloser(before, piece))
    .replace(typeBehind, '')
    .replace(attributesAtEnd, '')
    .replace(/<!--[^]*?-->/g, '');
  // What was opened in front of the tag closes behind it.
  const [, closed = ''] = /([)\]}]|\*+|_+|`+|==|~~)\s*$/.exec(written) ?? [];
  const opener = openers[closed];
  const behindTag = written.replace(/^\s*[)\]}]/, '');
  const runs = closed === '' ? 0 : behindTag.split(closed).length - 1;
  const isAlone = opener === undefined ? runs % 2 === 1 : runs >= written.split(opener).length;
  const isOpened = isAlone && content.slice(0, start).includes(opener ?? closed);
  const said = withoutTimeMarks(isOpened ? written.trimEnd().slice(0, -closed.length) : written).trim();
  if (isStruck(said)) return null;
  const words = said.replace(/^(?:[\s)\]}:,;.–—|-]|[*_`=~]+(?=\s))+/u, '').trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : null;
}

/** The bracket in front of a second tag, `(#process)`, goes with it. */
const closesBehind = (before: string, behind: string): boolean =>
  /[([{]\s*$/.test(before) && /^\s*[)\]}]/.test(behind);
const withoutOpener = (before: string, behind: string): string =>
  (closesBehind(before, behind) ? before.trimEnd().slice(0, -1) : before).trimEnd();
const withoutCloser = (before: string, behind: string): string =>
  closesBehind(before, behind) ? behind.replace(/^\s*[)\]}]/, '') : behind;

const openers: Readonly<Partial<Record<string, string>>> = { ')': '(', ']': '[', '}': '{' };

/** An element whose section may still be open. */
interface ReadSection extends ElementSection {
  readonly section: { readonly start: number; end: number };
}

function elementOfHeading(
  text: PlacedText,
  lines: Lines,
  end: number,
  problems: NoteProblem[],
): ReadSection | null {
  const firstTag = text.marks.find(({ mark }) => mark.kind === 'tag');
  for (const placed of text.marks) {
    const { mark } = placed;
    if (mark.kind !== 'tag' || !isElementKind(mark.tag.word)) continue;
    const line = lines.lineAt(text.places.offset(0));
    const heading = { start: lines.startOf(line), end: lines.endOf(line) };
    const span = text.places.span(placed.start, placed.end);
    const written = text.content.slice(0, firstTag?.start ?? placed.start);
    if (text.name === '') {
      problems.push({ code: 'element-without-name', span, kind: mark.tag.word });
      return null;
    }
    const behind = text.content.slice(placed.end);
    const apart = typeBehind.exec(behind)?.[1];
    const suffix = (mark.tag.suffix ?? apart)?.toLowerCase() ?? null;
    const type = interactorTypes.find((one) => mark.tag.word === 'interactor' && one === suffix) ?? null;
    const name = text.name.slice(0, lengthOfName(text.name, behind)) || text.name;
    const element: ReadSection = {
      kind: mark.tag.word,
      type,
      name,
      key: elementKey(name),
      level: text.level,
      heading,
      section: { start: heading.start, end },
      nameSpan: text.places.span(written.search(/\S|$/), lengthOfName(written, behind)),
      tagSpan: span,
      remarks: wordsBehind(text, placed),
    };
    if (suffix !== null && type === null)
      problems.push({ code: 'impossible-value', span, where: 'element', element, written: suffix });
    return element;
  }
  return null;
}
