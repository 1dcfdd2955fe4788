/** Findings and questions for the clipboard: to be pasted into an issue or a mail, where links to notes lead nowhere. */
import type { Finding, Session, SessionQuestion, Task } from '../session/session';
import { findingItem } from './findingItem';
import { listOf, type ListItem } from './markdownBlocks';
import { questionItem } from './questionItem';
import { namedPlace } from './sourceLink';
import { Wording } from './wording';

/** A Markdown list with one item for each finding, in the given order; `''` without any. */
export const copiedFindings = (session: Session, findings: readonly Finding[]): string =>
  copied(session, findings, findingItem);

/** The same for questions and asks, with their answers. */
export const copiedQuestions = (session: Session, questions: readonly (SessionQuestion | Task)[]): string =>
  copied(session, questions, questionItem);

function copied<Value>(
  session: Session,
  values: readonly Value[],
  itemOf: (value: Value, wording: Wording) => ListItem,
) {
  const wording = new Wording(session, namedPlace);
  return values.length ? `${listOf(values.map((value) => itemOf(value, wording)))}\n` : '';
}
