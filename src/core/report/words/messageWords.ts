/** The fixed words of what is sent to people: invitations, agreements, follow-up messages and printed questions. */
import { type AgreementWords, englishAgreement } from '../../planning/agreement';
import { germanAgreement } from '../../planning/germanAgreement';
import type { Language } from '../../text/language';

export interface MessageWords {
  readonly agreement: AgreementWords;
  readonly when: string;
  readonly toBeAgreed: string;
  readonly where: string;
  readonly about: string;
  readonly goals: string;
  readonly sessionGoals: string;
  readonly agenda: string;
  readonly guests: string;
  /** Behind somebody whom a calendar can't ask. */
  readonly noAddress: string;
  readonly materials: string;
  readonly askedFor: string;
  readonly expect: string;
  readonly agree: string;
  readonly rules: string;
  /** In front of how somebody is reached. */
  readonly forQuestions: string;
  /** Above what the six of them are. */
  readonly categories: string;
  /** In the title of a page. */
  readonly agreed: string;
  readonly questions: string;
  /** Above the questions on paper. */
  readonly answersByNumber: string;
  readonly dueBy: string;
  readonly duties: Readonly<Record<string, string>>;
  /** `Monday, 23 November 2026` */
  readonly day: (weekday: number, day: number, month: number, year: number) => string;
  /** `09:00 to 11:00`; without an end the beginning alone. */
  readonly time: (from: string, until: string | null) => string;
}

/** English where the session names no language. */
export const messageWordsOf = (language: Language | null): MessageWords => messageWords[language ?? 'en'];

const named = {
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
      ...['August', 'September', 'October', 'November', 'December'],
    ],
  },
  de: {
    weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
    months: [
      ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli'],
      ...['August', 'September', 'Oktober', 'November', 'Dezember'],
    ],
  },
};

const messageWords: Readonly<Record<Language, MessageWords>> = {
  en: {
    agreement: englishAgreement,
    when: 'When',
    toBeAgreed: 'to be agreed',
    where: 'Where',
    about: 'What it is about',
    goals: 'Goals',
    sessionGoals: 'Goals of the whole session',
    agenda: 'Agenda',
    guests: 'Who comes, and why you',
    noAddress: 'no mail address known',
    materials: 'To read or bring',
    askedFor: 'asked for',
    expect: 'What to expect',
    agree: 'What we agree on',
    rules: 'Rules',
    forQuestions: 'for questions',
    categories: 'What can go wrong: the six categories',
    agreed: 'what we agree on',
    questions: 'questions',
    answersByNumber:
      'Whoever answers in writing begins each answer with the number of its question. The number holds as long as the question keeps its words.',
    dueBy: 'by',
    duties: {},
    day: (weekday, day, month, year) =>
      `${named.en.weekdays[weekday] ?? ''}, ${day} ${named.en.months[month] ?? ''} ${year}`,
    time: (from, until) => (until === null ? from : `${from} to ${until}`),
  },
  de: {
    agreement: germanAgreement,
    when: 'Wann',
    toBeAgreed: 'noch zu vereinbaren',
    where: 'Wo',
    about: 'Worum es geht',
    goals: 'Ziele',
    sessionGoals: 'Ziele der ganzen Analyse',
    agenda: 'Ablauf',
    guests: 'Wer kommt, und warum gerade Sie',
    noAddress: 'keine Mailadresse bekannt',
    materials: 'Zum Lesen oder Mitbringen',
    askedFor: 'angefragt',
    expect: 'Was Sie erwarten können',
    agree: 'Was wir vereinbaren',
    rules: 'Regeln',
    forQuestions: 'für Rückfragen',
    categories: 'Was schiefgehen kann: die sechs Kategorien',
    agreed: 'was wir vereinbaren',
    questions: 'Fragen',
    answersByNumber:
      'Wer schriftlich antwortet, beginnt jede Antwort mit der Nummer der Frage. Die Nummer gilt, solange die Frage ihren Wortlaut behält.',
    dueBy: 'bis',
    duties: {
      organizer: 'Organisation',
      moderator: 'Moderation',
      facilitator: 'Gesprächsführung',
      notetaker: 'Mitschrift',
    },
    day: (weekday, day, month, year) =>
      `${named.de.weekdays[weekday] ?? ''}, ${day}. ${named.de.months[month] ?? ''} ${year}`,
    time: (from, until) => (until === null ? `${from} Uhr` : `${from} bis ${until} Uhr`),
  },
};
