/** The text of a `threat-session.yaml` file to its values and where they stand. */
import type * as v from 'valibot';
import type { Problem } from '../text/problem';
import { readYaml, type YamlProblem, type YamlReading } from '../yaml/yamlDocument';
import { keyMeant } from '../yaml/misspeltKeys';
import { sessionSchema } from './sessionSchema';
import { isMailAddress, mailAddressesMeant, mailAddressMeant } from './mailAddress';
import type { Person } from './sessionFile';

/** What can be wrong in a session file that is read alone. */
export type SessionFileProblem =
  | YamlProblem
  | Problem<'repeated-id', { id: string }>
  /** The span is that of the value. */
  | Problem<'unread-agreement', { written: string }>;

export interface SessionFile extends Omit<YamlReading<SessionValues>, 'problems'> {
  readonly problems: readonly SessionFileProblem[];
}

/** As in the file; texts and choices that are missing are null, lists empty. */
export type SessionValues = Omit<v.InferOutput<typeof sessionSchema>, 'people'> & {
  readonly people: readonly Person[];
};

/** The texts that were read last: the index, everything that an editor shows and every edit read the same one in turn. */
const recent = new Map<string, SessionFile>();
const mostRecent = 4;

/**
 * `'title: Shop\npeople: [{ id: dana }]'` → `{ title: 'Shop', people: [{ id: 'dana', name: 'dana', … }], … }`.
 *
 * Never throws. A value of the wrong shape counts as absent and is a problem at its place, as is a second person or
 * meeting of one id; a person with a name alone is known by it. See `readYaml`, and the format page, section 9.
 */
export function parseSessionFile(text: string): SessionFile {
  const known = recent.get(text);
  if (known) return known;
  const file = readSessionFile(text);
  recent.set(text, file);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return file;
}

function readSessionFile(text: string): SessionFile {
  const { value, problems, ...reading } = readYaml(text, sessionSchema);
  const people = value.people.map((person) => {
    const id = person.id ?? person.name ?? '';
    return {
      ...person,
      id,
      name: person.name || id,
      email: person.email && (mailAddressMeant(person.email) ?? person.email),
    };
  });
  const repeated = [
    ...repeatedIds('people', people, reading.spanOf),
    ...repeatedIds('meetings', value.meetings, reading.spanOf),
  ];
  const nameless = value.title === null && problems.length === 0;
  const untitled: SessionFileProblem[] = nameless
    ? [
        {
          code: 'impossible-value',
          span: firstLine(reading),
          where: 'file',
          key: 'title',
          written: null,
          expected: 'a text',
          possible: [],
        },
      ]
    : [];
  const unreachable = people.flatMap(({ email }, index): SessionFileProblem[] =>
    email && !isMailAddress(email) ? [noAddress(email, reading.spanOf(['people', index, 'email']))] : [],
  );
  const { agreement, unread } = agreementIn(value, reading.spanOf);
  return {
    ...reading,
    value: { ...value, people, agreement },
    problems: [...problems, ...repeated, ...untitled, ...unreachable, ...unread],
  };
}

const noAddress = (written: string, span: SessionFileProblem['span']): SessionFileProblem => ({
  code: 'impossible-value',
  span,
  where: 'file',
  key: 'email',
  written,
  expected: 'one address such as dana@example.com',
  possible: mailAddressesMeant(written),
});

const agreementKeys = ['goal', 'agenda', 'communication', 'materials', 'breaks', 'rules'] as const;

/** The known keys, and what stands beside them: people agreed on it, so that it is no key of their own. */
function agreementIn(
  { agreement }: Pick<SessionValues, 'agreement'>,
  spanOf: SessionFile['spanOf'],
): { readonly agreement: SessionValues['agreement']; readonly unread: SessionFileProblem[] } {
  if (!agreement) return { agreement, unread: [] };
  const { goal, agenda, communication, materials, breaks, rules, ...others } = agreement;
  const unread = Object.keys(others)
    .filter((key) => keyMeant(key, agreementKeys) === null)
    .map((key) => ({
      code: 'unread-agreement' as const,
      span: spanOf(['agreement', key]),
      written: key,
    }));
  return { agreement: { goal, agenda, communication, materials, breaks, rules }, unread };
}

const firstLine = ({ lines }: Pick<SessionFile, 'lines'>) => ({ start: 0, end: lines.endOf(0) });

function repeatedIds(
  list: 'people' | 'meetings',
  items: readonly { readonly id: string | null }[],
  spanOf: SessionFile['spanOf'],
): SessionFileProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    if (id === null) return [];
    const repeated = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return repeated ? [{ code: 'repeated-id', span: spanOf([list, index, 'id']), id }] : [];
  });
}
