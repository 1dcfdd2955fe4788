/**
 * Writes a detail below the tag it belongs to, and a value of several lines below its key. Format page, section
 * "Details".
 */
import { type Detail, type DetailKey, detailKeys } from '../detailKeys';
import type { Note, Tag } from '../note';
import { changeOf, firstLawful, tagSignsOf } from './checkedEdit';
import { escapeText } from './escapeText';
import { blankLineIn, bulletOf, continuationOf, indent, nextMarker } from './layout';
import type { Span } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { runsOn } from '../details';
import { parseBlocks } from '../markdown';
import { parseNote } from '../parseNote';
import { answerBlock, typedAnswer } from './answerQuestion';

export interface NewDetail {
  readonly key: DetailKey;
  readonly value: string;
}

/**
 * Adds details to a tag: as items nested under the tag's item, else as lines of their own behind its text.
 * `- #ask @lee Who?` with `answer`, `Dana.` becomes `- #ask @lee Who?\n  - answer: Dana.`
 * Comes on top of `edits`; `wanted` says what else must hold of the tag afterwards. A value that can't stand there as it
 * is, such as `- #hint x`, is escaped. Null when that would change more than this one tag.
 */
export function addDetails(
  note: Note,
  tag: Tag,
  details: readonly NewDetail[],
  edits: readonly TextEdit[],
  wanted: (changed: Tag) => boolean,
): readonly TextEdit[] | null {
  const valuesAs = (written: (value: string) => string) =>
    details.map(({ key, value }) => ({ key, value: written(typedValue(key, value)) }));
  // In the midst of a sentence no block can stand: rather on one line than not at all.
  const forms = [valuesAs((value) => value), valuesAs(onOneLine), valuesAs(escapeText)];
  const isNew = (form: readonly NewDetail[], at: number) =>
    !forms.slice(0, at).some((other) => other.every(({ value }, index) => value === form[index]?.value));
  for (const form of forms.filter(isNew)) {
    const added = addedDetails(note, tag, form, edits, wanted);
    if (added) return added;
  }
  return null;
}

function addedDetails(
  note: Note,
  tag: Tag,
  added: readonly NewDetail[],
  edits: readonly TextEdit[],
  wanted: (changed: Tag) => boolean,
): readonly TextEdit[] | null {
  const holds = (changed: Tag) => added.every(({ key, value }) => holdsValue(changed.details, key, value));
  const index = note.tags.indexOf(tag);
  const ways = [nested, beside, inline, listed].flatMap((waysIn) => waysIn(note, tag, added));
  return firstLawful(
    note,
    ways.map((way) => [...edits, ...way]),
    { ...changeOf(tag), rewritten: [...tagSignsOf(tag), ...edits.map(({ span }) => span)] },
    (after) => {
      const changed = after.tags[index];
      return changed?.kind === tag.kind && changed.text === tag.text && holds(changed) && wanted(changed);
    },
  );
}

/** As an item below the tag's own: behind its last detail, or behind the paragraph that it opens. */
function nested(note: Note, tag: Tag, added: readonly NewDetail[]): TextEdit[][] {
  const { item, mark, span } = tag;
  if (!item) return [];
  const { lines } = note;
  const content = mark ? mark.start - 1 : span.start;
  const marker = `${continuationOf(lines, content)}${bulletOf(lines, content)} `;
  const last = tag.details.at(-1);
  const places = [tag.textSpan.end, ...(last ? [last.span.end] : []), item.end];
  const before = last ? Math.max(tag.textSpan.end, last.span.end) : tag.textSpan.end;
  return itemsOf(note, item, marker, added).flatMap((items) =>
    places.filter((place) => place >= before).map((place) => [insertAt(endOfLineAt(note, place), items)]),
  );
}

/** As items of the list that the last detail of a paragraph's tag stands in. */
function beside(note: Note, { item, details }: Tag, added: readonly NewDetail[]): TextEdit[][] {
  const last = details.at(-1);
  const own = details.findLast((detail) => detail.of === null);
  const marker = own && nextMarker(note.lines, own.span.start);
  if (item || !last || !marker?.trim()) return [];
  return itemsOf(note, last.span, marker, added).map((items) => [
    insertAt(endOfLineAt(note, last.span.end), items),
  ]);
}

/** As a list of its own right behind the tag's paragraph. */
function listed(note: Note, tag: Tag, added: readonly NewDetail[]): TextEdit[][] {
  const place = Math.max(tag.span.end, tag.textSpan.end, tag.details.at(-1)?.span.end ?? 0);
  const above = note.lines.textOf(note.lines.lineAt(tag.span.start));
  const opening = /^[\s>]*(?:[-*+]\s|\d+[.)]\s)?/.exec(above)?.[0] ?? '';
  const prefix = opening.replace(/\uFEFF/g, '').replace(/[^>\t]/g, ' ');
  const blankLine = lineBreakOf(note.text) + indent(prefix, '');
  return itemsOf(note, tag.span, `${prefix}- `, added).flatMap((items) =>
    [items, blankLine + items, blankLine + items + blankLine].map((newText) => [
      insertAt(endOfLineAt(note, place), newText),
    ]),
  );
}

/** Details as items of a list: for each way to write their values the lines, each behind a line break. */
function itemsOf(note: Note, around: Span, marker: string, added: readonly NewDetail[]): string[] {
  const prefix = marker.replace(/[^>\t]/g, ' ');
  const blank = blankLineIn(note, around, prefix);
  return waysOf(added, (key, value) => linesOfDetail(key, value, prefix, blank)).map((details) =>
    details
      .flatMap(([first = '', ...rest]) => [marker + first, ...rest])
      .map((line) => lineBreakOf(note.text) + line)
      .join(''),
  );
}

