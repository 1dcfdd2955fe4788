/**
 * A line into the note of the interview that goes on, whatever is in front: typed, then where it belongs. Where the keys
 * were they are afterwards, and words that were left come up again the next time.
 */
import * as vscode from 'vscode';
import {
  captureEdits,
  type CaptureKind,
  captureSubjects,
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
import { tellBriefly } from '../../workspace/messages';
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

/** Of the note that was clicked, else of the only one, else of the one that is picked behind the words. */
export const quickCapture =
  ({ store, writer, kept }: App, kind: CaptureKind) =>
  async (row: unknown): Promise<void> => {
    const running = runningInterviews(store, store.sessions(), new Date());
    const subject = clicked(store, row);
    const of = subject?.kind === 'interview' ? subject : null;
    const meant = running.filter(
      ({ listed, interview }) =>
        !of || (listed.folder === of.listed.folder && interview.file === of.interview.file),
    );
    const [first] = meant;
    if (!first) return tellNoneRuns();
    const key = `quickCapture.${kind}`;
    const left = kept.get(key);
    const draft = await askInSteps<Draft>(
      titles[kind],
      { words: typeof left === 'string' ? left : '', held: first, subject: null },
      [askWords(kind), ...(meant.length > 1 ? [askInterview(meant)] : []), askSubject(store, kind)],
      ({ words }) => void kept.update(key, words === '' ? undefined : words),
    );
    if (!draft) return;
    const { words, held } = draft;
    // As long as it is not written, it is not forgotten.
    await kept.update(key, words);
    const done = await writer.change(
      held.uri,
      `Adding to “${held.interview.title}”`,
      (note) => captureEdits(note, { kind, words, subject: draft.subject }),
      words,
    );
    if (!done) return;
    await kept.update(key, undefined);
    lastSubjects.set(held.uri.toString(), draft.subject && keyOfNew(draft.subject));
    tellBriefly(`Noted in “${shortened(held.interview.title, 30)}”: ${shortened(words, 40)}`);
  };

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
