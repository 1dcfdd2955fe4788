// Actions that a busy window may lose: the focus moves, a list is drawn anew, a box closes.

import { errors } from 'playwright-core';

/** How long one attempt waits for a thing that mostly is there at once. */
export const ATTEMPT_MS = 5000;

const ATTEMPTS = 6;

/**
 * Acts until the outcome is seen: `attempt` acts, waits for what the action is for, and times out when it does not come.
 * Only for actions that may be done twice. The last attempt's error is the caller's to see.
 */
export async function again<Outcome>(attempt: () => Promise<Outcome>): Promise<Outcome> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || number === ATTEMPTS) throw error;
    }
  }
}
