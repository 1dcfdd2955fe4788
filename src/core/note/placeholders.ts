/** What people write where they do not know yet. Format page, "From hint to risk". */

const notYet: ReadonlySet<string> = new Set(['tbd', 'tba', 'tbc', 'todo', 'fixme', 'xxx']);
/** These may answer a question, and are no steps of an attack. */
const notKnown: ReadonlySet<string> = new Set('none n/a unknown unclear unbekannt unklar offen'.split(' '));
/** What may stand around a word, and what says nothing alone. */
const signs = String.raw`[\s?？!.…*_~()\[\]\x60–—-]`;
const around = new RegExp(`^${signs}+|(?<!${signs})${signs}+$`, 'g');

/** The word alone: `_TBD_.` → `tbd`; of a comment, which says nothing, ''. */
const wordIn = (value: string): string =>
  value.startsWith('<!--') && value.indexOf('-->') === value.length - 3
    ? ''
    : value.replace(around, '').toLowerCase();

/** True for `TBD`, `???`, `-` and a comment alone, where an answer will stand; false for `none`. */
export function isNotYet(value: string): boolean {
  const word = wordIn(value);
  return word === '' || notYet.has(word);
}

/** True for `unknown` too; false for `unknown keys are accepted` and `tbd, ask Omar`. */
export const isPlaceholder = (value: string): boolean => isNotYet(value) || notKnown.has(wordIn(value));

/** Nobody begins the steps of an attack with one of these, alone or with a remark. */
const reminders = [
  ...notYet,
  'to be (?:added|clarified|decided|defined|determined|discussed|done|examined|found out)(?: (?:by|with) .*)?',
  "not (?:yet )?(?:clear|known|sure|tested|tried)|(?:i |we )?(?:do not|don[’']t) know|no idea|unsure",
  'noch (?:offen|unklar|nicht bekannt)|keine ahnung|k\\. ?a',
];
/** `tbd, ask Omar`, `to be determined by Omar`, `not yet known` */
const reminder = new RegExp(`^(?:${reminders.join('|')})(?:\\s*[,;:(–—-].*)?$`);
/** A picture or a link with no words: `![](img/keypad.png)`, `[](keypad.png)`, `<img src="keypad.png">`. */
const bareLinks =
  /^(?:\s*(?:!?\[\s*\](?:\([^()]*\)|\[[^[\]]*\])|<img\b(?![^>]*\balt\s*=\s*["']?[^\s"'>])[^<>]*>))+\s*$/i;

/** Whether an attack path, a reason or a measure is said: not by `tbd, ask Omar` or a picture without words. */
export const isReason = (value: string | null): boolean =>
  value !== null &&
  !isPlaceholder(value) &&
  !/^[?？].*$/.test(value) &&
  !reminder.test(wordIn(value)) &&
  !bareLinks.test(value);

/** Whether all of a text is struck through, and so taken back: `'~~the key~~'`, not `'~~the~~ a key'`. */
export const isStruck = (written: string): boolean => written.startsWith('~~') && onlyStruck.test(written);

const onlyStruck = /^~~(?!\s)(?:(?!~~)[^\\])+(?<!\s)~~[.,;:!?]?$/u;

/** Blanks in place of what is struck through in a text: `'~~A~~ B -> C'` → `'      B -> C'`. */
export const withoutStruck = (written: string): string =>
  written.includes('~~') ? written.replace(struckRun, (run) => ' '.repeat(run.length)) : written;

const struckRun = /~~(?!\s)(?:(?!~~)[^\\`])+(?<!\s)~~/gu;
