/** Whom a command is about, among those who have something to answer. */
import { nameOfPerson } from '../../core/session/people';
import { askedPeople } from '../../core/interview/answers/numberedQuestions';
import type { Session } from '../../core/session/session';
import type { Subject } from '../workspace/subject';
import type { Choice } from './steps';

/** The person that a row stands for, in the Open Questions view or among those of a session. */
export function personOf(subject: Subject | null): string | null {
  if (subject?.kind === 'person') return subject.person;
  if (subject?.kind !== 'prepared') return null;
  const [list, index] = subject.path;
  return list === 'people' && typeof index === 'number'
    ? (subject.of.session.people[index]?.id ?? null)
    : null;
}

/** Those with something open, most first. */
export const waitingPeople = (session: Session): readonly Choice<string>[] =>
  askedPeople(session)
    .filter(({ open }) => open > 0)
    .map(({ id, open }) => ({
      value: id,
      label: nameOfPerson(session.people, id),
      description: `${open} open`,
    }));
