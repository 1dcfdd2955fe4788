/**
 * A session at a glance: what one puts on the wall between two interviews. Plain data that crosses to the page as JSON;
 * `overviewOf` makes it. Lists hold what comes first; the counts are those of all.
 */
import type { InteractorType } from '../../note/note';
import type { Stride } from '../../note/stride';
import type { CoverageCell } from '../../session/coverageMatrix';
import type { ReadinessItem } from '../../planning/readiness/readiness';
import type { Severity } from '../../session/session';
import type { MeetingRole } from '../../sessionFile/sessionFile';

export interface Overview {
  readonly title: string;
  readonly classification: string | null;
  readonly interactors: readonly OverviewInteractor[];
  /** Critical first, unrated last; none without a finding. What was dismissed is not among them. */
  readonly findings: readonly FindingGroup[];
  /** Whoever is late first, then by the next due day; what nobody in particular is asked comes last. */
  readonly asks: readonly AskGroup[];
  /** As the calendar has them, undated first. */
  readonly interviews: readonly OverviewInterview[];
  /** Null for a session that plans nothing. */
  readonly readiness: OverviewReadiness | null;
}

export interface OverviewInteractor {
  readonly key: string;
  readonly name: string;
  readonly type: InteractorType | null;
  /** All six, in the order S T R I D E. */
  readonly cells: readonly CoverageCell[];
}

/** Where to go from an entry. */
interface Line {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

export interface FindingGroup {
  readonly severity: Severity | null;
  readonly risks: number;
  /** Risks that nobody demonstrated are among them. */
  readonly hints: number;
  /** Risks before hints. */
  readonly first: readonly OverviewFinding[];
}

interface OverviewFinding extends Line {
  readonly id: string | null;
  readonly text: string;
  readonly isRisk: boolean;
  readonly stride: readonly Stride[];
  readonly about: readonly string[];
}

export interface AskGroup {
  /** A name; null for what nobody in particular is asked. */
  readonly person: string | null;
  readonly open: number;
  readonly overdue: number;
  /** By due day, what has none last. */
  readonly first: readonly OverviewAsk[];
}

export interface OverviewAsk extends Line {
  readonly text: string;
  readonly element: string | null;
  readonly due: string | null;
  readonly isOverdue: boolean;
}

export interface OverviewInterview {
  readonly title: string;
  readonly role: MeetingRole | null;
  /** `2026-11-24` or `2026-11-24T10:00`. */
  readonly date: string | null;
  readonly state: InterviewState;
  readonly people: readonly string[];
  /** Its note; null where there is none. */
  readonly file: string | null;
}

export type InterviewState = 'held' | 'now' | 'to-come';

export interface OverviewReadiness {
  readonly missing: number;
  readonly advice: number;
  /** What is missing before what is advised. */
  readonly first: readonly Pick<ReadinessItem, 'key' | 'level' | 'message' | 'reason'>[];
}

/** An overview shows the first eight of a list. */
export const firstShown = <Value>(values: readonly Value[]): readonly Value[] => values.slice(0, 8);
