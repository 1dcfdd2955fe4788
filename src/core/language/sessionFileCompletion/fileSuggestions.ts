/** What an editor offers while a session file is typed. */
import { patternOf, shapeAt, type FilePlace, placesIn, type ReadPlaces } from '../../sessionFile/places';
import type { Shape } from '../../yaml/yamlSchema';
import { flowText } from '../../yaml/yamlText';
import { wordMeaning } from '../fixedWords';
import { snippetText, type Suggestion, type SuggestionList, suggestionOf } from '../suggestion';
import { type FileSurroundings, fileValuesAt } from './fileValues';
import type { Span } from '../../text/span';
import type { YamlPath } from '../../yaml/yamlDocument';

/**
 * What may be typed next at an offset, best first: in `'title: Shop\nst'`, at its end, the key `stage` and all others
 * that are not there yet.
 *
 * Never throws, whatever state the text is in. Nothing where a session file has nothing of its own to say.
 */
export function fileSuggestionsAt(
  text: string,
  offset: number,
  surroundings: FileSurroundings,
): SuggestionList {
  const cursor = fileCursorAt(text, offset);
  const suggestions =
    cursor?.part === 'key' ? keys(text, cursor) : cursor ? values(cursor, surroundings) : [];
  return { suggestions, isPassing: false };
}

