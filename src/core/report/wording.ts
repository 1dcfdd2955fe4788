/** How one report calls things: the same people, elements and places by the same words, all safe as Markdown. */
import { strideName, type Stride } from '../note/stride';
import { ratingsOf } from '../session/calibration';
import { People } from '../session/people';
import type { Place, Session, Severity } from '../session/session';
import { escapeMarkdown } from './escapeMarkdown';
import { noteText } from './noteText';
import type { WritePlace } from './sourceLink';

export class Wording {
  private readonly people: People;
  private readonly names: ReadonlyMap<string, string>;
  private readonly elementNames: ReadonlyMap<string, string>;

  /** What the business calibrated the categories to, the highest of them. */
  readonly calibrated: (stride: readonly Stride[]) => Severity | null;

  constructor(
    session: Session,
    readonly place: WritePlace,
  ) {
    const attendees = session.interviews.flatMap((interview) => interview.attendees);
    this.people = new People(session.people, attendees);
    this.calibrated = ratingsOf(session.calibration);
    this.names = new Map(session.people.map(({ id, name }) => [id, name]));
    this.elementNames = new Map(
      session.elements.map(({ name, type }) => [name, type ? `${name} (${type})` : name]),
    );
  }

  /** A piece of a note's inline Markdown as one line: `**why** @dana` → `why Dana Reyes`. */
  note(markdown: string): string {
    return noteText(markdown, (written) => this.knownName(written));
  }

  /** The same for what gives an item its name: never empty. */
  title(markdown: string): string {
    return this.note(markdown) || '(no text)';
  }

  /** Ids or names: `['dana', 'Ann']` → `Dana Reyes, Ann`. */
  persons(written: readonly string[]): string {
    return written.map((each) => escapeMarkdown(this.knownName(each) ?? each)).join(', ');
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
    return stride.map(strideName).join(', ');
  }

  /** `2026-11-23T09:00` → `2026-11-23 09:00`; nothing without a date. */
  date(date: string | null): string {
    return escapeMarkdown(date?.replace('T', ' ') ?? '');
  }

  /** Where it stands, who said it and on what day: `a.interview.md:3, said by Dana Reyes, 2026-11-23`. */
  source(said: Place & { readonly date: string | null }, saidBy: readonly string[]): string {
    const speakers = saidBy.length ? `said by ${this.persons(saidBy)}` : '';
    return [this.place(said), speakers, this.date(said.date?.slice(0, 10) ?? null)]
      .filter(Boolean)
      .join(', ');
  }

  private knownName(written: string): string | null {
    const id = this.people.idOf(written);
    return id === null ? null : (this.names.get(id) ?? id);
  }
}
