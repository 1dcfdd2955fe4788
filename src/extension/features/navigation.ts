/** Commands that open something: what a row is about, a checklist, an overview, a finding by its words. */
import * as vscode from 'vscode';
import { answerPlace } from '../../core/language/listTyping/answerPlace';
import { parseNote } from '../../core/note/parseNote';
import { strideName } from '../../core/note/stride';
import { isNoteFile } from '../../core/session/fileKinds';
import { subjectOf, type SubjectOf } from '../model/subject';
import type { App } from '../workspace/app';
import type { NoteStore } from '../workspace/noteStore';
import { chooseNote, sessionFor } from '../workspace/chooseSubject';
import { registerCommands } from '../workspace/commands';
import { activeFile, goToSubject, shownColumn, showSubject, subjectDocument } from '../workspace/shownText';
import { chooseOne } from '../workspace/boxes';
import { inform } from '../workspace/messages';

export const registerNavigation = (app: App): vscode.Disposable =>
  registerCommands({
    open: open(app),
    openChecklist: openChecklist(app),
    nextQuestion: nextQuestion(app),
    backToText,
    nextInteractor: nextInteractor(app),
    answerHere: answerHere(app),
    showOverview: showOverview(app),
    goToFinding: goToFinding(app),
  });

/** Opens what a row is about. The row knows best after its note was read as it is now. */
const open =
  ({ store }: App) =>
  async (row: unknown) => {
    const subject = subjectOf(row);
    const document = subject && (await subjectDocument(store, subject));
    if (!document) return;
    store.settle(document);
    await showSubject(store, document, subjectOf(row) ?? subject);
  };

/**
 * Opens the checklist of a note: of the file that was clicked or is active, whether or not it is among the workspace's
 * notes; of an interactor's row at that interactor, in the newest note that has it. Where somebody is in the text of the
 * note, at the element whose section that is.
 */
const openChecklist =
  ({ store, show }: App) =>
  async (row: unknown) => {
    const subject = subjectOf(row);
    const file = subject ? undefined : row instanceof vscode.Uri ? row : activeFile();
    const uri = file && isNoteFile(file.path) ? file : await chooseNote(store, subject, 'Open Checklist');
    if (!uri) return;
    await show.checklist(
      uri,
      subject?.kind === 'element' ? subject.element.key : elementAtCursor(store, uri),
    );
  };

/** The element in whose section the cursor of a note's text is; undefined where the text is not worked in, or above all. */
function elementAtCursor(store: NoteStore, uri: vscode.Uri): string | undefined {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  if (!document || !selection || document.uri.toString() !== uri.toString()) return undefined;
  store.settle(document);
  return store.elementAt(document, selection.active);
}

/** Opens the checklist of a note at the question that is best asked next of an interactor; without them, of the active note where it is. */
const nextQuestion =
  ({ store, show }: App) =>
  async (note: unknown, interactor: unknown) => {
    const file = note instanceof vscode.Uri ? note : activeFile();
    const uri = file && isNoteFile(file.path) ? file : await chooseNote(store, null, 'Next Question');
    if (uri) await show.checklist(uri, typeof interactor === 'string' ? interactor : undefined, 'next');
  };

/** From the checklist to the text of its note, with the cursor where it was. */
async function backToText(): Promise<void> {
  const uri = activeFile();
  if (!uri || !isNoteFile(uri.path)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, {
    preview: false,
    viewColumn: vscode.ViewColumn.Beside,
    ...shownColumn(document),
  });
}

/** In a checklist to the next of its subjects; in the text behind the next heading of an element, round again behind the last. */
const nextInteractor =
  ({ store, show }: App) =>
  (): void => {
    if (show.nextSubject()) return;
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNoteFile(editor.document.uri.path)) return;
    const { elements } = store.presentNote(editor.document);
    const offset = editor.document.offsetAt(editor.selection.active);
    const next = elements.find(({ heading }) => heading.start > offset) ?? elements[0];
    if (!next) return void inform('This note has no interactor yet.');
    goTo(editor, editor.document.positionAt(next.heading.end));
  };

/** Where the answer is typed to the question at the cursor, else to the next open one. */
const answerHere =
  ({ writer, store }: App) =>
  async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNoteFile(editor.document.uri.path)) return;
    const { document, selection } = editor;
    const { line } = selection.active;
    const place = answerPlace(store.presentNote(document), line);
    if (!place) return void inform('No open question is left below the cursor.');
    const { offset, edits } = place;
    const done =
      !edits.length ||
      (await writer.changeText(
        document.uri,
        'Beginning the answer',
        (text) => answerPlace(parseNote(text), line)?.edits ?? null,
      ));
    if (!done) return;
    const asked = document.positionAt(offset).line;
    goTo(editor, document.lineAt(edits.length ? asked + 1 : asked).range.end);
  };

function goTo(editor: vscode.TextEditor, place: vscode.Position): void {
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows the overview of the session that was clicked or is active, else of the one that is picked. */
const showOverview =
  ({ store, show }: App) =>
  async (row: unknown) => {
    const listed = await sessionFor(store, row, 'Show Overview');
    if (listed) show.overview(listed);
  };

/** Picks a finding by any of its words. */
const goToFinding =
  ({ store }: App) =>
  async () => {
    await store.idle();
    const subjects = store.sessions().flatMap((listed) =>
      listed.session.findings.map((finding): SubjectOf<'finding'> => ({
        kind: 'finding',
        listed,
        finding,
      })),
    );
    if (!subjects.length) {
      void inform('No note holds a #hint, #risk or #dismissed yet.');
      return;
    }
    const picked = await chooseOne(subjects.map(findingItem), {
      title: 'Go to Finding',
      placeHolder: 'Its text, category, interactor or interview',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked) await goToSubject(store, picked.subject);
  };

function findingItem(subject: SubjectOf<'finding'>) {
  const { finding, listed } = subject;
  const interview = listed.session.interviews.find(({ file }) => file === finding.file);
  return {
    subject,
    label: [finding.id, finding.text].filter(Boolean).join(' '),
    description: [finding.kind, finding.severity].filter(Boolean).join(', '),
    detail: [finding.stride.map(strideName).join(', '), finding.about.join(', '), interview?.title]
      .filter(Boolean)
      .join(' · '),
  };
}
