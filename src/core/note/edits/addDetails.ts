/** Writes a detail below the tag it belongs to. */
import type { DetailKey, Note, Tag } from '../note';
import { changeOf, firstLawful } from './checkedEdit';
import { holdsValue, linesOfDetail, onOneLine, typedValue } from './detailValue';
import { blankLineIn, bulletOf, continuationOf, indent } from './layout';
import type { Span } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

export interface NewDetail {
  readonly key: DetailKey;
  readonly value: string;
}

/**
 * Adds details to a tag: as items nested under the tag's item, else as lines of their own behind its text.
 * `- #ask @lee Who?` with `answer`, `Dana.` becomes `- #ask @lee Who?\n  - answer: Dana.`
 * Comes on top of `edits`; `wanted` says what else must hold of the tag afterwards. Null when that would change more
 * than this one tag.
 */
export function addDetails(
  note: Note,
  tag: Tag,
  details: readonly NewDetail[],
  edits: readonly TextEdit[],
  wanted: (changed: Tag) => boolean,
): readonly TextEdit[] | null {
  const added = details.map(({ key, value }) => ({ key, value: typedValue(key, value) }));
  const holds = (changed: Tag) => added.every(({ key, value }) => holdsValue(changed.details, key, value));
  const index = note.tags.indexOf(tag);
  const ways = [...nested(note, tag, added), ...inline(note, tag, added), ...listed(note, tag, added)];
  const edited = firstLawful(
    note,
    ways.map((way) => [...edits, ...way]),
    changeOf(tag),
    (after) => {
      const changed = after.tags[index];
      return changed?.kind === tag.kind && changed.text === tag.text && holds(changed) && wanted(changed);
    },
  );
  if (edited || !added.some(({ value }) => value.includes('\n'))) return edited;
  // In the midst of a sentence no block can stand: rather on one line than not at all.
  const flat = added.map(({ key, value }) => ({ key, value: onOneLine(value) }));
  return addDetails(note, tag, flat, edits, wanted);
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

/** As a list right behind the tag's paragraph, or with the details that stand in one. */
function listed(note: Note, tag: Tag, added: readonly NewDetail[]): TextEdit[][] {
  const { lines } = note;
  const last = tag.details.at(-1);
  const place = Math.max(tag.span.end, tag.textSpan.end, last?.span.end ?? 0);
  const above = lines.textOf(lines.lineAt(last?.span.start ?? tag.span.start));
  const isInList = last !== undefined && /^[\s>]*[-*+]\s/.test(above);
  const prefix = (/^[\s>]*(?:[-*+]\s|\d+[.)]\s)?/.exec(above)?.[0] ?? '').replace(/\uFEFF/g, '');
  const marker = isInList ? prefix : `${prefix.replace(/[^>\t]/g, ' ')}- `;
  const blankLine = lineBreakOf(note.text) + indent(prefix.replace(/[^>\t]/g, ' '), '');
  return itemsOf(note, tag.span, marker, added).flatMap((items) => [
    [insertAt(endOfLineAt(note, place), items)],
    [insertAt(endOfLineAt(note, place), blankLine + items)],
    [insertAt(endOfLineAt(note, place), blankLine + items + blankLine)],
  ]);
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
const marksBehind = /^(?:[ \t]+(?:[@^]|due:)\S+)*/;
