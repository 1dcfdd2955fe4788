/** Writes answers that somebody sent, by number, into the notes that asked: after a preview. */
import * as vscode from 'vscode';
import {
  askedNumbers,
  askedPeople,
  type PaperQuestion,
} from '../../../core/interview/answers/numberedQuestions';
import { paperQuestions } from '../../../core/interview/answers/paperQuestions';
import {
  leftOutSummary,
  notTakenText,
  reasonText,
  replyOverview,
  type NotWritten,
  recordAnswers,
  type RecordedAnswer,
} from '../../../core/interview/answers/recordAnswers';
import { longestReply } from '../../../core/interview/answers/replies';
import { writeAnswers, type AnswerAt } from '../../../core/interview/answers/writeAnswers';
import type { Note } from '../../../core/note/note';
import { openingOf } from '../../../core/report/noteBlocks';
import { askablePeople, nameOfPerson } from '../../../core/session/people';
import type { Session } from '../../../core/session/session';
import { isAsk } from '../../../core/session/status';
import { oneLine } from '../../../core/text/oneLine';
import { visibleText } from '../../../core/text/visibleText';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { clicked, sessionFor } from '../../workspace/chooseSubject';
import { inform, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import type { Writer } from '../../workspace/writer';
import { personOf } from './copyFollowUp';
import { shownWhile } from '../../workspace/shownText';
import { chooseOne, chooseSome } from '../../workspace/boxes';
import { noteTitle } from '../../../core/session/meetingNotes';

const title = 'Record Answers from Clipboard';

/** Reads the clipboard, shows what would be written, and writes what is left ticked. */
export const recordFromClipboard =
  ({ store, writer }: App) =>
  async (row: unknown) => {
    const listed = await sessionFor(store, row, title);
    if (!listed) return;
    const pasted = await vscode.env.clipboard.readText();
    if (pasted.trim() === '' || pasted.length > longestReply) {
      const what = pasted.trim() === '' ? 'no text' : 'far more than a reply';
      void inform(`The clipboard holds ${what}. Copy the reply alone, then run this again.`);
      return;
    }
    const subject = clicked(store, row);
    const onPaper =
      subject?.kind === 'interview' ? subject.interview.file : await choosePaper(store, listed, pasted);
    if (onPaper === undefined) return;
    const person =
      personOf(subject) ??
      (onPaper === null ? await chooseSender(listed, pasted) : await chooseWriter(listed, onPaper));
    if (person === undefined) return;
    // What was noted while somebody chose counts.
    await store.idle();
    const present = store.present(listed);
    await recordReply(store, writer, present, person, pasted, paperOf(store, present, onPaper));
  };

/** What a printed page of an interview asks; nothing without an interview. */
function paperOf(store: NoteStore, { folder }: ListedSession, file: string | null) {
  const input = file === null ? undefined : store.noteInput(store.uriOf(folder, file));
  return input ? paperQuestions(input) : [];
}

/**
 * The interview whose printed questions have numbers of the reply that nobody was asked; of several the user chooses.
 * Null where there is none, as with every reply to a message; undefined when the user leaves.
 */
async function choosePaper(
  store: NoteStore,
  listed: ListedSession,
  pasted: string,
): Promise<string | null | undefined> {
  const { session } = listed;
  const wasAsked = askedNumbers(session);
  const possible = session.interviews.filter(({ file }) =>
    recordAnswers(session, '', pasted, paperOf(store, listed, file)).answers.some(
      ({ number }) => !wasAsked(number),
    ),
  );
  if (possible.length < 2) return possible[0]?.file ?? null;
  const items = possible.map((one) => ({
    label: noteTitle(one, session),
    description: one.date ?? '',
    file: one.file,
  }));
  const placeHolder = 'The note of which interview takes the answers to printed questions?';
  return (await chooseOne(items, { title, placeHolder }))?.file;
}

/** Who wrote on the paper: an id, or '' for nobody in particular. Undefined when the user leaves. */
async function chooseWriter({ session }: ListedSession, file: string): Promise<string | undefined> {
  const attendees = session.interviews.find((one) => one.file === file)?.attendees ?? [];
  const people = askablePeople(session.people, attendees);
  if (!people.length) return '';
  const items = [
    ...people.map(({ id, name: label }) => ({ id, label })),
    { id: '', label: 'The Attendees', description: 'nobody in particular' },
  ];
  return (await chooseOne(items, { title, placeHolder: 'Who wrote these answers?' }))?.id;
}

async function recordReply(
  store: NoteStore,
  writer: Writer,
  listed: ListedSession,
  person: string,
  pasted: string,
  paper: readonly PaperQuestion[],
): Promise<void> {
  const { answers, notTaken, leftOut } = recordAnswers(listed.session, person, pasted, paper);
  const shown = placedAnswers(store, listed, answers);
  const lost = answers.filter(({ asked }) => !shown.some((one) => one.asked === asked));
  const pieces = [...notTaken, ...lost.map(withoutQuestion)];
  tellNotTaken(shown.length ? '' : 'No answer was taken.', pieces);
  const name = nameOfPerson(listed.session.people, person) || 'the attendees';
  const around = leftOut.filter(({ reason }) => reason !== 'message');
  const without = [pieces.length ? 'what was not taken' : '', leftOutSummary(around)].filter(Boolean);
  const choose = () => chooseAnswers(listed.session, shown, name, without.join(', '));
  const chosen =
    shown.length && without.length
      ? await shownWhile(`Reply of ${name}`, replyOverview(shown, pieces, leftOut), choose)
      : await choose();
  const left: PlacedAnswer[] = [];
  let recorded = 0;
  for (const file of new Set(chosen.map(({ asked }) => asked.file))) {
    const inNote = chosen.filter(({ asked }) => asked.file === file);
    let leftInNote: readonly PlacedAnswer[] = [];
    const change = (note: Note) => {
      const written = writeAnswers(note, inNote);
      leftInNote = written.left;
      return leftInNote.length < inNote.length ? written.edits : null;
    };
    const words = inNote.map(({ number, answer }) => `${number}: ${answer}\n`).join('\n');
    const uri = store.uriOf(listed.folder, file);
    if (!(await writer.change(uri, `Recording answers of ${name}`, change, words))) continue;
    left.push(...leftInNote);
    recorded += inNote.length - leftInNote.length;
  }
  tellNotTaken('', left.map(withoutQuestion));
  if (recorded > 0) {
    void inform(`${recorded === 1 ? 'One answer' : `${recorded} answers`} of ${name} recorded.`);
  }
}

const withoutQuestion = ({ number, answer }: RecordedAnswer): NotWritten => ({
  reason: 'gone',
  number,
  text: answer,
});

/** An answer, and where its question stood when it was shown. */
type PlacedAnswer = RecordedAnswer & AnswerAt;

const placedAnswers = (
  store: NoteStore,
  listed: ListedSession,
  answers: readonly RecordedAnswer[],
): PlacedAnswer[] =>
  answers.flatMap((one) => {
    const target = 'subject' in one.asked ? one.asked : store.targetOf(listed, one.asked);
    return target ? [{ ...one, target, isAsk: isAsk(one.asked) }] : [];
  });

/**
 * Those that the user leaves ticked: each question with what would be written below it. (VS Code's own preview of edits
 * shows each on one line, several as one where they touch, and all of them unticked.)
 */
async function chooseAnswers(
  session: Session,
  answers: readonly PlacedAnswer[],
  name: string,
  without: string,
): Promise<readonly PlacedAnswer[]> {
  if (!answers.length) return [];
  const items = answers.map((value) => {
    const { text, element, file } = value.asked;
    const from = session.interviews.find((one) => one.file === file);
    const interview = from && noteTitle(from, session);
    return {
      value,
      label: oneLine(text),
      description: [element, interview].filter(Boolean).join(' · '),
      detail: `→ ${openingOf(value.answer, oneLine)}`,
      picked: true,
    };
  });
  const picked = await chooseSome(items, {
    ignoreFocusOut: true,
    matchOnDetail: true,
    title: `Record Answers of ${name}`,
    placeHolder: without ? `Left out, see the editor behind: ${without}` : 'These answers go into the notes',
  });
  return picked?.map(({ value }) => value) ?? [];
}

/** The person whose numbers the reply holds; of several the user chooses. Undefined when the numbers are nobody's. */
async function chooseSender({ session }: ListedSession, pasted: string): Promise<string | undefined> {
  const people = askedPeople(session).map(({ id }) => ({
    id,
    matching: matchingNumbers(session, id, pasted),
  }));
  const possible = people.filter(({ matching }) => matching > 0);
  const [only] = possible;
  if (only && possible.length === 1) return only.id;
  if (!only) {
    void inform(
      'No number in the clipboard is that of a question in this session. Copy the reply to a follow-up message, then run this again.',
    );
    return undefined;
  }
  const items = possible.map(({ id, matching }) => ({
    id,
    label: nameOfPerson(session.people, id),
    description: matching === 1 ? 'one number fits' : `${matching} numbers fit`,
  }));
  const placeHolder = 'Who sent this?';
  return (await chooseOne(items, { title, placeHolder }))?.id;
}

function matchingNumbers(session: Session, person: string, pasted: string): number {
  const { answers, notTaken } = recordAnswers(session, person, pasted);
  return (
    answers.length + notTaken.filter(({ reason }) => reason !== 'no-number' && reason !== 'unknown').length
  );
}

/** A message names a few; the copied text holds all. */
const namedAtOnce = 3;

function tellNotTaken(before: string, pieces: readonly NotWritten[]): void {
  if (before === '' && !pieces.length) return;
  const named = pieces.slice(0, namedAtOnce).map(({ reason, number }) => `${reasonText(reason, number)}.`);
  const more = pieces.length > namedAtOnce ? [`And ${pieces.length - namedAtOnce} more.`] : [];
  const why = pieces.length ? ['Not taken:', ...named, ...more] : ['No number has an answer behind it.'];
  const copy = 'Copy What Was Not Taken';
  void warn([before, ...why].join(' '), ...(pieces.length ? [copy] : [])).then((answer) => {
    if (answer === copy) void vscode.env.clipboard.writeText(visibleText(notTakenText(pieces)));
  });
}
