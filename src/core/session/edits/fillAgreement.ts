/** Writes one part of the agreement. */
import type { TextEdit } from '../../note/edits/textEdit';
import type { Agreement } from '../session';
import { setValue } from './setValue';

/** `('goal', 'Know what to fix first')` → `agreement:\n  goal: Know what to fix first`. Null where `setValue` refuses. */
export const fillAgreement = (
  text: string,
  part: keyof Agreement,
  words: string,
): readonly TextEdit[] | null => setValue(text, ['agreement', part], words.trim());
