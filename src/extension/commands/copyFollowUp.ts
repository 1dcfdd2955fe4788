/** Copies what one person still has to answer as a message, with numbers to answer to. */
import * as vscode from 'vscode';
import { followUpMessage, type MessageFormat } from '../../core/report/followUpMessage';
import { nameOfPerson } from '../../core/session/people';
import { inform } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import { personOf, waitingPeople } from './choosePerson';
import { sessionFor } from './chooseSession';
import { clicked } from './clicked';
import { askOne, inSteps, into, type Choice, type Step } from './steps';

const title = 'Copy Follow-up Message';

interface Draft {
  readonly person: string;
  readonly format: MessageFormat;
}

export const copyFollowUp = (store: NoteStore) => async (row: unknown) => {
  const of = await sessionFor(store, row, title);
  if (!of) return;
  const { session } = of;
  const given = personOf(clicked(store, row));
  const waiting = waitingPeople(session);
  if (given === null && !waiting.length) {
    void inform('Nobody in particular has an open question: put @name into a question or an #ask.');
    return;
  }
  const draft = await inSteps<Draft>(title, { person: given ?? '', format: 'markdown' }, [
    ...(given === null ? [askPerson(waiting)] : []),
    askFormat,
  ]);
  if (!draft) return;
  const { person, format } = draft;
  const message = followUpMessage(store.present(of).session, person, format);
  const name = nameOfPerson(session.people, person);
  if (message === null) {
    void inform(`Nothing is open for ${name}.`);
    return;
  }
  await vscode.env.clipboard.writeText(message);
  void inform(
    `The message to ${name} is on the clipboard. When the answer comes, copy it and run Record Answers from Clipboard.`,
  );
};

const askPerson =
  (waiting: readonly Choice<string>[]): Step<Draft> =>
  async (draft, box) => {
    const answer = await askOne(box, 'Who has something to answer?', waiting, draft.person);
    return into(answer, (person) => ({ ...draft, person }));
  };

const askFormat: Step<Draft> = async (draft, box) => {
  const answer = await askOne(box, 'Where does it go?', formats, draft.format);
  return into(answer, (format) => ({ ...draft, format }));
};

const formats: readonly Choice<MessageFormat>[] = [
  { value: 'markdown', label: 'Markdown', description: 'for a chat or an issue' },
  { value: 'text', label: 'Plain Text', description: 'for a mail' },
];
