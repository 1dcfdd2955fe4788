/** What was really said, beside the note: from a marked line to the words, and back. */
import * as vscode from 'vscode';
import { fileNamePatterns } from '../../../core/session/fileKinds';
import { containsOffset } from '../../../core/text/span';
import { secondsElapsed } from '../../../core/text/elapsed';
import { cueAt } from '../../../core/transcript/shownTranscript';
import { transcriptScheme } from '../../model/manifestIds';
import type { App } from '../../workspace/app';
import { registerCommands } from '../../workspace/commands';
import { ReadTranscript } from './readTranscript';
import { nearestMark, Transcripts } from './transcripts';

export function registerTranscript(app: App): vscode.Disposable {
  const transcripts = new Transcripts(app);
  const { open, showWhatWasSaid, goToMarkedLine, quote, nameSpeakers } = new ReadTranscript(app, transcripts);
  return vscode.Disposable.from(
    transcripts,
    vscode.workspace.registerTextDocumentContentProvider(transcriptScheme, transcripts),
    vscode.languages.registerDefinitionProvider({ scheme: transcriptScheme }, markedLines(app, transcripts)),
    vscode.languages.registerDefinitionProvider(
      { pattern: `**/${fileNamePatterns.note.join(',')}` },
      saidAtMarks(app, transcripts),
    ),
    registerCommands({
      openTranscript: open,
      showWhatWasSaid,
      goToMarkedLine,
      quoteIntoNote: quote,
      nameSpeakers,
    }),
  );
}

/** From a cue to the line of the note whose mark is nearest. */
const markedLines = ({ store }: App, transcripts: Transcripts): vscode.DefinitionProvider => ({
  async provideDefinition(document, { line }) {
    const shown = await transcripts.shownIn(document);
    const cue = shown?.cues[line];
    const note = shown && store.noteOf(shown.note);
    const mark = cue && note && nearestMark(note, cue.start);
    return mark ? new vscode.Location(shown.note, placeOf(note.lines.at(mark.span.start))) : null;
  },
});

/** From a time mark to the words. */
const saidAtMarks = ({ store }: App, transcripts: Transcripts): vscode.DefinitionProvider => ({
  async provideDefinition(document, position) {
    const note = store.presentNote(document);
    const offset = document.offsetAt(position);
    const mark = note.times.find(({ span }) => containsOffset(span, offset));
    const shown =
      mark && note.frontMatter.transcript !== null ? await transcripts.read(document.uri, note) : null;
    if (!mark || !shown) return null;
    return new vscode.Location(
      shown.uri,
      new vscode.Position(cueAt(shown.cues, secondsElapsed(mark.time) ?? 0), 0),
    );
  },
});

const placeOf = ({ line, character }: { line: number; character: number }): vscode.Position =>
  new vscode.Position(line, character);
