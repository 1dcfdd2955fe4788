/**
 * All that the editor can do with notes and session files: a file for each verb of VS Code's language protocol, and one
 * for those that lead from a name to its places.
 */
import * as vscode from 'vscode';
import type { NoteStore } from '../workspace/noteStore';
import type { Today } from '../workspace/today';
import type { TranscriptFiles } from '../workspace/transcriptFiles';
import { CompletionProvider } from './completionProvider';
import { definitionProvider, highlightProvider, referenceProvider } from './references';
import { linkProvider } from './documentLinks';
import { noteDocuments, sessionFileDocuments } from './documents';
import { lenses } from './lenses';
import { listTyping } from './listTyping';
import { noteTabSize } from './noteTabSize';
import { pasteAnswer } from './pasteAnswer';
import { listenedHints, quickFixes, refactorings } from './codeActions';
import { renameProvider } from './rename';
import { symbolProvider } from './workspaceSymbols';

export function languageFeatures(
  store: NoteStore,
  today: Today,
  transcripts: TranscriptFiles,
): vscode.Disposable {
  const completion = new CompletionProvider(store);
  return vscode.Disposable.from(
    completion.register(),
    vscode.languages.registerHoverProvider([noteDocuments, sessionFileDocuments], {
      provideHover: async (document, position) =>
        (await import('./nowAndThen')).hoverAt(store, document, position),
    }),
    definitionProvider(store),
    referenceProvider(store),
    highlightProvider(store),
    renameProvider(store),
    linkProvider(store),
    symbolProvider(store),
    quickFixes(store, today, transcripts),
    refactorings(),
    listenedHints(store),
    lenses(store),
    pasteAnswer(),
    listTyping((editor) => void completion.offerAgain(editor)),
    noteTabSize(),
  );
}
