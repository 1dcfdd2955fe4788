/** What is decided and done about a finding, as a session holds it. Format page, "Decisions". */
import type { DecisionKind, Effort, Horizon, Progress } from '../note/detailKeys';

/** What becomes of a risk. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Ids where known, joined by commas. */
  readonly by: string | null;
  /** The last day for which it holds. */
  readonly until: string | null;
  readonly because: string | null;
}

export interface Mitigation {
  readonly text: string;
  /** From 0 on, among all that are written below the finding; one that is empty or struck out keeps its place. */
  readonly place: number;
  readonly effort: Effort | null;
  readonly horizon: Horizon | null;
  readonly owner: string | null;
  readonly status: Progress | null;
  readonly due: string | null;
  /** Why it is done so, or why it was dropped. */
  readonly because: string | null;
}
