/**
 * What a session gives to the team's backlog: quick wins, and what somebody promised to do; and findings and questions
 * for the clipboard. Format page, "Reports".
 */
import { quickWinsOf } from '../session/findings';
import type { Finding, Session, Task } from '../session/session';
import { findingItem, findingTitle } from './findingItem';
import { labelled, type ListItem, markdownList, markdownPage } from './safeMarkdown';
import { PlainWording } from './plainWording';
import { namedPlace, pageHead, Wording } from './wording';
import { wordsOf } from './words/reportWords';
import { type Askable, askedOf, isAsk } from '../session/status';

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

// Findings and questions for the clipboard: to be pasted into an issue or a mail, where links to notes lead nowhere.

/** A Markdown list with one item for each finding, in the given order; `''` without any. */
export const copiedFindings = (session: Session, findings: readonly Finding[]): string =>
  copied(session, findings, findingItem);

/** The same for questions and asks, with their answers. */
export const copiedQuestions = (session: Session, questions: readonly Askable[]): string =>
  copied(session, questions, questionItem);

function copied<Value>(
  session: Session,
  values: readonly Value[],
  itemOf: (value: Value, wording: Wording) => ListItem,
) {
  const wording = new Wording(session, namedPlace);
  return values.length ? `${markdownList(values.map((value) => itemOf(value, wording)))}\n` : '';
}

/** `- How does it authenticate?`, below it `- Status: answered`, `- Answer: With a password.` and so on. */
function questionItem(question: Askable, wording: Wording): ListItem {
  const element = question.element === null ? [] : [question.element];
  const { labels } = wording.words;
  return {
    text: wording.title(question.text),
    items: [
      ...labelled(labels.status, [wording.value(question.status)]),
      ...labelled(labels.to, [wording.persons(askedOf(question))]),
      ...labelled(labels.due, [wording.date(question.due)]),
      ...labelled(labels.about, [wording.elements(element)]),
      ...labelled(labels.stride, [wording.stride(question.stride)]),
      ...labelled(labels.answer, wording.notes(question.answer)),
      ...labelled(labels.note, [wording.source(question, isAsk(question) ? [] : question.saidBy)]),
    ],
  };
}
