/** Answers questions, closes asks, and opens both again. */
import type * as vscode from 'vscode';
import { answerQuestion } from '../../core/note/edits/answerQuestion';
import { closeAsk, reopenAsk } from '../../core/note/edits/closeAsk';
import type { LineTarget } from '../../core/note/edits/lineTarget';
import { setQuestionStatus } from '../../core/note/edits/questionStatus';
import type { SessionQuestion, Task } from '../../core/session/session';
import { subjectsOf, type RowSubject, type SubjectOf } from '../model/subject';
import type { App } from '../workspace/app';
import { registerCommands } from '../workspace/commands';
import { warn } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import type { NoteChange, Writer } from '../workspace/writer';
import { typeLine } from '../workspace/boxes';

export function registerAnswering(app: App): vscode.Disposable {
  const { answer, setNotApplicable, reopen } = new Answering(app);
  return registerCommands({ answer, notApplicable: setNotApplicable, reopen });
}

type Answerable = SubjectOf<'question'> | SubjectOf<'ask'>;

/** Something to be changed, held fast by the line that was seen: what comes in between can't put another in its place. */
interface Aim {
  readonly subject: Answerable;
  readonly target: LineTarget;
}

/** For each row the user is asked for an answer; each change is one step to undo. */
export class Answering {
  private readonly store: NoteStore;
  private readonly writer: Writer;

  constructor({ store, writer }: App) {
    this.store = store;
    this.writer = writer;
  }

  /** What a check box asks for. False when it was not done. */
  readonly tick = async (subject: RowSubject, checked: boolean): Promise<boolean> => {
    const [aim] = this.aimsAt(subject.kind === 'question' || subject.kind === 'ask' ? [subject] : []);
    if (!aim) return false;
    return checked ? this.askAnswer(aim) : this.openAgain(aim);
  };

  /** Asks for one answer after the other; who leaves one leaves the rest. */
  readonly answer = async (row: unknown, rows: unknown): Promise<void> => {
    for (const aim of this.aimsAt(answerables(row, rows))) if (!(await this.askAnswer(aim))) return;
  };

  /** Opens what was answered or closed, all of it. */
  readonly reopen = async (row: unknown, rows: unknown): Promise<void> => {
    for (const aim of this.aimsAt(answerables(row, rows))) await this.openAgain(aim);
  };

  /** Marks questions as not applicable; an ask is only closed. */
  readonly setNotApplicable = async (row: unknown, rows: unknown): Promise<void> => {
    for (const aim of this.aimsAt(subjectsOf('question', row, rows))) {
      await this.change(aim, 'Marking', (note) => setQuestionStatus(note, aim.target, 'not-applicable'));
    }
  };

  /** Taken for all at once, before the first of them changes the text. */
  private aimsAt(subjects: readonly Answerable[]): Aim[] {
    return subjects.flatMap((subject) => {
      const target = this.store.targetOf(subject.listed, writtenOf(subject));
      if (target) return [{ subject, target }];
      void warn(`The notes have just changed. “${writtenOf(subject).text}” was left alone.`);
      return [];
    });
  }

  private async askAnswer(aim: Aim): Promise<boolean> {
    const { subject, target } = aim;
    const answer = await typeLine({
      title: writtenOf(subject).text,
      prompt: 'The answer. Leave it empty to tick the box and no more.',
      ignoreFocusOut: true,
    });
    if (answer === undefined) return false;
    const edit = subject.kind === 'ask' ? closeAsk : answerQuestion;
    return this.change(aim, 'Answering', (note) => edit(note, target, answer), answer);
  }

  private openAgain(aim: Aim): Promise<boolean> {
    const { subject, target } = aim;
    return this.change(aim, 'Opening', (note) =>
      subject.kind === 'ask' ? reopenAsk(note, target) : setQuestionStatus(note, target, 'open'),
    );
  }

  private change({ subject }: Aim, what: string, change: NoteChange, typed = ''): Promise<boolean> {
    const { file, text } = writtenOf(subject);
    return this.writer.change(
      this.store.uriOf(subject.listed.folder, file),
      `${what} “${text}”`,
      change,
      typed,
    );
  }
}

const writtenOf = (subject: Answerable): SessionQuestion | Task =>
  subject.kind === 'ask' ? subject.ask : subject.question;

const answerables = (row: unknown, rows: unknown): Answerable[] => [
  ...subjectsOf('question', row, rows),
  ...subjectsOf('ask', row, rows),
];
