import type { Note, Tag } from '../note/note';
import type { Stride } from '../note/stride';

/**
 * The categories of each question of a note: its own, else the catalog's for its id, else those of the question
 * above it. Under `^authentication` (S) a follow-up without letters is S too. Format page, sections 5 and 6.
 */
export function inheritedStrides(
  note: Note,
  catalog: ReadonlyMap<string, readonly Stride[]>,
): readonly (readonly Stride[])[] {
  const strides: (readonly Stride[])[] = [];
  for (const { stride, id, parent } of note.questions) {
    const sources = [stride, catalog.get(id ?? ''), strides[parent ?? -1]];
    strides.push(sources.find((source) => source?.length) ?? []);
  }
  return strides;
}

/** The categories of a tag: its own, else those of the question in whose answer it stands. */
export const strideOfTag = (tag: Tag, strides: readonly (readonly Stride[])[]): readonly Stride[] =>
  tag.stride.length ? tag.stride : (strides[tag.question ?? -1] ?? []);
