/** What the parts of the page can ask for on their user's behalf. */
import type { QuestionStatus } from '../core/note/note';
import type { Stride } from '../core/note/stride';
import type { ChecklistQuestion } from '../core/interview/checklist/checklist';
import type { Filter } from './filter';

export interface Actions {
  select(subject: string | null): void;
  /** The previous or next subject of the list. */
  stepSubject(step: 1 | -1): void;
  makeCurrent(key: string): void;
  jumpTo(stride: Stride): void;
  setFilter(filter: Filter): void;
  setStatus(status: QuestionStatus): void;
  defer(to: string | null, due: string | null): void;
  typeAnswer(question: ChecklistQuestion, text: string): void;
  focusAnswer(question: ChecklistQuestion): void;
  blurAnswer(question: ChecklistQuestion): void;
  compose(question: ChecklistQuestion, composing: boolean): void;
  tryAgain(question: ChecklistQuestion): void;
  takeOver(earlier: number): void;
  toggleWhy(): void;
  show(): void;
  newInteractor(): void;
  help(): void;
}
