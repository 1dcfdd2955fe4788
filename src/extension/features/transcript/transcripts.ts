/** Transcripts as documents that can only be read: one cue a line, by the names of the session's people. */
import * as vscode from 'vscode';
import type { Note } from '../../../core/note/note';
import type { TimeMark } from '../../../core/note/notedPlaces';
import { elapsedTime, secondsElapsed } from '../../../core/text/elapsed';
import type { Cue } from '../../../core/transcript/cue';
import { parseTranscript } from '../../../core/transcript/parseTranscript';
import { cueAt, transcriptLines } from '../../../core/transcript/shownTranscript';
import { transcriptScheme } from '../../model/manifestIds';
import type { App } from '../../workspace/app';
import { warn } from '../../workspace/messages';
import { transcriptFile } from '../../workspace/transcriptFiles';

/** The transcript of a note, read. */
export interface ShownTranscript {
  readonly note: vscode.Uri;
  /** Of the document that shows it; the line of a cue is its index. */
  readonly uri: vscode.Uri;
  readonly cues: readonly Cue[];
}

export class Transcripts {
  /** Opening one asks for it several times, and so does every command in it. */
  private last: { readonly text: string; readonly cues: readonly Cue[] } | null = null;

  /** `changed` tells VS Code which documents to ask for again. */
  constructor(
    private readonly app: Pick<App, 'store' | 'files'>,
    private readonly changed: vscode.EventEmitter<vscode.Uri>,
  ) {}

  /** Of the document with this address. */
  async textOf(uri: vscode.Uri): Promise<string> {
    const note = noteOfTranscript(uri);
    const cues = note ? await this.cuesOf(note) : null;
    return cues ? this.linesOf(note, cues) : '';
  }

  /** Reads it anew. Null, after telling the user, where the file is missing or is no transcript. */
  async read(uri: vscode.Uri, note: Note): Promise<ShownTranscript | null> {
    const written = note.frontMatter.transcript;
    if (written === null) return null;
    const cues = await this.cuesIn(transcriptFile(uri, written));
    if (!cues?.length) {
      const why = cues ? 'holds nothing that WebVTT or SRT would have' : 'is not there, or can’t be read';
      void warn(`${written} ${why}. “transcript:” in the note says where it is.`);
      return null;
    }
    const shown = vscode.Uri.from({
      scheme: transcriptScheme,
      path: transcriptFile(uri, written).path,
      query: uri.toString(),
    });
    // A document that is open already shows what the file says now.
    this.changed.fire(shown);
    return { note: uri, uri: shown, cues };
  }

  /** Of the document in an editor; null for any other, or one whose file is gone. */
  async shownIn({ uri }: vscode.TextDocument): Promise<ShownTranscript | null> {
    const note = noteOfTranscript(uri);
    const cues = note && (await this.cuesOf(note));
    return note && cues ? { note, uri, cues } : null;
  }

  /** The line of the note whose mark is nearest to a cue, by the cue's line. */
  async markedLine(document: vscode.TextDocument, line: number): Promise<vscode.Location | null> {
    const shown = await this.shownIn(document);
    const cue = shown?.cues[line];
    const note = shown && this.app.store.noteOf(shown.note);
    const mark = cue && note && nearestMark(note, cue.start);
    if (!mark) return null;
    const place = note.lines.at(mark.span.start);
    return new vscode.Location(shown.note, new vscode.Position(place.line, place.character));
  }

  /** The cue at a time mark of a note. */
  async cueAtMark(uri: vscode.Uri, note: Note, mark: TimeMark): Promise<vscode.Location | null> {
    const shown = await this.read(uri, note);
    if (!shown) return null;
    const line = cueAt(shown.cues, secondsElapsed(mark.time) ?? 0);
    return new vscode.Location(shown.uri, new vscode.Position(line, 0));
  }

  private async cuesOf(note: vscode.Uri): Promise<readonly Cue[] | null> {
    const written = (await this.noteAt(note))?.frontMatter.transcript ?? null;
    return written === null ? null : this.cuesIn(transcriptFile(note, written));
  }

  /** Null where it can't be read. */
  private async cuesIn(file: vscode.Uri): Promise<readonly Cue[] | null> {
    const text = await this.app.files.read(file).then(
      (read) => read,
      () => null,
    );
    if (text === null) return null;
    if (this.last?.text !== text) this.last = { text, cues: parseTranscript(text) };
    return this.last.cues;
  }

  private async noteAt(uri: vscode.Uri): Promise<Note | undefined> {
    await this.app.store.idle();
    return this.app.store.noteOf(uri);
  }

  private linesOf(note: vscode.Uri | null, cues: readonly Cue[]): string {
    const speakers = note && this.app.store.noteOf(note)?.frontMatter.speakers;
    const people = (note && this.app.store.sessionAt(note)?.session.people) ?? [];
    return transcriptLines(cues, (speaker) => {
      const person = speakers?.get(speaker);
      return people.find(({ id }) => id === person)?.name ?? speaker;
    }).join('\n');
  }
}

const noteOfTranscript = ({ scheme, query }: vscode.Uri): vscode.Uri | null =>
  scheme === transcriptScheme ? vscode.Uri.parse(query, true) : null;

/** The mark of a note that is nearest to a second. */
export const nearestMark = ({ times }: Note, second: number): Note['times'][number] | undefined =>
  times
    .map((mark) => ({ mark, away: Math.abs((secondsElapsed(mark.time) ?? 0) - second) }))
    .sort((one, other) => one.away - other.away)[0]?.mark;

/** `00:12:34` for the beginning of a cue. */
export const timeOfCue = ({ start }: Cue): string => elapsedTime(start);
