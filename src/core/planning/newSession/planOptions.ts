/** What whoever prepares a session chooses. */
import type { Session } from '../../session/session';
import type { Language } from '../../text/language';

export type Pace = NonNullable<Session['pace']>;
export type Stage = NonNullable<Session['stage']>;

export interface PlanOptions {
  readonly pace: Pace;
  readonly stage: Stage;
  /** Everybody looks for threats together, instead of one role after the other. */
  readonly workshop: boolean;
  /** Names of a running solution's components, the most important one first; none of a design. */
  readonly components: readonly string[];
  /** The earliest day: `2026-11-23`. */
  readonly start: string;
  readonly workingHours: WorkingHours;
  /** Of everything that the files say. */
  readonly language: Language;
}

/** What a session is made from. */
export interface NewSessionOptions extends PlanOptions {
  readonly title: string;
  /** Such as `Europe/Rome`; null leaves it to be filled in. */
  readonly timezone: string | null;
}

/** Times such as `09:00`, of one day. */
type WorkingHours = { readonly [Key in keyof Session['workingHours']]: string };

export const usualWorkingHours: WorkingHours = { from: '09:00', to: '17:30' };
