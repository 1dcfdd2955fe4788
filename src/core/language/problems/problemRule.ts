/** What a rule of the format page is. Each stands once, whole, in one of the tables beside this. */
import type { ProblemCode, ProblemOf } from '../../session/problemList';
import type { Session } from '../../session/session';
import type { NoteToFix, ProblemFix } from './problemFix';

export type Level = 'error' | 'warning' | 'information';

export interface ProblemRule<Code extends ProblemCode> {
  /** That of the format page. */
  readonly level: Level;
  /** What the problem is about: a letter, a key, a person. Untrusted and of any length; without this it is `''`. */
  readonly subject?: (problem: ProblemOf<Code>) => string;
  /**
   * What is wrong and what to do about it, in plain text. The subject comes quoted, on one line and short; the problem
   * is null where the rule itself is told.
   */
  readonly message: (subject: string, problem: ProblemOf<Code> | null) => string;
  readonly fixes: Fixes<ProblemOf<Code>>;
}

/** What can be done, best first, in the file that has the problem; or why nothing can without asking. */
type Fixes<Found> =
  /** Edits of the text that has the problem, whatever kind of file it is. */
  | { readonly inText: (problem: Found, text: string) => ProblemFix[] }
  | {
      readonly inNote: (problem: Found, place: NoteToFix) => ProblemFix[];
      /** Of a session file or a catalog. */
      readonly inText?: (problem: Found, text: string) => ProblemFix[];
    }
  | { readonly inSessionFile: (problem: Found, session: Session) => ProblemFix[] }
  | {
      readonly inNote: (problem: Found, place: NoteToFix) => ProblemFix[];
      readonly inSessionFile: (problem: Found, session: Session) => ProblemFix[];
    }
  | { readonly none: string };

export type ProblemRules = { readonly [Code in ProblemCode]: ProblemRule<Code> };
