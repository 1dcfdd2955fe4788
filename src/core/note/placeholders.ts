/** What people write where they do not know yet. Format page, "From hint to risk". */

/** One of these as the whole value says nothing. */
const words: ReadonlySet<string> = new Set(
  'tbd tba tbc todo fixme none n/a unknown unclear unbekannt unklar offen'.split(' '),
);
/** Nobody begins the steps of an attack with one of these: `tbd, ask Omar`. */
const reminder = /^(?:tbd|todo)\s*[,;:(–—-]/;
/** What may stand around a word, and what says nothing alone. */
const signs = String.raw`[\s?？!.…*_~()\[\]\x60–—-]`;
const around = new RegExp(`^${signs}+|(?<!${signs})${signs}+$`, 'g');

/** True for `TBD`, `_unknown_`, `???`, `-`, `tbd, ask Omar` and a comment alone; false for `unknown keys are accepted`. */
export function isPlaceholder(value: string): boolean {
  if (value.startsWith('<!--')) return value.indexOf('-->') === value.length - 3;
  const bare = value.replace(around, '').toLowerCase();
  return bare === '' || words.has(bare) || reminder.test(bare);
}
