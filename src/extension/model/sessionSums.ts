/** What a view makes of each session, and what it counts of all together, kept up session by session. */
import { sessionId, type ListedSession, type SessionsChanged } from './subject';

/** On another day the same session may say something else. */
interface FoundOnDay {
  readonly today: string;
}

interface Kept<Found> {
  readonly listed: ListedSession;
  readonly found: Found;
}

/**
 * A key changes one session: what was made of the others stays, and of the sums only its own part is taken out and put in.
 * `new SessionSums(['shown', 'all'])` adds up two figures of what is found in a session.
 */
export class SessionSums<Name extends string, Found extends FoundOnDay & Readonly<Record<Name, number>>> {
  private kept = new Map<string, Kept<Found>>();
  private sums: Record<Name, number>;

  constructor(private readonly names: readonly Name[]) {
    this.sums = this.zero();
  }

  /** Of all sessions that were taken. */
  get all(): Readonly<Record<Name, number>> {
    return this.sums;
  }

  /** `changed` are those of the sessions that are different since they were last taken; all that came or went is `'all'`. */
  take(
    sessions: readonly ListedSession[],
    changed: SessionsChanged,
    today: (listed: ListedSession) => string,
    find: (listed: ListedSession, today: string) => Found,
  ): void {
    const before = this.kept;
    if (changed === 'all') {
      this.kept = new Map();
      this.sums = this.zero();
    }
    for (const listed of changed === 'all' ? sessions : changed) {
      const id = sessionId(listed);
      const known = before.get(id);
      const day = today(listed);
      const isKnown = known?.listed === listed && known.found.today === day;
      const found = isKnown ? known.found : find(listed, day);
      const other = this.kept.get(id);
      if (other) this.add(other.found, -1);
      this.kept.set(id, { listed, found });
      this.add(found, 1);
    }
  }

  /** What was found in a session; undefined of one that was not taken. */
  of(listed: ListedSession): Found | undefined {
    return this.kept.get(sessionId(listed))?.found;
  }

  /** Something else is wanted of every session from now on. */
  forget(): void {
    this.kept = new Map();
    this.sums = this.zero();
  }

  private add(found: Found, times: 1 | -1): void {
    for (const name of this.names) this.sums[name] += times * found[name];
  }

  private zero(): Record<Name, number> {
    return Object.fromEntries(this.names.map((name) => [name, 0])) as Record<Name, number>;
  }
}
