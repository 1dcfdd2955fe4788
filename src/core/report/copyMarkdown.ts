/** Findings and questions for the clipboard: to be pasted into an issue or a mail, where links to notes lead nowhere. */
import type { Finding, Session } from '../session/session';
import { type Askable, askedOf, isAsk } from '../session/status';
import { findingItem } from './findingItem';
import { labelled, type ListItem, markdownList } from './markdownBlocks';
import { namedPlace } from './sourceLink';
import { Wording } from './wording';

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
