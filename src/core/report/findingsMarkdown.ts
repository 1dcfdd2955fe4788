/**
 * The findings report: a session, or a part of it, as one Markdown file, in the sections that it asks for; and those of
 * several sessions as one. Same session, same bytes. Format page, "Reports".
 */
import type { Session } from '../session/session';
import { cancelledInterviews, plannedIn } from '../session/status';
import {
  type ReportForm,
  type ReportPlan,
  type ReportSection,
  reportSections,
} from '../sessionFile/sessionFile';
import { escapeMarkdown, markdownPage } from './safeMarkdown';
import { keptIn, type KeptParagraphs, partedAt } from './keptParagraphs';
import { overviewSvg } from './overviewSvg';
import { type ReportPart, type ReportScope, notedOnce, sessionWithin, type WriteSection } from './reportPart';
import { hasRole } from './pseudonyms/roles';
import { formOf, type ReportPeople, shownSession } from './reportPeople';
import { linkedPlace, type ReportFolder, pageHead, Wording } from './wording';
import { wordsOf, wordTables } from './words/reportWords';
import {
  categoriesSection,
  diagramSection,
  documentsSection,
  interviewsSection,
  limitsSection,
  scopeSection,
} from './sections/approach';
import { answersSection } from './sections/answers';
import { assumptionsSection } from './sections/assumptionRegister';
import { calibrationSection } from './sections/calibrationTable';
import { controlsSection } from './sections/controls';
import {
  dismissedSection,
  hintsSection,
  quickWinsSection,
  risksSection,
  roadmapSection,
} from './sections/findingSections';
import { actionsSection, openSection, plannedSection } from './sections/openEnds';
import { summarySection } from './sections/summary';

export interface ReportOptions extends ReportFolder, ReportPeople {
  /** The report that this one takes the place of: what a person wrote into it, between marked lines, stays. */
  readonly previous?: string | null;
  /** Path of the coverage as a drawing, counted as that of a note; by default there is none. See `reportDrawing`. */
  readonly drawing?: string | null;
}

/**
 * A report of what the interviews found, in the sections that the session file asks for: `# Contoso Shop: findings`,
 * `Classification: internal`, `## Summary` and so on. A section without content is left out.
 *
 * Whatever the notes hold shows as text: see `escapeMarkdown` and `noteText`. People go by name, STRIDE categories in
 * full. A risk that nobody demonstrated stands among the hints. Format page, "Reports".
 */
export function findingsMarkdown(given: Session, options: ReportOptions): string {
  const scope = options.scope ?? { kind: 'session' };
  const form = formOf(given, options);
  const whole = shownSession(given, options);
  const words = wordsOf(whole.report.language);
  const wording = new Wording(whole, linkedPlace(options, whole.report.links), words);
  const chosen = sectionsOf(whole.report, form, scope);
  const within = sessionWithin(whole, scope);
  const session = chosen.includes('answers') ? notedOnce(within) : within;
  const part: ReportPart = {
    ...{ session, scope, form, from: options, drawing: options.drawing ?? null, wording },
    planned: plannedIn(whole),
    cancelled: cancelledInterviews(whole),
  };
  const title = form === 'management' ? words.titles.management : words.titles[scope.kind];
  const headingOf = (section: ReportSection) =>
    escapeMarkdown(whole.report.headings[section] ?? '') || words.sections[section];
  const sections = chosen.map((section) => ({
    headings: [headingOf(section), ...Object.values(wordTables).map((table) => table.sections[section])],
    blocks: writeSection[section](part),
  }));
  const kept = placed(keptIn(options.previous ?? ''), sections);
  return markdownPage([
    ...pageHead(session, title, words),
    form === 'management' && namesSomebody(whole, sections) ? words.rolesStand : '',
    ...kept.above,
    ...sections.flatMap(({ headings: [heading = ''], blocks: written }, index) => {
      const own = kept.of[index] ?? [];
      const all = [
        ...own.filter(({ first }) => first).map(({ text }) => text),
        ...written,
        ...own.filter(({ first }) => !first).map(({ text }) => text),
      ];
      return all.some(Boolean) ? [`## ${heading}`, ...all] : [];
    }),
  ]);
}

/** Whether a role of somebody stands in it; where names are put back later, the name. */
const namesSomebody = (
  { people }: Session,
  sections: readonly { readonly blocks: readonly string[] }[],
): boolean =>
  sections.some(({ blocks }) =>
    blocks.some((block) => hasRole(block) || people.some(({ name }) => block.includes(name))),
  );

