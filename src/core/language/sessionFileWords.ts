/** What the fixed words of a session file mean. */
import { interviewKinds } from '../planning/kinds/interviewKinds';
import type { ReportForm, ReportLanguage, ReportSection, SessionDocument } from '../sessionFile/sessionFile';
import type { Session } from '../session/session';
import type { Duty, Knowledge } from '../sessionFile/sessionSchema';

const stages: Record<NonNullable<Session['stage']>, string> = {
  design: 'It is still being prepared: there is much to win, and little to break.',
  production: 'It is running: break it into components and meet those who know each.',
};

const paces: Record<NonNullable<Session['pace']>, string> = {
  'three-days': 'Everybody is heard, the architects twice, with time to think in between.',
  'one-day': 'The interviews that nothing can replace, in one day.',
  'half-day': 'One morning or afternoon, for something small.',
};

const documents: Record<NonNullable<SessionDocument['status']>, string> = {
  requested: 'Somebody was asked for it.',
  received: 'It is here.',
  none: 'There is no such document, which is worth knowing too.',
};

const knowledges: Record<Knowledge, string> = {
  security: 'How such systems are attacked and defended.',
  architecture: 'How the parts fit together, and why they are as they are.',
  development: 'What the code does, and where it is hard to understand.',
  devops: 'How it is built, rolled out and automated, and how its parts are secured.',
  administration: 'What it runs on: machines, networks, accounts.',
  business: 'What would hurt, and which risk is acceptable.',
  product: 'What is built next, and where a finding finds its place in the backlog.',
  delivery: 'When the teams can change something.',
};

const duties: Record<Duty, string> = {
  organizer: 'Sees to it that the meeting takes place, with its agenda and its rules.',
  moderator: 'Keeps order, lets everybody have a say, calms disputes. Needed where many attend.',
  facilitator: 'Keeps the talk on its track and leads to decisions.',
  notetaker: 'Writes down what is said.',
  participant: 'Knows something that the session needs.',
};

const forms: Record<ReportForm, string> = {
  full: 'Everything, with who said it and where it stands.',
  management: 'For those who decide: no names of speakers, no raw notes, no attack paths.',
};

const languages: Record<ReportLanguage, string> = { en: 'English.', de: 'Deutsch.' };

const sections: Record<ReportSection, string> = {
  summary: 'Counts, and how far each external interactor is in each STRIDE category.',
  risks: 'What was shown to work, the worst first.',
  hints: 'What was not examined yet, and what each hint still lacks.',
  dismissed: 'What was looked at and let go, with the reasons.',
  open: 'Questions without an answer, by person.',
  assumptions: 'What everybody takes for true.',
  actions: 'Who promised to do what.',
  diagram: 'Elements and flows as a Mermaid diagram.',
  roadmap: 'The risks by when something is to be done about them.',
  'quick-wins': 'High and critical risks that hours or days would stop.',
  interviews: 'When somebody was asked, and who was there.',
  scope: 'What was looked at, what was not, and how it was done.',
  limits: 'What a threat model can’t promise.',
};

const kinds = Object.values(interviewKinds).map(({ role, title, purpose }) => [
  role,
  `${title}: ${purpose}.`,
]);

const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: stages,
  pace: paces,
  'documents.*.status': documents,
  'people.*.knowledge': knowledges,
  'people.*.duties.*': duties,
  'report.form': forms,
  'report.language': languages,
  'report.sections.*': sections,
  'meetings.*.role': Object.fromEntries(kinds) as Record<string, string>,
};

/** What a word says at a kind of place: `('stage', 'design')` → `'It is still being prepared: …'`; null for any other. */
export const wordMeaning = (pattern: string, word: string): string | null => {
  const words = meanings[pattern] ?? {};
  const key = word.toLowerCase();
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
};
