/** How files for other tools call things: as a report does, but in plain text. Format page, "Reports". */
import { interviewerOf, me, People } from '../session/people';
import type { Session } from '../session/session';
import { openingOf, plainBlocks } from './noteBlocks';
import { type KnownMarks, plainNoteLines, plainNoteText } from './noteText';
import { oneLine } from '../text/oneLine';
import type { Place } from '../session/place';
import { noteTitle } from '../session/meetingNotes';

/** One line that every encoding can write: a lone half of a character becomes U+FFFD. */
export const plain = (text: string): string => oneLine(text);

/** What the people and interviews of a session are called. Nothing of it is escaped. */
export class KnownNames {
  private readonly people: People;
  private readonly names: ReadonlyMap<string, string>;
  private readonly interviews: ReadonlyMap<string, string>;
  private readonly ids: ReadonlySet<string>;

  constructor(session: Session) {
    const attendees = session.interviews.flatMap((interview) => interview.attendees);
    this.people = new People(session.people, attendees);
    const interviewer = interviewerOf(session.people);
    this.names = new Map([
      ...(interviewer ? [[me, interviewer.name] as const] : []),
      ...session.people.map(({ id, name }) => [id, name] as const),
    ]);
    this.interviews = new Map(session.interviews.map((one) => [one.file, noteTitle(one, session)]));
    const { findings, asks, actions, controls, assumptions, questions } = session;
    const marked = [...findings, ...asks, ...actions, ...controls, ...assumptions, ...questions];
    this.ids = new Set(marked.flatMap(({ id }) => (id === null ? [] : [id.toLowerCase()])));
  }

  /** Whether a tag or question of the session has this `^id`, in any case. */
  hasId(id: string): boolean {
    return this.ids.has(id.toLowerCase());
  }

  /** Of somebody known, by id or name: `'dana'` → `'Dana Reyes'`, `'me'` → who asks; null for everybody else. */
  person(written: string): string | null {
    const id = this.people.idOf(written);
    return id === null ? null : (this.names.get(id) ?? id);
  }

  /** Those whom the value of an `owner:` names, by id where known: `'@dana; Ann'` → `['dana', 'Ann']`. */
  owners(written: string): readonly string[] {
    return this.people.namedIn(written);
  }

  /** The title of the interview that a note is of; undefined without such an interview. */
  interview(file: string): string | undefined {
    return this.interviews.get(file);
  }
}

export class PlainWording {
  private readonly names: KnownNames;
  private readonly known: KnownMarks;

  constructor(session: Session) {
    const names = new KnownNames(session);
    this.names = names;
    this.known = { nameOf: (written) => names.person(written), hasId: (id) => names.hasId(id) };
  }

  /** A piece of a note's inline Markdown as one line: `**why** @dana` → `why Dana Reyes`. */
  note(markdown: string): string {
    return plainNoteText(markdown, this.known);
  }

  /** The same for what gives an item its name: never empty. */
  title(markdown: string): string {
    return this.note(markdown) || '(no text)';
  }

  /** A detail with its lines, also one that stands there several times; null where no words of it would be shown. */
  detail(markdown: string | null): string | null {
    return plainBlocks(markdown ?? '', (text) => plainNoteLines(text, this.known)) || null;
  }

  /** The same in a place of one line: its first words, where it has more than lines. Never empty. */
  opening(markdown: string): string {
    return openingOf(markdown, (line) => this.note(line), '; ') || '(no text)';
  }

  /** Ids or names: `['dana', 'Ann']` → `Dana Reyes, Ann`. */
  persons(written: readonly string[]): string {
    return written.map((each) => plain(this.names.person(each) ?? each)).join(', ');
  }

  /** What `owner:` says: `'@dana; Ann'` → `Dana Reyes, Ann`. */
  owners(written: string | null): string | null {
    return written === null ? null : this.persons(this.names.owners(written));
  }

  /** The title of the interview that a note is of. */
  interview(file: string): string {
    return plain(this.names.interview(file) ?? file);
  }

  /** Where something comes from: `Architects, 2026-11-23, said by Dana Reyes, shop/architects-1.interview.md:29`. */
  source(said: Place & { readonly date: string | null }, saidBy: readonly string[]): string {
    const speakers = saidBy.length ? `said by ${this.persons(saidBy)}` : '';
    const day = plain(said.date?.slice(0, 10) ?? '');
    return [this.interview(said.file), day, speakers, `${plain(said.file)}:${said.line}`]
      .filter(Boolean)
      .join(', ');
  }
}
