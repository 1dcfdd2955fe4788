/**
 * A session as all views and exports see it: its notes together, everything inherited resolved; made by `indexSession`. Lists
 * are in the order of the interviews' calendar, inside a note of the text, unless said otherwise.
 */
import type { DetailKey } from '../note/detailKeys';
import type { Depth } from '../catalog/depth';
import type { ElementKind, FrontMatter, InteractorType, QuestionStatus, Role, TagKind } from '../note/note';
import type { Stride } from '../note/stride';
import type { Language } from '../text/language';
import type { Agreement, MeetingRole, Person, ReportPlan, SessionDocument } from '../sessionFile/sessionFile';
import type { Decision, Mitigation } from './measures';
import type { Place } from './place';
import type { Flow, FlowSubject } from './sessionFlows';
import type { FileProblem } from './problemList';

export interface Session {
  readonly title: string;
  readonly stage: 'design' | 'production' | null;
  readonly pace: 'three-days' | 'one-day' | 'half-day' | null;
  /** What other programs know it by; null: its title. */
  readonly id: string | null;
  /** Which questions are offered; see `offeredDepth`. */
  readonly depth: Depth | null;
  /** Of the questions and of what goes out; null where the session does not say. Its report may have another. */
  readonly language: Language | null;
  readonly classification: string | null;
  readonly timezone: string | null;
  /** Local times such as `09:00`; null where the file says none. */
  readonly workingHours: { readonly from: string | null; readonly to: string | null };
  readonly goals: readonly string[];
  /** Path of the session's folder; '' is the indexed folder itself. */
  readonly folder: string;
  /** Path of `threat-session.yaml`; null for an implicit session. */
  readonly file: string | null;
  readonly scope: { readonly in: readonly string[]; readonly out: readonly string[] };
  readonly components: readonly Component[];
  readonly documents: readonly SessionDocument[];
  readonly people: readonly Person[];
  readonly meetings: readonly Meeting[];
  readonly agreement: Agreement;
  readonly report: ReportPlan;
  /** By date, then started, then path; undated first. */
  readonly interviews: readonly Interview[];
  /** Merged over the notes, in the order of first appearance. */
  readonly elements: readonly Element[];
  /** One for each question of each element, as the newest interview that holds it decides. */
  readonly questions: readonly SessionQuestion[];
  readonly asks: readonly Task[];
  readonly findings: readonly Finding[];
  readonly controls: readonly Statement[];
  readonly assumptions: readonly Assumption[];
  readonly actions: readonly Task[];
  readonly calibration: readonly Calibration[];
  readonly flows: readonly Flow[];
  /** The same as what questions can be put to: those between the same elements are one. */
  readonly flowSubjects: readonly FlowSubject[];
  readonly pictures: readonly SessionPicture[];
  readonly problems: readonly FileProblem[];
}

/** A part of a running solution and those who know it: ids where known. */
export interface Component {
  readonly name: string;
  readonly people: readonly string[];
}

export interface Meeting {
  readonly id: string | null;
  readonly title: string | null;
  readonly role: MeetingRole | null;
  readonly purpose: string | null;
  /** What is to be known or decided at its end. */
  readonly goals: readonly string[];
  /** `Show the door`, `Show the door -> a drawing of it`. */
  readonly agenda: readonly string[];
  readonly location: string | null;
  readonly start: string | null;
  readonly minutes: number | null;
  readonly people: readonly string[];
  /** It is off. */
  readonly status: 'cancelled' | null;
  /** The first of its notes: a path as in `Place.file`, resolved from the session's folder. */
  readonly note: string | null;
  /** All that the plan names, and behind them those that name the meeting themselves. */
  readonly notes: readonly string[];
}

/**
 * One note of an interview: what happened, a missing key taken from the meeting that it is of, else from the other notes of
 * it. What several notes say of one meeting is one interview; see `heldInterviews` in `oneInterview.ts`.
 */
export interface Interview {
  readonly title: string;
  readonly role: Role | null;
  readonly date: string | null;
  readonly minutes: number | null;
  /** Ids of people where known, else names as written. */
  readonly attendees: readonly string[];
  readonly started: string | null;
  readonly ended: string | null;
  /** What its meeting is called, by its id where it has one; null where no meeting is known. */
  readonly meeting: string | null;
  /** Whose note it is: an id where known, else a name; null where it does not say. */
  readonly notetaker: string | null;
  readonly file: string;
  /** Files of all notes of the interview, this one too; the first stands for it. Nearly always one. */
  readonly notes: readonly string[];
  readonly frontMatter: FrontMatter;
}

export interface Element {
  readonly key: string;
  readonly name: string;
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  /** The key of the process or store in whose section this process or store stands; null for none. */
  readonly within: string | null;
  /** Files of the interviews that have a section for it. */
  readonly interviews: readonly string[];
  /** What its headings say behind its tag, in Markdown. */
  readonly remarks: string | null;
  /** Its headings. */
  readonly places: readonly Place[];
}

