/** The six STRIDE categories: their letters, names and the property each one attacks. */

export const strideLetters = ['S', 'T', 'R', 'I', 'D', 'E'] as const;
export type Stride = (typeof strideLetters)[number];

export interface StrideCategory {
  readonly letter: Stride;
  readonly name: string;
  /** The property that an attack of this category breaks. */
  readonly property: string;
  /** What such an attack is, in one sentence for people who do not know the word. */
  readonly definition: string;
}

/** In the order S T R I D E, which is the order of every list of categories. */
export const strideCategories: readonly StrideCategory[] = [
  {
    letter: 'S',
    name: 'Spoofing',
    property: 'Authentication',
    definition: 'Somebody passes for a person or a system that they are not.',
  },
  {
    letter: 'T',
    name: 'Tampering',
    property: 'Integrity',
    definition: 'Data or code is changed by somebody who must not change it, at rest or on its way.',
  },
  {
    letter: 'R',
    name: 'Repudiation',
    property: 'Non-repudiation',
    definition: 'Somebody denies what they did, and nothing is left that would prove it.',
  },
  {
    letter: 'I',
    name: 'Information Disclosure',
    property: 'Confidentiality',
    definition: 'Somebody learns what they are not meant to know.',
  },
  {
    letter: 'D',
    name: 'Denial of Service',
    property: 'Availability',
    definition: 'The system gets so slow, or fails so completely, that people cannot use it.',
  },
  {
    letter: 'E',
    name: 'Elevation of Privilege',
    property: 'Authorization',
    definition: 'Somebody gains rights that nobody gave them.',
  },
];

export const strideName = (letter: Stride): string =>
  strideCategories.find((category) => category.letter === letter)?.name ?? letter;

/** What people write instead of a letter, in any case and without blanks. */
const words: ReadonlyMap<string, Stride> = new Map([
  ...strideCategories.map(({ name, letter }) => [name.replaceAll(' ', '').toLowerCase(), letter] as const),
  ['spoof', 'S'],
  ['tamper', 'T'],
  ['infodisclosure', 'I'],
  ['disclosure', 'I'],
  ['information', 'I'],
  ['info', 'I'],
  ['denial', 'D'],
  ['dos', 'D'],
  ['ddos', 'D'],
  ['elevationofprivileges', 'E'],
  ['elevation', 'E'],
  ['eop', 'E'],
]);

/**
 * Categories out of letters in any case, or out of their names, each once and in the order that was written:
 * `'td'` and `'T,D'` → `{ stride: ['T', 'D'], wrong: [] }`, `'DoS'` → `{ stride: ['D'], wrong: [] }`.
 * Letters that name no category come back in `wrong`: `'SX'` → `{ stride: ['S'], wrong: ['X'] }`.
 */
export function parseStride(letters: string): { stride: readonly Stride[]; wrong: string[] } {
  if (letters === '') return { stride: oneList([]), wrong: [] };
  const parts = letters.split(/[,/+& ]+/).map((part) => words.get(part.toLowerCase()) ?? part);
  const given = parts.join('').toUpperCase();
  const others = given.replace(/[STRIDE]+/g, '');
  return {
    stride: oneList(
      [...new Set(given)].flatMap((letter) => strideLetters.find((known) => known === letter) ?? []),
    ),
    wrong: others === '' ? [] : [...new Set(others)],
  };
}

/** Each list of categories once: thousands of tags have one of some few. */
const lists = new Map<string, readonly Stride[]>();

function oneList(stride: readonly Stride[]): readonly Stride[] {
  const key = stride.join('');
  const known = lists.get(key) ?? stride;
  lists.set(key, known);
  return known;
}

/** Categories of several lists, each once, in the order S T R I D E. */
export const mergeStride = (...given: readonly (readonly Stride[])[]): readonly Stride[] =>
  oneList(strideLetters.filter((letter) => given.some((list) => list.includes(letter))));
