/** Lines that were plainly meant as the heading of an element and open no section. Format page, "near-heading". */
import type { PlacedText } from './blocks';
import { isElementTag } from './markedText';
import type { NoteProblem } from './note';
import type { Lines } from '../text/span';
import { anyElementKind } from './tagSyntax';

const elementTag = String.raw`(?<=[ \t])#(?:${anyElementKind})(?:/[A-Za-z]+)?`;
const gluedHeading = new RegExp(`^ {0,3}(#{2,6})([^#\\s].*?${elementTag}(?![\\p{L}\\p{N}_-]).*)$`, 'iu');
const boldHeading = new RegExp(`^ {0,3}(\\*\\*|__)(\\S.*${elementTag})\\1:?$`, 'iu');
/** No more words than a name has, and nothing else on the line. */
const bareHeading = new RegExp(`^ {0,3}(?![-*_#>])()((?:[^\\s#]+[ \\t]+){1,4}${elementTag})$`, 'iu');

/** `##Door #process` without its blank, `**Door #process**` or `Door #process` alone, `## Door#process`, `## Clerk #human`. */
export const nearHeadings = (texts: readonly PlacedText[], lines: Lines): NoteProblem[] =>
  texts.flatMap((text): NoteProblem[] => {
    if (text.item !== null) return [];
    if (text.kind === 'heading') return text.top ? nearTagOfHeading(text, lines) : [];
    return text.kind === 'paragraph' && text.marks.length ? nearHeadingsOf(text, lines) : [];
  });

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
      : [problemOf(line, written, `${signs.startsWith('#') ? signs : '##'} ${heading}`, lines)];
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
  actor: 'interactor',
  entity: 'interactor',
  external: 'interactor',
  externalentity: 'interactor',
  externalinteractor: 'interactor',
  datastore: 'store',
  database: 'store',
};

const lastTag = /^(.*?[^\s#\\])([ \t]*)#([\p{L}_-]+(?:\/[\p{L}]+)?)[ \t]*#*$/u;
const separateType = new RegExp(`^(${anyElementKind})[-_](human|service|device)$`, 'i');

/** A heading whose last word is nearly an element's tag. */
function nearTagOfHeading({ content, marks, places }: PlacedText, lines: Lines): NoteProblem[] {
  if (!content.includes('#') || marks.some(({ mark }) => mark.kind === 'tag')) return [];
  const line = lines.lineAt(places.offset(0));
  const written = lines.textOf(line).trimEnd();
  const [, before = '', gap = '', word = ''] = lastTag.exec(written) ?? [];
  if (/^[ >]*#*$/.test(before)) return [];
  const known = new RegExp(`^(?:${anyElementKind})(?:/[a-z]+)?$`, 'i').test(word) && gap === '' ? word : null;
  const typed = gap === '' ? null : separateType.exec(word)?.slice(1).join('/');
  const tag = known ?? typed ?? (gap === '' ? null : otherWords[word.toLowerCase().replace(/[-_]/g, '')]);
  return tag ? [problemOf(line, written, `${before} #${tag}`, lines)] : [];
}

const problemOf = (line: number, written: string, heading: string, lines: Lines): NoteProblem => ({
  code: 'near-heading',
  span: { start: lines.startOf(line), end: lines.startOf(line) + written.length },
  heading,
});
