/** What the fixed words of a note mean. Format page, sections "Tags", "Details" and "Front matter". */
import type { DetailKey, ElementKind, FrontMatter, TagKind } from '../note/note';

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
  ...elementMeanings,
};

export const detailMeanings: Record<DetailKey, string> = {
  how: 'The attack, step by step. A risk with it is demonstrated.',
  because: 'Why it was dismissed or dropped.',
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
};

/** The details that say something at a tag; every other one would be read and lost. */
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
    'source',
    'status',
    'about',
  ],
  dismissed: ['because', 'source', 'about'],
  ask: ['answer', 'owner', 'due', 'status', 'because', 'about'],
  control: ['source', 'about'],
  assumption: ['status', 'source', 'about'],
  action: ['owner', 'due', 'status', 'because', 'about'],
  calibration: ['severity'],
  flow: ['about'],
};
