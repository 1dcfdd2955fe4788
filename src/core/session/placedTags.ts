/** Every tag of a session with what it takes from its place: its interview, element and categories; and ids of tags. */
import { aboutOf } from '../note/details';
import type { Tag } from '../note/note';
import { tagWithAddresses } from '../note/referenceLinks';
import type { Stride } from '../note/stride';
import type { ElementNames } from './elements';
import { type InterviewNote, strideOfTag } from './interviews';
import { madeOfParts } from './madeOfNote';
import { placeOf } from './place';
import type { Interview, Session, TagContext } from './session';
import type { Lines } from '../text/span';

export interface PlacedTag {
  readonly tag: Tag;
  readonly from: InterviewNote;
  readonly context: TagContext;
}

/** In the order of the interviews, inside a note in the order of the text. */
export const placeTags = (notes: readonly InterviewNote[], names: ElementNames): readonly PlacedTag[] =>
  notes.flatMap((from) => {
    const before = contextsBefore(from.note);
    const { tags, references } = from.note;
    return tags.map((written) => {
      const tag = tagWithAddresses(written, references);
      return { tag, from, context: contextOf(tag, from, names.namesOf(aboutOf(tag)), before) };
    });
  });

const isSameNames = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

/** Who said it: those named beside its words or at the start of its line, else as for an answer. */
export const saidByOf = (placed: PlacedTag): readonly string[] =>
  placed.from.people.speakers(speakersNamed(placed));

/** Only those who are named, as written. */
export const speakersNamed = ({ tag: { saidBy, people } }: PlacedTag): readonly string[] => [
  ...(saidBy === null ? [] : [saidBy]),
  ...people.flatMap(({ isWord, id }) => (isWord ? [] : id)),
];

/** Those whom a detail names, `'@dana; Ann'` → `dana, Ann`: ids where known; null where there is none. */
export const peopleIn = ({ from }: PlacedTag, written: string | null): string | null =>
  written === null ? null : from.people.namedIn(written).join(', ');

/** The same as before of a tag that nobody changed, unless what it takes from its place is different now. */
function contextOf(
  tag: Tag,
  { note, interview, strides }: InterviewNote,
  about: readonly string[],
  contexts: WeakMap<Tag, MadeContext>,
): TagContext {
  const inherited = tag.question && strides.get(tag.question);
  const before = contexts.get(tag);
  const isSame = before?.interview === interview && before.inherited === inherited;
  if (isSame && isSameNames(before.context.about, about)) return before.context;
  const context = {
    id: tag.id,
    text: tag.text,
    stride: strideOfTag(tag, strides),
    element: about[0] ?? null,
    about,
    remarks: tag.remarks,
    isInAnswer: isInAnswer(tag, note.lines),
    at: tag.at,
    date: interview.date,
    ...placeOf(interview.file, note.lines, tag.span),
  };
  contexts.set(tag, { interview, inherited, context });
  return context;
}

interface MadeContext {
  readonly interview: Interview;
  readonly inherited: readonly Stride[] | null | undefined;
  readonly context: TagContext;
}

const contextsBefore = madeOfParts<Tag, MadeContext>();

/** A task below a question, and what stands in its item, is no part of the answer. */
function isInAnswer({ question, span }: Tag, lines: Lines): boolean {
  const line = lines.lineAt(span.start);
  const { answerOpening = null, answerLines = [] } = question ?? {};
  return (
    (answerOpening !== null && span.start >= answerOpening.start && span.end <= answerOpening.end) ||
    answerLines.some(({ start, end }) => line >= start && line < end)
  );
}

// Ids of tags: `R-1`, `R-2`, unique in the session in any case of letters.

/**
 * The next id behind those that are taken, numbered like `like`: `('R-1', ['R-1', 'r-7'])` → `R-8`. One without a
 * number gets a 2: `('door', ['door'])` → `door-2`.
 */
export function nextTagId(like: string, taken: readonly string[]): string {
  const [, stem = like, digits] = /^(.*?)(\d*)$/.exec(like) ?? [];
  const prefix = digits === '' ? `${stem}-` : stem;
  const numbers = taken
    .filter((id) => id.toUpperCase().startsWith(prefix.toUpperCase()))
    .map((id) => id.slice(prefix.length))
    .filter((rest) => /^\d{1,9}$/.test(rest))
    .map(Number);
  return `${prefix}${Math.max(digits === '' ? 1 : 0, ...numbers) + 1}`;
}

/** The ids that tags of a session have. */
export const tagIdsIn = ({ findings, asks, actions, controls, assumptions }: Session): readonly string[] =>
  [...findings, ...asks, ...actions, ...controls, ...assumptions].flatMap(({ id }) => id ?? []);
