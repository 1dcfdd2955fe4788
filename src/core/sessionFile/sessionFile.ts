/**
 * The parts of a session file that are taken over into the session as they are, among them what it says about its
 * report; and what its roles are called.
 */
import type { Role } from '../note/note';
import type { Language } from '../text/language';

/** The parts of what everybody is told before they say yes; null where nothing is written. */
export interface AgreementTexts {
  readonly goal: string | null;
  readonly agenda: string | null;
  readonly communication: string | null;
  readonly materials: string | null;
  readonly breaks: string | null;
}

export interface Agreement extends AgreementTexts {
  /** Whatever else holds, one sentence each. */
  readonly rules: readonly string[];
}

export interface SessionDocument {
  readonly title: string;
  readonly link: string | null;
  readonly status: 'requested' | 'received' | 'none' | null;
  /** Who is to read or bring it; nobody named: everybody but the business. */
  readonly people: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly knowledge: readonly string[];
  readonly duties: readonly string[];
  readonly email: string | null;
  readonly channel: string | null;
  readonly why: string | null;
  readonly manager: boolean;
  readonly managerOk: boolean;
}

export type MeetingRole = Role | 'analysis' | 'discussion';

/** What the interview roles are called, in reports and wherever one is chosen. */
export const roleNames: Record<Role, string> = {
  kickoff: 'Kick-off',
  business: 'Business',
  architects: 'Architects',
  deployment: 'Deployment',
  production: 'Production',
  workshop: 'Workshop',
  'follow-up': 'Follow-up',
};

/** Every rule of readiness, in the order in which they are shown: a session file can switch one off. */
export const readinessCodes = [
  'no-goals',
  'no-scope',
  'nothing-out-of-scope',
  'scope-too-large',
  'deeper-than-time',
  'document-not-requested',
  'document-not-received',
  'missing-role',
  'one-architects-interview',
  'mornings-apart',
  'long-business-interview',
  'overlapping-meetings',
  'outside-working-hours',
  'no-break',
  'unfilled-duty',
  'nobody-experienced',
  'missing-knowledge',
  'nobody-plans-changes',
  'crowded-component-meeting',
  'component-without-people',
  'component-person-not-invited',
  'invited-without-reason',
  'person-without-channel',
  'manager-invited',
  'empty-agreement',
] as const;

export type ReadinessCode = (typeof readinessCodes)[number];

// What a session file says about its report: data, no template. Format page, section "Reports".

export const reportForms = ['full', 'management'] as const;
/** Where links to lines of notes are to work. */
export const linkReaders = ['editor', 'git-host'] as const;

/** In the order in which a full report has them. */
export const reportSections = [
  'summary',
  'categories',
  'calibration',
  'risks',
  'hints',
  'dismissed',
  'controls',
  'open',
  'planned',
  'assumptions',
  'actions',
  'answers',
  'diagram',
  'roadmap',
  'quick-wins',
  'documents',
  'interviews',
  'scope',
  'limits',
] as const;

export type ReportForm = (typeof reportForms)[number];
export type ReportSection = (typeof reportSections)[number];

export interface ReportPlan {
  readonly form: ReportForm | null;
  /** In this order; empty: those of the form. */
  readonly sections: readonly ReportSection[];
  /** Left out, whatever else says that they are there. */
  readonly without: readonly ReportSection[];
  readonly headings: Readonly<Partial<Record<ReportSection, string | null | undefined>>>;
  readonly language: Language | null;
  /** Null is an editor. */
  readonly links: (typeof linkReaders)[number] | null;
  /** Whether how far an interview was is told beside what was said in it. */
  readonly timeMarks: boolean;
  /** Where the Git host takes new issues: `https://github.com/o/r/issues/new`. */
  readonly issues: string | null;
}

export const noReportPlan: ReportPlan = {
  form: null,
  sections: [],
  without: [],
  links: null,
  headings: {},
  language: null,
  timeMarks: false,
  issues: null,
};
