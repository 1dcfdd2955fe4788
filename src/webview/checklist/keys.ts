/** Every key of the page, in one table: what the page obeys is what its overlay shows. */

export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'edit'
  | 'answered'
  | 'notApplicable'
  | 'deferred'
  | 'open'
  | 'addHint'
  | 'askSomebody'
  | 'takeOver'
  | 'why'
  | 'show'
  | 'ownQuestion'
  | 'newInteractor'
  | 'previousSubject'
  | 'nextSubject'
  | 'S'
  | 'T'
  | 'R'
  | 'I'
  | 'D'
  | 'E'
  | 'filter'
  | 'openOnly'
  | 'follow'
  | 'help'
  | 'back'
  | 'nextOpen'
  | 'best';

export interface KeyEntry {
  readonly action: Action;
  /** As shown: `Shift+S`, `Ctrl+Enter` (Cmd on a Mac serves as well). */
  readonly keys: readonly string[];
  readonly label: string;
}

export interface KeyGroup {
  readonly title: string;
  /** Whether the keys work in an answer's field, or where no input has the focus. */
  readonly inAnswer: boolean;
  readonly entries: readonly KeyEntry[];
}

const aboutQuestion = 'The current question';

export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Move',
    inAnswer: false,
    entries: [
      { action: 'next', keys: ['ArrowDown', 'j'], label: 'Next question' },
      { action: 'previous', keys: ['ArrowUp', 'k'], label: 'Previous question' },
      { action: 'best', keys: ['b'], label: 'The question that is best asked next' },
      { action: 'first', keys: ['Home'], label: 'First question' },
      { action: 'last', keys: ['End'], label: 'Last question' },
      { action: 'previousSubject', keys: ['['], label: 'Previous interactor or element' },
      { action: 'nextSubject', keys: [']'], label: 'Next interactor or element' },
      { action: 'S', keys: ['Shift+S'], label: 'To Spoofing' },
      { action: 'T', keys: ['Shift+T'], label: 'To Tampering' },
      { action: 'R', keys: ['Shift+R'], label: 'To Repudiation' },
      { action: 'I', keys: ['Shift+I'], label: 'To Information Disclosure' },
      { action: 'D', keys: ['Shift+D'], label: 'To Denial of Service' },
      { action: 'E', keys: ['Shift+E'], label: 'To Elevation of Privilege' },
    ],
  },
  {
    title: aboutQuestion,
    inAnswer: false,
    entries: [
      { action: 'edit', keys: ['Enter', 'e'], label: 'Type the answer' },
      { action: 'answered', keys: ['x'], label: 'Answered' },
      { action: 'notApplicable', keys: ['-'], label: 'Not applicable' },
      { action: 'deferred', keys: ['>'], label: 'Deferred' },
      { action: 'open', keys: ['o'], label: 'Open again' },
      { action: 'addHint', keys: ['h'], label: 'Add a hint' },
      { action: 'askSomebody', keys: ['a'], label: 'Ask somebody' },
      { action: 'takeOver', keys: ['t'], label: 'Take over the newest earlier answer' },
      { action: 'why', keys: ['w'], label: 'Why this question' },
      { action: 'show', keys: ['g'], label: 'Show in note' },
    ],
  },
  {
    title: 'While typing an answer',
    inAnswer: true,
    entries: [
      { action: 'back', keys: ['Escape'], label: 'Back to the question' },
      { action: 'nextOpen', keys: ['Ctrl+Enter'], label: 'Next open question' },
      { action: 'addHint', keys: ['Ctrl+Shift+H'], label: 'Add a hint' },
      { action: 'askSomebody', keys: ['Ctrl+Shift+A'], label: 'Ask somebody' },
    ],
  },
  {
    title: 'The checklist',
    inAnswer: false,
    entries: [
      { action: 'filter', keys: ['/'], label: 'Filter' },
      { action: 'openOnly', keys: ['f'], label: 'Open questions only' },
      { action: 'follow', keys: ['p'], label: 'Follow the cursor in the text, or hold still' },
      { action: 'ownQuestion', keys: ['n'], label: 'Ask your own question' },
      { action: 'newInteractor', keys: ['i'], label: 'New interactor' },
      { action: 'help', keys: ['?'], label: 'These keys' },
    ],
  },
];

/** VS Code's keys that work on the page too, one after the other: a test holds them to the manifest. */
export const chordEntries: readonly Pick<KeyEntry, 'keys' | 'label'>[] = [
  { keys: ['Ctrl+K', 'L'], label: 'Back to Text' },
  { keys: ['Ctrl+K', 'Shift+B'], label: 'Next Interactor' },
  { keys: ['Ctrl+K', 'Shift+H'], label: 'Quick Hint' },
  { keys: ['Ctrl+K', 'Shift+Q'], label: 'Quick Question' },
  { keys: ['Ctrl+K', 'Shift+A'], label: 'Quick Ask' },
  { keys: ['Ctrl+K', 'J'], label: 'Go to Finding' },
  { keys: ['Ctrl+K', 'Shift+J'], label: 'Show Overview' },
  { keys: ['Ctrl+K', 'Shift+W'], label: 'Put the Window Back' },
  { keys: ['Ctrl+K', 'Shift+L'], label: 'End Interview' },
];

/** Whether a key of its own changes or shows one question: not by accident, where something else has the focus. */
export const isAboutQuestion = (action: Action): boolean =>
  keyGroups.some(
    ({ title, entries }) => title === aboutQuestion && entries.some((entry) => entry.action === action),
  );

/** What a keyboard event says; the page's events have it all. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  getModifierState(name: string): boolean;
}

/**
 * What a key press asks for, in an answer's field or outside of all inputs; null for nothing. While an input method
 * composes, keys are its own.
 */
export function actionOf(press: KeyPress, inAnswer: boolean): Action | null {
  if (press.isComposing) return null;
  const name = nameOf(press);
  for (const group of keyGroups) {
    if (group.inAnswer !== inAnswer) continue;
    for (const { action, keys } of group.entries) if (keys.includes(name)) return action;
  }
  return null;
}

/** `Shift+S`, `Ctrl+Shift+H`, `?`: Shift is named where it is no part of the character itself. */
function nameOf(press: KeyPress): string {
  const graph = press.getModifierState('AltGraph');
  if (press.altKey && !graph) return '';
  const control = (press.ctrlKey || press.metaKey) && !graph;
  const isLetter = /^[a-z]$/i.test(press.key);
  const shift = press.shiftKey && (isLetter || press.key.length > 1);
  const key = isLetter ? (shift ? press.key.toUpperCase() : press.key.toLowerCase()) : press.key;
  return `${control ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${key}`;
}
