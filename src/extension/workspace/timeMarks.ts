/** How far the interview of a note is right now, for the time marks in it. */
import * as vscode from 'vscode';
import { timeInto } from '../../core/interview/runningInterview';
import type { Note } from '../../core/note/note';
import { localSecond } from '../../core/text/today';
import { settingIds } from '../model/manifestIds';
import type { NoteStore } from './noteStore';

/** `00:12:34`; null where no interview goes on in this note. */
export const timeIntoNote = (store: NoteStore, uri: vscode.Uri, { frontMatter }: Note): string | null =>
  timeInto(frontMatter, localSecond(store.sessionAt(uri)?.session.timezone ?? null, new Date()));

/** The same where a setting says that what commands add gets a mark by itself. */
export const automaticMark =
  (store: NoteStore) =>
  (uri: vscode.Uri, note: Note): string | null =>
    vscode.workspace.getConfiguration(undefined, uri).get(settingIds.automaticTimeMarks) === true
      ? timeIntoNote(store, uri, note)
      : null;
