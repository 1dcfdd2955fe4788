/** Behind the signs that mark something in a note: tags behind `#`, categories behind `/`, people behind `@`, days. */
import { tagKinds } from '../../note/note';
import { parseStride, strideCategories } from '../../note/stride';
import { personAtOffset, tagAt } from '../../note/tagSyntax';
import { elementTags, tagMeanings } from '../fixedWords';
import { suggestionOf, type CompletionTrigger, type Suggestion } from '../suggestion';
import {
  type NoteCursor,
  type TypedMark,
  daySuggestions,
  knownPeople,
  personSuggestion,
  type LazySurroundings,
} from './noteCursor';

/** Null where the cursor is behind no `#`. */
export function tagSuggestions(cursor: NoteCursor): readonly Suggestion[] | null {
  const typed = cursor.mark(/#(\p{L}[\p{L}\p{N}]*)?$/u) ?? cursor.mark(/#interactor\/[a-z]*$/i);
  if (!typed) return null;
  if (isHeading(cursor)) {
    const { note, at } = cursor.readWith('#store', typed.span);
    return note.elements.some(({ heading }) => heading.start <= at && at < heading.end)
      ? elements(typed)
      : [];
  }
  return isTag(cursor, typed) ? tagKinds.map((kind) => tag(typed, kind, tagMeanings[kind])) : [];
}

/** At once, or by their types: whoever types `#interactor` may mean just that. */
function elements(typed: TypedMark): readonly Suggestion[] {
  const hasSlash = typed.groups[0].includes('/');
  return Object.entries(elementTags)
    .map(([word, meaning]) => tag(typed, word, meaning))
    .filter(({ text }) => text.startsWith('#interactor/') || !hasSlash)
    .map((one) => (hasSlash ? one : { ...one, filter: one.filter.replace('#interactor/', '#') }));
}

const tag = ({ span }: TypedMark, word: string, meaning: string): Suggestion =>
  suggestionOf('tag', `#${word}`, span, { detail: meaning });

/**
 * The six letters that are not there yet. Null behind no `/` of a tag or id. Who has typed one has most often said
 * enough: more are offered to whoever asks.
 */
export function categorySuggestions(
  cursor: NoteCursor,
  trigger: CompletionTrigger,
): readonly Suggestion[] | null {
  const typed = cursor.mark(/#\p{L}+\/([a-z]*)$/iu) ?? cursor.mark(/\^[a-z\d-]*\/([a-z]*)$/i);
  if (!typed) return null;
  const written = typed.groups[1] ?? '';
  if (written !== '' && trigger.kind !== 'asked') return [];
  const takesLetters = typed.groups[0].startsWith('#')
    ? isNoteTag(cursor, typed)
    : isQuestionId(cursor, typed);
  if (!takesLetters) return [];
  const { stride } = parseStride(written);
  const span = { start: cursor.offset, end: cursor.offset };
  return strideCategories
    .filter(({ letter }) => !stride.includes(letter))
    .map(({ letter, name, property, definition }) =>
      suggestionOf('category', letter, span, {
        detail: name,
        documentation: `${definition} It violates ${property.toLowerCase()}.`,
      }),
    );
}

const isHeading = ({ before }: NoteCursor): boolean => /^ {0,3}#{1,6}[ \t]/.test(before);

const isNoteTag = (cursor: NoteCursor, typed: TypedMark): boolean =>
  tagKinds.some((kind) => kind === tagAt(typed.groups[0], 0)?.word) && isTag(cursor, typed);

function isTag(cursor: NoteCursor, { span }: TypedMark): boolean {
  const { note, at } = cursor.readWith('#hint', span);
  return note.tags.some((one) => one.span.start === at);
}

function isQuestionId(cursor: NoteCursor, { span }: TypedMark): boolean {
  const { note, at } = cursor.readWith('^id/S', span);
  return note.questions.some(({ idSpan }) => idSpan?.start === at);
}

/** Who may be meant, the likeliest first. Null where the cursor is behind no `@` that may name somebody. */
export function peopleSuggestions(
  cursor: NoteCursor,
  surroundings: LazySurroundings,
): readonly Suggestion[] | null {
  const typed = cursor.mark(/@[\p{L}\p{N}._-]*$/u);
  if (!typed) return null;
  const { note, at } = cursor.readWith('@me', typed.span);
  if (!note.mentions.some(({ span }) => span.start === at)) return [];
  return knownPeople(surroundings(), { mentionAt: typed.span.start })
    .filter(({ id }) => personAtOffset(`@${id}`, 0) === id)
    .map((person) => personSuggestion(person, `@${person.id}`, typed.span));
}

/** Behind `due:` in a tag or question. Null anywhere else. */
export function dueSuggestions(
  cursor: NoteCursor,
  surroundings: LazySurroundings,
): readonly Suggestion[] | null {
  const typed = cursor.mark(/due:[\d-]*$/i);
  if (!typed) return null;
  const { note, at } = cursor.readWith(`due:${someDay}`, typed.span);
  const takesDay =
    note.tags.some(({ due }) => due === someDay) ||
    note.questions.some(({ dueSpan }) => dueSpan?.start === at);
  if (!takesDay) return [];
  return daySuggestions(surroundings(), { ...typed.span, start: typed.span.start + 'due:'.length });
}

/** Nobody writes it. */
const someDay = '0001-01-01';
