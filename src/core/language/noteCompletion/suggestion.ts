import type { Span } from '../../text/span';
import type { ChecklistInput } from '../../interview/checklist/noteSubjects';

/** What an editor offers while a note is typed. */
export interface NoteSuggestion {
  readonly kind: 'tag' | 'category' | 'person' | 'question' | 'id' | 'key' | 'word' | 'name' | 'date';
  readonly label: string;
  /** A few words beside the label. */
  readonly detail: string | null;
  /** A sentence or two. */
  readonly documentation: string | null;
  /** What is typed is compared with it. */
  readonly filter: string;
  readonly text: string;
  /** Takes the place of what is here. */
  readonly span: Span;
  /** The value of a key is typed next. */
  readonly goesOn: boolean;
}

/** How it came that something is to be offered. */
export type Call =
  /** The user asks for it. */
  | { readonly kind: 'asked' }
  /** A character was typed that may begin something. */
  | { readonly kind: 'began'; readonly by: string }
  /** Something is offered, and the user types on. */
  | { readonly kind: 'typing' };

/** What is offered for what is typed so far, which stands right before the cursor. */
export interface Offered {
  readonly typed: string;
  readonly offered: readonly NoteSuggestion[];
}

/** What is known beside the text that is typed; the note in it may be some keys older. */
export interface NoteSurroundings extends ChecklistInput {
  /** Where the session is held: `2026-11-23T09:00`. */
  readonly now: string;
}

/** Only asked for where it matters: most keys are no reason to put a session together. */
export type Known = () => NoteSurroundings;
