import type { ChecklistInput } from '../checklist/noteSubjects';

/** What is known beside the text that is typed; the note in it may be some keys older. */
export interface Surroundings extends ChecklistInput {
  /** Where the session is held: `2026-11-23T09:00`. */
  readonly now: string;
}

/** Only asked for where it matters: most keys are no reason to put a session together. */
export type Known = () => Surroundings;
