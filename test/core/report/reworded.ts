import type { Session } from '../../../src/core/session/session';

const untrusted: ReadonlySet<string> = new Set([
  ...[
    'title',
    'classification',
    'name',
    'text',
    'element',
    'about',
    'saidBy',
    'attendees',
    'owners',
    'deferredTo',
    'deferredPeople',
  ],
  ...['how', 'because', 'mitigation', 'effort', 'horizon', 'owner', 'source', 'status', 'due', 'date'],
]);
const known: ReadonlySet<string> = new Set([
  ...['open', 'closed', 'answered', 'deferred', 'not-applicable'],
  ...['requested', 'received', 'none'],
]);

/**
 * The session with other words for everything that somebody wrote; the same word for the same, and never none. `more`
 * are keys besides those that laws about findings are about.
 */
export function reworded(session: Session, words: readonly string[], more: readonly string[] = []): Session {
  const keys = new Set([...untrusted, ...more]);
  const given = new Map<string, string>();
  const wordFor = (text: string): string => {
    const word = given.get(text) ?? `${words[given.size % words.length] ?? ''} x${given.size}`;
    given.set(text, word);
    return word;
  };
  const reword = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keys.has(key) && !known.has(value) ? wordFor(value) : value;
    if (Array.isArray(value)) return value.map((item) => reword(item, key));
    if (typeof value !== 'object' || value === null || value instanceof Map) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, reword(inner, name)]));
  };
  return reword(session, '') as Session;
}
