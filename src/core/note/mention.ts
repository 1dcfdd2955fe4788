/** Who, what and when the text of a note names, with the place of each. */
import type { Span } from '../text/span';

/** `at:00:12:34`: how far the interview was. */
export interface TimeMark {
  /** `00:12:34` */
  readonly time: string;
  readonly span: Span;
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
