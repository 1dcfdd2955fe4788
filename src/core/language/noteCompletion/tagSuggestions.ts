/** `#` and the tags that may stand there; `/` and the categories, or an interactor's type. */
import { tagKinds } from '../../note/note';
import { parseStride, strideCategories } from '../../note/stride';
import { tagAt } from '../../note/tagSyntax';
import type { NoteCursor, Typed } from './noteCursor';
import { elementTags, tagMeanings } from '../noteWords';
import type { Call, NoteSuggestion } from './suggestion';

/** Null where the cursor is behind no `#`. */
export function tagSuggestions(cursor: NoteCursor): readonly NoteSuggestion[] | null {
  const typed = cursor.mark(/#(\p{L}[\p{L}\p{N}]*)?$/u) ?? cursor.mark(/#interactor\/[a-z]*$/i);
  if (!typed) return null;
  if (isHeading(cursor)) {
    const { note, at } = cursor.readWith('#store', typed.span);
    return note.elements.some(({ heading }) => heading.start <= at && at < heading.end)
      ? elements(typed)
      : [];
  }
  return isTag(cursor, typed)
    ? tags(
        typed,
        tagKinds.map((kind) => [kind, tagMeanings[kind]]),
      )
    : [];
}

/** At once, or by their types: whoever types `#interactor` may mean just that. */
const elements = (typed: Typed): NoteSuggestion[] =>
  tags(typed, Object.entries(elementTags))
    .filter(({ text }) => text.startsWith('#interactor/') || !typed.groups[0].includes('/'))
    .map((tag) =>
      typed.groups[0].includes('/') ? tag : { ...tag, filter: tag.filter.replace('#interactor/', '#') },
    );

const tags = ({ span }: Typed, words: readonly (readonly [string, string])[]): NoteSuggestion[] =>
  words.map(([word, meaning]) => ({
    kind: 'tag',
    label: `#${word}`,
    detail: meaning,
    documentation: null,
    filter: `#${word}`,
    text: `#${word}`,
    span,
    goesOn: false,
  }));

/**
 * The six letters that are not there yet. Null behind no `/` of a tag or id. Who has typed one has most often said
 * enough: more are offered to whoever asks.
 */
export function categorySuggestions(cursor: NoteCursor, call: Call): readonly NoteSuggestion[] | null {
  const typed = cursor.mark(/#\p{L}+\/([a-z]*)$/iu) ?? cursor.mark(/\^[a-z\d-]*\/([a-z]*)$/i);
  if (!typed) return null;
  const written = typed.groups[1] ?? '';
  if (written !== '' && call.kind !== 'asked') return [];
  const takesLetters = typed.groups[0].startsWith('#')
    ? isNoteTag(cursor, typed)
    : isQuestionId(cursor, typed);
  if (!takesLetters) return [];
  const { stride } = parseStride(written);
  return strideCategories
    .filter(({ letter }) => !stride.includes(letter))
    .map(({ letter, name, property, definition }) => ({
      kind: 'category',
      label: letter,
      detail: name,
      documentation: `${definition} It violates ${property.toLowerCase()}.`,
      filter: letter,
      text: letter,
      span: { start: cursor.offset, end: cursor.offset },
      goesOn: false,
    }));
}

const isHeading = ({ before }: NoteCursor): boolean => /^ {0,3}#{1,6}[ \t]/.test(before);

const isNoteTag = (cursor: NoteCursor, typed: Typed): boolean =>
  tagKinds.some((kind) => kind === tagAt(typed.groups[0], 0)?.word) && isTag(cursor, typed);

function isTag(cursor: NoteCursor, { span }: Typed): boolean {
  const { note, at } = cursor.readWith('#hint', span);
  return note.tags.some((tag) => tag.span.start === at);
}

function isQuestionId(cursor: NoteCursor, { span }: Typed): boolean {
  const { note, at } = cursor.readWith('^id/S', span);
  return note.questions.some(({ idSpan }) => idSpan?.start === at);
}
