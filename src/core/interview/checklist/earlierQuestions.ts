/** What the other interviews of a session say to the questions of one note. */
import { questionKeyOf } from '../../note/flowRows';
import type { Role } from '../../note/note';
import { noteTitle } from '../../session/meetingNotes';
import { nameOfPerson, People } from '../../session/people';
import type { Session, SessionQuestion } from '../../session/session';
import { subjectKeyInSession } from '../../session/sessionQuestions';
import { begunInterviews, isWaiting, plannedIn, saidTo } from '../../session/status';
import type { EarlierAnswer } from './checklist';

/** A question of a subject as other interviews hold it. */
export interface EarlierQuestion extends Pick<SessionQuestion, 'id' | 'text' | 'stride'> {
  /**
   * Whether it stands in the sheet, though the catalogs do not offer it there: if it was really asked, and is about an
   * element or a flow, or, about the solution, if it is still open for those who are asked here.
   */
  readonly standsHere: boolean;
  /** Newest first; never empty. */
  readonly answers: readonly EarlierAnswer[];
}

/** By subject (the key of an element or flow, `''` for the solution as a whole), then by what makes a question one. */
type EarlierQuestions = ReadonlyMap<string, ReadonlyMap<string, EarlierQuestion>>;

/** Whose questions are whose. */
interface AskedRoles {
  /** Of the interview of a note. */
  readonly roleOf: (file: string) => Role | null;
  /** Whether the catalogs ask it in the interview of this note; null for one that they do not know. */
  readonly isAskedHere: (id: string) => boolean | null;
}

/** All questions that other notes than that of `file` hold, also of the same interview, in the order of the session. */
export function earlierQuestions(session: Session, file: string, roles: AskedRoles): EarlierQuestions {
  const titles = new Map(session.interviews.map((one) => [one.file, noteTitle(one, session)]));
  const planned = plannedIn(session);
  const isForThem = openForThose(session, file, roles);
  const subjects = new Map<string, Map<string, EarlierQuestion>>();
  for (const question of session.questions) {
    // Most are this note's alone.
    if (question.file === file && question.beside.length + question.history.length === 0) continue;
    const answers = saidTo(question)
      .filter((said) => said.file !== file)
      .map(({ file: from, date, saidBy, status, answer }) => ({
        interview: titles.get(from) ?? from,
        date,
        saidBy: saidBy.map((id) => nameOfPerson(session.people, id)),
        status,
        answer,
      }));
    if (answers.length === 0) continue;
    const subject = subjectKeyInSession(question) ?? '';
    const questions = subjects.get(subject) ?? new Map<string, EarlierQuestion>();
    subjects.set(subject, questions);
    const { id, text, stride } = question;
    const standsHere =
      !planned.has(question) && (subject !== '' || (isWaiting(question) && isForThem(question)));
    questions.set(questionKeyOf(question), { id, text, stride, standsHere, answers });
  }
  return subjects;
}

/**
 * Whether a question about the solution is for those who are asked in the interview of `file`: it was put off to one of
 * them; or another interview of this role, or its other note, has asked it; or the catalogs ask it here. One of a
 * catalog is for no other role, as a note that has begun may hold much that nobody came to. An own one is for whoever was
 * there and comes again, and where nobody knows who that is, for all.
 */
function openForThose(session: Session, file: string, { roleOf, isAskedHere }: AskedRoles) {
  const begun = begunInterviews(session);
  const people = new People(session.people);
  const guestsOf = (note: string): readonly string[] => {
    const { attendees = [], notetaker = null } = session.interviews.find((one) => one.file === note) ?? {};
    return people.with(attendees, notetaker).guests;
  };
  const guests = guestsOf(file);
  const comeAgain = (note: string): boolean => {
    const before = guestsOf(note);
    return before.length === 0 || before.some((id) => guests.includes(id));
  };
  const role = roleOf(file);
  return (question: SessionQuestion): boolean => {
    const owing = question.deferredPeople.filter((id) => !people.isOwnSide(id));
    if (owing.length > 0 && guests.length > 0) return owing.some((id) => guests.includes(id));
    const asking = saidTo(question).flatMap((said) =>
      said.file !== file && begun.has(said.file) ? said.file : [],
    );
    const isAsked = question.id === null ? null : isAskedHere(question.id);
    if (isAsked === true || asking.some((note) => roleOf(note) === role)) return true;
    // What is open anywhere is what a follow-up is for.
    if (isAsked === false && role !== 'follow-up') return false;
    return guests.length === 0 || asking.some(comeAgain);
  };
}
