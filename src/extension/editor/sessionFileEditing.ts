/** All help with the text of a session file, and with the people whom notes name. */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import { completion } from './completion';
import { hover } from './hover';
import { links } from './links';
import { peopleLinks } from './peopleLinks';
import { renamePeople } from './renamePeople';

export const sessionFileEditing = (store: NoteStore): vscode.Disposable =>
  vscode.Disposable.from(completion(store), hover(store), links(), peopleLinks(store), renamePeople(store));
