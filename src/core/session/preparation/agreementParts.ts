/** The parts of an agreement, in the order in which they are told. */
import type { Agreement } from '../session';

export const agreementParts = [
  'goal',
  'agenda',
  'communication',
  'materials',
  'breaks',
] as const satisfies readonly (keyof Agreement)[];
