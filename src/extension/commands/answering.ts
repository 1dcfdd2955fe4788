/** Answers questions, closes asks, and opens both again. */
import * as vscode from 'vscode';
import { answerQuestion } from '../../core/note/edits/answerQuestion';
import { closeAsk, reopenAsk } from '../../core/note/edits/closeAsk';
import { setQuestionStatus } from '../../core/note/edits/setQuestionStatus';
import type { NoteStore } from '../workspace/noteStore';
import { subjectsOf, type Subject, type SubjectOf } from '../workspace/subject';
import type { NoteChange, Writer } from '../workspace/writer';

type Answerable = SubjectOf<'question'> | SubjectOf<'ask'>;

export class Answering {
  constructor(
    private readonly store: NoteStore,
    private readonly writer: Writer,
  ) {}

  /** What a check box asks for. False when it was not done. */
  readonly tick = async (subject: Subject, checked: boolean): Promise<boolean> => {
    if (subject.kind !== 'question' && subject.kind !== 'ask') return false;
    return checked ? this.askAnswer(subject) : this.openAgain(subject);
  };

  /** Asks for one answer after the other; who leaves one leaves the rest. */
  readonly answer = async (row: unknown, rows: unknown): Promise<void> => {
    for (const subject of answerables(row, rows)) if (!(await this.askAnswer(subject))) return;
  };

  readonly reopen = async (row: unknown, rows: unknown): Promise<void> => {
    for (const subject of answerables(row, rows)) await this.openAgain(subject);
  };

  readonly setNotApplicable = async (row: unknown, rows: unknown): Promise<void> => {
    for (const subject of subjectsOf('question', row, rows)) {
      const target = this.targetOf(subject);
      await this.change(subject, 'Marking', (text, note) =>
        setQuestionStatus(text, note, target, 'not-applicable'),
      );
    }
  };

  private async askAnswer(subject: Answerable): Promise<boolean> {
    const target = this.targetOf(subject);
    const answer = await vscode.window.showInputBox({
      title: textOf(subject),
      prompt: 'The answer. Leave it empty to tick the box and no more.',
      ignoreFocusOut: true,
    });
    if (answer === undefined) return false;
    const edit = subject.kind === 'ask' ? closeAsk : answerQuestion;
    return this.change(subject, 'Answering', (text, note) => edit(text, note, target, answer));
  }

  private openAgain(subject: Answerable): Promise<boolean> {
    const target = this.targetOf(subject);
    return this.change(subject, 'Opening', (text, note) =>
      subject.kind === 'ask' ? reopenAsk(text, note, target) : setQuestionStatus(text, note, target, 'open'),
    );
  }

  private change(subject: Answerable, what: string, change: NoteChange): Promise<boolean> {
    const { of } = subject;
    return this.writer.change(
      this.store.uriOf(of.folder, placeOfAnswerable(subject).file),
      `${what} “${textOf(subject)}”`,
      change,
    );
  }

  /** Taken before anybody is asked anything: what is answered is what was seen. */
  private targetOf(subject: Answerable) {
    return this.store.targetOf(subject.of.folder, placeOfAnswerable(subject));
  }
}

const placeOfAnswerable = (subject: Answerable) => (subject.kind === 'ask' ? subject.ask : subject.question);

const textOf = (subject: Answerable): string => placeOfAnswerable(subject).text;

const answerables = (row: unknown, rows: unknown): Answerable[] => [
  ...subjectsOf('question', row, rows),
  ...subjectsOf('ask', row, rows),
];
