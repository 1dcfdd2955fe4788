/** What stands somewhere in a note, whatever it belongs to: blocks, pictures, and whom and what it names. */
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
