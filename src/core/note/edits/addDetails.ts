/** Writes a detail below the tag it belongs to. */
import type { DetailKey, Note, Tag } from '../note';
import { changeOf, firstLawful, tagSignsOf } from './checkedEdit';
import { escapeText } from './escapeText';
import { bulletOf, continuationOf, nextMarker } from './layout';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

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
  const plain = details.map(({ key, value }) => ({ key, value: value.replace(/\s+/g, ' ').trim() }));
  const escaped = plain.map(({ key, value }) => ({ key, value: escapeText(value) }));
  const add = (added: readonly NewDetail[]) => addedDetails(note, tag, added, edits, wanted);
  return (
    add(plain) ?? (escaped.some(({ value }, index) => value !== plain[index]?.value) ? add(escaped) : null)
  );
}

function addedDetails(
  note: Note,
  tag: Tag,
  added: readonly NewDetail[],
  edits: readonly TextEdit[],
  wanted: (changed: Tag) => boolean,
): readonly TextEdit[] | null {
  const written = added.map(({ key, value }) => `${key}: ${value}`);
  // A tag in the value ends the value.
  const holds = (changed: Tag) =>
    added.every(({ key, value }) =>
      changed.details.some((one) => one.key === key && `${value} `.startsWith(`${one.value} `)),
    );
  const index = note.tags.indexOf(tag);
  const ways = [...nested(note, tag, written), ...beside(note, tag, written), ...inline(note, tag, written)];
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
function nested(note: Note, tag: Tag, written: readonly string[]): TextEdit[][] {
  const { item, mark, span } = tag;
  if (!item) return [];
  const { lines } = note;
  const content = mark ? mark.start - 1 : span.start;
  const start = `${lineBreakOf(note.text)}${continuationOf(lines, content)}${bulletOf(lines, content)} `;
  const last = tag.details.at(-1);
  const places = [tag.textSpan.end, ...(last ? [last.span.end] : []), item.end];
  const before = last ? Math.max(tag.textSpan.end, last.span.end) : tag.textSpan.end;
  return places
    .filter((place) => place >= before)
    .map((place) => [
      insertAt(lines.endOf(lines.lineAt(place)), written.map((line) => start + line).join('')),
    ]);
}

/** As items of the list that the last detail of a paragraph's tag stands in. */
function beside({ text, lines }: Note, { item, details }: Tag, written: readonly string[]): TextEdit[][] {
  const last = details.at(-1);
  const marker = last && nextMarker(lines, last.span.start);
  if (item || !last || !marker?.trim()) return [];
  const start = lineBreakOf(text) + marker;
  return [[insertAt(lines.endOf(lines.lineAt(last.span.end)), written.map((line) => start + line).join(''))]];
}

/** On a line of its own in the tag's block; what follows the tag on its line moves to the next one. */
function inline(note: Note, tag: Tag, written: readonly string[]): TextEdit[][] {
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
  const added: TextEdit = {
    span: replaced,
    newText: written.map((line) => lineBreak + prefix + line).join('') + broken,
  };
  // A value that runs on must not take in the paragraph's next line.
  return [[added], [{ ...added, newText: added.newText + lineBreak + prefix.trimEnd() }]];
}

/** People, ids and days behind a tag whose text stands in front of it: ` @lee ^R-1`. */
const marksBehind = /^(?:[ \t]+(?:[@^]|due:)\S+)*/;
