/** Keys of YAML that are nearly one that is known at their place, or another word for it: `tittle: Shop`. */
import { isMap, isScalar, isSeq } from 'yaml';
import { isOneEditAway, isTwoEditsAway } from '../text/compareTexts';
import type { Problem } from '../text/problem';
import type { Shape } from './yamlSchema';

export type MisspeltKey = Problem<'misspelt-key', { written: string; key: string }>;

/** Words of their own that are nearly a key. */
const otherWords: ReadonlySet<string> = new Set(
  'form from stars starred star stat smart state states stake score tile tiles data'.split(' '),
);

/** Other words that people write for a key, where it is known and not there itself. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  people: ['participants', 'attendees', 'invitees', 'guests'],
  attendees: ['participants'],
  notetaker: ['takenby', 'writtenby', 'scribe', 'minutestaker'],
  meetings: ['interviews'],
  minutes: ['duration', 'length'],
  start: ['date', 'time', 'when', 'begin', 'begins'],
  location: ['place', 'venue'],
  note: ['file'],
  link: ['url', 'href'],
  in: ['include', 'included', 'inscope'],
  out: ['exclude', 'excluded', 'outofscope'],
};

/**
 * The one of some keys that was meant: `('attendes', keys)` → `'attendees'`, `('Role', keys)` → `'role'`, and
 * `('duration', keys)` → `'minutes'`. Null for a key of the user's own. In a short one only letters may be swapped or
 * doubled, since `names` and `date` are other words.
 */
export function keyMeant(written: string, keys: readonly string[]): string | null {
  const word = written.replace(/\p{Cf}/gu, '').toLowerCase();
  const isNear = (known: string): boolean => {
    const key = known.toLowerCase();
    if (word === key) return true;
    if (key.length < 4 || otherWords.has(word)) return false;
    if (key.length === 4)
      return (
        word.length >= 4 &&
        isOneEditAway(word, key) &&
        Array.from(word).every((letter) => key.includes(letter))
      );
    return isOneEditAway(word, key) || (key.length >= 7 && word[0] === key[0] && isTwoEditsAway(word, key));
  };
  const letters = word.replace(/[\s_-]+/g, '');
  return keys.find(isNear) ?? keys.find((key) => synonyms[key]?.includes(letters)) ?? null;
}

/** In a node that should have that shape; a key that stands there rightly as well was not meant. */
export function misspeltKeys(node: unknown, shape: Shape | undefined): MisspeltKey[] {
  if (isSeq(node) && shape?.kind === 'list')
    return node.items.flatMap((item) => misspeltKeys(item, shape.item));
  if (!isMap(node) || shape?.kind !== 'map') return [];
  const written = node.items.map(({ key }) => (isScalar(key) ? key.value : null));
  const missing = Object.keys(shape.entries).filter((key) => !written.includes(key));
  return node.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || typeof key.value !== 'string') return [];
    if (Object.hasOwn(shape.entries, key.value)) return misspeltKeys(value, shape.entries[key.value]);
    const meant = keyMeant(key.value, missing);
    const span = { start: key.range?.[0] ?? 0, end: key.range?.[1] ?? 0 };
    return meant === null ? [] : [{ code: 'misspelt-key', span, written: key.value, key: meant }];
  });
}
