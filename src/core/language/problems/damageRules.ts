/** The rules of what happened to a file on its way to us, whatever kind of file it is. */
import type { ProblemRules } from './problemRule';

export const damageRules = {
  'conflict-marker': {
    level: 'error',
    message: () =>
      'Here begins a conflict of two branches, of which only the first side is read: choose or join the sides, and take the markers out.',
    fixes: { none: 'only people know which side is right; VS Code and Git have tools for the choice' },
  },
  'not-utf8': {
    level: 'error',
    message: () =>
      'Signs from here on could not be read, because the file is not in UTF-8: reopen it with its encoding, and save it with UTF-8.',
    fixes: { none: 'the signs are lost in the text, and only the bytes of the file still have them' },
  },
} satisfies Partial<ProblemRules>;
