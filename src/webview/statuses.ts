/** Statuses that were asked for and that the text does not say yet: shown at once, taken back when it will not be. */
import type { QuestionStatus } from '../core/note/note';
import type { ChecklistQuestion } from '../core/interview/checklist/checklist';

export class Statuses {
  private readonly asked = new Map<string, { status: QuestionStatus; isWritten: boolean }>();

  of(question: ChecklistQuestion): QuestionStatus {
    return this.asked.get(question.key)?.status ?? question.status;
  }

  ask(key: string, status: QuestionStatus): void {
    this.asked.set(key, { status, isWritten: false });
  }

  /** A request has ended. What was written shows until the next checklist says the same. */
  ended(key: string, status: QuestionStatus, ok: boolean): void {
    const asked = this.asked.get(key);
    if (asked?.status !== status) return;
    if (ok) this.asked.set(key, { status, isWritten: true });
    else this.asked.delete(key);
  }

  /** A checklist has come: it knows all that was written. */
  update(): void {
    for (const [key, { isWritten }] of this.asked) if (isWritten) this.asked.delete(key);
  }

  clear(): void {
    this.asked.clear();
  }
}
