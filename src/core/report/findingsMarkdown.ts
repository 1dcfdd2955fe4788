/** The findings report: a session, or a part of it, as one Markdown file. Same session, same bytes. */
import type { Session } from '../session/session';
import type { ReportForm, ReportSection } from '../sessionFile/reportPlan';
import { escapeMarkdown } from './escapeMarkdown';
import { keptIn, type KeptParagraphs } from './keptParagraphs';
import { markdownPage } from './markdownBlocks';
import { overviewSvg } from './overviewSvg';
import { type ReportPart, type ReportScope, sessionWithin } from './reportPart';
import { sectionsOf, writeSection } from './sectionPlan';
import { linkedPlace, type ReportFolder } from './sourceLink';
import { pageHead, Wording } from './wording';
import { wordsOf, wordTables } from './words/reportWords';

export interface ReportOptions extends ReportFolder {
  /** By default the whole session. */
  readonly scope?: ReportScope;
  /** By default what the session file says, or else full. A part of a session is always full. */
  readonly form?: ReportForm | null;
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
export function findingsMarkdown(whole: Session, options: ReportOptions): string {
  const scope = options.scope ?? { kind: 'session' };
  const form = scope.kind === 'session' ? (options.form ?? whole.report.form ?? 'full') : 'full';
  const words = wordsOf(whole.report.language);
  const wording = new Wording(whole, linkedPlace(options), words, form === 'full');
  const session = sessionWithin(whole, scope);
  const part: ReportPart = { session, scope, form, from: options, drawing: options.drawing ?? null, wording };
  const title = form === 'management' ? words.titles.management : words.titles[scope.kind];
  const headingOf = (section: ReportSection) =>
    escapeMarkdown(whole.report.headings[section] ?? '') || words.sections[section];
  const sections = sectionsOf(whole.report, form, scope).map((section) => ({
    headings: [headingOf(section), ...Object.values(wordTables).map((table) => table.sections[section])],
    blocks: writeSection[section](part),
  }));
  const kept = placed(keptIn(options.previous ?? ''), sections);
  return markdownPage([
    ...pageHead(session, title, words),
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

/** The drawing that stands beside a report, its coverage as an SVG document; `''` where the report shows no coverage. */
export function reportDrawing(session: Session, form: ReportForm | null): string {
  const sections = sectionsOf(session.report, form ?? session.report.form ?? 'full', { kind: 'session' });
  return sections.includes('summary') ? overviewSvg(session) : '';
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
