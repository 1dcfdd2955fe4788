/** The six STRIDE categories: their letters, names and the property each one attacks. */

export const strideLetters = ['S', 'T', 'R', 'I', 'D', 'E'] as const;
export type Stride = (typeof strideLetters)[number];

export interface StrideCategory {
  readonly letter: Stride;
  readonly name: string;
  /** The property that an attack of this category breaks. */
  readonly property: string;
}

/** In the order S T R I D E, which is the order of every list of categories. */
export const strideCategories: readonly StrideCategory[] = [
  { letter: 'S', name: 'Spoofing', property: 'Authentication' },
  { letter: 'T', name: 'Tampering', property: 'Integrity' },
  { letter: 'R', name: 'Repudiation', property: 'Non-repudiation' },
  { letter: 'I', name: 'Information Disclosure', property: 'Confidentiality' },
  { letter: 'D', name: 'Denial of Service', property: 'Availability' },
  { letter: 'E', name: 'Elevation of Privilege', property: 'Authorization' },
];

export const strideName = (letter: Stride): string =>
  strideCategories.find((category) => category.letter === letter)?.name ?? letter;

/**
 * Categories out of letters in any order and case, each once: `'td'` → `{ stride: ['T', 'D'], wrong: [] }`.
 * Letters that name no category come back in `wrong`: `'SX'` → `{ stride: ['S'], wrong: ['X'] }`.
 */
export function parseStride(letters: string): { stride: Stride[]; wrong: string[] } {
  const given = new Set([...letters.toUpperCase()]);
  return {
    stride: strideLetters.filter((letter) => given.has(letter)),
    wrong: [...given].filter((letter) => !strideLetters.some((known) => known === letter)),
  };
}

/** Categories of several lists, each once, in the order S T R I D E. */
export const mergeStride = (...lists: readonly (readonly Stride[])[]): Stride[] =>
  strideLetters.filter((letter) => lists.some((list) => list.includes(letter)));
