/** The answers that are being typed: sends them to the note in time, and keeps what it has not taken. */
import type { ChecklistQuestion, SubjectSheet } from '../core/interview/checklist/checklist';
import { arrived, begun, draftOf, isUnsent, isWritten, noteSays, sending, typed, type Draft } from './draft';
import type { Host } from './host';

/** Well within the 300 ms that an answer may take to the note. */
const pause = 150;

export interface DraftEntry {
  readonly subject: string | null;
  readonly key: string;
  /** The question's words, for when it is gone. */
  readonly question: string;
  draft: Draft;
}

interface Held extends DraftEntry {
  /** Its field has the focus. */
  focused: boolean;
  /** Counts what was sent. */
  turn: number;
  /** What has to wait until an input method is done with the field. */
  waiting: (() => void)[] | null;
}

export class Drafts {
  private readonly held = new Map<string, Held>();
  private timer: number | undefined;

  constructor(
    private readonly host: Host,
    /** Runs with the question whose words or whose fate changed. */
    private readonly onChange: (key: string) => void,
  ) {}

  /** The words of a page that was closed before they were written: they are sent again. */
  restore(entries: readonly DraftEntry[]): void {
    for (const entry of entries) {
      const held = { ...entry, focused: false, turn: 0, waiting: null };
      this.held.set(idOf(entry.subject, entry.key), held);
      this.send(held);
    }
  }

  get(subject: string | null, key: string): DraftEntry | undefined {
    return this.held.get(idOf(subject, key));
  }

  /** All whose words are not known to be in the note. */
  unwritten(): DraftEntry[] {
    return [...this.held.values()]
      .filter(({ draft }) => !isWritten(draft))
      .map(({ subject, key, question, draft }) => ({ subject, key, question, draft }));
  }

  focus(subject: string | null, question: ChecklistQuestion): void {
    const held = this.hold(subject, question);
    held.focused = true;
    held.draft = begun(held.draft);
  }

  type(subject: string | null, question: ChecklistQuestion, text: string): void {
    const held = this.hold(subject, question);
    held.draft = typed(held.draft, text);
    this.later();
    this.onChange(question.key);
  }

  compose(subject: string | null, key: string, composing: boolean): void {
    const held = this.held.get(idOf(subject, key));
    if (!held) return;
    const waiting = held.waiting ?? [];
    held.waiting = composing ? waiting : null;
    if (composing) return;
    for (const each of waiting) each();
    this.later();
    this.onChange(key);
  }

  blur(subject: string | null, key: string): void {
    const held = this.held.get(idOf(subject, key));
    if (!held) return;
    this.compose(subject, key, false);
    held.focused = false;
    this.flush();
    this.drop(held);
    this.onChange(key);
  }

  /** Sends now whatever the note does not have yet, also while something is on its way. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const held of this.held.values()) {
      if (isUnsent(held.draft) && !held.draft.refused) this.send(held);
    }
  }

  tryAgain(subject: string | null, key: string): void {
    const held = this.held.get(idOf(subject, key));
    if (held) this.send(held);
  }

  forget(subject: string | null, key: string): void {
    this.held.delete(idOf(subject, key));
    this.onChange(key);
  }

  /** Takes in what the note says now. */
  update(sheet: SubjectSheet): void {
    for (const question of sheet.questions) {
      const held = this.held.get(idOf(sheet.key, question.key));
      if (!held) continue;
      this.whenFree(held, () => {
        held.draft = noteSays(held.draft, question.answer);
        this.drop(held);
      });
    }
    if (this.unwritten().some(({ draft }) => isUnsent(draft) && !draft.refused)) this.later();
  }

  private hold(subject: string | null, question: ChecklistQuestion): Held {
    const id = idOf(subject, question.key);
    let held = this.held.get(id);
    if (!held) {
      held = {
        subject,
        key: question.key,
        question: question.text,
        draft: draftOf(question.answer),
        focused: false,
        turn: 0,
        waiting: null,
      };
      this.held.set(id, held);
    }
    return held;
  }

  private later(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      for (const held of this.held.values()) {
        // One at a time: what follows goes when the one before has arrived.
        if (isUnsent(held.draft) && held.draft.flight === null && !held.draft.refused && !held.waiting)
          this.send(held);
      }
    }, pause);
  }

  private send(held: Held): void {
    const { subject, key, draft } = held;
    const { known: from, sent, text } = draft;
    held.draft = sending(draft);
    held.turn += 1;
    const { turn } = held;
    this.host.request(
      (request) => ({ type: 'answer', request, subject, key, from, sent, text }),
      (_ok, outcome) => {
        // A later one is on its way; its end tells about both.
        if (held.turn !== turn) return;
        this.whenFree(held, () => {
          held.draft = arrived(held.draft, outcome);
          this.drop(held);
          if (isUnsent(held.draft) && !held.draft.refused) this.later();
          this.onChange(key);
        });
      },
    );
    this.onChange(key);
  }

  private whenFree(held: Held, change: () => void): void {
    if (held.waiting) held.waiting.push(change);
    else change();
  }

  private drop(held: Held): void {
    if (!held.focused && isWritten(held.draft)) this.held.delete(idOf(held.subject, held.key));
  }
}

const idOf = (subject: string | null, key: string): string => JSON.stringify([subject, key]);
