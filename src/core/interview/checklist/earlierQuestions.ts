/** What the other interviews of a session say to the questions of one note. */
import { elementKey } from '../../note/note';
import { questionKeyOf } from '../../session/sessionQuestions';
import type { EarlierAnswer } from './checklist';
import { nameOfPerson } from '../../session/people';
import type { Session, SessionQuestion } from '../../session/session';

/** A question of a subject as other interviews hold it. */
export interface EarlierQuestion extends Pick<SessionQuestion, 'id' | 'text' | 'stride'> {
  /** Newest first; never empty. */
  readonly answers: readonly EarlierAnswer[];
}

/** By subject (an element's key, `''` for the solution as a whole), then by what makes a question one. */
type EarlierQuestions = ReadonlyMap<string, ReadonlyMap<string, EarlierQuestion>>;

/** All questions that interviews other than the one of `file` hold, in the order of the session. */
export function earlierQuestions(session: Session, file: string): EarlierQuestions {
  const titles = new Map(session.interviews.map((interview) => [interview.file, interview.title]));
  const subjects = new Map<string, Map<string, EarlierQuestion>>();
  for (const question of session.questions) {
    const answers = [question, ...question.history]
      .filter((said) => said.file !== file)
      .map(({ file: from, date, saidBy, status, answer }) => ({
        interview: titles.get(from) ?? from,
        date,
        saidBy: saidBy.map((id) => nameOfPerson(session.people, id)),
        status,
        answer,
      }));
    if (answers.length === 0) continue;
    const subject = question.element === null ? '' : elementKey(question.element);
    const questions = subjects.get(subject) ?? new Map<string, EarlierQuestion>();
    subjects.set(subject, questions);
    const { id, text, stride } = question;
    questions.set(questionKeyOf(question), { id, text, stride, answers });
  }
  return subjects;
}
