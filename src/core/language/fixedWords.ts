/**
 * What the fixed words of a note and of a session file mean. Format page, sections "Tags", "Details" and "Front
 * matter".
 */
import type { PackName } from '../catalog/knowledgePacks';
import type { Depth } from '../catalog/depth';
import type { DetailKey } from '../note/detailKeys';
import { otherKeys } from '../note/detailParts';
import type { ElementKind, FrontMatter, TagKind } from '../note/note';
import { interviewKinds } from '../planning/kinds/interviewKinds';
import type { ReadinessCode, ReportForm, ReportSection, SessionDocument } from '../sessionFile/sessionFile';
import type { Language } from '../text/language';
import type { Session } from '../session/session';
import type { Duty, Knowledge } from '../sessionFile/sessionSchema';

export const tagMeanings: Record<TagKind, string> = {
  hint: 'Somebody lets slip something that may point at a risk.',
  risk: 'You know how the attack would work. Say it with “how:”.',
  dismissed: 'You looked at a hint and let it go. Say why with “because:”.',
  ask: 'Somebody has to be asked, between or after the interviews.',
  control: 'Something protects already.',
  assumption: 'Everybody takes it for true and nobody has checked.',
  action: 'Somebody promised to do something.',
  calibration: 'The business says how much one category would hurt.',
  flow: 'Data moves from one element to another.',
};

const elementMeanings: Record<ElementKind, string> = {
  interactor: 'An external interactor, of a type given elsewhere or not yet known.',
  process: 'A part of the solution that does something.',
  store: 'A part of the solution that keeps something.',
};

/** Words of elements with their types, in the order in which they are offered. */
export const elementTags: Readonly<Record<string, string>> = {
  'interactor/human': 'An external interactor: a person who uses or administers the solution.',
  'interactor/service': "An external interactor: somebody else's system.",
  'interactor/device': 'An external interactor: a thing.',
  'interactor/agent': "An external interactor: a program that decides by itself, with somebody's rights.",
  ...elementMeanings,
};

export const detailMeanings: Record<DetailKey, string> = {
  how: 'The attack, step by step. A risk with it is demonstrated.',
  because: 'Why it was dismissed or dropped, or was decided so.',
  likelihood: 'How likely the attack is. Medium where nothing is said.',
  impact: 'How much it would hurt, if that differs from the calibration.',
  severity: 'How bad it is, if you know better than impact and likelihood.',
  source: 'What it rests on besides the interview.',
  mitigation: 'What would stop it.',
  effort: 'What the mitigation takes.',
  horizon: 'When the mitigation should come.',
  owner: 'Who takes care.',
  answer: 'What came of it. An ask with an answer is closed.',
  status: 'How far it is.',
  due: 'By what day.',
  about: "Elements that it is about instead of the section's, separated by “;”; or “none”.",
  decision: 'What becomes of it. Below it: by whom, until when, because of what.',
  by: 'Who decided.',
  until: 'The last day for which the decision holds.',
};

/** What a detail's value says that its word alone does not: `('status', 'dropped')`; null for any other. */
export const valueMeaning = (key: DetailKey, value: string): string | null =>
  valueMeanings[`${key}: ${value.toLowerCase()}`] ?? null;

const valueMeanings: Readonly<Partial<Record<string, string>>> = {
  'status: open': 'Nothing has come of it yet.',
  'status: done': 'It is closed.',
  'status: dropped': 'It is closed, and nobody will do it. Say why with “because:”.',
  'status: confirmed': 'Somebody checked: it is true.',
  'status: wrong': 'Somebody checked: it is not true.',
  'about: none': 'It is about no element.',
  'decision: accept':
    'It stays as it is: in the report, and in no backlog. Say who says so with “by:”, and why with “because:”.',
  'decision: treat': 'Something is done about it.',
  'decision: transfer': 'Somebody else bears it, such as an insurance.',
  'decision: avoid': 'What leads to it is not done, or taken out.',
};

type FrontMatterKey = Exclude<keyof FrontMatter, 'span' | 'values'>;

export const frontMatterMeanings: Record<FrontMatterKey, string> = {
  title: 'What the interview is called.',
  role: 'What kind of interview it is.',
  date: 'When it takes place: a day, or a day with a time.',
  minutes: 'How long it is planned to take.',
  attendees: 'Who is there: ids of people, or names.',
  started: 'When it really began.',
  ended: 'When it really ended.',
  transcript: 'The transcript of its recording, WebVTT or SRT: a path from this note.',
  speakers: 'Who is who in the transcript: what it calls them, and the id of the person.',
  meeting:
    'Of what meeting it is: its id in the session file. Notes of one meeting are one interview, counted once.',
  notetaker: 'Whose note it is: the id of a person, or a name. “@me” is whoever this names.',
};

/** The details that say something at a tag, as they are offered. */
export const detailKeysOf: Record<TagKind, readonly DetailKey[]> = {
  hint: [
    'how',
    'likelihood',
    'impact',
    'severity',
    'source',
    'mitigation',
    'effort',
    'horizon',
    'owner',
    'due',
    'decision',
    'status',
    'about',
  ],
  risk: [
    'how',
    'likelihood',
    'impact',
    'severity',
    'mitigation',
    'effort',
    'horizon',
    'owner',
    'due',
    'decision',
    'source',
    'status',
    'about',
  ],
  dismissed: ['because', 'source', 'about'],
  ...otherKeys,
};

// What the fixed words of a session file mean.

