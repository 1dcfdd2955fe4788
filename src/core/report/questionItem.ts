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
  return {
    text: wording.title(question.text),
    items: [
      ...labelled('Status', [question.status.replace('-', ' ')]),
      ...labelled('To', [wording.persons(people)]),
      ...labelled('Due', [wording.date(question.due)]),
      ...labelled('About', [wording.elements(element)]),
      ...labelled('STRIDE', [wording.stride(question.stride)]),
      ...labelled('Answer', answerLines(question.answer ?? '', wording)),
      ...labelled('Note', [wording.source(question, 'saidBy' in question ? question.saidBy : [])]),
    ],
  };
}