/** The lines of all details, written in the first way, in the second… */
function waysOf(
  added: readonly NewDetail[],
  linesOf: (key: DetailKey, value: string) => readonly (readonly string[])[],
): (readonly (readonly string[])[])[] {
  const ways = added.map(({ key, value }) => linesOf(key, value));
  const most = Math.max(...ways.map(({ length }) => length));
  return Array.from({ length: most }, (_, way) => ways.map((each) => each[way] ?? each[0] ?? []));
}

const endOfLineAt = ({ lines }: Note, offset: number): number => lines.endOf(lines.lineAt(offset));

/** On a line of its own in the tag's block; what follows the tag on its line moves to the next one. */
function inline(note: Note, tag: Tag, added: readonly NewDetail[]): TextEdit[][] {
  const { text, lines } = note;
  const lineBreak = lineBreakOf(text);
  const last = tag.details.at(-1);
  const own = Math.max(tag.span.end, tag.textSpan.end, last?.span.end ?? 0);
  const end = own + (marksBehind.exec(text.slice(own, lines.endOf(lines.lineAt(own))))?.[0].length ?? 0);
  const lineEnd = lines.endOf(lines.lineAt(end));
  const indentation =
    /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+(?:\[.\][ \t]+)?)*/.exec(
      lines.textOf(lines.lineAt(tag.span.start)),
    )?.[0] ?? '';
  const prefix = indentation.replace(/^\uFEFF|\[.\][ \t]+$/g, '').replace(/[^>\t]/g, ' ');
  const rest = text.slice(end, lineEnd);
  const broken = rest.trim() === '' ? '' : lineBreak + prefix;
  const replaced = { start: end, end: end + (rest.length - rest.trimStart().length) };
  return waysOf(added, (key, value) => linesOfDetail(key, value, prefix)).flatMap((details) => {
    const written = details.flatMap(([first = '', ...rest]) => [prefix + first, ...rest]);
    const newText = written.map((line) => lineBreak + line).join('') + broken;
    // A value that runs on must not take in the paragraph's next line.
    return [newText, newText + lineBreak + prefix.trimEnd()].map((each) => [
      { span: replaced, newText: each },
    ]);
  });
}

/** People, ids and days behind a tag whose text stands in front of it: ` @lee ^R-1`. */
const marksBehind = /^(?:[ \t]+(?:@|\^|due:(?:[ \t]{1,3}(?=\d))?)\S+)*/;

// How a value of several lines stands below its key. Format page, section "Details".

/** The words of a detail as they are written: those that run on keep their lines, the others are one. */
export const typedValue = (key: DetailKey, words: string): string =>
  runsOn(key) ? typedAnswer(words) : onOneLine(words);

/** `'a\n b '` → `'a b'` */
export const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/**
 * The lines of a detail, behind the indentation of its item's content, in the ways to write them, best first:
 * `answer`, `a\n1. b` → `['answer: a', '  1. b']`, `['answer:', '  a', '  1. b']`, `['answer:', '', '  a', '  1. b']`.
 */
export function linesOfDetail(
  key: DetailKey,
  value: string,
  prefix: string,
  blank = indent(prefix, ''),
): readonly (readonly string[])[] {
  const [first = '', ...rest] = value.split('\n');
  if (rest.length === 0) return [[`${key}: ${value.trim()}`]];
  const block = answerBlock(prefix, value, blank);
  const close = [`${key}:`, ...block];
  const wide = [`${key}:`, blank, ...block];
  const [opening, second] = parseBlocks(value).tokens.filter(
    ({ level, nesting }) => level === 0 && nesting >= 0,
  );
  // Behind a key the first step of a list is text to Markdown, and formatters move the next ones away from it.
  if (opening?.type === 'paragraph_open')
    return [[`${key}: ${first.trim()}`, ...block.slice(1)], close, wide];
  // Of several blocks in a quote formatters keep apart only those that begin apart from the key.
  return second ? [wide, close] : [close, wide];
}

/**
 * What is read of words that stand as the value of a detail of their own; a tag, a task or a detail in it is none of it.
 * `'see\n- [ ] Who?'` → `'see'`
 */
export function ownValue(key: DetailKey, value: string): string | null {
  const [written = []] = linesOfDetail(key, value, '    ').slice(-1);
  const [tag] = parseNote(`- #ask ?\n  - ${written.join('\n')}`).tags;
  return tag?.details.find((one) => one.key === key && one.of === null)?.value ?? null;
}

/** Whether a tag holds a detail with these words, as far as they are its own. */
export const holdsValue = (details: readonly Detail[], key: DetailKey, value: string): boolean => {
  const own = ownValue(key, value);
  const ofTag = details.filter((one) => one.of === null);
  return ofTag.some((one) =>
    // A tag in the words ends them.
    value.includes('\n')
      ? one.key === key && one.value === own
      : one.key === key && startsWith(value, one.value),
  );
};

const startsWith = (all: string, start: string): boolean => `${all} `.startsWith(`${start} `);

const keyInFront = new RegExp(
  String.raw`^((?:[\s\p{Cf}]|[-+*]\s|\d{1,9}[.)]\s)*(?:${detailKeys.join('|')})[^\S\n]*)([:：])`,
  'iu',
);

/** `'Owner: we are'` → `'Owner\\: we are'`: the same words, and no detail where they begin a line below a tag. */
export const escapedKey = (line: string): string => line.replace(keyInFront, String.raw`$1\$2`);
