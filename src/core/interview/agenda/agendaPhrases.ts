/** What the note of the next interview says around what is asked, in the language of its session. */
import type { Language } from '../../text/language';

interface AgendaPhrases {
  /** Above what no interview asked. */
  readonly notYet: string;
  /** Above what an interview left open: its link, and a link for each line. */
  readonly leftOpen: (interview: string, lines: readonly string[]) => string;
  /** A question about a hint; what that says has no sign at its end. */
  readonly attack: (hint: string) => string;
}

/** English where no language is named. */
export const agendaPhrasesIn = (language: Language | null): AgendaPhrases => phrases[language ?? 'en'];

const phrases: Readonly<Record<Language, AgendaPhrases>> = {
  en: {
    notYet: 'Not talked about yet:',
    leftOpen: (interview, lines) =>
      `Left open in ${interview}, ${lines.length > 1 ? 'lines' : 'line'} ${lines.join(', ')}:`,
    attack: (hint) => `How would an attack make use of this: ${hint}?`,
  },
  de: {
    notYet: 'Noch nicht besprochen:',
    leftOpen: (interview, lines) =>
      `Offen geblieben in ${interview}, ${lines.length > 1 ? 'Zeilen' : 'Zeile'} ${lines.join(', ')}:`,
    attack: (hint) => `Wie würde ein Angriff das ausnutzen: ${hint}?`,
  },
};