function keys(text: string, cursor: FileCursor): Suggestion[] {
  const { path, shape, span, isInFlow, lead, others } = cursor;
  if (shape.kind !== 'map') return [];
  const here = path.join('\n');
  const taken = new Set(
    others
      .filter((other) => other.part === 'key' && other.path.slice(0, -1).join('\n') === here)
      .map((other) => other.text),
  );
  const hasValue = /^["']?[ \t]*:/.test(text.slice(span.end));
  return Object.entries(shape.entries)
    .filter(([key]) => !taken.has(key))
    .map(([key, entry]) =>
      suggestionOf('key', lead + key, span, {
        documentation: entry.description,
        filter: key,
        text: lead + key + (hasValue ? '' : beginningOf(entry, isInFlow || path.length > 0)),
        isSnippet: true,
        goesOn: !hasValue,
        isInSchema: true,
      }),
    );
}

/** How the value of a key begins. A list or map on the top level gets lines of its own. */
function beginningOf(shape: Shape, isInner: boolean): string {
  if (shape.kind === 'map') return isInner ? ': { $1 }' : ':\n  $1';
  if (shape.kind === 'list') return isInner ? ': [$1]' : ':\n  - $1';
  return ': $1';
}

function values(cursor: FileCursor, surroundings: FileSurroundings): Suggestion[] {
  const { path, shape, span, isQuoted, lead, others } = cursor;
  // `people: |` gets its first item in brackets.
  const isList = shape.kind === 'list';
  const itemPath = isList ? [...path, 0] : path;
  const itemShape = isList ? shape.item : shape;
  const isItem = typeof itemPath.at(-1) === 'number';
  const list = itemPath.slice(0, -1).join('\n');
  const taken = new Set(
    others
      .filter((other) => isItem && other.part === 'value' && other.path.slice(0, -1).join('\n') === list)
      .map((other) => other.text),
  );
  const pattern = patternOf(itemPath);
  const written = (value: string) => snippetText(isQuoted ? value : flowText(value));
  const around = (inner: string) => lead + (isList ? `[${inner}$0]` : inner);
  const words = itemShape.kind === 'words' ? itemShape.words : [];
  return [
    ...words.map((word) =>
      suggestionOf('word', word, span, {
        documentation: wordMeaning(pattern, word),
        text: around(word),
        isSnippet: true,
        isInSchema: true,
      }),
    ),
    ...fileValuesAt(pattern, itemPath, others, surroundings).map(
      ({ value, kind, detail = null, documentation = null, stops }) =>
        suggestionOf(kind, value, span, {
          detail,
          documentation,
          filter: detail === null ? value : `${value} ${detail}`,
          text: around(stops ?? written(value)),
          isSnippet: true,
        }),
    ),
  ].filter(({ label }) => !taken.has(label));
}

// What is being typed at an offset of a session file.

export interface FileCursor {
  /** A key of the map at `path`, or the value at `path`. */
  readonly part: 'key' | 'value';
  readonly path: YamlPath;
  /** Of the map, or of the value. */
  readonly shape: Shape;
  /** What is there of it. */
  readonly span: Span;
  readonly isQuoted: boolean;
  readonly isInFlow: boolean;
  /** What still lacks before it: the dash of an item, `'- '`, or the space behind a colon. */
  readonly lead: string;
  /** All else in the file, as far as it can be made out. */
  readonly others: readonly Pick<FilePlace, 'part' | 'path' | 'text'>[];
}

/** Stands for what is typed next. No file has it. */
const nextWord = '\uE000';

/**
 * `'people:\n  - id: dana\n    kn'` and the offset of its end → a key of the map at `['people', 0]`, typed so far: `kn`.
 *
 * Works in a text in any state, and never throws. Null in comments, in longer texts, and where a session file has
 * nothing.
 */
export function fileCursorAt(text: string, offset: number): FileCursor | null {
  const around = sectionAt(text, offset);
  // A quote that is never closed takes in all that follows; a part of the file may be readable then.
  return bestCursor(text, offset) ?? (around === text ? null : bestCursor(around, offset));
}

/** The reading of the text that makes the fewest mistakes. */
function bestCursor(text: string, offset: number): FileCursor | null {
  const found = waysToGoOn(text, offset).flatMap(({ before, after }) => {
    const insert = before + nextWord + after;
    const read = placesIn(text.slice(0, offset) + insert + text.slice(offset));
    const cursor = cursorOf(text, read, { offset, before, after });
    return cursor ? [{ cursor, mistakes: read.mistakes }] : [];
  });
  return found.sort((one, other) => one.mistakes - other.mistakes)[0]?.cursor ?? null;
}

/** What has to stand around the word. */
interface WayToGoOn {
  readonly before: string;
  readonly after: string;
}

/** On a line of its own there may be a key next, or an item, or a word; elsewhere only a word. */
function waysToGoOn(text: string, offset: number): WayToGoOn[] {
  const line = /[^\r\n]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const word = { before: line.endsWith(':') ? ' ' : '', after: '' };
  if (!/^\uFEFF?\s*(?:-\s+)*[\w-]*$/.test(line) || !/^\s*(?:#.*)?$/.test(rest)) return [word];
  const key = { before: '', after: ':' };
  return /^\s*$/.test(line) ? [key, { before: '- ', after: ':' }, word] : [key, word];
}

function cursorOf(
  text: string,
  { places }: ReadPlaces,
  { offset, before, after }: WayToGoOn & { readonly offset: number },
): FileCursor | null {
  const at = offset + before.length;
  const place = places.find(({ span }) => span.start <= at && at < span.end);
  if (!place) return null;
  const end = place.span.end - before.length - nextWord.length;
  const span = { start: Math.min(place.span.start, offset), end: Math.max(offset, end) };
  if (/[\r\n]/.test(text.slice(span.start, span.end))) return null;
  const isKey = place.part === 'key';
  const path = isKey ? place.path.slice(0, -1) : place.path;
  const shape = shapeAt(path);
  const others = places.filter((other) => other !== place);
  const cursor = { path, span, isQuoted: place.isQuoted, isInFlow: place.isInFlow, lead: before, others };
  if (shape?.kind === 'map') return isKey ? { ...cursor, part: 'key', shape } : null;
  // What looks like a key, because we made it one, is the beginning of a word.
  const isWord = !isKey || (after !== '' && shape?.kind !== 'list');
  return shape && isWord ? { ...cursor, part: 'value', shape } : null;
}

/** The text with all but one top-level part of it made blank. */
function sectionAt(text: string, offset: number): string {
  const starts = [...text.matchAll(/^[a-zA-Z]+[ \t]*:/gm)].map(({ index }) => index);
  const start = starts.findLast((candidate) => candidate <= offset) ?? 0;
  const end = starts.find((candidate) => candidate > offset) ?? text.length;
  const blank = (part: string) => part.replace(/[^\r\n]/g, ' ');
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end));
}
