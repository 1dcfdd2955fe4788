/** Who is meant by an `@id` or a name, among the people that a session and a note know. */
import { withoutRemark } from '../note/attendeeNames';
import { elementKey } from '../note/note';
import { personAtOffset } from '../note/tagSyntax';
import type { Person } from '../sessionFile/sessionFile';

/** The interviewer, whom everybody knows. */
export const me = 'me';

const hosting: ReadonlySet<string> = new Set(['organizer', 'moderator', 'facilitator', 'notetaker']);

/** The people of a session, or of one of its interviews. */
export class People {
  private readonly byId = new Map<string, string>();
  /** By full and by first name; null where two people share it. */
  private readonly byName = new Map<string, string | null>();
  private readonly own: Set<string>;
  /** Who is `me` here. */
  private self = me;
  /** One list for all that the same people said. */
  private readonly spoken = new Map<string, readonly string[]>();
  /** Ids where known, else names as written. */
  readonly attendees: readonly string[];

  /**
   * An attendee whom `persons` does not hold is known by the name that is written, without a remark, and so is the
   * `notetaker`, who is `me` and asked nothing. `session` are the same persons.
   */
  constructor(
    private readonly persons: readonly Person[],
    attendees: readonly string[] = [],
    private readonly session: People | null = null,
    notetaker: string | null = null,
  ) {
    this.own = notetaker === null && session ? session.own : new Set(session?.own ?? [me]);
    for (const person of session ? [] : persons) {
      this.add(person.id, person.name);
      if (isHost(person)) this.own.add(person.id);
    }
    if (notetaker !== null) {
      const id = this.idOf(notetaker) ?? withoutRemark(notetaker);
      if (this.idOf(notetaker) === null) this.add(id, id);
      this.own.add(id);
      this.self = id;
    }
    this.attendees = [...new Set(attendees.map((written) => this.idOf(written) ?? withoutRemark(written)))];
    for (const attendee of this.attendees) if (this.idOf(attendee) === null) this.add(attendee, attendee);
  }

  /** The same people in one interview. */
  with(attendees: readonly string[], notetaker: string | null = null): People {
    return new People(this.persons, attendees, this, notetaker);
  }

  /** True when neither the session nor the note names anybody: then nobody can be unknown. */
  get nobody(): boolean {
    return this.persons.length === 0 && this.attendees.length === 0;
  }

  /**
   * The id of somebody known, by id, full name or a first name that only one person has, in any case, with or without
   * a remark: `'DANA'`, `'dana reyes'` and `'Dana (remote)'` → `'dana'`. Null for everybody else.
   */
  idOf(written: string): string | null {
    return this.idOfName(written) ?? (written.endsWith(')') ? this.idOfName(withoutRemark(written)) : null);
  }

  private idOfName(written: string): string | null {
    const key = elementKey(written);
    const id = this.session?.byId.get(key) ?? this.byId.get(key);
    return id ?? this.named(key) ?? (key === me ? this.self : null);
  }

  /** The id where one is known, else the name as written. */
  resolve(written: string): string {
    return this.idOf(written) ?? written;
  }

  /** The interviewer and those who only organize, moderate, facilitate or take notes. */
  isOwnSide(id: string): boolean {
    return this.own.has(id);
  }

  /** Those attendees who are asked. */
  get guests(): readonly string[] {
    return this.attendees.filter((attendee) => !this.isOwnSide(attendee));
  }

  /**
   * Who said something: those named, each once; where nobody is, the only attendee who is not of the own side, else
   * `['the attendees']`.
   */
  speakers(named: readonly string[]): readonly string[] {
    const key = named.length === 0 ? '' : JSON.stringify(named);
    const known = this.spoken.get(key) ?? this.speakersAmong(named);
    this.spoken.set(key, known);
    return known;
  }

  private speakersAmong(named: readonly string[]): readonly string[] {
    if (named.length) return [...new Set(named.map((written) => this.resolve(written)))];
    const { guests } = this;
    return guests.length === 1 ? guests : ['the attendees'];
  }

  /** Those that the value of an `owner:` names: `'@dana, Lee'` → `['dana', 'lee']`. */
  namedIn(text: string): readonly string[] {
    const names = text.split(/[,;]/).flatMap((part) => this.joined(part.trim()));
    const bare = names.map((name) => name.trim().replace(/^@/, ''));
    return [...new Set(bare.filter(Boolean).map((name) => this.resolve(name)))];
  }

  /** `@lea and @omar`, where each of them is somebody; what may be a name with such a word in it stays. */
  private joined(written: string): readonly string[] {
    const names = written.split(/\s+(?:and|und|&)\s+|\s*[/+]\s*|\s+(?=@)/iu);
    const isPerson = (name: string) => name.startsWith('@') || this.idOf(name) !== null;
    return names.length > 1 && names.every(isPerson) ? names : [written];
  }

  private add(id: string, name: string): void {
    if (!this.byId.has(elementKey(id))) this.byId.set(elementKey(id), id);
    const full = elementKey(name);
    for (const key of new Set([full, full.replace(/ .*/, '')])) {
      this.byName.set(key, this.named(key) === undefined ? id : null);
    }
  }

  /** By a name in one case; undefined for one that nobody has. */
  private named(key: string): string | null | undefined {
    return this.byName.has(key) ? this.byName.get(key) : this.session?.byName.get(key);
  }
}

/** How to reach somebody fast with a question, as agreed: `'extension 12'`; null where nothing is. */
export const channelOfPerson = (people: readonly Person[], id: string): string | null =>
  people.find((known) => known.id === id)?.channel ?? null;

/** A person's name, or the id itself where nobody has it: `'dana'` → `'Dana Reyes'`. */
export const nameOfPerson = (people: readonly Person[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;

/**
 * Who asks, and is `me` in notes: of those who are there to hold the interviews the only one, else the only one who
 * facilitates, moderates or organizes, in this order. Null where that is nobody or several.
 */
export function interviewerOf(people: readonly Person[]): Person | null {
  const own = people.filter(isHost);
  const asking = ['facilitator', 'moderator', 'organizer'].map((duty) =>
    own.filter(({ duties }) => duties.includes(duty)),
  );
  return [own, ...asking].find(({ length }) => length === 1)?.[0] ?? null;
}

/** Whether somebody holds the interviews, and is asked nothing in them. */
export const isHost = ({ duties }: Pick<Person, 'duties'>): boolean =>
  duties.some((duty) => hosting.has(duty)) && !duties.includes('participant');

/** Those whom `@id` can name in a note: the session's people, and attendees whose name can stand behind an `@`. */
export function askablePeople(
  people: readonly Person[],
  attendees: readonly string[],
): readonly { readonly id: string; readonly name: string }[] {
  const known = new Set([me, ...people.map(({ id }) => id)]);
  const others = attendees.filter((id) => !known.has(id) && personAtOffset(`@${id}`, 0) === id);
  return [...people.map(({ id, name }) => ({ id, name })), ...others.map((id) => ({ id, name: id }))];
}
