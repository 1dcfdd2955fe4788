/** One question or ask as a list item, with what is known about it nested below. */
import type { SessionQuestion, Task } from '../session/session';
import { answerLines } from './answerLines';
import { labelled, type ListItem } from './markdownBlocks';
import type { Wording } from './wording';

/** `- How does it authenticate?`, below it `- Status: answered`, `- Answer: With a password.` and so on. */
export function questionItem(question: SessionQuestion | Task, wording: Wording): ListItem {
  const element = question.element === null ? [] : [question.element];
  const people =
    'owners' in question ? question.owners : question.deferredTo === null ? [] : [question.deferredTo];
  const { labels } = wording.words;
  return {
    text: wording.title(question.text),
    items: [
      ...labelled(labels.status, [wording.value(question.status)]),
      ...labelled(labels.to, [wording.persons(people)]),
      ...labelled(labels.due, [wording.date(question.due)]),
      ...labelled(labels.about, [wording.elements(element)]),
      ...labelled(labels.stride, [wording.stride(question.stride)]),
      ...labelled(labels.answer, answerLines(question.answer ?? '', wording)),
      ...labelled(labels.note, [wording.source(question, 'saidBy' in question ? question.saidBy : [])]),
    ],
  };
}
