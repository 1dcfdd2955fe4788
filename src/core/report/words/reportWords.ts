/** All fixed words of reports, one table for each language: none is complete until the compiler says so. */
import type { Language } from '../../text/language';
import { english, type ReportWords } from './english';
import { german } from './german';

export const wordTables: Readonly<Record<Language, ReportWords>> = { en: english, de: german };

/** English where the session names no language. */
export const wordsOf = (language: Language | null): ReportWords => wordTables[language ?? 'en'];

/** A fixed value of a note in words: `'mid'` → `'mittelfristig'`; null for any other text. */
export const valueIn = (words: ReportWords, value: string): string | null =>
  Object.hasOwn(words.values, value) ? words.values[value as keyof ReportWords['values']] : null;
