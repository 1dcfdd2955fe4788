/** What the files of a session call by a name of their own, besides people. */
import { elementKey } from '../../note/note';
import type { Span } from '../../text/span';

/** An element by its key, or a tag by its `^id` in capitals. */
export interface Name {
  readonly kind: 'element' | 'id';
  readonly key: string;
}

/** Where a name stands. */
export interface NamePlace {
  readonly name: Name;
  /** As it stands there: `**Card** reader`. */
  readonly written: string;
  /** An id's is without its `^`. */
  readonly span: Span;
  /** A heading of the element; the end of the tag that has the id. */
  readonly isDefinition: boolean;
}

/** `'  Web   SHOP'` → the element `web shop`. */
export const elementName = (written: string): Name => ({ kind: 'element', key: elementKey(written) });

/** `'r-1'` → the id `R-1`: case does not matter. Format page, section 7. */
export const idName = (written: string): Name => ({ kind: 'id', key: written.toUpperCase() });

export const isSameName = (one: Name, other: Name): boolean =>
  one.kind === other.kind && one.key === other.key;
