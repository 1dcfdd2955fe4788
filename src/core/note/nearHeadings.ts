/**
 * Lines that were plainly meant as the heading of an element and open no section, for how they are written or because
 * indentation put them into a list, a quote or code. Format page, "near-heading" and "Elements".
 */
import type { Blocks, PlacedText } from './blocks';
import { isElementTag } from './markedText';
import { interactorTypes, type NoteProblem } from './note';
import { joinedRanges, type Lines } from '../text/span';
import { anyElementKind } from './tagSyntax';

const elementTag = String.raw`(?<=[ \t])#(?:${anyElementKind})(?:/[A-Za-z]+)?`;
const gluedHeading = new RegExp(
  `^ {0,3}(#{2,6})(?:#+[ \\t]+)?([^#\\s].*?${elementTag}(?![\\p{L}\\p{N}_-]).*)$`,
  'iu',
);
const boldHeading = new RegExp(`^ {0,3}(\\*\\*|__)(\\S.*${elementTag})\\1:?$`, 'iu');
/** No more words than a name has, and nothing else on the line. */
const bareHeading = new RegExp(`^ {0,3}(?![-*_#>])()((?:[^\\s#]+[ \\t]+){1,4}${elementTag})$`, 'iu');

/** Below the heading that it is about: `#process`, `Type: #interactor/human`. */
const tagAlone = new RegExp(
  `^ {0,3}(?:\\p{L}+:[ \\t]*)?[*_(]*(#(?:${anyElementKind})(?:/[A-Za-z]+)?)[*_)]*$`,
  'iu',
);

/** `##Door #process` without its blank, `**Door #process**` or `Door #process` alone, `## Door#process`, `## Clerk #human`, `#process` below `## Door`. */
export const nearHeadings = (texts: readonly PlacedText[], lines: Lines): NoteProblem[] =>
  texts.flatMap((text, index): NoteProblem[] => {
    if (text.item !== null) return [];
    if (text.kind === 'heading') return text.top ? nearTagOfHeading(text, lines) : [];
    if (text.kind !== 'paragraph' || text.marks.length === 0) return [];
    const below = tagBelow(text, texts[index - 1], lines);
    return below ? [below] : nearHeadingsOf(text, lines);
  });

/** A title of the whole note may have tags of other programs below it, such as `#process`. */
function tagBelow(text: PlacedText, above: PlacedText | undefined, lines: Lines): NoteProblem | null {
  if (!text.top || above?.kind !== 'heading' || !above.top || above.marks.some(isElementTag)) return null;
  const line = lines.lineAt(text.places.offset(0));
  const [, tag] = tagAlone.exec(lines.textOf(line).trimEnd()) ?? [];
  if (tag === undefined || above.name === '' || (above.level === 1 && /^#(?:process|store)/i.test(tag)))
    return null;
  const first = lines.lineAt(above.places.offset(0));
  return problemOf(first, line, `${withoutClosing(lines.textOf(first))} ${tag}`, lines);
}

/** `## Door ##` → `## Door` */
const withoutClosing = (heading: string): string => heading.trimEnd().replace(/[ \t]+#+$/, '');

/** What is no heading to Markdown. */
function nearHeadingsOf({ marks, places, lineStarts }: PlacedText, lines: Lines): NoteProblem[] {
  const tags = marks.filter(isElementTag);
  const found = new Set(tags.map(({ start }) => lines.lineAt(places.offset(start))));
  const isAlone = lineStarts.length === 1;
  return [...found].flatMap((line): NoteProblem[] => {
    const written = lines.textOf(line).trimEnd();
    const alone = isAlone ? (boldHeading.exec(written) ?? bareHeadingAt(written)) : null;
    const [, signs = '', heading = ''] = gluedHeading.exec(written) ?? alone ?? [];
    return heading === ''
      ? []
      : [problemOf(line, line, `${signs.startsWith('#') ? signs : '##'} ${heading}`, lines)];
  });
}

/** Small letters begin a sentence, unless the tag says its type. */
const bareHeadingAt = (written: string): RegExpExecArray | null =>
  /^ *\p{Ll}/u.test(written) && !/\/[A-Za-z]+$/.test(written) ? null : bareHeading.exec(written);

/** What people call elements, as a word of its own behind a name. */
const otherWords: Readonly<Record<string, string>> = {
  human: 'interactor/human',
  user: 'interactor/human',
  person: 'interactor/human',
  service: 'interactor/service',
  device: 'interactor/device',
  agent: 'interactor/agent',
  actor: 'interactor',
  entity: 'interactor',
  external: 'interactor',
  externalentity: 'interactor',
  externalinteractor: 'interactor',
  externalactor: 'interactor',
  datastore: 'store',
  database: 'store',
};

const lastTag = /^(.*?[^\s#\\])([ \t]*)#([\p{L}_-]+(?:\/[\p{L}]+)?)[ \t]*#*$/u;
const separateType = new RegExp(`^(${anyElementKind})[-_](${interactorTypes.join('|')})$`, 'i');

/** A heading whose last word is nearly an element's tag. */
function nearTagOfHeading({ content, marks, places }: PlacedText, lines: Lines): NoteProblem[] {
  if (!content.includes('#') || marks.some(({ mark }) => mark.kind === 'tag')) return [];
  const line = lines.lineAt(places.offset(0));
  const written = lines.textOf(line).trimEnd();
  const [, before = '', gap = '', word = ''] = lastTag.exec(written) ?? [];
  if (/^[ >]*#*$/.test(before)) return [];
  const known = new RegExp(`^(?:${anyElementKind})(?:/[a-z]+)?$`, 'i').test(word) && gap === '' ? word : null;
  const typed = gap === '' ? null : separateType.exec(word)?.slice(1).join('/');
  const tag = known ?? typed ?? (gap === '' ? null : tagMeant(word));
  return tag ? [problemOf(line, line, `${before} #${tag}`, lines)] : [];
}

/** `user` → `interactor/human`, `external-interactor/human` → the same; null for words of their own. */
function tagMeant(word: string): string | null {
  const [kind = '', type] = word.toLowerCase().replace(/[-_]/g, '').split('/');
  const tag = otherWords[kind];
  return tag === undefined ? null : tag === 'interactor' && type !== undefined ? `${tag}/${type}` : tag;
}

/** From the start of one line to the end of the words of another. */
const problemOf = (first: number, last: number, heading: string, lines: Lines): NoteProblem => ({
  code: 'near-heading',
  span: { start: lines.startOf(first), end: lines.startOf(last) + lines.textOf(last).trimEnd().length },
  heading,
});

// Headings of elements that indentation put into a list, a quote or code: they open no section. Format page, "Elements".

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
