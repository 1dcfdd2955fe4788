/** Adds a tag's item to an element's section. */
import type { Note, TagKind } from '../note';
import { firstLawful } from './checkedEdit';
import { lastOwnLine } from './sectionLines';
import { insertAt, lineBreakOf, type TextEdit } from './textEdit';

export interface NewTag {
  readonly kind: TagKind;
  /** What stands behind the tag's word: `/S the cookie lives 90 days`, or just words. */
  readonly text: string;
}

/**
 * Appends `- #kind text` to the section of an element, before any section nested in it; with no element, to what
 * stands before the first one. A list of tags goes on, anything else gets a blank line between.
 * Null when the element has no section here, or the rest of the note would read differently.
 */
export function appendTag(
  text: string,
  note: Note,
  element: string | null,
  tag: NewTag,
): readonly TextEdit[] | null {
  const section = note.elements.findLast(({ key }) => key === element);
  if (element !== null && !section) return null;
  const last = lastOwnLine(note, section);

  const lineBreak = lineBreakOf(text);
  const words = tag.text.replace(/\s+/g, ' ').trim();
  const written = `- #${tag.kind}${/^[/!]/.test(words) || words === '' ? '' : ' '}${words}`;
  const offset = note.lines.endOf(last);
  const isEmpty = last === 0 && note.lines.textOf(0).trim() === '';
  const atEnd = offset === text.length ? lineBreak : '';
  const nextIsText =
    last + 1 < note.lines.count && note.lines.textOf(last + 1).trim() !== '' ? lineBreak : '';
  const ways = [lineBreak, lineBreak + lineBreak].map((between) => [
    insertAt(offset, (isEmpty ? '' : between) + written + atEnd + nextIsText),
  ]);
  const goesOn = note.tags.some(
    ({ item }) => item !== null && item.end === offset && text.startsWith('- ', item.start),
  );
  return firstLawful(text, note, goesOn ? ways : ways.slice(1), { adds: true }, (after) => {
    const added = after.tags.find(
      ({ span }) => span.start > offset && !(span.start > offset + written.length + 8),
    );
    return (
      added?.kind === tag.kind &&
      added.item !== null &&
      (added.element === null ? null : after.elements[added.element]?.key) === element
    );
  });
}
