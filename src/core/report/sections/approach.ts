/**
 * What the findings rest on: interviews, documents, scope, diagram, what the categories mean, and that there may be more
 * that nobody found.
 */
import { strideLetters } from '../../note/stride';
import { noteName, notesByInterview } from '../../session/meetingNotes';
import type { Interview } from '../../session/session';
import type { Flow } from '../../session/sessionFlows';
import { linkTarget } from '../../text/paths';
import { escapeMarkdown, linkMarkdown, labelled, markdownList, tableOf } from '../safeMarkdown';
import { diagramBlocks } from '../diagram';
import type { ReportPart, WriteSection } from '../reportPart';
import { pathFrom } from '../wording';

export const interviewsSection: WriteSection = (part) => [interviewTable(part)];

/** What came, what was asked for, and what does not exist; below it what notes show. */
export const documentsSection: WriteSection = ({ session, wording, form }) => {
  const { documents: words } = wording.words;
  const rows = session.documents.map(({ title, link, status }) => [
    escapeMarkdown(title),
    words[status ?? 'unknown'],
    linkMarkdown(link ?? ''),
  ]);
  // Who decides reads no notes.
  const shown = form === 'full' ? session.pictures : [];
  const pictures = shown.map((picture) => ({
    text: `${wording.opening(picture.markdown)} (${wording.place(picture)})`,
  }));
  return [
    ...(rows.length ? [tableOf([[words.document, words.state, words.where], ...rows])] : []),
    ...(pictures.length ? [`### ${words.pictures}`, markdownList(pictures)] : []),
  ];
};

/** For those who never heard of them; nothing where nothing has a category. */
export const categoriesSection: WriteSection = ({ session, wording }) => {
  const { elements, findings } = session;
  const { categories, stride } = wording.words;
  if (elements.length + findings.length === 0) return [];
  const items = strideLetters.map((letter) => ({ text: `**${stride[letter]}**: ${categories[letter]}` }));
  return [categories.explained, markdownList(items)];
};

export const scopeSection: WriteSection = ({ session, wording }) => {
  const { approach, scope } = wording.words;
  const list = (heading: string, entries: readonly string[]) =>
    entries.length
      ? [`### ${heading}`, markdownList(entries.map((entry) => ({ text: escapeMarkdown(entry) })))]
      : [];
  return [
    approach,
    ...list(scope.goals, session.goals),
    ...list(scope.in, session.scope.in),
    ...list(scope.out, session.scope.out),
  ];
};

export const limitsSection: WriteSection = ({ wording }) => [wording.words.limits];

/** Nothing where there is nothing to draw. Below it what was noted of elements and flows: a drawing has no room for that. */
export const diagramSection: WriteSection = ({ session, wording, form }) => {
  const tags = new Map<string, Flow[]>();
  for (const flow of form === 'full' ? session.flows : []) {
    const tag = `${flow.file}:${flow.span.start}`;
    if (flow.remarks !== null) tags.set(tag, [...(tags.get(tag) ?? []), flow]);
  }
  const elements = form === 'full' ? session.elements : [];
  const named = elements.map(({ name, remarks }) => ({
    text: wording.elements([name]),
    items: labelled(wording.words.labels.remarks, wording.notes(remarks)),
  }));
  const noted = [...tags.values()].map((flows) => ({
    text: flows.map(({ from, to }) => `${wording.elements([from])} → ${wording.elements([to])}`).join(', '),
    items: labelled(wording.words.labels.remarks, wording.notes(flows[0]?.remarks ?? null)),
  }));
  const items = [...named.filter((one) => one.items.length > 0), ...noted];
  return [...diagramBlocks(session), ...(items.length ? [markdownList(items)] : [])];
};

/**
 * When, of what role, with a link to each note, and who was there; nothing without interviews. One whose questions are
 * only planned is still to come, unless it is off.
 */
function interviewTable({ session, planned, cancelled, from, wording }: ReportPart): string {
  const { interviews } = session;
  if (!interviews.length) return '';
  const { words } = wording;
  const toCome = new Set([...planned].map(({ file }) => file));
  const stateOf = (file: string) => {
    if (cancelled.has(file)) return ` (${words.interviews.cancelled})`;
    return toCome.has(file) ? ` (${words.interviews.toCome})` : '';
  };
  const linked = (name: string, { file }: Interview) =>
    `[${escapeMarkdown(name)}](${linkTarget(pathFrom(from, file))})${stateOf(file)}`;
  const rows = notesByInterview(session).map((notes) => {
    const [first] = notes;
    const links = notes.map((one) => linked(noteName(one, session), one)).join(', ');
    return [
      wording.date(first.date),
      first.role === null ? '' : words.roles[first.role],
      notes.length > 1 ? `${escapeMarkdown(first.title)}: ${links}` : linked(first.title, first),
      wording.persons([...new Set(notes.flatMap(({ attendees }) => attendees))]),
    ];
  });
  const { date, role, interview, attendees } = words.interviews;
  return tableOf([[date, role, interview, attendees], ...rows]);
}
