/** What a fix of a problem is, and the law that the fixes of notes keep. */
import { firstLawful, type Change } from '../../note/edits/checkedEdit';
import type { TextEdit } from '../../text/textEdit';
import type { Note, Tag } from '../../note/note';
import type { ProblemCode } from '../../text/problem';
import { containsOffset, type Span } from '../../text/span';
import type { Catalog } from '../../catalog/catalog';
import type { Session } from '../../session/session';

/** A problem where it is now: the span is in `text`. */
export interface PlacedProblem {
  readonly text: string;
  readonly span: Span;
  /** Path of the file, as in `Place.file`. */
  readonly file: string;
  /** May be a moment older than the text. */
  readonly session: Session;
}

export interface NoteProblem extends PlacedProblem {
  /** Read from `text`. */
  readonly note: Note;
  readonly catalogs: readonly Catalog[];
}

/** One way out. The edits are worked out when they are asked for; null when they would change more than they should. */
export type ProblemFix = {
  /** `Add 'how:'` */
  readonly title: string;
  /** The one that is most likely meant. */
  readonly isPreferred?: boolean;
} & (
  | {
      readonly kind: 'edit';
      /** Of the file that has the problem. Where the cursor goes stands `cursorMark`. */
      readonly edits: () => readonly TextEdit[] | null;
    }
  | { readonly kind: 'sessionFile'; readonly edits: (text: string) => readonly TextEdit[] | null }
  | { readonly kind: 'newFile'; readonly file: string; readonly text: string }
);

/** Stands in an edit's text where somebody types on. A character that no font and no person has a use for. */
export const cursorMark = '\uE000';

/** The first of several ways that takes one problem of this kind away, and changes nothing else but what it may. */
export const mended = (
  { note }: NoteProblem,
  code: ProblemCode,
  ways: readonly (readonly TextEdit[])[],
  change: Change,
): readonly TextEdit[] | null =>
  firstLawful(note, ways, change, (after) => countOf(after, code) === countOf(note, code) - 1);

export const countOf = ({ problems }: Note, code: ProblemCode): number =>
  problems.filter((problem) => problem.code === code).length;

/** The tag that is written at a place. */
export const tagAtSpan = ({ note, span }: NoteProblem): Tag | undefined =>
  note.tags.find((tag) => tag.span.start === span.start);

/** The last tag that begins before a place: the only one whose words and details may go up to there. */
export const tagBefore = (note: Note, offset: number): Tag | undefined =>
  note.tags.findLast((tag) => tag.span.start < offset);

/** What an edit at a place may change: what stands on its line, the tag before it, the answer it is in. */
export function changeAt({ note, span }: NoteProblem): Change {
  const { lines } = note;
  const line = lines.lineAt(span.start);
  const question = note.questions.findLast(({ item }) => containsOffset(item, span.start));
  const tag = tagBefore(note, span.start);
  return {
    adds: true,
    replaced: [{ start: lines.startOf(line), end: lines.endOf(line) }],
    ...(question ? { question } : {}),
    ...(tag ? { tag } : {}),
  };
}
