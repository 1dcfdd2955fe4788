/** What was really said, beside the note: from a marked line to the words, and back. What reads it is loaded when it is wanted. */
import * as vscode from 'vscode';
import { fileNamePatterns } from '../../../core/session/fileKinds';
import { containsOffset } from '../../../core/text/span';
import { transcriptScheme } from '../../model/manifestIds';
import type { App } from '../../workspace/app';
import { loadedCommand, registerCommands } from '../../workspace/commands';
import type { ReadTranscript } from './readTranscript';

export function registerTranscript(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let loaded: Promise<ReadTranscript> | undefined;
  const reading = (): Promise<ReadTranscript> =>
    (loaded ??= import('./readTranscript').then(({ readTranscript }) => readTranscript(app, changed)));
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(transcriptScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await reading()).transcripts.textOf(uri),
    }),
    vscode.languages.registerDefinitionProvider(
      { scheme: transcriptScheme },
      {
        provideDefinition: async (document, { line }) =>
          (await reading()).transcripts.markedLine(document, line),
      },
    ),
    vscode.languages.registerDefinitionProvider(
      { pattern: `**/${fileNamePatterns.note.join(',')}` },
      saidAtMarks(app, reading),
    ),
    registerCommands({
      openTranscript: loadedCommand(reading, (part) => part.open),
      showWhatWasSaid: loadedCommand(reading, (part) => part.showWhatWasSaid),
      goToMarkedLine: loadedCommand(reading, (part) => part.goToMarkedLine),
      quoteIntoNote: loadedCommand(reading, (part) => part.quote),
      nameSpeakers: loadedCommand(reading, (part) => part.nameSpeakers),
    }),
  );
}

/** From a time mark to the words. */
const saidAtMarks = ({ store }: App, reading: () => Promise<ReadTranscript>): vscode.DefinitionProvider => ({
  async provideDefinition(document, position) {
    const note = store.presentNote(document);
    const offset = document.offsetAt(position);
    const mark = note.times.find(({ span }) => containsOffset(span, offset));
    if (!mark || note.frontMatter.transcript === null) return null;
    return (await reading()).transcripts.cueAtMark(document.uri, note, mark);
  },
});