export interface SessionQuestion extends Place {
  readonly id: string | null;
  readonly text: string;
  /** Own, else the catalog's, else those of the question above. */
  readonly stride: readonly Stride[];
  /** As its catalog says; of a follow-up that of its question. */
  readonly depth: Depth | null;
  /** Name of that in whose section it stands; null: about the solution as a whole, or a flow. */
  readonly element: string | null;
  /** What it is put to, where that is a flow. */
  readonly flow: FlowSubject | null;
  readonly status: QuestionStatus;
  readonly answer: string | null;
  /** Ids or names; `['the attendees']` where nobody in particular is named. Empty without an answer. */
  readonly saidBy: readonly string[];
  readonly deferredTo: string | null;
  /** All of whom it is to be asked, that one first. */
  readonly deferredPeople: readonly string[];
  readonly due: string | null;
  /** How far the interview was when it was noted: `00:12:34`. */
  readonly at: string | null;
  readonly date: string | null;
  /** What the other notes of the same interview say, in their order. */
  readonly beside: readonly PastAnswer[];
  /** What other interviews hold of it, newest first: older answers, and where it is prepared to be asked again. */
  readonly history: readonly PastAnswer[];
}

export interface PastAnswer extends Place {
  readonly status: QuestionStatus;
  readonly answer: string | null;
  readonly saidBy: readonly string[];
  readonly at: string | null;
  readonly date: string | null;
}

/** What tags of every kind have in a session. */
export interface TagContext extends Place {
  readonly id: string | null;
  readonly text: string;
  readonly stride: readonly Stride[];
  /** Name; null: about the solution as a whole. */
  readonly element: string | null;
  /** All elements it is about; the first is `element`. */
  readonly about: readonly string[];
  /** What else was noted below it, in Markdown. */
  readonly remarks: string | null;
  /** It stands in the answer to a question, which holds the same. */
  readonly isInAnswer: boolean;
  /** How far the interview was when it was noted: `00:12:34`. */
  readonly at: string | null;
  /** Of the interview. */
  readonly date: string | null;
}

/** An `#ask` or an `#action`. */
export interface Task extends TagContext {
  /** Who must answer or do it: ids where known. */
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly status: 'open' | 'closed';
  /** How it was closed; null while open. */
  readonly outcome: 'done' | 'dropped' | null;
  readonly answer: string | null;
  /** Why it was closed. */
  readonly because: string | null;
  /** The file of the note that asked it first, of an ask that several hold; null where nobody can tell which. */
  readonly askedFirst: string | null;
  /** Answers that it has in other notes of the same interview, in their order. */
  readonly beside: readonly PastAnswer[];
  /** Answers that it had in earlier interviews, newest first. */
  readonly history: readonly PastAnswer[];
}

export type Rating = 'low' | 'medium' | 'high';
export type Severity = Rating | 'critical';
export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

export interface Finding extends TagContext {
  /** The tag's word. */
  readonly kind: 'hint' | 'risk' | 'dismissed';
  /** A risk with `how`: somebody wrote down how the attack works. Views list any other risk among the hints. */
  readonly demonstrated: boolean;
  readonly saidBy: readonly string[];
  /** Null: unrated, or dismissed. */
  readonly severity: Severity | null;
  readonly severityFrom: SeveritySource | null;
  /** What the note itself says, also of what was dismissed. */
  readonly givenSeverity: Severity | null;
  /** Where the severity comes from a calibration: which one. */
  readonly calibratedBy: CalibratedBy | null;
  /** Ids of the assumptions that it was let go for and that turned out wrong: its reason no longer holds. */
  readonly disproved: readonly string[];
  readonly how: string | null;
  readonly because: string | null;
  readonly likelihood: Rating | null;
  readonly impact: Severity | null;
  readonly mitigation: string | null;
  readonly effort: string | null;
  readonly horizon: string | null;
  readonly owner: string | null;
  readonly source: string | null;
  readonly status: string | null;
  readonly due: string | null;
  readonly decision: Decision | null;
  /** Each by itself, with what a flat detail says of all. */
  readonly mitigations: readonly Mitigation[];
}

/** given: by `severity:` or `!`; impact: by `impact:`; calibration: by what the business said. */
export type SeveritySource = 'given' | 'impact' | 'calibration';

/** A `#control`. */
export interface Statement extends TagContext {
  readonly saidBy: readonly string[];
  /** What the box in front of it says, which is told: `- [ ] #control a lock` may be none yet. */
  readonly box: QuestionStatus | null;
}

/** What needs to be looked at comes first. */
export const assumptionStatuses = ['wrong', 'open', 'confirmed'] as const;

export interface Assumption extends Statement {
  readonly status: (typeof assumptionStatuses)[number];
  readonly owner: string | null;
  readonly due: string | null;
  readonly because: string | null;
  readonly source: string | null;
  /** What speaks of it by its id, in the order of the session. */
  readonly rests: readonly RestingOn[];
}

/** A tag or a question that speaks of an assumption. */
export interface RestingOn extends Place {
  readonly kind: TagKind | 'question';
  readonly id: string | null;
  readonly text: string;
  /** In which of its details; null: in its text, its answer or what was noted below. Behind `because` it is the reason. */
  readonly detail: DetailKey | null;
}

export interface Calibration
  extends Place, Pick<TagContext, 'id' | 'text' | 'stride' | 'element' | 'remarks' | 'at' | 'date'> {
  readonly level: Severity | null;
  /** All elements that it rates; empty: all there are. */
  readonly about: readonly string[];
  readonly saidBy: readonly string[];
  readonly because: string | null;
  readonly source: string | null;
}

/** A calibration that counts, and where: in one category, of an element or (null) of the solution as a whole. */
export interface CalibratedBy extends Place {
  readonly category: Stride;
  readonly element: string | null;
  readonly level: Severity;
  /** The words of the business. */
  readonly text: string;
  readonly date: string | null;
}

export interface SessionPicture extends Place {
  readonly markdown: string;
}
