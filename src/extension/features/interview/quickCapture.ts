/**
 * A line into the note of the interview that goes on, whatever is in front: typed, then where it belongs. Where the keys
 * were they are afterwards, and words that were left come up again the next time.
 */
import * as vscode from 'vscode';
import {
  captureEdits,
  type CaptureKind,
  captureSubjects,
  lineFromOutside,
  newElementsCalled,
} from '../../../core/interview/quickCapture';
import { timerWords } from '../../../core/interview/runningInterview';
import { newSubject, type SubjectHead } from '../../../core/interview/checklist/noteSubjects';
import { elementKey } from '../../../core/note/note';
import type { NewElement } from '../../../core/note/edits/appendElement';
import { keyOfNew, type NewSubject } from '../../../core/note/edits/addQuestion';
import { parseNote } from '../../../core/note/parseNote';
import { shortened } from '../../../core/text/shorten';
import { clicked } from '../../workspace/chooseSubject';
import type { RowSubject } from '../../model/subject';
import type { App } from '../../workspace/app';
import {
  askInSteps,
  askOne,
  askText,
  type BoxChoice,
  type BoxStep,
  intoDraft,
  shownEntry,
  shownFrame,
  showBox,
} from '../../workspace/boxes';
import { tellBriefly, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { type HeldInterview, runningInterviews, tellNoneRuns } from './heldInterviews';

interface Draft {
  readonly words: string;
  readonly held: HeldInterview;
  readonly subject: NewSubject | null;
}

const titles = { hint: 'Quick Hint', question: 'Quick Question', ask: 'Quick Ask' } as const;

const prompts = {
  hint: 'What was said; begin with /S, /TD … for STRIDE categories',
  question: 'A question that has come up',
  ask: 'What is still to be asked; begin with @ and whom',
} as const;

/** What the last line of each note was about, as long as the window is open. */
const lastSubjects = new Map<string, string | null>();

/** Into the note that was clicked, else the only one, else the one that is picked behind the words. */
export const quickCapture =
  (app: App, kind: CaptureKind) =>
  (row: unknown): Promise<void> =>
    capture(app, kind, clicked(app.store, row));

/** What a link brings stands in the input, and in no note before its reader says so. */
export const captureFromOutside =
  (app: App) =>
  async (link: unknown): Promise<void> => {
    if (!(link instanceof vscode.Uri)) return;
    const line = lineFromOutside(link.path, link.query);
    if ('refused' in line) return void warn(line.refused);
    // The link may have opened the window.
    await app.store.idle();
    await capture(app, line.kind, null, line.words);
  };

async function capture(
  { store, writer, kept }: App,
  kind: CaptureKind,
  subject: RowSubject | null,
  given = '',
): Promise<void> {
  const running = runningInterviews(store, store.sessions(), new Date());
  const meant =
    subject?.kind === 'interview'
      ? running.filter(
          ({ listed, interview }) =>
            listed.folder === subject.listed.folder && interview.file === subject.interview.file,
        )
      : running;
  const [first] = meant;
  if (!first) return tellNoneRuns();
  const left = new LeftWords(kept, kind, given);
  const draft = await askInSteps<Draft>(
    titles[kind],
    { words: left.words, held: first, subject: null },
    [askWords(kind), ...(meant.length > 1 ? [askInterview(meant)] : []), askSubject(store, kind)],
    ({ words }) => left.keep(words),
  );
  if (!draft) return;
  const { words, held } = draft;
  // As long as it is not written, it is not forgotten.
  left.keep(words);
  const done = await writer.change(
    held.uri,
    `Adding to “${held.interview.title}”`,
    (note) => captureEdits(note, { kind, words, subject: draft.subject }),
    words,
  );
  if (!done) return;
  left.forget();
  lastSubjects.set(held.uri.toString(), draft.subject && keyOfNew(draft.subject));
  tellBriefly(`Noted in “${shortened(held.interview.title, 30)}”: ${shortened(words, 40)}`);
}

/** Words that were typed and not written, of each kind; those that a link brings leave them alone. */
class LeftWords {
  private readonly key: string;
  private readonly before: string;

  constructor(
    private readonly kept: vscode.Memento,
    kind: CaptureKind,
    private readonly given: string,
  ) {
    this.key = `quickCapture.${kind}`;
    const before = kept.get(this.key);
    this.before = typeof before === 'string' ? before : '';
  }

  get words(): string {
    return this.given || this.before;
  }

  keep(words: string): void {
    // The link has its own words still.
    if (words !== this.given) this.put(this.given ? `${this.before} ${words}`.trim() : words);
  }

  forget(): void {
    this.put(this.given ? this.before : '');
  }

  private put(words: string): void {
    void this.kept.update(this.key, words === '' ? undefined : words);
  }
}

const askWords =
  (kind: CaptureKind): BoxStep<Draft> =>
  async (draft, box) => {
    const answer = await askText(box, {
      prompt: prompts[kind],
      value: draft.words,
      problemOf: (text) => (text.trim() ? null : 'Write a few words.'),
      goesOn: true,
    });
    return intoDraft(answer, (words) => ({ ...draft, words }));
  };

const askInterview =
  (running: readonly HeldInterview[]): BoxStep<Draft> =>
  async (draft, box) => {
    const choices = running.map((held) => ({
      value: held,
      label: held.interview.title,
      description: timerWords(held.running),
    }));
    const answer = await askOne(box, 'Interview', choices, draft.held);
    return intoDraft(answer, (held) => ({ ...draft, held }));
  };

/** What the last line was about is under the cursor; a name that nothing has yet can become one. */
const askSubject =
  (store: NoteStore, kind: CaptureKind): BoxStep<Draft> =>
  async (draft, box) => {
    const { listed, uri } = draft.held;
    const { session } = store.sessionAt(uri) ?? listed;
    const note = store.noteOf(uri) ?? parseNote(await store.textOf(uri));
    const heads = captureSubjects(session, note, kind, lastSubjects.get(uri.toString()));
    const known = heads.map(headChoice);
    const pick = Object.assign(
      vscode.window.createQuickPick<BoxChoice<NewSubject | null>>(),
      shownFrame(box),
      {
        placeholder: 'What is it about? Type a name to find it, or to begin a new one.',
        items: known,
      },
    );
    const answer = await showBox<NewSubject | null>(pick, box, (accept) => [
      pick.onDidChangeValue((typed) => {
        pick.items = [...known, ...newElementsCalled(typed, heads).map(newChoice)];
      }),
      pick.onDidAccept(() => {
        const [chosen] = pick.activeItems;
        if (!chosen) return;
        // The list may be behind what was typed.
        const made = newElementsCalled(pick.value, heads).map(newChoice);
        const named = made.length ? made : known.filter((_, at) => heads[at]?.key === elementKey(pick.value));
        const same = named.find(({ description }) => description === chosen.description) ?? named[0];
        accept(chosen.alwaysShow && same ? same.value : chosen.value);
      }),
    ]);
    return intoDraft(answer, (subject) => ({ ...draft, subject }));
  };

const headChoice = (head: SubjectHead): BoxChoice<NewSubject | null> =>
  shownEntry({
    value: newSubject(head),
    label: head.key === null ? 'The whole solution' : head.name,
    description: head.key === null ? '' : `${head.type ?? head.kind}${head.inNote ? '' : ' of another note'}`,
  });

/** Shown though the words for what it becomes are not among those typed. */
const newChoice = (element: NewElement): BoxChoice<NewSubject> => ({
  ...shownEntry({
    value: element,
    label: element.name,
    description: `new ${element.type ?? element.kind}`,
  }),
  alwaysShow: true,
});
