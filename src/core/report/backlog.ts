/** What a session gives to the team's backlog: quick wins, and what somebody promised to do. Format page, "Reports". */
import { quickWinsOf } from '../session/findings';
import type { Finding, Session, Task } from '../session/session';
import { findingTitle } from './findingItem';
import { labelled, type ListItem, markdownList, markdownPage } from './markdownBlocks';
import { PlainWording } from './plainWording';
import { namedPlace } from './sourceLink';
import { pageHead, Wording } from './wording';
import { wordsOf } from './words/reportWords';

export interface BacklogItem {
  /** Plain text, one line. */
  readonly title: string;
  /** Markdown: what it is about, what helps, where it comes from. */
  readonly body: string;
  /** The same as an item of a list. */
  readonly item: ListItem;
}

/** Quick wins, the worst first, then open actions in the order of the session. */
export function backlogOf(session: Session): readonly BacklogItem[] {
  const words = wordsOf(session.report.language);
  const wording = new Wording(session, namedPlace, words);
  const plain = new PlainWording(session);
  const { labels } = words;
  const itemOf = (one: Finding | Task, text: string, facts: readonly ListItem[]): BacklogItem => ({
    title: [one.id === null ? '' : `${one.id}:`, plain.title(one.text)].filter(Boolean).join(' '),
    body: `${markdownList([{ text }, ...facts])}\n`,
    item: { text: `[ ] ${text}`, items: facts },
  });
  const common = ({ stride, about }: Finding | Task) => [
    ...labelled(labels.stride, [wording.stride(stride)]),
    ...labelled(labels.about, [wording.elements(about)]),
  ];
  return [
    ...quickWinsOf(session.findings).map((risk) =>
      itemOf(risk, findingTitle(risk, wording), [
        ...labelled(labels.mitigation, wording.notes(risk.mitigation)),
        ...labelled(labels.severity, [words.values[risk.severity ?? 'unrated']]),
        ...labelled(labels.effort, [risk.effort === null ? '' : wording.value(risk.effort)]),
        ...common(risk),
        ...labelled(labels.attackPath, wording.notes(risk.how)),
        ...labelled(labels.owner, [risk.owner === null ? '' : wording.owners(risk.owner)]),
        ...labelled(labels.note, [wording.place(risk)]),
      ]),
    ),
    ...session.actions
      .filter(({ status }) => status === 'open')
      .map((action) =>
        itemOf(action, wording.title(action.text), [
          ...labelled(labels.owner, [wording.persons(action.owners)]),
          ...labelled(labels.due, [wording.date(action.due)]),
          ...common(action),
          ...labelled(labels.note, [wording.place(action)]),
        ]),
      ),
  ];
}

/** All of it as a Markdown task list under a heading: `# Contoso Shop: Backlog`, `- [ ] **R-1** …`; `''` without any. */
export function backlogMarkdown(session: Session): string {
  const items = backlogOf(session);
  if (!items.length) return '';
  const words = wordsOf(session.report.language);
  return markdownPage([
    ...pageHead(session, words.backlog, words),
    markdownList(items.map(({ item }) => item)),
  ]);
}
