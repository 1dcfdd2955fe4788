/** What a session made of the parts of a note, kept as long as the note is, or one that was made of it by typing. */
import type { Note } from '../note/note';

/** What stays the same object from a note to the next that was made of it by typing. */
const origins = new WeakMap<Note, object>();

function originOf(note: Note): object {
  const known = origins.get(note);
  if (known) return known;
  const origin = {};
  origins.set(note, origin);
  return origin;
}

/** A note was made of the one `before` by typing: what was made of the parts that are in both counts on. */
export const goesOn = (before: Note, note: Note): void => void origins.set(note, originOf(before));

/**
 * A table for each note of what was made of its parts: `madeOfParts<Tag, string>()(note).get(tag)`. All go when nobody
 * holds the note; one table for the parts of all notes would stay as long as it was when most notes were held.
 */
export function madeOfParts<Part extends object, Made>(): (note: Note) => WeakMap<Part, Made> {
  const tables = new WeakMap<object, WeakMap<Part, Made>>();
  return (note) => {
    const origin = originOf(note);
    const known = tables.get(origin);
    if (known) return known;
    const table = new WeakMap<Part, Made>();
    tables.set(origin, table);
    return table;
  };
}
