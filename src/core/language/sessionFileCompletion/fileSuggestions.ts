/** What an editor offers while a session file is typed. */
import { patternOf } from '../../sessionFile/shape';
import type { Shape } from '../../yaml/yamlShape';
import { flowText } from '../../yaml/yamlText';
import { wordMeaning } from '../sessionFileWords';
import { snippetText, suggestionOf, type Suggestion, type SuggestionList } from '../suggestion';
import { fileCursorAt, type FileCursor } from './fileCursor';
import { fileValuesAt, type FileSurroundings } from './fileValues';

/** Behind these something else of a session file begins. */
export const fileTriggers = [' ', '[', '{', ','] as const;

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
