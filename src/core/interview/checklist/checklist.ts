/**
 * What the checklist shows of one interview note: its subjects, and for one of them every question with what was said.
 * Plain data that crosses to the page as JSON; `checklistOf` makes it.
 */
import type { ElementKind, InteractorType, QuestionStatus, Role } from '../../note/note';
import { type Stride, strideLetters } from '../../note/stride';
import type { Depth } from '../../catalog/depth';
import type { Severity } from '../../session/session';
import type { Listened } from '../heardHint';

export interface Checklist {
  /** Of the interview. */
  readonly title: string;
  readonly role: Role | null;
  /** Which questions are offered. */
  readonly depth: Depth;
  /** The solution as a whole, then the note's elements and its flows in the order of the text, then those of other interviews. */
  readonly subjects: readonly SubjectSummary[];
  readonly subject: SubjectSheet;
  /** Of whom something may be asked: the session's people and the attendees. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** What questions are put to. */
export type SubjectKind = ElementKind | 'flow' | 'solution';

/** How far the questions are: `total` counts those asked and those the catalog would still ask. */
export interface Coverage {
  readonly total: number;
  /** Answered, or not applicable. What this note says counts; where it is silent, the newest other interview. */
  readonly settled: number;
  /** Asked in this note and open or deferred. */
  readonly open: number;
}

export interface SubjectSummary extends Coverage {
  /** Of the element or flow; null is the solution as a whole. */
  readonly key: string | null;
  /** As the session spells it, of a flow `Reader → Loans`; empty for the solution. */
  readonly name: string;
  readonly kind: SubjectKind;
  readonly type: InteractorType | null;
  /** Of a flow what a row of it says: `Reader -> Loans: titles (HTTPS)`. */
  readonly row: string | null;
  /** Whether this note has a section for it, or a row. */
  readonly inNote: boolean;
}

export interface SubjectSheet extends SubjectSummary {
  /** All six, in the order S T R I D E. */
  readonly categories: readonly CategoryCoverage[];
  /**
   * In the order of `questionGroups`. In a group first what the note asks, in the order of the text, then what could
   * still be asked, first what is essential. A question that follows up another stands right after it.
   */
  readonly questions: readonly ChecklistQuestion[];
  /** The keys of those that wait for an answer, the one that is best asked next first. See `questionsToAsk`. */
  readonly toAsk: readonly string[];
  /** For the solution in a business interview: what the business said of each category. */
  readonly calibration: readonly CategoryCalibration[] | null;
}

export interface CategoryCoverage extends Coverage {
  readonly stride: Stride;
  /** Hints and risks on this subject, in all interviews. */
  readonly findings: number;
}

/**
 * Where a question stands in the list: `opening` and `closing` as its catalog says, else under the first of its
 * categories; `general` is what has none.
 */
export type QuestionGroup = (typeof questionGroups)[number];

/** In the order of a talk. */
export const questionGroups = ['opening', 'general', ...strideLetters, 'closing'] as const;

export interface ChecklistQuestion {
  /** Names the question among those of its subject, also after its words were changed in the text. */
  readonly key: string;
  /** The catalog's id; null for the interviewer's own. */
  readonly id: string | null;
  readonly text: string;
  readonly stride: readonly Stride[];
  /** A follow-up has that of the question above it. */
  readonly group: QuestionGroup;
  /** Of the question that it follows up; null for a question of its own. */
  readonly follows: string | null;
  /** 0, or one more than the question that it follows up. */
  readonly nesting: number;
  /** Whether it stands in the note; otherwise it could still be asked. */
  readonly asked: boolean;
  /** `open` while it is not asked. */
  readonly status: QuestionStatus;
  readonly answer: string | null;
  readonly deferredTo: string | null;
  readonly due: string | null;
  readonly why: string | null;
  readonly listenFor: readonly string[];
  /** What of that the answer says. */
  readonly listened: readonly Listened[];
  readonly references: readonly string[];
  /** What was said in other interviews, newest first. */
  readonly earlier: readonly EarlierAnswer[];
}

export interface EarlierAnswer {
  /** Title of the interview. */
  readonly interview: string;
  readonly date: string | null;
  readonly saidBy: readonly string[];
  readonly status: QuestionStatus;
  readonly answer: string | null;
}

export interface CategoryCalibration {
  readonly stride: Stride;
  /** Null: nothing said in this note. */
  readonly level: Severity | null;
  readonly text: string;
  /** The newest that another interview says. */
  readonly earlier: { readonly level: Severity; readonly text: string; readonly date: string | null } | null;
}
