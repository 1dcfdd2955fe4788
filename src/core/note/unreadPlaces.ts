/** Where something is written that a note is read by, and does not count: HTML, headings that are none, turned text. */
import type { Blocks } from './blocks';
import { nearBoxOfItem, taskAtStart } from './boxSyntax';
import { isElementTag } from './markedText';
import type { NoteProblem } from './note';
import { linesSpan, type LineRange, type Lines } from '../text/span';
import { isElementKind, mayStartAt, tagAt } from './tagSyntax';

export const unreadPlaces = (blocks: Blocks, lines: Lines): NoteProblem[] => [
  ...blocks.html.flatMap((range) => tagInHtml(range, lines)),
  ...underlinedElements(blocks, lines),
  ...nearHeadings(blocks, lines),
];

const itemStart = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** What a block of these holds is code or nobody's text. */
const noText = /^[\s>]*<(?:!|\?|(?:pre|script|style|textarea)\b)/i;

/** The first tag or task of a block of HTML that would count if it were Markdown. */
function tagInHtml({ start, end }: LineRange, lines: Lines): NoteProblem[] {
  if (noText.test(lines.textOf(start))) return [];
  let inComment = false;
  for (let line = start; line < end; line++) {
    const written = lines.textOf(line);
    const column = inComment ? -1 : columnOfMark(written);
    if (column >= 0) {
      const from = lines.startOf(line) + column;
      const mark = /^(?:#[\w/!]+|.\s*\[.?\]|\S+)/u.exec(written.slice(column))?.[0] ?? '';
      return [{ code: 'tag-in-html', span: { start: from, end: from + mark.length }, written: mark }];
    }
    const comment = Math.max(written.lastIndexOf('<!--'), inComment ? 0 : -1);
    inComment = comment >= 0 && !written.includes('-->', comment);
  }
  return [];
}

function columnOfMark(written: string): number {
  const item = itemStart.exec(written)?.[0].length ?? null;
  if (item !== null && (taskAtStart(written.slice(item)) ?? nearBoxOfItem(written.slice(item)))) {
    return written.search(/[^\s>]/);
  }
  for (let at = written.indexOf('#'); at >= 0; at = written.indexOf('#', at + 1)) {
    const tag = mayStartAt(written, at) ? tagAt(written, at) : null;
    if (tag && isElementKind(tag.word) === /^[ >]*#{1,6}[ \t]/.test(written) && !isInTag(written, at))
      return at;
  }
  return -1;
}

/** Between `<` and `>`: an attribute. */
const isInTag = (written: string, at: number): boolean =>
  written.lastIndexOf('<', at) > written.lastIndexOf('>', at);

/** `Door #process` with a line of `-` or `=` below it. */
function underlinedElements({ texts }: Blocks, lines: Lines): NoteProblem[] {
  return texts
    .filter(({ kind, top, marks }) => kind === 'setext' && top && marks.some(isElementTag))
    .map(({ places, content, level }) => {
      const start = lines.lineAt(places.offset(0));
      const range = { start, end: start + content.split('\n').length };
      return { code: 'underlined-element', span: linesSpan(range, lines), level };
    });
}

const elementTag = String.raw`(?<=[ \t])#(?:interactor|process|store)(?:/[A-Za-z]+)?`;
const gluedHeading = new RegExp(`^ {0,3}(#{2,6})([^#\\s].*?${elementTag}(?![\\p{L}\\p{N}_-]).*)$`, 'iu');
const boldHeading = new RegExp(`^ {0,3}(\\*\\*|__)(\\S.*${elementTag})\\1:?$`, 'iu');

/** `##Door #process` without its blank, and `**Door #process**` alone: text to Markdown, and plainly a heading. */
function nearHeadings({ texts }: Blocks, lines: Lines): NoteProblem[] {
  return texts.flatMap(({ kind, item, marks, places, lineStarts }): NoteProblem[] => {
    if (kind !== 'paragraph' || item !== null) return [];
    const tags = marks.filter(({ mark }) => mark.kind === 'tag' && isElementKind(mark.tag.word));
    const found = new Set(tags.map(({ start }) => lines.lineAt(places.offset(start))));
    return [...found].flatMap((line): NoteProblem[] => {
      const written = lines.textOf(line).trimEnd();
      const [, signs = '', heading = ''] =
        gluedHeading.exec(written) ?? (lineStarts.length === 1 ? boldHeading.exec(written) : null) ?? [];
      if (heading === '') return [];
      const span = { start: lines.startOf(line), end: lines.startOf(line) + written.length };
      return [{ code: 'near-heading', span, heading: `${signs.startsWith('#') ? signs : '##'} ${heading}` }];
    });
  });
}

/** Signs that turn the order in which a text is shown: what stands there is not what is seen. */
export const hiddenDirections = (text: string): NoteProblem[] =>
  [...text.matchAll(/[\u202A-\u202E\u2066-\u2069]+/g)].map(({ 0: signs, index }) => ({
    code: 'hidden-direction',
    span: { start: index, end: index + signs.length },
    signs,
  }));
