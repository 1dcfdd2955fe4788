/** Where something is written that a note is read by, and does not count: HTML, headings that are none, turned text. */
import type { Blocks, PlacedText } from './blocks';
import { nearBoxOfItem, taskAtStart } from './boxSyntax';
import { isElementTag } from './markedText';
import type { NoteProblem } from './note';
import { nearHeadings } from './nearHeadings';
import { linesSpan, type LineRange, type Lines, type Span } from '../text/span';
import { isElementKind, mayStartAt, tagAt, tagWords } from './tagSyntax';

export const unreadPlaces = (blocks: Blocks, lines: Lines): NoteProblem[] => [
  ...blocks.html.flatMap((range) => tagsInHtml(range, lines)),
  ...underlinedElements(blocks, lines),
  ...nearHeadings(blocks.texts, lines),
  ...blocks.longRows.map((row): NoteProblem => ({ code: 'extra-cell', ...row })),
];

const itemStart = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** What a block of these holds is code or nobody's text. */
const noText = /^[\s>]*<(?:!|\?|(?:pre|script|style|textarea)\b)/i;

/** Each tag or task of a block of HTML that would count if it were Markdown. */
function tagsInHtml({ start, end }: LineRange, lines: Lines): NoteProblem[] {
  if (noText.test(lines.textOf(start))) return [];
  const found: NoteProblem[] = [];
  let inComment = false;
  for (let line = start; line < end; line++) {
    const written = lines.textOf(line);
    for (const column of inComment ? [] : columnsOfMarks(written)) {
      const from = lines.startOf(line) + column;
      const mark = /^(?:#[\w/!]+|.?\s*\[.?\]|\S+)/u.exec(written.slice(column, column + 40))?.[0] ?? '';
      found.push({ code: 'tag-in-html', span: { start: from, end: from + mark.length }, written: mark });
    }
    const comment = Math.max(written.lastIndexOf('<!--'), inComment ? 0 : -1);
    inComment = comment >= 0 && !written.includes('-->', comment);
  }
  return found;
}

/** A tag right behind a box is told with it. */
function columnsOfMarks(written: string): number[] {
  const boxes = [...boxOfItem(written), ...boxesBehindTags(written)];
  const boxEnds = new Set(boxes.map(({ end }) => end));
  return [...boxes.map(({ start }) => start), ...columnsOfTags(written).filter((at) => !boxEnds.has(at))];
}

function boxOfItem(written: string): Span[] {
  const item = itemStart.exec(written)?.[0].length ?? null;
  const behind = item === null ? '' : written.slice(item);
  const box = taskAtStart(behind) ?? nearBoxOfItem(behind);
  return item === null || box === null ? [] : [{ start: written.search(/[^\s>]/), end: item + box.length }];
}

const behindTag = /(<li\b[^<>]{0,200})?>[ \t]*(?=[[［])/gi;
/** Characters. What a box is known by stands in them. */
const longestQuestion = 500;

/** `<li>[ ] Who?`; in any other element a box may belong to a form or a legend, and counts only in front of a question. */
function boxesBehindTags(written: string): Span[] {
  return [...written.matchAll(behindTag)].flatMap(({ 0: found, 1: item, index }) => {
    const start = index + found.length;
    const [behind = ''] = written.slice(start, start + longestQuestion).split('<', 1);
    const box = taskAtStart(behind);
    const isMeant = item === undefined ? /[?？؟]\s*$/.test(behind) : /\p{L}/u.test(behind.slice(box?.length));
    return box && isMeant ? [{ start, end: start + box.length }] : [];
  });
}

function columnsOfTags(written: string): number[] {
  const isHeading = /^[ >]*#{1,6}[ \t]/.test(written);
  const columns: number[] = [];
  // Between `<` and `>` stands an attribute.
  let isInTag = false;
  for (const { 0: sign, index } of written.matchAll(/[<>#]/g)) {
    if (sign !== '#') isInTag = sign === '<';
    else if (!isInTag && (written[index - 1] === '>' || mayStartAt(written, index))) {
      const tag = tagAt(written, index);
      if (tag && isElementKind(tag.word) === isHeading) columns.push(index);
    }
  }
  return columns;
}

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

/** Signs that turn the order in which a text is shown: what stands there is not what is seen. */
export const hiddenDirections = (text: string): NoteProblem[] =>
  [...text.matchAll(/[\u202A-\u202E\u2066-\u2069]+/g)].map(({ 0: signs, index }) => ({
    code: 'hidden-direction',
    span: { start: index, end: index + signs.length },
    signs,
  }));

const escapedTag = /(?:^|(?<=[ \t]))\\#(\p{L}+)(?![\p{L}\p{N}_-])/u;

/**
 * `- \\#hint` and `## Door \\#process`, as other editors escape a whole note: each where a tag of its kind would open
 * something. In a note that has other tags somebody wanted it to be text.
 */
export const escapedTags = (texts: readonly PlacedText[]): NoteProblem[] =>
  texts.flatMap(({ content, kind, places }): NoteProblem[] => {
    const found = content.includes('\\#') ? escapedTag.exec(content) : null;
    const word = found?.[1]?.toLowerCase() ?? '';
    if (!found || !tagWords.includes(word)) return [];
    const isMeant = isElementKind(word) ? kind === 'heading' && found.index > 0 : found.index === 0;
    const span = places.span(found.index, found.index + found[0].length);
    return isMeant ? [{ code: 'misspelt-tag', span, word: found[0] }] : [];
  });

const unseen = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]+/g;
const markBefore = /(?:^|[\s([{<"'“„«*_])([#@^][\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}_-]*)$/u;
const restOfMark = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}_-]*/u;
/** Characters, as far as one looks for the start and the end of a mark. */
const longestMark = 60;

/** Tags, people and ids with something inside that nobody sees, and that cuts them: `#ri\u200Bsk`, `^authen\u00ADtication`. */
export function cutMarks(text: string): NoteProblem[] {
  const found: NoteProblem[] = [];
  for (const { 0: signs, index } of text.matchAll(unseen)) {
    const [, before] = markBefore.exec(text.slice(Math.max(0, index - longestMark), index)) ?? [];
    const end = index + signs.length;
    const [rest] = restOfMark.exec(text.slice(end, end + longestMark)) ?? [];
    if (before === undefined || rest === undefined) continue;
    const span = { start: index - before.length, end: end + rest.length };
    const word = text.slice(span.start, span.end);
    const bare = word.replace(/\p{Cf}/gu, '').toLowerCase();
    const isMark = !bare.startsWith('#') || tagWords.includes(bare.slice(1));
    if (isMark && (found.at(-1)?.span.end ?? 0) <= span.start)
      found.push({ code: 'misspelt-tag', span, word });
  }
  return found;
}

const opensComment = /(?<![\p{L}\p{N}%\\])%%(?!%)/u;
const closesComment = /(?<![%\\])%%(?![\p{L}\p{N}%])/u;
const lastClosing = /^.*(?<![%\\])(%%)(?![\p{L}\p{N}%])/du;

/**
 * `%%…%%`, which is a comment to Obsidian alone: on one line, or from a line that begins with it to one that ends with it.
 * Here it is text that everybody reads.
 */
export function foreignComments(texts: readonly PlacedText[]): {
  readonly problems: readonly NoteProblem[];
  /** Whether one may go on behind the last text. */
  readonly isOpen: boolean;
} {
  const problems: NoteProblem[] = [];
  let opened: Span | null = null;
  for (const { content, places } of texts) {
    if (!content.includes('%%')) continue;
    const shown = content.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
    for (const { 0: line, index: lineStart } of shown.matchAll(/[^\n]+/g)) {
      const [, last = [-1]] = lastClosing.exec(line)?.indices ?? [];
      for (let at = 0; at < line.length; at += 2) {
        const sign: RegExp = opened ? closesComment : opensComment;
        const next = line.slice(at).search(sign);
        if (next < 0) break;
        at += next;
        const span = places.span(lineStart + at, lineStart + at + 2);
        if (opened) problems.push({ code: 'foreign-comment', span: opened, closing: span });
        const mayOpen = line.slice(0, at).trim() === '' || last[0] >= at + 2;
        opened = opened || !mayOpen ? null : span;
      }
    }
  }
  return { problems, isOpen: opened !== null };
}
