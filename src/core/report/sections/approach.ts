/** What the findings rest on: interviews, scope, diagram, and that there may be more that nobody found. */
import type { Session } from '../../session/session';
import { linkTarget } from '../../text/paths';
import { isWorkshop } from '../agreementPage';
import { escapeMarkdown, markdownList, tableOf } from '../safeMarkdown';
import { diagramBlocks } from '../diagram';
import type { WriteSection } from '../reportPart';
import { pathFrom, type ReportFolder, type Wording } from '../wording';

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
export const diagramSection: WriteSection = ({ session }) => diagramBlocks(session);

/** When, of what role, with a link to the note, and who was there; nothing without interviews. */
function interviewTable({ interviews }: Session, from: ReportFolder, wording: Wording): string {
  if (!interviews.length) return '';
  const { words } = wording;
  const rows = interviews.map(({ date, role, title, file, attendees }) => [
    wording.date(date),
    role === null ? '' : words.roles[role],
    `[${escapeMarkdown(title)}](${linkTarget(pathFrom(from, file))})`,
    wording.persons(attendees),
  ]);
  const { date, role, interview, attendees } = words.interviews;
  return tableOf([[date, role, interview, attendees], ...rows]);
}
