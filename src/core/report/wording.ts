/** How one report calls things: the same people, elements and places by the same words, all safe as Markdown. */
import type { Stride } from '../note/stride';
import { ratingsOf } from '../session/severity';
import { People } from '../session/people';
import type { Session, Severity } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';
import { noteText } from './noteText';
import type { WritePlace } from './sourceLink';
import { english, type ReportWords } from './words/english';
import { valueIn } from './words/reportWords';
import type { Place } from '../session/place';

/** What `saidBy` holds where nobody in particular is named. */
const attendees = 'the attendees';

export class Wording {
  private readonly people: People;
  private readonly names: ReadonlyMap<string, string>;
  private readonly elementNames: ReadonlyMap<string, string>;
  private readonly interviews: ReadonlyMap<string, string>;

  /** What the business calibrated the categories to, the highest of them. */
  readonly calibrated: (stride: readonly Stride[]) => Severity | null;

  constructor(
    session: Session,
    readonly place: WritePlace,
    readonly words: ReportWords = english,
    /** False: whoever a text names with `@` is somebody. */
    private readonly namesPeople = true,
  ) {
    const everybody = session.interviews.flatMap((interview) => interview.attendees);
    this.people = new People(session.people, everybody);
    this.calibrated = ratingsOf(session.calibration);
    this.names = new Map(session.people.map(({ id, name }) => [id, name]));
    this.interviews = new Map(session.interviews.map(({ file, title }) => [file, escapeMarkdown(title)]));
    this.elementNames = new Map(
      session.elements.map(({ name, type }) => [name, type ? `${name} (${words.values[type]})` : name]),
    );
  }

  /** A piece of a note's inline Markdown as one line: `**why** @dana` → `why Dana Reyes`. */
  note(markdown: string): string {
    return noteText(
      markdown,
      (written) => (this.namesPeople ? this.knownName(written) : this.words.somebody),
      (letter) => this.words.stride[letter],
    );
  }

  /** The same for what gives an item its name: never empty. */
  title(markdown: string): string {
    return this.note(markdown) || this.words.noText;
  }

  /** Ids or names: `['dana', 'Ann']` → `Dana Reyes, Ann`. */
  persons(written: readonly string[]): string {
    const named = (each: string) =>
      this.knownName(each) ?? (each === attendees ? this.words.attendees : each);
    return written.map((each) => escapeMarkdown(named(each))).join(', ');
  }

  /** What `owner:` says: `'@dana; Ann'` → `Dana Reyes, Ann`. */
  owners(written: string): string {
    return this.persons(this.people.namedIn(written));
  }

  /** `['Shopper', 'Web shop']` → `Shopper (human), Web shop` */
  elements(names: readonly string[]): string {
    return names.map((name) => escapeMarkdown(this.elementNames.get(name) ?? name)).join(', ');
  }

  /** `['S', 'T']` → `Spoofing, Tampering` */
  stride(stride: readonly Stride[]): string {
    return stride.map((letter) => this.words.stride[letter]).join(', ');
  }

  /** One of the fixed values, or what else a note says: `'mid'` → `'mittelfristig'`. */
  value(value: string): string {
    return valueIn(this.words, value) ?? this.note(value);
  }

  /** `2026-11-23T09:00` → `2026-11-23 09:00`; nothing without a date. */
  date(date: string | null): string {
    return escapeMarkdown(date?.replace('T', ' ') ?? '');
  }

  /** In which interview, where, said by whom, when: `Architects, a.interview.md:3, said by Dana Reyes, 2026-11-23`. */
  source(said: Place & { readonly date: string | null }, saidBy: readonly string[]): string {
    const speakers = saidBy.length ? `${this.words.saidBy} ${this.persons(saidBy)}` : '';
    const day = this.date(said.date?.slice(0, 10) ?? null);
    return [this.interviews.get(said.file) ?? '', this.place(said), speakers, day].filter(Boolean).join(', ');
  }

  private knownName(written: string): string | null {
    const id = this.people.idOf(written);
    return id === null ? null : (this.names.get(id) ?? id);
  }
}
