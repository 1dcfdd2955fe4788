/** Questions and asks alike: what waits for an answer, and whose. */
import type { SessionQuestion, Task } from './session';

/** A question of a checklist or an `#ask`: both wait for somebody's answer. */
export type Askable = SessionQuestion | Task;

export const isAsk = (askable: Askable): askable is Task => 'owners' in askable;

/** True while an answer is still missing. */
export const isOpen = (askable: Askable): boolean =>
  askable.status === 'open' || askable.status === 'deferred';

/** Who is to answer: ids where known; empty where nobody in particular is named. */
export const askedOf = (askable: Askable): readonly string[] =>
  isAsk(askable) ? askable.owners : askable.deferredTo === null ? [] : [askable.deferredTo];
