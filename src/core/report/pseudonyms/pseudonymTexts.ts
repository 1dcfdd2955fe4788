/** The texts of a session with roles in place of people. */
import { elementKey } from '../../note/note';
import { me, People } from '../../session/people';
import type { Session } from '../../session/session';
import type { NamedPlace, Pseudonym } from './namedPlace';
import type { NameMatcher } from './nameMatcher';
import { folded } from './foldedText';

/** A name that is a word as well, and what became of it. */
export interface UnclearName {
  readonly written: string;
  readonly isReplaced: boolean;
  /** What stands for it where it is replaced, in texts and in addresses. */
  readonly roles: readonly string[];
}

/** Rewrites what one session holds. */
export class PseudonymTexts {
  private readonly people: People;
  private readonly byId: ReadonlyMap<string, Pseudonym>;
  private readonly byName: ReadonlyMap<string, Pseudonym>;
  /** Two files stay two. */
  private readonly files: ReadonlyMap<string, string>;

  constructor(
    private readonly session: Session,
    given: readonly Pseudonym[],
    private readonly matcher: NameMatcher,
    private readonly tell: (unclear: UnclearName) => void,
  ) {
    this.people = new People(session.people);
    this.byName = new Map(given.map((each) => [folded(each.name), each]));
    this.byId = new Map(
      session.people.flatMap(({ id, name }) => {
        const pseudonym = this.byName.get(folded(name));
        return pseudonym ? [[id, pseudonym]] : [];
      }),
    );
    const files = new Map<string, string>();
    for (const { file } of session.interviews) {
      const path = this.rewritten(file, true);
      const taken = new Set(files.values());
      let free = path;
      for (let number = 2; taken.has(free); number++) free = path.replace(/(?=\.[^/]*$)|$/, `-${number}`);
      files.set(file, free);
    }
    this.files = files;
  }

  /** Free text: `'Jon’s laptop, see @jon'` → `'Architect 2’s laptop, see @architect-2'`. */
  text(text: string): string {
    return this.rewritten(text, false);
  }

  /** A path, an address or an id: `'jon/laptop.md'` → `'architect-2/laptop.md'`. */
  path(text: string): string {
    const person = this.byId.get(text);
    return this.files.get(text) ?? (person ? person.slug : this.rewritten(text, true));
  }

  /** The file that a path of the rewritten session stands for. */
  fileOf(path: string): string {
    return [...this.files].find(([, written]) => written === path)?.[0] ?? path;
  }

  /** Where a list of people stands: an id where known, else a name as written. */
  person(written: string): string {
    if (written === 'the attendees' || written === me) return written;
    const known = this.people.idOf(written);
    if (known !== null) return this.byId.get(known)?.slug ?? known;
    return this.byName.get(folded(written))?.role ?? this.text(written);
  }

  /** The same where several stand on a line: `'mark, jon'` → `'devops-1, architect-1'`, though `mark` is a word. */
  private persons(written: string): string {
    const pieces = written.split(/([,;]\s*)/);
    return pieces
      .map((piece) =>
        piece.replace(personsApart, (one) => {
          const person = this.person(one);
          // An id is known where it stands alone.
          return one === piece.trim()
            ? person
            : ([...this.byId.values()].find(({ slug }) => slug === person)?.role ?? person);
        }),
      )
      .join('');
  }

  /** The whole session. */
  whole(): Session {
    const rewritten = this.value(this.session);
    return {
      ...rewritten,
      people: rewritten.people.map((person, index) => {
        const pseudonym = this.byId.get(this.session.people[index]?.id ?? '');
        return pseudonym ? { ...person, id: pseudonym.slug, name: pseudonym.role } : person;
      }),
    };
  }

  /** Whatever holds texts, each rewritten by the key that it stands at; also what is added to a session later. */
  value<Value>(whole: Value): Value {
    return withTexts(whole, (text, key) => this.at(key, text));
  }

  private at(key: string, value: string): string {
    if (fixed.has(key)) return value;
    if (personal.has(key)) return this.person(value);
    if (key === 'owner' || key === 'by') return this.persons(value);
    if (paths.has(key)) return this.path(value);
    return key === 'key' ? elementKey(this.text(value)) : this.text(value);
  }

  private rewritten(text: string, isPath: boolean): string {
    let written = '';
    let at = 0;
    for (const place of this.matcher.placesIn(text)) {
      const own = text.slice(place.start, place.end);
      const roles = place.people.flatMap(({ role, slug }) => [role, slug]);
      if (place.meaning !== 'person')
        this.tell({ written: own, isReplaced: place.meaning === 'unclear', roles });
      if (place.meaning === 'word' || place.start < at) continue;
      // A role has blanks: an `@` would call for its first word.
      written += text.slice(at, place.isMention ? place.start - 1 : place.start);
      written += this.replacement(text, place, isPath);
      at = place.end;
    }
    return written + text.slice(at);
  }

