/**
 * Starts and ends an interview: its note says when, and the status bar follows the notes and tells how long the present
 * one goes on.
 */
import * as vscode from 'vscode';
import { timerText, timerWords, tookWords } from '../../../core/interview/runningInterview';
import { stampInterview, type StampKey } from '../../../core/note/edits/stampInterview';
import { answeredNotTicked } from '../../../core/note/edits/tickQuestion';
import { parseNote } from '../../../core/note/parseNote';
import type { Interview } from '../../../core/session/session';
import { sessionId, type ListedSession, type SessionsChanged } from '../../model/subject';
import { localMinute } from '../../../core/text/today';
import type { App } from '../../workspace/app';
import { chooseNote, clicked } from '../../workspace/chooseSubject';
import { runCommand, setContext } from '../../workspace/commands';
import { inform, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import type { Writer } from '../../workspace/writer';
import { chooseOne } from '../../workspace/boxes';
import { escapeMarkdown } from '../../../core/report/safeMarkdown';
import { oneLine } from '../../../core/text/oneLine';
import { type CommandName, commandIds, contextKeys, timerId } from '../../model/manifestIds';
import { onDidChangeActiveFile } from '../../workspace/shownText';
import { begunIn, type HeldInterview, runningInterviews, tellNoneRuns } from './heldInterviews';

export class RunInterview {
  private readonly store: NoteStore;
  private readonly writer: Writer;

  constructor({ store, writer }: App) {
    this.store = store;
    this.writer = writer;
  }

  /** Notes when it starts; one that goes on says so, one that ended can go on. */
  readonly start = async (row: unknown): Promise<void> => {
    const uri = await chooseNote(this.store, clicked(this.store, row), 'Start Interview');
    const known = uri && this.interviewAt(uri);
    if (!known) return;
    await vscode.window.showTextDocument(uri, { preview: false });
    const { listed, interview } = known;
    const held = this.running().find((one) => one.uri.toString() === uri.toString());
    if (held) return void inform(`“${interview.title}” goes on: ${timerWords(held.running)}.`);
    if (interview.ended !== null) return this.goOn(uri, interview);
    await this.stamp(uri, interview, 'started', localMinute(listed.session.timezone, new Date()));
  };

  /** Notes when it ends, tells how long it took, and offers to prepare the next one. */
  readonly end = async (row: unknown): Promise<void> => {
    const held = await this.chooseRunning(row);
    if (!held) return;
    const { listed, interview, uri, running } = held;
    const now = localMinute(listed.session.timezone, new Date());
    if (!(await this.stamp(uri, interview, 'ended', now))) return;
    const took = tookWords(running.elapsed, running.planned);
    const prepare = 'Prepare Next Interview';
    const tick = 'Tick Answered Questions';
    const left = answeredNotTicked(parseNote(await this.store.textOf(uri))).length;
    const isLeft =
      left === 0
        ? ''
        : ` ${left === 1 ? 'One question is' : `${left} questions are`} answered and not ticked.`;
    const offered = left === 0 ? [prepare] : [tick, prepare];
    const answer = await inform(`“${interview.title}” took ${took}.${isLeft}`, ...offered);
    if (answer === tick) await runCommand('tickAnswered', uri);
    if (answer === prepare) await runCommand('prepareNextInterview', uri);
  };

  /** What a click on the status bar offers. */
  readonly showTimer = async (): Promise<void> => {
    const [held] = this.running();
    if (!held) return;
    const entry = (label: string, icon: string, run: () => unknown) => ({
      label,
      iconPath: new vscode.ThemeIcon(icon),
      run,
    });
    const to = (label: string, icon: string, name: CommandName) =>
      entry(label, icon, () => runCommand(name, held.uri));
    const entries = [
      to('Quick Hint', 'lightbulb', 'quickHint'),
      to('Quick Question', 'question', 'quickQuestion'),
      to('Quick Ask', 'comment', 'quickAsk'),
      entry('Open Note', 'go-to-file', () => vscode.window.showTextDocument(held.uri)),
      to('Open Checklist', 'checklist', 'openChecklist'),
      entry('End Interview', 'debug-stop', () => this.end(held.uri)),
    ];
    const title = `${held.interview.title}: ${timerWords(held.running)}`;
    await (await chooseOne(entries, { title }))?.run();
  };

  private running(): HeldInterview[] {
    return runningInterviews(this.store, this.store.sessions(), new Date());
  }

  /** The one that was clicked or is in the active editor, else the only one, else the one that is picked. */
  private async chooseRunning(row: unknown): Promise<HeldInterview | undefined> {
    await this.store.idle();
    const running = this.running();
    const subject = clicked(this.store, row);
    if (subject?.kind === 'interview') {
      const held = running.find(
        ({ listed, interview }) =>
          listed.folder === subject.listed.folder && interview.file === subject.interview.file,
      );
      if (held) return held;
      const start = 'Start Interview';
      if ((await inform(`“${subject.interview.title}” is not going on.`, start)) === start)
        await this.start(row);
      return undefined;
    }
    if (running.length < 2) {
      if (!running.length) tellNoneRuns();
      return running[0];
    }
    const items = running.map((held) => ({
      held,
      label: held.interview.title,
      description: timerWords(held.running),
    }));
    return (await chooseOne(items, { title: 'End Interview', placeHolder: 'Interview' }))?.held;
  }

  /** Offers to take back the end of an interview that was ended too early. */
  private async goOn(uri: vscode.Uri, interview: Interview): Promise<void> {
    const goOn = 'Go On';
    const ended = interview.ended?.replace('T', ' ') ?? '';
    if ((await inform(`“${interview.title}” ended at ${ended}.`, goOn)) !== goOn) return;
    await this.stamp(uri, interview, 'ended', null);
  }

  private async stamp(
    uri: vscode.Uri,
    { title }: Interview,
    key: StampKey,
    at: string | null,
  ): Promise<boolean> {
    const what = `${key === 'started' ? 'Starting' : 'Ending'} “${title}”`;
    const text = await this.store.textOf(uri);
    if (stampInterview(parseNote(text), key, at) === null) {
      void warn(`${what} was not noted: the front matter of its note has to be mended first.`);
      return false;
    }
    return this.writer.change(uri, what, (note) => stampInterview(note, key, at));
  }

  private interviewAt(uri: vscode.Uri): { listed: ListedSession; interview: Interview } | undefined {
    const subject = clicked(this.store, uri);
    return subject?.kind === 'interview' ? subject : undefined;
  }
}

// How long the present one goes on, in the status bar; it stands in the note.

const minute = 60_000;

/** The time of the present interview in the status bar, as long as one goes on. */
export class InterviewTimer implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(timerId, vscode.StatusBarAlignment.Right, 100);
  private readonly listeners: vscode.Disposable[];
  private tick: ReturnType<typeof setTimeout> | undefined;
  private runs: boolean | null = null;
  /** The sessions in which one goes on. */
  private readonly begun = new Map<string, ListedSession>();

  /** `whenRuns` is called when one begins. */
  constructor(
    private readonly store: NoteStore,
    private readonly whenRuns: () => void,
  ) {
    this.item.name = 'Interview Timer';
    this.item.command = commandIds.showTimer;
    const draw = (): void => this.draw();
    this.listeners = [store.onDidChange((changed) => this.follow(changed)), onDidChangeActiveFile(draw)];
    this.follow('all');
  }

  dispose(): void {
    clearTimeout(this.tick);
    for (const listener of this.listeners) listener.dispose();
    this.item.dispose();
  }

  private follow(changed: SessionsChanged): void {
    if (changed === 'all') this.begun.clear();
    for (const listed of this.store.sessionsAmong(changed)) {
      if (begunIn(listed).length) this.begun.set(sessionId(listed), listed);
      else this.begun.delete(sessionId(listed));
    }
    this.draw();
  }

  private draw(): void {
    clearTimeout(this.tick);
    const now = new Date();
    const [held] = runningInterviews(this.store, this.begun.values(), now);
    this.tell(held !== undefined);
    if (!held) return this.item.hide();
    const { interview, running } = held;
    const words = timerWords(running);
    // The bell tells it without colour. No message: somebody is talking.
    this.item.text = `${running.state === 'in-time' ? '$(watch)' : '$(bell)'} ${timerText(running)}`;
    this.item.backgroundColor =
      running.state === 'in-time' ? undefined : new vscode.ThemeColor('statusBarItem.warningBackground');
    this.item.tooltip = new vscode.MarkdownString(`${escapeMarkdown(interview.title)}\n\n${words}`);
    this.item.accessibilityInformation = { label: `Interview ${oneLine(interview.title)}: ${words}` };
    this.item.show();
    // Just after the next minute has begun.
    this.tick = setTimeout(() => this.draw(), minute - (now.getTime() % minute) + 50);
  }

  /** Menus offer the start of an interview, or its end. */
  private tell(runs: boolean): void {
    if (runs === this.runs) return;
    this.runs = runs;
    setContext(contextKeys.interviewRuns, runs);
    if (runs) this.whenRuns();
  }
}
