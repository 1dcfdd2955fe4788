/** The drawing that stands beside a report. */
import type { ReportForm } from '../session/reportPlan';
import type { Session } from '../session/session';
import { overviewSvg } from './overviewSvg';
import { sectionsOf } from './sectionPlan';

/** The coverage in the report of a session as an SVG document; `''` where the report shows no coverage. */
export function reportDrawing(session: Session, form: ReportForm | null): string {
  const sections = sectionsOf(session.report, form ?? session.report.form ?? 'full', { kind: 'session' });
  return sections.includes('summary') ? overviewSvg(session) : '';
}
