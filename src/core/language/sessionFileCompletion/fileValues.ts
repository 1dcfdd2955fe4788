/** Values of a session file that are no fixed words: people, files, times, and what others usually write there. */
import type { YamlPath } from '../../yaml/yamlDocument';
import { sessionAgreement } from '../../planning/agreement';
import { kindIn, type PlanWords, planWordsIn } from '../../planning/planWords';
import { interviewKinds } from '../../planning/kinds/interviewKinds';
import type { InterviewKind } from '../../planning/kinds/interviewKind';
import { type FilePlace, patternOf } from '../../sessionFile/places';
import type { Person } from '../../sessionFile/sessionFile';
import { datedSlug } from '../../text/slug';
import { languages } from '../../text/language';

/** What is known outside the text. */
export interface FileSurroundings {
  readonly people: readonly Person[];
  /** Paths from the session's folder. */
  readonly notes: readonly { readonly path: string; readonly title: string }[];
  readonly catalogs: readonly string[];
  readonly timeZones: readonly string[];
  /** `2026-11-23` */
  readonly today: string;
}

export interface FileValue {
  readonly kind: 'person' | 'file' | 'text';
  readonly value: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** The value in the snippet syntax of editors, where parts of it are to be typed over. */
  readonly stops?: string;
}

type Places = readonly Pick<FilePlace, 'part' | 'path' | 'text'>[];

/** What may stand at a path, the likeliest first; its pattern as of `patternOf`. */
export function fileValuesAt(
  pattern: string,
  path: YamlPath,
  places: Places,
  surroundings: FileSurroundings,
): readonly FileValue[] {
  const values = Object.hasOwn(sources, pattern) ? sources[pattern] : undefined;
  return values?.({ path, places, ...surroundings }) ?? [];
}

interface FileValuePlace extends FileSurroundings {
  readonly path: YamlPath;
  readonly places: Places;
}

const text = (value: string): FileValue => ({ kind: 'text', value });
/** As a text it would be put in quotes. */
const number = (value: string): FileValue => ({ kind: 'text', value, stops: value });
const texts =
  (...values: readonly string[]) =>
  () =>
    values.map(text);

const people = ({ people: persons }: FileValuePlace): FileValue[] =>
  persons.map(({ id, name, knowledge, why }) => ({
    kind: 'person',
    value: id,
    detail: name,
    documentation: [knowledge.join(', '), why ?? ''].filter(Boolean).join(': '),
  }));

/** What stands at the same key elsewhere. */
const usedElsewhere = ({ path, places }: Pick<FileValuePlace, 'path' | 'places'>): FileValue[] => {
  const pattern = patternOf(path);
  const used = places.filter((place) => place.part === 'value' && patternOf(place.path) === pattern);
  return [...new Set(used.map((place) => place.text))].map(text);
};

/** What is usual for the kind of meeting that this one is. */
const usual =
  (of: (kind: InterviewKind) => readonly string[]) =>
  ({ path, places }: FileValuePlace): FileValue[] => {
    const role = [...path.slice(0, 2), 'role'].join('\n');
    const written = places.find((place) => place.part === 'value' && place.path.join('\n') === role)?.text;
    const kind = Object.values(interviewKinds).find((known) => known.role === written?.toLowerCase());
    return kind ? of(kindIn(kind, wordsOfPlan(places))).map(text) : [];
  };

/** In the language that the file names. */
const wordsOfPlan = (places: Places): PlanWords => {
  const written = places.find(({ part, path }) => part === 'value' && patternOf(path) === 'language')?.text;
  return planWordsIn(languages.find((language) => language === written?.toLowerCase()) ?? null);
};

/** Notes that no meeting names yet come first. */
const notes = ({ notes: files, path, places }: FileValuePlace): FileValue[] => {
  const taken = new Set(usedElsewhere({ path, places }).map(({ value }) => value));
  const isFree = (file: { readonly path: string }) => !taken.has(file.path);
  return [...files.filter(isFree), ...files.filter((file) => !isFree(file))].map((file) => ({
    kind: 'file',
    value: file.path,
    detail: file.title,
  }));
};

const agreement =
  (part: keyof ReturnType<typeof sessionAgreement>) =>
  ({ places }: FileValuePlace) => {
    const isWorkshop = places.some(
      ({ path, text: role }) => patternOf(path) === 'meetings.*.role' && role === 'workshop',
    );
    return [text(sessionAgreement(isWorkshop, wordsOfPlan(places).agreement)[part])];
  };

/** The title keeps the ids that are out already; a new session gets the other. */
const ids = ({ places, today }: FileValuePlace): FileValue[] => {
  const title = places.find(({ part, path }) => part === 'value' && patternOf(path) === 'title')?.text ?? '';
  return [
    ...(title === '' ? [] : [{ ...text(title), detail: 'keeps the ids of earlier exports' }]),
    { ...text(datedSlug(title, today)), detail: 'for a new session' },
  ];
};

const sources: Readonly<Record<string, (place: FileValuePlace) => readonly FileValue[]>> = {
  id: ids,
  classification: texts('public', 'internal', 'confidential', 'strictly confidential'),
  timezone: ({ timeZones }) => timeZones.map(text),
  'workingHours.from': texts('09:00', '08:00', '08:30', '09:30', '10:00'),
  'workingHours.to': texts('17:30', '16:30', '17:00', '18:00'),
  'documents.*.title': ({ places }) => wordsOfPlan(places).documents.map(text),
  'documents.*.people.*': people,
  'components.*.people.*': people,
  'people.*.channel': usedElsewhere,
  'meetings.*.title': usual(({ title }) => [title]),
  'meetings.*.purpose': usual(({ purpose }) => [purpose]),
  'meetings.*.goals.*': usual(({ goals }) => goals),
  'meetings.*.agenda.*': usual(({ agenda }) => agenda),
  'meetings.*.location': usedElsewhere,
  'meetings.*.start': ({ today }) => [
    { kind: 'text', value: `${today}T09:00`, detail: 'date and time', stops: `\${1:${today}}T\${2:09:00}` },
    { kind: 'text', value: today, detail: 'date', stops: `\${1:${today}}` },
  ],
  'meetings.*.minutes': (place) => {
    const [kind = ''] = usual(({ minutes }) => [String(minutes)])(place).map(({ value }) => value);
    return [...new Set([kind, '30', '45', '60', '90', '120'])].filter(Boolean).map(number);
  },
  'meetings.*.people.*': people,
  'meetings.*.note': notes,
  'meetings.*.notes.*': notes,
  'report.issues': texts(
    'https://github.com/OWNER/REPOSITORY/issues/new',
    'https://gitlab.com/GROUP/PROJECT/-/issues/new',
  ),
  'agreement.goal': agreement('goal'),
  'agreement.agenda': agreement('agenda'),
  'agreement.communication': agreement('communication'),
  'agreement.materials': agreement('materials'),
  'agreement.breaks': agreement('breaks'),
  'agreement.rules.*': texts('Telephones stay in the bag', 'What is said here is not quoted elsewhere'),
  'questions.*': ({ catalogs }) => catalogs.map((value) => ({ kind: 'file', value })),
};