const stages: Record<NonNullable<Session['stage']>, string> = {
  design: 'It is still being prepared: there is much to win, and little to break.',
  production: 'It is running: break it into components and meet those who know each.',
};

const paces: Record<NonNullable<Session['pace']>, string> = {
  'three-days': 'Everybody is heard, the architects twice, with time to think in between.',
  'one-day': 'The interviews that nothing can replace, in one day.',
  'half-day': 'One morning or afternoon, for something small.',
};

const depthMeanings: Record<Depth, string> = {
  essential: 'Some ten questions about each, all six categories: what half a day has time for.',
  standard: 'What a day has time for.',
  deep: 'Every question of the catalogs, but those that are hidden.',
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
  domain: 'The trade that it is made for: its rules, its words, what usually goes wrong there.',
  facilitation: 'How a meeting keeps its track and comes to a result.',
  moderation: 'How everybody is heard, and a dispute ends well.',
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

const languages: Record<Language, string> = { en: 'English.', de: 'Deutsch.' };

const sections: Record<ReportSection, string> = {
  summary: 'Counts, and how far each element is in each STRIDE category.',
  categories: 'What the six STRIDE categories mean, for those who never heard of them.',
  calibration: 'How much an attack of each category would hurt, in the words of the business.',
  risks: 'What was shown to work, the worst first.',
  hints: 'What was not examined yet, and what each hint still lacks.',
  dismissed: 'What was looked at and let go, with the reasons.',
  controls: 'What protects already, and what it protects.',
  open: 'Questions without an answer, by person.',
  answers: 'What was answered, by element and category, with who said it and when.',
  planned: 'Questions in the notes of interviews that are still to come.',
  assumptions: 'What everybody takes for true.',
  actions: 'Who promised to do what.',
  diagram: 'Elements and flows as a Mermaid diagram.',
  roadmap: 'The risks by when something is to be done about them.',
  'quick-wins': 'Measures of hours or days against high and critical risks.',
  documents: 'Documents that came, that were asked for and that do not exist.',
  interviews: 'When somebody was asked, and who was there.',
  scope: 'What was looked at, what was not, and how it was done.',
  limits: 'What a threat model can’t promise.',
};

const packs: Record<PackName, string> = {
  web: 'What browsers, caches and other pages do with a web application.',
  api: 'What callers of an interface find, send and get.',
  identity: 'Sign-in across systems, who vouches for whom, and accounts that belong to nobody.',
  cloud: 'Accounts at cloud providers, what runs there, and what keeps it apart.',
  devices: 'Radio, factories, found and forgotten devices, and the network around them.',
  ai: 'Where models learn, what they are asked, and what is made of their answers.',
  privacy: 'What the law and people themselves expect of whoever holds their data.',
  'supply-chain': 'Code, tools and updates that come from others, and what you hand on.',
};

const readiness: Record<ReadinessCode, string> = {
  'no-goals': 'Nothing says what the session is to find out.',
  'no-scope': 'Nothing is in scope.',
  'nothing-out-of-scope': 'Nothing is out of scope.',
  'scope-too-large': 'More is in scope than there is time for.',
  'deeper-than-time': 'Deeper questions are asked than there is time for.',
  'document-not-requested': 'Documents that nobody was asked for.',
  'document-not-received': 'Documents that have not come.',
  'missing-role': 'A meeting that the pace calls for.',
  'one-architects-interview': 'The architects are interviewed only once.',
  'mornings-apart': 'More than a night lies between the two interviews with the architects.',
  'long-business-interview': 'The business gives more than 30 minutes.',
  'overlapping-meetings': 'Somebody is in two meetings at once.',
  'outside-working-hours': 'A meeting is early, late or at a weekend.',
  'no-break': 'More than two hours without a break.',
  'unfilled-duty': 'Many come, and nobody moderates, facilitates or takes notes.',
  'nobody-experienced': 'Who leads lacks security, practice with meetings, or knowledge of the trade.',
  'missing-knowledge': 'Nobody brings knowledge that the pace calls for.',
  'nobody-plans-changes': 'Findings are discussed, and nobody there plans the work.',
  'crowded-component-meeting': 'More than four talk about one component.',
  'component-without-people': 'Nobody is named who knows a component.',
  'component-person-not-invited': 'Who knows a component is not invited to the meeting about it.',
  'invited-without-reason': 'Somebody is invited, and nothing says why.',
  'person-without-channel': 'No channel for questions is agreed with somebody.',
  'manager-invited': 'A manager is in a technical meeting.',
  'empty-agreement': 'A part of the agreement is empty.',
};

const kinds = Object.values(interviewKinds).map(({ role, title, purpose }) => [
  role,
  `${title}: ${purpose}.`,
]);

const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage: stages,
  pace: paces,
  depth: depthMeanings,
  'documents.*.status': documents,
  'people.*.knowledge.*': knowledges,
  'people.*.duties.*': duties,
  'readiness.off.*': readiness,
  'packs.*': packs,
  'report.form': forms,
  'report.language': languages,
  language: languages,
  'report.sections.*': sections,
  'report.without.*': sections,
  'meetings.*.role': Object.fromEntries(kinds) as Record<string, string>,
};

/** What a word says at a kind of place: `('stage', 'design')` → `'It is still being prepared: …'`; null for any other. */
export const wordMeaning = (pattern: string, word: string): string | null => {
  // One word of a list may stand without its brackets.
  const words = meanings[pattern] ?? meanings[`${pattern}.*`] ?? {};
  const key = word.toLowerCase();
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
};