/**
 * The drawing that stands beside a report, its coverage as an SVG document; `''` where the report shows no coverage, or
 * only of what is settled: the drawing has open questions and hints too.
 */
export function reportDrawing(session: Session, form: ReportForm | null): string {
  const sections = sectionsOf(session.report, 'full', { kind: 'session' });
  return formOf(session, { form }) === 'full' && sections.includes('summary') ? overviewSvg(session) : '';
}

interface Section {
  /** What it is called, then what it may have been called before. */
  readonly headings: readonly string[];
}

/** Each kept text with its section. One whose section is not there any more goes to the end. */
function placed(
  kept: readonly KeptParagraphs[],
  sections: readonly Section[],
): { above: string[]; of: readonly (readonly KeptParagraphs[])[] } {
  const above: string[] = [];
  const of = sections.map((): KeptParagraphs[] => []);
  for (const each of kept) {
    const { heading, text } = each;
    const now = sections.findIndex(({ headings }) => headings[0] === heading);
    const before = sections.findIndex(({ headings }) => heading !== null && headings.includes(heading));
    const own = of[now === -1 ? before : now];
    if (own) own.push(each);
    else if (heading !== null && sections.length) of.at(-1)?.push({ ...each, first: false });
    else above.push(text);
  }
  return { above, of };
}

// Which sections a report has, and what writes each. Format page, section "Reports".

export const writeSection: Record<ReportSection, WriteSection> = {
  summary: summarySection,
  categories: categoriesSection,
  calibration: calibrationSection,
  risks: risksSection,
  hints: hintsSection,
  dismissed: dismissedSection,
  controls: controlsSection,
  open: openSection,
  planned: plannedSection,
  assumptions: assumptionsSection,
  actions: actionsSection,
  answers: answersSection,
  diagram: diagramSection,
  roadmap: roadmapSection,
  'quick-wins': quickWinsSection,
  documents: documentsSection,
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
  return [...new Set(wanted)].filter(
    (section) => (form === 'full' || decisive.has(section)) && !plan.without.includes(section),
  );
}

const usual: Record<ReportForm, readonly ReportSection[]> = {
  full: reportSections,
  management: [
    'summary',
    'diagram',
    'categories',
    'calibration',
    'risks',
    'roadmap',
    'quick-wins',
    'scope',
    'limits',
  ],
};

/** All that those who decide may see: no names, nothing unexamined, no raw notes. */
const decisive: ReadonlySet<ReportSection> = new Set(usual.management);

const missing: Record<'interview' | 'findings', ReadonlySet<ReportSection>> = {
  interview: new Set(['documents', 'diagram', 'scope', 'limits'] as const),
  findings: new Set([
    ...(['categories', 'calibration', 'controls', 'open', 'planned', 'assumptions', 'actions'] as const),
    ...(['answers', 'documents', 'diagram', 'scope', 'limits'] as const),
  ]),
};

// The reports of several sessions in one file, one below the other. Format page, "Reports".

/** Between two reports. */
const line = '\n---\n\n';

/**
 * `# A: findings …\n---\n\n# B: findings …`. Each is written with the report of its session in the file that this one
 * takes the place of, known by its title. What nobody's title is of was of a session with another one; without such a
 * session it goes to the last, so that nothing of it is lost.
 */
export function severalReports(
  sessions: readonly Session[],
  previous: string,
  reportOf: (session: Session, previous: string) => string,
): string {
  const own = sessions.map((): string[] => []);
  const others: string[] = [];
  for (const report of partedAt(previous, isBetween)) {
    const at = sessions.findIndex((session, index) => own[index]?.length === 0 && isOf(session, report));
    (own[at] ?? others).push(report);
  }
  for (const report of others) (own.find(({ length }) => length === 0) ?? own.at(-1))?.push(report);
  return sessions.map((session, at) => reportOf(session, (own[at] ?? []).join(line))).join(line);
}

/** No report has such a line of its own. */
const isBetween = (line: string): boolean => line === '---';

const isOf = ({ title }: Session, report: string): boolean =>
  Object.values(wordTables).some(({ titles }) =>
    [titles.session, titles.management].some((name) =>
      `\n${report}`.includes(`\n# ${escapeMarkdown(title)}: ${name}\n`),
    ),
  );
