/** What a kind of meeting is for and how it begins; the kinds themselves are beside this. */
import type { MeetingRole } from '../../sessionFile/sessionFile';

export interface InterviewKind {
  /** The same in every language. */
  readonly name: KindName;
  readonly role: MeetingRole;
  readonly title: string;
  /** Why somebody's time is asked for, in one sentence without its full stop. */
  readonly purpose: string;
  /** What is known afterwards. */
  readonly goals: readonly string[];
  /** In the order of the talk; behind `->` what comes of it. */
  readonly agenda: readonly string[];
  /** How the note begins, in the order of the talk; empty for what takes no note. */
  readonly opening: readonly OpeningPart[];
  /** How long it usually takes. */
  readonly minutes: number;
  /** Who can answer. */
  readonly whom: string;
  /** What to bring, in full sentences. */
  readonly materials: string;
}

export type KindName =
  | MeetingRole
  | 'second-architects'
  | 'component'
  | 'second-workshop'
  | 'wrap-up'
  | 'preparation'
  | 'second-analysis'
  | 'last-analysis';

/** What a kind says in another language. */
export interface KindWords extends Pick<
  InterviewKind,
  'title' | 'purpose' | 'goals' | 'agenda' | 'whom' | 'materials'
> {
  /** As many as the kind has; `texts` are the words of the questions that stand in no catalog. */
  readonly opening: readonly (Omit<OpeningPart, 'questions'> & { readonly texts: readonly string[] })[];
}

/** A section of the note, with the questions to begin with. */
export interface OpeningPart {
  readonly heading: string;
  /** What the interviewer is to think of; Markdown. */
  readonly remark: string | null;
  readonly questions: readonly OpeningQuestion[];
}

/** A question of the built-in catalog, or one that stands in no catalog. */
export type OpeningQuestion = { readonly id: string } | { readonly text: string };
