/** What an editor offers while a note or a session file is typed. */
import type { Span } from '../text/span';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** A few words beside the label. */
  readonly detail: string | null;
  /** A sentence or two. */
  readonly documentation: string | null;
  /** What is typed is compared with it. */
  readonly filter: string;
  /** What is inserted. */
  readonly text: string;
  /** The text is in the snippet syntax of editors: `$1` is where one goes on typing. */
  readonly isSnippet: boolean;
  /** Takes the place of what is here. */
  readonly span: Span;
  /** The value of a key is typed next. */
  readonly goesOn: boolean;
  /** Any editor that knows the JSON Schema of session files offers the same. */
  readonly isInSchema: boolean;
}

export type SuggestionKind =
  'tag' | 'category' | 'person' | 'question' | 'id' | 'key' | 'word' | 'name' | 'date' | 'file' | 'text';

/** What is offered, best first. */
export interface SuggestionList {
  readonly suggestions: readonly Suggestion[];
  /**
   * At the next key other ones may fit, see `passingSnippet`; else it is enough to leave out those whose `filter` no
   * longer does.
   */
  readonly isPassing: boolean;
}

/** How it came that something is to be offered. */
export type CompletionTrigger =
  /** The user asks for it. */
  | { readonly kind: 'asked' }
  /** A character was typed that may begin something. */
  | { readonly kind: 'began'; readonly by: string }
  /** Something is offered, and the user types on. */
  | { readonly kind: 'typing' };

/** Inserts its label as it is, but for what `rest` says otherwise: `('tag', '#hint', span)`. */
export const suggestionOf = (
  kind: SuggestionKind,
  label: string,
  span: Span,
  rest: Partial<Suggestion> = {},
): Suggestion => ({
  kind,
  label,
  detail: null,
  documentation: null,
  filter: label,
  text: label,
  isSnippet: false,
  span,
  goesOn: false,
  isInSchema: false,
  ...rest,
});

/**
 * Text in the snippet syntax of editors, where it says nothing but itself: `'5 $}'` → `'5 \$\}'`.
 * Source: the grammar in VS Code's "Snippets in Visual Studio Code".
 */
export const snippetText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
