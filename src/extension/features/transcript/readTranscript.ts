/** Opens the transcript of a note, goes between the two, and quotes the one in the other. */
import * as vscode from 'vscode';
import { quoteInNote, type Quote } from '../../../core/note/edits/quoteInNote';
import { addSpeakers, setTranscript } from '../../../core/note/edits/setTranscript';
import { elementKey, type Note } from '../../../core/note/note';
import { parseNote } from '../../../core/note/parseNote';
import { isNoteFile, transcriptEndings } from '../../../core/session/fileKinds';
import { nameOfPerson } from '../../../core/session/people';
import { secondsElapsed } from '../../../core/text/elapsed';
import { pathBetween } from '../../../core/text/paths';
import { cueAt, cuesAround, speakersOf } from '../../../core/transcript/shownTranscript';
import type { App } from '../../workspace/app';
import { askInSteps, askOne, intoDraft, type BoxStep } from '../../workspace/boxes';
import { chooseNote, clicked } from '../../workspace/chooseSubject';
import { inform } from '../../workspace/messages';
import { shownColumn } from '../../workspace/shownText';
import { nearestMark, timeOfCue, Transcripts, type ShownTranscript } from './transcripts';

/** `changed` tells VS Code which of its documents to ask for again. */
export const readTranscript = (app: App, changed: vscode.EventEmitter<vscode.Uri>): ReadTranscript =>
  new ReadTranscript(app, new Transcripts(app, changed));

export class ReadTranscript {
  /** Notes whose speakers somebody was asked about: who did not say is not asked again by itself. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly app: App,
    readonly transcripts: Transcripts,
  ) {}

  /** Of the note that was clicked or is in front; where it names none, the file is asked for and written down. */
  readonly open = async (row: unknown): Promise<void> => {
    const { store } = this.app;
    const uri = await chooseNote(store, clicked(store, row), 'Open Transcript');
    const shown = uri && (await this.read(uri));
    if (!shown) return;
    await show(shown, null);
    await this.askOnce(shown);
  };

