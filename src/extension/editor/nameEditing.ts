/** Going to what a session names, and naming it otherwise: elements and ids of risks; people have their own. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { nameLinks } from './nameLinks';
import { renameNames } from './renameNames';
import { sessionSymbols } from './sessionSymbols';
import { sourceLinks } from './sourceLinks';

export const nameEditing = (store: NoteStore): vscode.Disposable =>
  vscode.Disposable.from(nameLinks(store), renameNames(store), sessionSymbols(store), sourceLinks(store));
