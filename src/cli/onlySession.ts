import type { Session } from '../core/session/session';
import { UsageError } from './commandLine';

/** The one session of a folder. Throws a `UsageError` when there is none, or which one is meant is not said. */
export function onlySession(what: string, sessions: readonly Session[]): Session {
  const [session, ...others] = sessions;
  if (!session) throw new UsageError(`${what} needs a session, and there is none.`);
  if (others.length) {
    const folders = sessions.map(({ folder }) => folder || '.').join(', ');
    throw new UsageError(`${what} holds one session: name its folder, one of ${folders}.`);
  }
  return session;
}
