/** What a report is about, and what each of its sections is written from. */
import { keyOfPlace, type Place } from '../session/place';
import type { Session, SessionQuestion, TagContext } from '../session/session';
import { isSettled } from '../session/status';
import type { ReportForm } from '../sessionFile/sessionFile';
import type { ReportFolder, Wording } from './wording';

export interface ReportPart {
  /** Only what belongs to the scope. */
  readonly session: Session;
  readonly scope: ReportScope;
  readonly form: ReportForm;
  readonly from: ReportFolder;
  /** Path of the coverage as a drawing, where there is one. */
  readonly drawing: string | null;
  /** Open questions that nobody was asked yet. */
  readonly planned: ReadonlySet<SessionQuestion>;
  /** Files of the interviews that are off. */
  readonly cancelled: ReadonlySet<string>;
  readonly wording: Wording;
}

/** The blocks below a section's heading, safe Markdown; blank ones do not count, and without any there is no section. */
export type WriteSection = (part: ReportPart) => readonly string[];

/** What part of a session a report is about. */
export type ReportScope =
  | { readonly kind: 'session' }
  /** One interview by the file of one of its notes. */
  | { readonly kind: 'interview'; readonly file: string }
  /** Chosen findings, by where they stand. */
  | { readonly kind: 'findings'; readonly findings: readonly Pick<Place, 'file' | 'span'>[] };

/**
 * The session with only the interviews, findings and open ends of a scope. What helps to understand those (people,
 * elements, controls, calibration) stays whole.
 */
export function sessionWithin(session: Session, scope: ReportScope): Session {
  switch (scope.kind) {
    case 'session':
      return session;
    case 'interview': {
      const { notes } = session.interviews.find(({ file }) => file === scope.file) ?? { notes: [scope.file] };
      const here = ({ file }: { readonly file: string }) => notes.includes(file);
      return {
        ...session,
        interviews: session.interviews.filter(here),
        findings: session.findings.filter(here),
        questions: session.questions.flatMap((question) =>
          here(question) ? [question] : leftBy(question, here),
        ),
        asks: session.asks.filter(here),
        assumptions: session.assumptions.filter(here),
        actions: session.actions.filter(here),
        calibration: session.calibration.filter(here),
        pictures: session.pictures.filter(here),
      };
    }
    case 'findings': {
      const chosen = new Set(scope.findings.map(keyOfPlace));
      const findings = session.findings.filter((finding) => chosen.has(keyOfPlace(finding)));
      const files = new Set(findings.map(({ file }) => file));
      return {
        ...session,
        interviews: session.interviews.filter(({ file }) => files.has(file)),
        findings,
        questions: [],
        asks: [],
        pictures: [],
      };
    }
  }
}

/** For a report with all answers: what else was noted of a tag in one of them stands there. */
export function notedOnce(session: Session): Session {
  const once = <Tagged extends TagContext>(tags: readonly Tagged[]): readonly Tagged[] =>
    tags.map((tag) => (tag.isInAnswer && tag.remarks !== null ? { ...tag, remarks: null } : tag));
  return {
    ...session,
    // Of `until: the lock is new` that is all that is left: without it the risk reads as accepted for good.
    findings: session.findings.flatMap((finding) =>
      finding.decision?.kind === 'accept' && finding.decision.until === null ? finding : once([finding]),
    ),
    asks: once(session.asks),
    controls: once(session.controls),
    assumptions: once(session.assumptions),
    actions: once(session.actions),
  };
}

/** What an interview answered that was asked again in a later one. */
const leftBy = (
  question: SessionQuestion,
  here: (place: Pick<Place, 'file'>) => boolean,
): SessionQuestion[] =>
  question.history
    .filter((past) => here(past) && past.answer !== null && isSettled(past))
    .slice(0, 1)
    .map((past) => ({ ...question, ...past, beside: [], history: [] }));
