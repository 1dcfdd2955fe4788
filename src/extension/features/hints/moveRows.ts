/** Makes findings, questions and asks be about something else. Format page, section 8. */
import * as vscode from 'vscode';
import { newSubject, subjectHeads, type SubjectHead } from '../../../core/interview/checklist/noteSubjects';
import type { LineTarget } from '../../../core/note/edits/lineTarget';
import { moveToSubject } from '../../../core/note/edits/moveToSubject';
import { questionAtLine, targetOfQuestion } from '../../../core/note/edits/tickQuestion';
import { parseNote } from '../../../core/note/parseNote';
import { isNoteFile } from '../../../core/session/fileKinds';
import {
  isPlaced,
  type ListedSession,
  type RowSubject,
  sessionId,
  subjectOf,
  subjectPlace,
} from '../../model/subject';
import type { App } from '../../workspace/app';
import { chooseOne } from '../../workspace/boxes';
import { inform, namesOf, tellBriefly, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { byNote, isTagPlace, presentNote, tagPlaceAt } from '../../workspace/openDocuments';

/** Something that moves, held fast by the line that was seen. */
interface Moving {
  readonly uri: vscode.Uri;
  readonly target: LineTarget;
  readonly listed: ListedSession;
  readonly text: string;
}

/** The rows that are selected, or what stands at the cursor, to what is picked. */
export const moveNoted =
  (app: App) =>
  async (argument: unknown, rows: unknown): Promise<void> => {
    const given = Array.isArray(rows) && rows.length ? (rows as readonly unknown[]) : [argument];
    const isRow = given.some((one) => subjectOf(one) !== null);
    const moving = isRow ? movingIn(app.store, given) : atCursor(app.store, argument);
    const [first] = moving;
    if (!first) {
      if (!isRow) void inform('Put the cursor on a question, a #hint or another tag of an interview note.');
      return;
    }
    const heads = headsOf(app.store, first);
    const picked = await chooseOne(heads.map(headEntry), {
      title: `Move: ${namesOf(moving.map(({ text }) => text))}`,
      placeHolder: 'What is it really about?',
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    if (picked) await moveAll(app, moving, picked.head);
  };

/** The rows that were dropped, to what the row is about that they were dropped on, or the one above it. */
export async function moveOnto(app: App, onto: unknown, rows: readonly unknown[]): Promise<void> {
  const moving = movingIn(app.store, rows);
  const [first] = moving;
  if (!first) return;
  const to = subjectOf(onto);
  const key = to?.kind === 'about' ? to.key : to?.kind === 'element' ? to.element.key : undefined;
  if (!to || key === undefined) {
    void inform(
      'Drop it on what it is about: an external interactor in Sessions, or a heading where the list is grouped by External Interactor.',
    );
    return;
  }
  if (moving.some(({ listed }) => sessionId(listed) !== sessionId(to.listed))) {
    void inform(`That is of another session than “${to.listed.session.title}”.`);
    return;
  }
  const head = headsOf(app.store, first).find((one) => one.key === key);
  if (head) await moveAll(app, moving, head);
}

function movingIn(store: NoteStore, rows: readonly unknown[]): readonly Moving[] {
  const found = new Map<string, Moving>();
  for (const row of rows) {
    const subject = subjectOf(row);
    const text = subject && wordsOf(subject);
    if (!subject || text === null || !isPlaced(subject)) continue;
    const { listed } = subject;
    const place = subjectPlace(subject);
    const target = store.targetOf(listed, place);
    const uri = store.uriOf(listed.folder, place.file);
    // What stands in two groups may be selected in both.
    if (target) found.set(JSON.stringify([uri.toString(), target]), { uri, target, listed, text });
    else void warn(`The notes have just changed. “${text}” was left alone.`);
  }
  return [...found.values()];
}

/** Null for what can't be about something else. */
function wordsOf(subject: RowSubject): string | null {
  if (subject.kind === 'finding') return subject.finding.text;
  if (subject.kind === 'question') return subject.question.text;
  return subject.kind === 'ask' ? subject.ask.text : null;
}

/** The tag at the cursor or of a code action, else the question that the cursor stands in. */
function atCursor(store: NoteStore, argument: unknown): readonly Moving[] {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isNoteFile(document.uri.path)) return [];
  const { uri } = document;
  store.settle(document);
  const listed = store.sessionAt(uri);
  const position = isTagPlace(argument)
    ? new vscode.Position(argument.line, argument.character)
    : vscode.window.activeTextEditor?.selection.active;
  if (!listed || !position) return [];
  const at = tagPlaceAt(document, position);
  if (at && at.tag.kind !== 'flow') return [{ uri, listed, target: at.place, text: at.tag.text }];
  const note = presentNote(document);
  const question = questionAtLine(note, position.line);
  return question ? [{ uri, listed, target: targetOfQuestion(note, question), text: question.text }] : [];
}

function headsOf(store: NoteStore, { uri, listed }: Moving): readonly SubjectHead[] {
  return subjectHeads(store.present(listed).session, store.noteOf(uri) ?? parseNote(''));
}

const headEntry = (head: SubjectHead) => ({
  head,
  label: head.key === null ? 'The whole solution' : head.name,
  description: head.key === null ? '' : `${head.type ?? head.kind}${head.inNote ? '' : ' of another note'}`,
});

const nameOf = ({ key, name }: SubjectHead): string => (key === null ? 'the whole solution' : name);

/** One change for each note: all of it or nothing. */
async function moveAll({ writer }: App, moving: readonly Moving[], head: SubjectHead): Promise<void> {
  const subject = newSubject(head);
  const done: string[] = [];
  for (const { uri, aims } of byNote(moving)) {
    const texts = aims.map(({ text }) => text);
    const targets = aims.map(({ target }) => target);
    const isDone = await writer.change(uri, `Moving ${namesOf(texts)}`, (note) =>
      moveToSubject(note, targets, subject),
    );
    if (isDone) done.push(...texts);
  }
  if (done.length) tellBriefly(`Now about ${nameOf(head)}: ${namesOf(done)}`);
}
