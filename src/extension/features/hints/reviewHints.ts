/** Goes through all hints of a session that are neither confirmed nor dismissed, one at a time. */
import * as vscode from 'vscode';
import {
  hintReviewOf,
  offersOf,
  othersThan,
  type Offer,
  followed,
  startReview,
  stepOf,
  tallyOf,
  wentBack,
  wentOn,
  withAsked,
  type ReviewStep,
} from '../../../core/interview/review/hintReview';
import { mergeHint } from '../../../core/note/edits/judgeHint';
import { reviewLines, reviewWordsOf, tallyText, type ReviewLine } from '../../../core/report/reviewText';
import type { Place } from '../../../core/session/place';
import type { Finding, Session } from '../../../core/session/session';
import type { ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { showBox, type BoxAnswer, chooseOne, shownEntry } from '../../workspace/boxes';
import { sessionFor } from '../../workspace/chooseSubject';
import { inform } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { shownColumn } from '../../workspace/shownText';
import type { TagPlace } from '../../workspace/openDocuments';
import type { Writer } from '../../workspace/writer';
import { tagAims, type TagAim, type TagStep, type TagSteps } from './tagAim';
import { hasRoom } from './tagSteps';

/** Every step is one change of a note; after it the session is read anew. */
export const reviewHints =
  ({ store, writer, today }: App, { steps }: TagSteps) =>
  async (argument: unknown) => {
    const chosen = await sessionFor(store, argument, 'Review Hints');
    if (!chosen) return;
    let walk = startReview(chosen.session, today.of(chosen));
    if (!walk.ahead.length) {
      void inform(`No hint of “${chosen.session.title}” is left to review.`);
      return;
    }
    let changed = false;
    for (;;) {
      await store.idle();
      const listed = store.present(chosen);
      walk = followed(walk, listed.session);
      const step = stepOf(walk, listed.session);
      if (!step) break;
      const at = tagPlaceOf(store, listed, step.hint);
      const answer = await askAbout(store, listed, step, walk.today);
      if (answer === 'left') {
        if (changed) break;
        return;
      }
      if (answer === 'back') {
        walk = wentBack(walk);
        continue;
      }
      const offer = answer.value;
      if (offer !== 'later') {
        const merge: TagStep = (aim) => mergeWithAnother(aim, step.hint, listed.session, writer);
        if (!(await carryOutOffer(store, offer, at, offer === 'merge' ? merge : steps[offer]))) continue;
        changed = true;
      }
      if (offer === 'turnIntoHint') continue;
      if (offer === 'askSomebody') walk = withAsked(walk);
      await store.idle();
      walk = wentOn(walk, store.present(chosen).session);
    }
    const tally = tallyOf(walk, store.present(chosen).session);
    // Somebody may have taken all of them away meanwhile.
    if (tally.hints) void inform(`${tallyText(tally)}.`);
  };

/** Where the hint stands as it is shown, so that nothing else is changed should the note change meanwhile. */
function tagPlaceOf(store: NoteStore, listed: ListedSession, hint: Finding): TagPlace | null {
  const target = store.targetOf(listed, hint);
  return target && { ...target, uri: store.uriOf(listed.folder, hint.file).toString() };
}

async function askAbout(
  store: NoteStore,
  listed: ListedSession,
  { hint, number, count }: ReviewStep,
  today: string,
): Promise<BoxAnswer<Offer>> {
  const review = hintReviewOf(
    hint,
    listed.session,
    store.noteIn(listed, hint.file),
    store.catalogsOf(listed),
  );
  await showBehind(store, listed, hint);
  return askReview({
    title: `Hint ${number} of ${count}`,
    step: number,
    totalSteps: count,
    lines: reviewLines(hint, review, listed.session, today),
    offers: offersOf(hint, listed.session),
    show: (place) => void showBehind(store, listed, place),
  });
}

/** In the middle of the editor, since the box covers its top. */
async function showBehind(store: NoteStore, listed: ListedSession, place: Place): Promise<void> {
  const range = store.rangeOf(listed, place);
  try {
    const document = await vscode.workspace.openTextDocument(store.uriOf(listed.folder, place.file));
    const editor = await vscode.window.showTextDocument(document, {
      preview: true,
      preserveFocus: true,
      selection: range,
      ...shownColumn(document),
    });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  } catch {
    // A file that is gone a moment later has no place to show.
  }
}

async function carryOutOffer(
  store: NoteStore,
  offer: Exclude<Offer, 'later'>,
  at: TagPlace | null,
  step: TagStep,
): Promise<boolean> {
  if (!at) return false;
  const [aim] = await tagAims(store, offer === 'merge' ? 'dismiss' : offer, at, undefined);
  return aim ? step(aim) : false;
}

async function mergeWithAnother(
  aim: TagAim,
  hint: Finding,
  session: Session,
  writer: Writer,
): Promise<boolean> {
  const items = othersThan(hint, session).map((other) => ({
    other,
    label: reviewWordsOf(other),
    description: other.about.join(', '),
  }));
  const picked = await chooseOne(items, {
    title: `Merge: ${reviewWordsOf(hint)}`,
    placeHolder: 'Which one says the same?',
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked) return false;
  const { other } = picked;
  if (!hasRoom(aim, (note, target) => mergeHint(note, target, other))) return false;
  return writer.change(aim.uri, `Merging “${aim.tag.text}”`, (note) => mergeHint(note, aim.target, other));
}

/** One hint under review: what is known about it, and what can become of it. */
interface ReviewBox {
  /** `Hint 3 of 10` */
  readonly title: string;
  /** From the second on there is a way back. */
  readonly step: number;
  readonly totalSteps: number;
  readonly lines: readonly ReviewLine[];
  readonly offers: readonly Offer[];
  /** Shows where a line is written, and leaves the box open. */
  readonly show: (place: Place) => void;
}

type ReviewRow = vscode.QuickPickItem &
  ({ readonly place: Place } | { readonly offer: Offer } | { kind: number });

/** The first thing to do has the focus; what is known stands above it, and Enter on it goes to its place. */
function askReview(box: ReviewBox): Promise<BoxAnswer<Offer>> {
  const pick = vscode.window.createQuickPick<ReviewRow>();
  const offers = box.offers.map((offer) => ({ ...offerLabels[offer], offer }));
  pick.title = box.title;
  pick.placeholder = 'What becomes of it?';
  pick.items = [
    ...box.lines.map(({ name, text, more, place }) =>
      shownEntry({ label: name, description: text, detail: more, place }),
    ),
    { label: 'What becomes of it', kind: vscode.QuickPickItemKind.Separator },
    ...offers,
  ];
  pick.activeItems = offers.slice(0, 1);
  return showBox(pick, box, (accept) => [
    pick.onDidAccept(() => {
      const [chosen] = pick.activeItems;
      if (!chosen) return;
      if ('offer' in chosen) accept(chosen.offer);
      else if ('place' in chosen) box.show(chosen.place);
    }),
  ]);
}

const offerLabels: Readonly<Record<Offer, { label: string; description: string }>> = {
  confirmRisk: { label: 'Show How It Works…', description: 'makes it a risk' },
  askSomebody: { label: 'Ask Somebody…', description: 'who may know more' },
  dismiss: { label: 'Dismiss…', description: 'with the reason' },
  merge: { label: 'Merge with Another…', description: 'that says the same' },
  turnIntoHint: { label: 'Turn Back into Hint', description: 'and look at it again' },
  later: { label: 'Later', description: 'goes on to the next' },
};
