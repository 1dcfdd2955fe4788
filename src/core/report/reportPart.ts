/** What each section of a report is written from. */
import type { Session } from '../session/session';
import type { ReportForm } from '../sessionFile/reportPlan';
import type { ReportScope } from './reportScope';
import type { ReportFolder } from './sourceLink';
import type { Wording } from './wording';

export interface ReportPart {
  /** Only what belongs to the scope. */
  readonly session: Session;
  readonly scope: ReportScope;
  readonly form: ReportForm;
  readonly from: ReportFolder;
  /** Path of the coverage as a drawing, where there is one. */
  readonly drawing: string | null;
  readonly wording: Wording;
}

/** The blocks below a section's heading, safe Markdown; blank ones do not count, and without any there is no section. */
export type WriteSection = (part: ReportPart) => readonly string[];
