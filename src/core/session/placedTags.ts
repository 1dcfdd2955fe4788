/** Every tag of a session with what it takes from its place: its interview, element and categories. */
import { detailOf, type Tag } from '../note/note';
import type { Stride } from '../note/stride';
import type { ElementNames } from './elements';
import { type InterviewNote, strideOfTag } from './interviews';
import { placeOf, type Place } from './place';

export interface PlacedTag {
  readonly tag: Tag;
  readonly from: InterviewNote;
  readonly context: TagContext;
}

/** What tags of every kind have in a session. */
export interface TagContext extends Place {
  readonly id: string | null;
  readonly text: string;
  readonly stride: readonly Stride[];
  readonly element: string | null;
  readonly about: readonly string[];
}

/** In the order of the interviews, inside a note in the order of the text. */
export const placeTags = (notes: readonly InterviewNote[], names: ElementNames): readonly PlacedTag[] =>
  notes.flatMap((from) => from.note.tags.map((tag) => ({ tag, from, context: contextOf(tag, from, names) })));

/** Who said it: those named in its text or at the start of its line, else as for an answer. */
export const saidByOf = ({ tag, from }: PlacedTag): readonly string[] =>
  from.people.speakers([...(tag.saidBy === null ? [] : [tag.saidBy]), ...tag.people.map(({ id }) => id)]);

function contextOf(tag: Tag, { note, interview, strides }: InterviewNote, names: ElementNames): TagContext {
  const about = aboutOf(tag).map((name) => names.nameOf(name));
  return {
    id: tag.id,
    text: tag.text,
    stride: strideOfTag(tag, strides),
    element: about[0] ?? null,
    about: [...new Set(about)],
    ...placeOf(interview.file, note.lines, tag.span),
  };
}

/** `about: Web shop; Payment provider` → both, `about: none` → nothing, without the detail the section's element. */
function aboutOf(tag: Tag): readonly string[] {
  const written = detailOf(tag, 'about');
  if (written === null) return tag.element ? [tag.element.name] : [];
  if (written.toLowerCase() === 'none') return [];
  return written
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
