/** What is printed for an interview, so that an answer to it finds its way into the note. */
import { newSubject } from '../checklist/noteSubjects';
import { questionSheets, type SheetInput } from '../checklist/questionSheets';
import type { PaperQuestion } from './numberedQuestions';

/**
 * Every question that a page printed for an interview can hold, however deep somebody chose to ask: its numbers are
 * those among all of them. `{ file: 'a.interview.md', … }` → `[{ file, id: 'authentication', subject: { name: 'Guard', … }, … }]`.
 */
export const paperQuestions = (input: SheetInput): readonly PaperQuestion[] =>
  questionSheets({ ...input, depth: 'deep' }).subjects.flatMap(({ name, kind, type, row, questions }) =>
    questions.map(({ id, text, stride, status }) => ({
      file: input.file ?? '',
      id,
      text,
      stride,
      status,
      element: name,
      subject: newSubject({ name, kind, type, row }),
    })),
  );