  private replacement(text: string, place: NamedPlace, isPath: boolean): string {
    const { start, end, people, form, suffix, isMention } = place;
    const known = isMention ? this.people.idOf(text.slice(start, end)) : null;
    const named = known === null ? undefined : this.byId.get(known);
    const meant = named ? [named] : people;
    if (form === 'mail') return meant.map(({ slug }) => `${slug}@example.invalid`).join(' ');
    if (isMention && meant.every(({ from }) => from === 'file')) return `@${meant[0]?.slug ?? ''}`;
    if (isPath || isGlued(text, start, end)) {
      const [before, behind] = [text.slice(start - 1, start), text.slice(end, end + 1)];
      const slugs = meant.map(({ slug }) => slug).join('-or-');
      return `${isSign.test(before) ? '-' : ''}${slugs}${isSign.test(behind) ? '-' : ''}`;
    }
    const roles = meant
      .map(({ role }) => role)
      .join(this.session.report.language === 'de' ? ' oder ' : ' or ');
    return suffix === '' ? roles : `${roles}'s`;
  }
}

/** What stands between those who separate several persons. */
const personsApart =
  /(?<=^|[,;/+&]\s*|\s(?:and|und)\s+)[^\s,;/+&](?:[^,;/+&]*?[^\s,;/+&])?(?=\s*(?:$|[,;/+&]|\s(?:and|und)\s))/giu;

const isSign = /[\p{L}\p{N}]/u;

/** Whether a name is a part of an address, an id or the name of a file. */
function isGlued(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  if (isSign.test(before.slice(-1)) || isSign.test(behind.slice(0, 1))) return true;
  if (/~$|[\p{L}\p{N}/][-_.@%+:\\]$/u.test(before) || /^[-_.@%+\\][\p{L}\p{N}]/u.test(behind)) return true;
  const word = `${/\S*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''} ${
    /^\S*/u.exec(text.slice(end, end + 200))?.[0] ?? ''
  }`;
  return /:\/\/|(?:^|[./\\])[\\/]\S|\S\/.*\.\p{L}{1,5}(?!\p{L})|\/.*\/|^\//u.test(word);
}

/** The same with other texts; names alone change, so it has the shape that it had. */
function withTexts<Value>(whole: Value, textFor: (text: string, key: string) => string): Value {
  const done = new Map<object, unknown>();
  const rewrite = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return textFor(value, key);
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
    const before = done.get(value);
    if (before !== undefined) return before;
    const rewritten = Array.isArray(value)
      ? value.map((item) => rewrite(item, key))
      : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner, name)]));
    done.set(value, rewritten);
    return rewritten;
  };
  return rewrite(whole, '') as Value;
}

/** A session with `x` for each word that somebody wrote. */
export const withoutWords = (session: Session): Session =>
  withTexts(session, (text, key) =>
    fixed.has(key) || values.has(key) ? text : text.replace(/[\p{L}\p{M}\p{N}]+/gu, 'x'),
  );

/** Where a text may be a word of ours. */
const values: ReadonlySet<string> = new Set(['status', 'effort', 'horizon', 'until', 'outcome']);

/** A list or a map of what was read; no day, and no lookup of places. */
const isPlain = (value: object): boolean =>
  Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;

/** Words of ours, which name nobody. */
const fixed: ReadonlySet<string> = new Set([
  ...[
    'kind',
    'type',
    'stride',
    'severity',
    'severityFrom',
    'givenSeverity',
    'likelihood',
    'impact',
    'stage',
    'pace',
    'role',
  ],
  ...['code', 'level', 'knowledge', 'duties', 'language', 'form', 'sections', 'timezone', 'started', 'ended'],
  ...[
    'date',
    'due',
    'at',
    'start',
    'outcome',
    'where',
    'word',
    'possible',
    'mark',
    'task',
    'detail',
    'depth',
  ],
]);

const personal: ReadonlySet<string> = new Set([
  ...['saidBy', 'attendees', 'owners', 'deferredTo', 'deferredPeople', 'people', 'person', 'notetaker'],
]);

const paths: ReadonlySet<string> = new Set([
  'file',
  'folder',
  'note',
  'notes',
  'meeting',
  'link',
  'id',
  'path',
  'askedFirst',
  'issues',
]);