  /** The two minutes around the mark at the cursor, or around the last one before it. */
  readonly showWhatWasSaid = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isNoteFile(editor.document.uri.path)) return;
    const note = this.app.store.presentNote(editor.document);
    const time = timeAt(note, editor.document.offsetAt(editor.selection.active));
    if (time === null) return void inform('No line up to here has a time mark, such as at:00:12:34.');
    const shown = await this.read(editor.document.uri);
    if (!shown) return;
    await show(shown, secondsElapsed(time) ?? 0);
    await this.askOnce(shown);
  };

  /** From the cue at the cursor to the line of the note whose mark is nearest. */
  readonly goToMarkedLine = async (): Promise<void> => {
    const at = await this.atCursor();
    if (!at) return;
    const document = await vscode.workspace.openTextDocument(at.shown.note);
    const note = parseNote(document.getText());
    const mark = nearestMark(note, at.cues[0]?.start ?? 0);
    if (!mark) return void inform('The note has no time mark.');
    const place = document.positionAt(mark.span.start);
    await vscode.window.showTextDocument(document, {
      preview: false,
      ...besideTranscript(document),
      selection: new vscode.Range(place, place),
    });
  };

  /** The cues that are selected, below what stands at the cursor of the note. */
  readonly quote = async (): Promise<void> => {
    const at = await this.atCursor();
    if (!at) return;
    const { note: uri } = at.shown;
    const document = await vscode.workspace.openTextDocument(uri);
    const { speakers } = parseNote(document.getText()).frontMatter;
    const quotes: Quote[] = [];
    for (const cue of at.cues) {
      const last = quotes.at(-1);
      if (last && cue.speaker !== null && last.speaker === cue.speaker)
        quotes.splice(-1, 1, { ...last, text: `${last.text} ${cue.text}` });
      else {
        const person = cue.speaker === null ? null : (speakers.get(cue.speaker) ?? null);
        quotes.push({ person, speaker: cue.speaker, text: cue.text, time: timeOfCue(cue) });
      }
    }
    const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
    const place = editor ? document.offsetAt(editor.selection.active) : document.getText().trimEnd().length;
    const typed = quotes.map(({ text }) => text).join('\n');
    await this.app.writer.change(uri, 'Quoting', (note) => quoteInNote(note, place, quotes), typed);
  };

  /** Asks of all who speak who they are. */
  readonly nameSpeakers = async (): Promise<void> => {
    const at = await this.atCursor();
    if (at) await this.askSpeakers(at.shown, speakersOf(at.shown.cues));
  };

  private async read(uri: vscode.Uri): Promise<ShownTranscript | null> {
    const document = await vscode.workspace.openTextDocument(uri);
    const note = parseNote(document.getText());
    if (note.frontMatter.transcript !== null) return this.transcripts.read(uri, note);
    const [file] =
      (await vscode.window.showOpenDialog({
        title: 'The transcript of this interview',
        defaultUri: vscode.Uri.joinPath(uri, '..'),
        filters: { Transcripts: [...transcriptEndings] },
      })) ?? [];
    if (!file) return null;
    const path =
      file.scheme === uri.scheme ? pathBetween(vscode.Uri.joinPath(uri, '..').path, file.path) : file.path;
    const done = await this.app.writer.change(uri, 'Noting the transcript', (now) =>
      setTranscript(now, path),
    );
    return done ? this.transcripts.read(uri, parseNote(document.getText())) : null;
  }

  /** The transcript in the active editor, and the cues that are selected in it. */
  private async atCursor(): Promise<{ shown: ShownTranscript; cues: ShownTranscript['cues'] } | null> {
    const editor = vscode.window.activeTextEditor;
    const shown = editor ? await this.transcripts.shownIn(editor.document) : null;
    if (!editor || !shown) return null;
    const { start, end } = editor.selection;
    // A selection that ends where a line begins holds nothing of it.
    const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    return { shown, cues: shown.cues.slice(start.line, last + 1) };
  }

  private async askOnce(shown: ShownTranscript): Promise<void> {
    const key = shown.note.toString();
    const known = this.app.store.noteOf(shown.note)?.frontMatter;
    if (this.asked.has(key) || known?.values.has('speakers')) return;
    this.asked.add(key);
    await this.askSpeakers(shown, speakersOf(shown.cues));
  }

  private async askSpeakers(shown: ShownTranscript, speakers: readonly string[]): Promise<void> {
    const session = this.app.store.sessionAt(shown.note)?.session;
    const people = session?.people ?? [];
    if (!people.length || !speakers.length) return;
    const known = this.app.store.noteOf(shown.note)?.frontMatter.speakers;
    const draft = new Map(
      speakers.map((speaker) => {
        const like = people.find(({ name }) => isSameName(name, speaker));
        return [speaker, known?.get(speaker) ?? like?.id ?? nobody] as const;
      }),
    );
    const choices = [
      ...people.map(({ id }) => ({ value: id, label: nameOfPerson(people, id), description: `@${id}` })),
      { value: nobody, label: 'Nobody of These', description: 'stays as the transcript says' },
    ];
    const steps = speakers.map((speaker): BoxStep<ReadonlyMap<string, string>> => async (present, box) => {
      const answer = await askOne(box, `Who is “${speaker}”?`, choices, present.get(speaker) ?? nobody);
      return intoDraft(answer, (person) => new Map([...present, [speaker, person]]));
    });
    const said = await askInSteps<ReadonlyMap<string, string>>('Name Speakers', draft, steps);
    if (!said) return;
    const named = new Map([...said].filter(([, person]) => person !== nobody));
    await this.app.writer.change(shown.note, 'Naming the speakers', (note) => addSpeakers(note, named));
    await this.transcripts.read(shown.note, parseNote(await this.app.store.textOf(shown.note)));
  }
}

const nobody = '';

/** `Low, Jon (Ext)` and `Jon Low`. */
function isSameName(name: string, speaker: string): boolean {
  const wordsOf = (text: string): string =>
    elementKey(text.replace(/\([^)]*\)/g, ''))
      .split(/[\s,]+/)
      .sort()
      .join(' ');
  return wordsOf(name) === wordsOf(speaker);
}

/** Of the mark on the line, else of what stands there, else of the last mark before it. */
function timeAt(note: Note, offset: number): string | null {
  const { lines } = note;
  const line = lines.lineAt(offset);
  const own = note.times.find(({ span }) => lines.lineAt(span.start) === line);
  return (own ?? note.times.findLast(({ span }) => span.start <= offset))?.time ?? null;
}

async function show({ uri, cues }: ShownTranscript, second: number | null): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
    ...shownColumn(document),
  });
  if (second === null) return;
  const around = cuesAround(cues, second);
  const at = cueAt(cues, second);
  const from = new vscode.Position(around.start < around.end ? around.start : at, 0);
  const to = new vscode.Position(around.start < around.end ? around.end : at + 1, 0);
  // What was said then is selected; the cursor is where it begins.
  editor.selection = new vscode.Selection(to, from);
  const middle = new vscode.Position(at, 0);
  editor.revealRange(new vscode.Range(middle, middle), vscode.TextEditorRevealType.InCenter);
}

const besideTranscript = (
  document: vscode.TextDocument,
): Pick<vscode.TextDocumentShowOptions, 'viewColumn'> => {
  const shown = shownColumn(document);
  return shown.viewColumn === undefined ? { viewColumn: vscode.ViewColumn.Beside } : shown;
};
