/** What the findings rest on, and that there may be others: who reads them may not have been there. */
import { isWorkshop } from '../invitation';
import { escapeMarkdown } from '../escapeMarkdown';
import { markdownList } from '../markdownBlocks';
import type { WriteSection } from '../reportPart';
import { interviewTable } from '../reportTables';
import { mermaidOf } from '../mermaid';

export const interviewsSection: WriteSection = ({ session, from, wording }) => [
  interviewTable(session, from, wording),
];

export const scopeSection: WriteSection = ({ session, wording }) => {
  const { approach, scope, workshopApproach } = wording.words;
  const list = (heading: string, entries: readonly string[]) =>
    entries.length
      ? [`### ${heading}`, markdownList(entries.map((entry) => ({ text: escapeMarkdown(entry) })))]
      : [];
  return [
    isWorkshop(session, null) ? workshopApproach : approach,
    ...list(scope.goals, session.goals),
    ...list(scope.in, session.scope.in),
    ...list(scope.out, session.scope.out),
  ];
};

export const limitsSection: WriteSection = ({ wording }) => [wording.words.limits];

/** Nothing where there is nothing to draw. */
export const diagramSection: WriteSection = ({ session }) => {
  const diagram = mermaidOf(session);
  return diagram === '' ? [] : [`\`\`\`mermaid\n${diagram}\`\`\``];
};
