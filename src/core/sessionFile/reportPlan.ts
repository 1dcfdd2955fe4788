/** What a session file says about its report: data, no template. Format page, section "Reports". */

export const reportForms = ['full', 'management'] as const;
export const reportLanguages = ['en', 'de'] as const;

/** In the order in which a full report has them. */
export const reportSections = [
  'summary',
  'risks',
  'hints',
  'dismissed',
  'open',
  'assumptions',
  'actions',
  'diagram',
  'roadmap',
  'quick-wins',
  'interviews',
  'scope',
  'limits',
] as const;

export type ReportForm = (typeof reportForms)[number];
export type ReportLanguage = (typeof reportLanguages)[number];
export type ReportSection = (typeof reportSections)[number];

export interface ReportPlan {
  readonly form: ReportForm | null;
  /** In this order; empty: those of the form. */
  readonly sections: readonly ReportSection[];
  readonly headings: Readonly<Partial<Record<ReportSection, string | null | undefined>>>;
  readonly language: ReportLanguage | null;
  /** Where the Git host takes new issues: `https://github.com/o/r/issues/new`. */
  readonly issues: string | null;
}

export const noReportPlan: ReportPlan = {
  form: null,
  sections: [],
  headings: {},
  language: null,
  issues: null,
};
