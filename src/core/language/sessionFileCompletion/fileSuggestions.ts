/** What an editor offers while a session file is typed. */
import type { Span } from '../../text/span';
import { flowText } from '../../yaml/yamlText';
import { snippetText } from '../snippetText';
import { cursorIn, type Cursor } from './fileCursor';
import { patternOf, type Shape } from '../../sessionFile/shape';
import { valuesAt, type FileSurroundings } from './fileValues';
import { wordMeaning } from './wordMeanings';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** A few words beside the label. */
  readonly detail: string | null;
  /** A sentence or two. */
  readonly documentation: string | null;
  /** What is typed is compared with it. */
  readonly filter: string;
  /** In the snippet syntax of editors: `$1` is where one goes on typing. */
  readonly snippet: string;
  /** Takes the place of what is here. */
  readonly span: Span;
  /** The value of a key is typed next. */
  readonly goesOn: boolean;
  /** Any editor that knows the JSON Schema of session files offers the same. */
  readonly isInSchema: boolean;
}

export type SuggestionKind = 'key' | 'word' | 'person' | 'file' | 'text';

/**
 * What may be typed next at an offset, best first: in `'title: Shop\nst'`, at its end, the key `stage` and all others
 * that are not there yet.
 *
 * Never throws, whatever state the text is in. Nothing where a session file has nothing of its own to say.
 */
export function suggestionsAt(
  text: string,
  offset: number,
  surroundings: FileSurroundings,
): readonly Suggestion[] {
  const cursor = cursorIn(text, offset);
  if (!cursor) return [];
  return cursor.part === 'key' ? keys(text, cursor) : values(cursor, surroundings);
}

function keys(text: string, cursor: Cursor): Suggestion[] {
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
    .map(([key, entry]) => ({
      kind: 'key',
      label: lead + key,
      detail: null,
      documentation: entry.description,
      filter: key,
      snippet: lead + key + (hasValue ? '' : beginningOf(entry, isInFlow || path.length > 0)),
      span,
      goesOn: !hasValue,
      isInSchema: true,
    }));
}

/** How the value of a key begins. A list or map on the top level gets lines of its own. */
function beginningOf(shape: Shape, isInner: boolean): string {
  if (shape.kind === 'map') return isInner ? ': { $1 }' : ':\n  $1';
  if (shape.kind === 'list') return isInner ? ': [$1]' : ':\n  - $1';
  return ': $1';
}

function values(cursor: Cursor, surroundings: FileSurroundings): Suggestion[] {
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
    ...words.map((word) => ({
      kind: 'word' as const,
      label: word,
      detail: null,
      documentation: wordMeaning(pattern, word),
      filter: word,
      snippet: around(word),
      isInSchema: true,
    })),
    ...valuesAt(pattern, itemPath, others, surroundings).map(
      ({ value, kind, detail, documentation, stops }) => ({
        kind,
        label: value,
        detail: detail ?? null,
        documentation: documentation ?? null,
        filter: detail === undefined ? value : `${value} ${detail}`,
        snippet: around(stops ?? written(value)),
        isInSchema: false,
      }),
    ),
  ]
    .filter(({ label }) => !taken.has(label))
    .map((suggestion) => ({ ...suggestion, span, goesOn: false }));
}
