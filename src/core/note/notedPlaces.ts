/** What stands somewhere in a note, whatever it belongs to: blocks, pictures, and whom, what and when it names. */
import type { Problem } from '../text/problem';
import type { LineRange, Span } from '../text/span';

export interface Picture {
  /** `![the whiteboard](img/wall.png)` */
  readonly markdown: string;
  readonly span: Span;
}

/** What Markdown makes of some lines, and how many lists, items and quotes they stand in. */
export interface NoteBlock {
  readonly kind: 'text' | 'heading' | 'setext' | 'row' | 'fence' | 'code' | 'html' | 'rule';
  readonly depth: number;
  readonly lines: LineRange;
}

/** `@dana` or `^R-1`; `id` is without the sign. */
export interface Mention {
  readonly id: string;
  readonly span: Span;
}

export interface NamedPerson extends Mention {
  /** A part of the sentence, as in `the key hangs at @dana's desk`: it is not said that they said so. */
  readonly isWord: boolean;
  readonly isPossessive: boolean;
}

/** `Dana:`, `[[Dana]]:` or `Dana 10:05` in front of words of an answer; the span is what an `@dana` would stand for. */
export interface SpeakerLabel extends Mention {
  readonly written: string;
  readonly needsColon: boolean;
}

/** `at:00:12:34`: how far the interview was. */
export interface TimeMark {
  /** `00:12:34` */
  readonly time: string;
  readonly span: Span;
}

/** What was written in a place or a way that is not read. */
export type UnreadPlace =
  | Problem<'near-box', NearBoxFound>
  | Problem<'unboxed-question', UnboxedQuestion>
  | Problem<'foreign-comment', { closing: Span }>
  | Problem<'tag-in-html', { written: string }>
  | Problem<'extra-cell', Omit<LongRow, 'span'>>
  | Problem<'hidden-direction', { signs: string }>;

/** A row with more cells than the head of its table, which Markdown shows to nobody. */
export interface LongRow {
  /** What stands in those that are too many. */
  readonly span: Span;
  readonly count: number;
  /** The head of the table, with the line below it. */
  readonly lines: LineRange;
}

/** What stands for a box, if anything does, the mark that it means, and whether it is the first of its list item. */
export interface NearBoxFound {
  readonly written: string | null;
  readonly mark: string;
  readonly opensItem: boolean;
}

/** What a question lacks, and what has to move for it to have its answer. */
export interface UnboxedQuestion {
  readonly written: string;
  /** What a box stands for, `### ` or `Q: `; empty in front of the words of an item. */
  readonly lead: Span;
  readonly opensItem: boolean;
  /** What belongs to it below its line, and is not indented yet. */
  readonly said: LineRange;
  /** What stands in front of its answer, with the margin: `- A: `. */
  readonly answerLabel: Span | null;
  readonly isAnswered: boolean;
}

/** Where words in brackets lead: `[plan]: https://x.example "The Plan"`, by the words as Markdown compares them. */
export type LinkReferences = Readonly<Record<string, { readonly href: string; readonly title: string }>>;
