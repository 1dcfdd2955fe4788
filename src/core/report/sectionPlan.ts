/** Which sections a report has, and what writes each. Format page, section "Reports". */
import {
  type ReportForm,
  type ReportPlan,
  type ReportSection,
  reportSections,
} from '../sessionFile/reportPlan';
import type { ReportScope, WriteSection } from './reportPart';
import { diagramSection, interviewsSection, limitsSection, scopeSection } from './sections/approach';
import {
  dismissedSection,
  hintsSection,
  quickWinsSection,
  risksSection,
  roadmapSection,
} from './sections/findingSections';
import { actionsSection, assumptionsSection, openSection } from './sections/openEnds';
import { summarySection } from './sections/summary';

export const writeSection: Record<ReportSection, WriteSection> = {
  summary: summarySection,
  risks: risksSection,
  hints: hintsSection,
  dismissed: dismissedSection,
  open: openSection,
  assumptions: assumptionsSection,
  actions: actionsSection,
  diagram: diagramSection,
  roadmap: roadmapSection,
  'quick-wins': quickWinsSection,
  interviews: interviewsSection,
  scope: scopeSection,
  limits: limitsSection,
};

/**
 * The sections of a report in their order, each once. Those that the session file lists are for the form that it names;
 * another form has its own. A part of a session has what makes sense for it, whatever the file says.
 */
export function sectionsOf(plan: ReportPlan, form: ReportForm, scope: ReportScope): readonly ReportSection[] {
  if (scope.kind !== 'session') return reportSections.filter((section) => !missing[scope.kind].has(section));
  const listed = form === (plan.form ?? 'full') ? plan.sections : [];
  const wanted = listed.length ? listed : usual[form];
  return [...new Set(wanted)].filter((section) => form === 'full' || decisive.has(section));
}

const usual: Record<ReportForm, readonly ReportSection[]> = {
  full: reportSections,
  management: ['summary', 'risks', 'roadmap', 'quick-wins', 'scope', 'limits'],
};

/** All that those who decide may see: no names, nothing unexamined, no raw notes. */
const decisive: ReadonlySet<ReportSection> = new Set([...usual.management, 'diagram'] as const);

const missing: Record<'interview' | 'findings', ReadonlySet<ReportSection>> = {
  interview: new Set(['diagram', 'scope', 'limits'] as const),
  findings: new Set(['open', 'assumptions', 'actions', 'diagram', 'scope', 'limits'] as const),
};
