/** Who of some sessions becomes which role: `Architect 2`. A key remembers it, so that numbers hold. */
import { withoutRemark } from '../../note/attendeeNames';
import { isHost, People } from '../../session/people';
import type { Session } from '../../session/session';
import type { Person } from '../../sessionFile/sessionFile';
import type { Language } from '../../text/language';
import { folded } from './foldedText';
import type { Pseudonym } from './namedPlace';
import { NameMatcher } from './nameMatcher';

/** What is remembered of a person. */
export type RememberedPerson = Omit<Pseudonym, 'from'>;

const roleWords = {
  en: {
    architecture: 'Architect',
    development: 'Developer',
    devops: 'DevOps',
    administration: 'Administrator',
    security: 'Security',
    business: 'Business',
    product: 'Product',
    delivery: 'Delivery',
    interviewer: 'Interviewer',
    participant: 'Participant',
    person: 'Person',
  },
  de: {
    architecture: 'Architektur',
    development: 'Entwicklung',
    devops: 'DevOps',
    administration: 'Administration',
    security: 'Sicherheit',
    business: 'Fachseite',
    product: 'Produkt',
    delivery: 'Lieferung',
    interviewer: 'Interview',
    participant: 'Teilnahme',
    person: 'Person',
  },
} satisfies Record<Language, Record<string, string>>;

const anyRole = new RegExp(
  `(?<!\\p{L})(?:${Object.values(roleWords)
    .flatMap((words) => Object.values(words))
    .join('|')}) \\d`,
  'u',
);

/** Whether a role stands in a text: `'decided by Business 1'` → true */
export const hasRole = (text: string): boolean => anyRole.test(text);

const typedKeys = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[];

/** What somebody knows says more than what they do; of those who hold the interviews it is the other way round. */
function roleOf({ knowledge, duties }: Pick<Person, 'knowledge' | 'duties'>): keyof typeof roleWords.en {
  if (isHost({ duties })) return 'interviewer';
  return typedKeys(roleWords.en).find((word) => knowledge.includes(word)) ?? 'participant';
}

/**
 * Everybody whom sessions name: those of their files in the order of the files, then those whom only notes name. Who is
 * remembered keeps the role; a new person gets the number behind the highest of theirs. People
 * of the files of `others` are there where a part of their name, their id or their address stands somewhere.
 */
export function pseudonymsOf(
  sessions: readonly Session[],
  remembered: readonly RememberedPerson[],
  others: readonly Session[] = [],
): readonly Pseudonym[] {
  const given = remembered.map((person): Pseudonym => ({ ...person, from: 'key' }));
  const met = new Set<string>();
  const meet = (
    person: Omit<RememberedPerson, 'role' | 'slug'>,
    word: string,
    from: Pseudonym['from'],
  ): void => {
    if (met.has(folded(person.name))) return;
    const known =
      given.find(({ name }) => folded(name) === folded(person.name)) ??
      given.find(({ id, name }) => id !== null && id === person.id && !met.has(folded(name)));
    met.add(folded(person.name));
    const { role, slug } = known ?? nextOf(word, given);
    given.splice(known ? given.indexOf(known) : given.length, 1, { ...person, role, slug, from });
  };
  for (const session of sessions) {
    const words = roleWords[session.report.language ?? 'en'];
    for (const { id, name, email, ...person } of session.people)
      meet({ id, name, email }, words[roleOf(person)], 'file');
  }
  const isNamed = others.length ? namedSomewhereIn(sessions) : () => false;
  for (const session of others) {
    const words = roleWords[session.report.language ?? 'en'];
    for (const { id, name, email, ...person } of session.people)
      if (isNamed([name, id, email ?? ''])) meet({ id, name, email }, words[roleOf(person)], 'elsewhere');
  }
  // `owner: Ott` and `@petra.ott` are Petra Ott, whom the file knows.
  const matcher = new NameMatcher([...given], (entity) => entity);
  for (const session of sessions) {
    const { person } = roleWords[session.report.language ?? 'en'];
    for (const name of othersIn(session)) {
      if (!isWhole(matcher, name)) meet({ id: null, name, email: null }, person, 'notes');
    }
  }
  return given;
}

/** Whether a word of these stands in the sessions, whatever it means there. */
function namedSomewhereIn(sessions: readonly Session[]): (names: readonly string[]) => boolean {
  const wordsIn = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const said = new Set(wordsIn(JSON.stringify(sessions)));
  return (names) => names.flatMap(wordsIn).some((word) => said.has(word));
}

/** Whether a text names somebody known, and says nothing else. */
const isWhole = (matcher: NameMatcher, text: string): boolean =>
  matcher
    .placesIn(text)
    .some(
      ({ start, end, form, isMention }) => start === 0 && end === text.length && (form !== 'id' || isMention),
    );

function nextOf(word: string, given: readonly Pseudonym[]): Pick<Pseudonym, 'role' | 'slug'> {
  const numbers = given.flatMap(({ role }) =>
    role.startsWith(`${word} `) ? Number(role.slice(word.length + 1)) || 0 : [],
  );
  const number = Math.max(0, ...numbers) + 1;
  return { role: `${word} ${number}`, slug: `${word.toLowerCase()}-${number}` };
}

/** Those whom notes and meetings name and the session file does not know. */
function othersIn(session: Session): readonly string[] {
  const people = new People(session.people);
  const named = [
    ...[...session.meetings, ...session.components, ...session.documents].flatMap((one) => one.people),
    ...session.interviews.flatMap(({ attendees, notetaker }) => [...attendees, notetaker ?? []].flat()),
    ...session.questions.flatMap(({ saidBy, deferredPeople, beside, history }) => [
      ...saidBy,
      ...deferredPeople,
      ...[...beside, ...history].flatMap((past) => past.saidBy),
    ]),
    ...[
      ...[...session.findings, ...session.controls, ...session.assumptions],
      ...[...session.calibration, ...session.flows],
    ].flatMap(({ saidBy }) => saidBy),
    ...[
      ...session.findings.flatMap(({ owner, decision, mitigations }) => [
        owner,
        decision?.by ?? null,
        ...mitigations.map((each) => each.owner),
      ]),
      ...session.assumptions.map(({ owner }) => owner),
    ].flatMap((owner) =>
      (owner ?? '').split(/[,;/+&]|\s(?:and|und)\s/i).flatMap((one) => people.namedIn(one)),
    ),
    ...[...session.asks, ...session.actions].flatMap(({ owners }) => owners),
    ...session.problems.flatMap((problem) => (problem.code === 'unknown-person' ? [problem.mention.id] : [])),
  ];
  const unknown = named.filter((name) => name !== 'the attendees' && people.idOf(name) === null);
  return [...new Set(unknown.map((name) => withoutRemark(name).trim()).filter(Boolean))];
}
