/** Copies what one person still has to answer as a message, with numbers to answer to. */
import * as vscode from 'vscode';
import { askedPeople } from '../../../core/interview/answers/numberedQuestions';
import { followUpMessage, type MessageFormat } from '../../../core/report/followUpMessage';
import { channelOfPerson, nameOfPerson } from '../../../core/session/people';
import type { Session } from '../../../core/session/session';
import { oneLine } from '../../../core/text/oneLine';
import type { RowSubject } from '../../model/subject';
import type { App } from '../../workspace/app';
import { askInSteps, askOne, intoDraft, type BoxChoice, type BoxStep } from '../../workspace/boxes';
import { clicked, sessionFor } from '../../workspace/chooseSubject';
import { inform } from '../../workspace/messages';

const title = 'Copy Follow-up Message';

interface Draft {
  readonly person: string;
  readonly format: MessageFormat;
}

/** Asks for the person where no row of one was clicked, and for the form. */
export const copyFollowUp =
  ({ store }: App) =>
  async (row: unknown) => {
    const listed = await sessionFor(store, row, title);
    if (!listed) return;
    const { session } = listed;
    const given = personOf(clicked(store, row));
    const waiting = waitingPeople(session);
    if (given === null && !waiting.length) {
      void inform('Nobody in particular has an open question: put @name into a question or an #ask.');
      return;
    }
    const draft = await askInSteps<Draft>(title, { person: given ?? '', format: 'markdown' }, [
      ...(given === null ? [askPerson(waiting)] : []),
      askFormat,
    ]);
    if (!draft) return;
    const { person, format } = draft;
    const message = followUpMessage(store.present(listed).session, person, format);
    const name = nameOfPerson(session.people, person);
    const channel = channelOfPerson(session.people, person);
    if (message === null) {
      void inform(`Nothing is open for ${name}.`);
      return;
    }
    await vscode.env.clipboard.writeText(message);
    void inform(
      `The message to ${name} is on the clipboard. ${channel === null ? '' : `It was agreed to reach them by: ${oneLine(channel)}. `}When the answer comes, copy it and run Record Answers from Clipboard.`,
    );
  };

/** The person that a row stands for, in the Open Questions view or among those of a session. */
export function personOf(subject: RowSubject | null): string | null {
  if (subject?.kind === 'person') return subject.person;
  if (subject?.kind !== 'prepared') return null;
  const [list, index] = subject.path;
  return list === 'people' && typeof index === 'number'
    ? (subject.listed.session.people[index]?.id ?? null)
    : null;
}

/** Those with something open, most first. */
const waitingPeople = (session: Session): readonly BoxChoice<string>[] =>
  askedPeople(session)
    .filter(({ open }) => open > 0)
    .map(({ id, open }) => ({
      value: id,
      label: nameOfPerson(session.people, id),
      description: [`${open} open`, channelOfPerson(session.people, id)].filter(Boolean).join(' · '),
    }));

const askPerson =
  (waiting: readonly BoxChoice<string>[]): BoxStep<Draft> =>
  async (draft, box) => {
    const answer = await askOne(box, 'Who has something to answer?', waiting, draft.person);
    return intoDraft(answer, (person) => ({ ...draft, person }));
  };

const askFormat: BoxStep<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'Where does it go?', formats, draft.format);
  return intoDraft(answer, (format) => ({ ...draft, format }));
};

const formats: readonly BoxChoice<MessageFormat>[] = [
  { value: 'markdown', label: 'Markdown', description: 'for a chat or an issue' },
  { value: 'text', label: 'Plain Text', description: 'for a mail' },
];
