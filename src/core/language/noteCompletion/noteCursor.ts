/**
 * A place in a note where something is being typed: what the note would say with other words there, and what is known
 * beside it and may be named: people, elements, days.
 */
import { bodyLineOf, frontMatterLines } from '../../note/frontMatterPlace';
import { parseNote } from '../../note/parseNote';
import type { Lines, Span } from '../../text/span';
import { mayStartAt } from '../../note/tagSyntax';
import { Excerpt, type ReadExcerpt } from './excerpt';
import type { ChecklistInput } from '../../interview/checklist/noteSubjects';
import { People } from '../../session/people';
import type { Session } from '../../session/session';
import { type Suggestion, suggestionOf } from '../suggestion';

export class NoteCursor {
  /** The line up to the cursor, and from there. */
  readonly before: string;
  readonly after: string;
  private readonly line: number;
  private readonly lineStart: number;
  /** Undefined until somebody asks: most keys are no reason to look around. */
  private excerpt: Excerpt | null | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: Lines,
    readonly offset: number,
  ) {
    this.line = lines.lineAt(offset);
    this.lineStart = lines.startOf(this.line);
    this.before = text.slice(this.lineStart, offset);
    this.after = text.slice(offset, lines.endOf(this.line));
  }

  /**
   * What stands in front of the cursor, if it looks so and a tag or mark may begin there: with `/#(\w*)$/` in
   * `say #hi|` the groups and the span of `#hi`, with the rest of its word.
   */
  mark(pattern: RegExp): TypedMark | null {
    const found = pattern.exec(this.before);
    return found && mayStartAt(this.before, found.index) ? this.typed(found) : null;
  }

  /** A part of the line, by its places there; the end of the line by default. */
  part(start: number, end = this.before.length + this.after.length): Span {
    return { start: this.lineStart + start, end: this.lineStart + end };
  }

  /** What the note says with these words at a place. In code and HTML that is nothing. */
  readWith(words: string, span: Span): ReadExcerpt {
    this.excerpt ??= Excerpt.at(this.text, this.lines, bodyLineOf(this.lines), this.line);
    return this.excerpt?.readWith(words, span) ?? { note: parseNote(''), at: 0 };
  }

  private typed(found: RegExpExecArray): TypedMark {
    const rest = /^[\p{L}\p{N}_-]*/u.exec(this.after)?.[0].length ?? 0;
    const start = this.lineStart + found.index;
    return { groups: found, span: { start, end: this.offset + rest } };
  }
}

/** What is typed of a mark. */
export interface TypedMark {
  /** As the pattern found them. */
  readonly groups: RegExpExecArray;
  readonly span: Span;
}

/**
 * The first line that is no front matter's, for a place inside of it: in `---\nro` at its end 2. While it is typed and
 * does not close yet it goes on over lines that may be keys and values. Null anywhere else.
 */
export function frontMatterAround(lines: Lines, line: number): number | null {
  const place = frontMatterLines(lines);
  if (!place || line <= place.first) return null;
  if (place.last !== null) return line < place.last ? place.last : null;
  let end = place.first + 1;
  while (end < lines.count && /^(?:[\w-]*|[\w-]+[ \t]*:.*|[ \t]*-[ \t].*|#[^#].*)$/.test(lines.textOf(end)))
    end++;
  return line < end ? end : null;
}

// What is known beside the note that is typed, and may be named in it: people, elements, days.

/** The note in it may be some keys older than the text that is typed. */
export interface NoteSurroundings extends ChecklistInput {
  /** Where the session is held: `2026-11-23T09:00`. */
  readonly now: string;
  /** What `transcript:` may say, as the note writes it, where that is being typed: `meeting.vtt`, `calls/`. */
  readonly transcripts?: readonly string[];
}

/** Only asked for where it matters: most keys are no reason to put a session together. */
export type LazySurroundings = () => NoteSurroundings;

/** What may be offered for what is typed so far, which stands right before the cursor. */
export interface Candidates {
  readonly typed: string;
  readonly suggestions: readonly Suggestion[];
}

export interface KnownPerson {
  readonly id: string;
  /** Name and knowledge. */
  readonly detail: string | null;
  readonly why: string | null;
}

/** A name that is being typed, which is nobody's yet: where a mention begins, or so much of an attendee. */
export interface TypedName {
  readonly mentionAt?: number;
  readonly attendee?: string;
}

/** Attendees of the interview, the session's other people, people who are only named somewhere, the interviewer. */
export function knownPeople(
  { session, file, note }: NoteSurroundings,
  { mentionAt, attendee = '' }: TypedName = {},
): readonly KnownPerson[] {
  const present = session.interviews.find((interview) => interview.file === file)?.attendees ?? [];
  // Nor is the beginning of the name anybody, which the note had as an attendee a moment ago.
  const attendees = present.filter((id) => !attendee.startsWith(id));
  const people = new People(session.people, attendees);
  const named = [
    ...namedElsewhere(session, file),
    ...note.mentions.filter(({ span }) => span.start !== mentionAt).map(({ id }) => id),
  ];
  const ids = new Set([
    ...people.attendees,
    ...session.people.map(({ id }) => id),
    ...named.map((written) => people.resolve(written)),
  ]);
  ids.delete('me');
  return [...ids, 'me'].map((id) => {
    const person = session.people.find((known) => known.id === id);
    const parts = person
      ? [person.name === id ? null : person.name, person.knowledge.join(', ') || null]
      : [];
    const detail = parts.filter((part) => part !== null).join(' · ');
    return { id, detail: id === 'me' ? 'the interviewer' : detail || null, why: person?.why ?? null };
  });
}

/** Who is named in other interviews. */
function namedElsewhere({ interviews, asks, actions, questions }: Session, file: string): readonly string[] {
  const isOther = (place: { readonly file: string }) => place.file !== file;
  return [
    ...interviews.filter(isOther).flatMap(({ attendees }) => attendees),
    ...[...asks, ...actions].filter(isOther).flatMap(({ owners }) => owners),
    ...questions.filter(isOther).flatMap(({ deferredPeople }) => deferredPeople),
  ];
}

export const personSuggestion = ({ detail, why }: KnownPerson, label: string, span: Span): Suggestion =>
  suggestionOf('person', label, span, { detail, documentation: why });

/** The elements of the session, then what only its flows name. */
export const elementNames = ({ session, file }: NoteSurroundings): readonly string[] => [
  ...new Set([
    ...session.elements.map(({ name }) => name),
    // A name that is being typed here is none yet.
    ...session.flows.filter((one) => one.file !== file).flatMap(({ from, to }) => [from, to]),
  ]),
];

/** Today, tomorrow, in a week, and the day of the meeting that comes next: when somebody may promise something. */
export function daySuggestions({ session, now }: NoteSurroundings, span: Span): readonly Suggestion[] {
  const today = now.slice(0, 10);
  const next = session.meetings
    .map(({ start, title }) => ({ day: start?.slice(0, 10) ?? '', title }))
    .filter(({ day }) => day > today)
    .sort((one, other) => (one.day < other.day ? -1 : 1))[0];
  const days = new Map([
    [today, 'today'],
    [dayAfter(today, 1), 'tomorrow'],
    [dayAfter(today, 7), 'in a week'],
  ]);
  if (next) days.set(next.day, next.title ?? 'the next meeting');
  return [...days].map(([day, detail]) => dateSuggestion(day, detail, span));
}

/** In three months, in half a year, in a year, and the end of this one: until when a decision may hold. */
export function farDaySuggestions({ now }: NoteSurroundings, span: Span): readonly Suggestion[] {
  const today = now.slice(0, 10);
  const days = new Map([
    [`${today.slice(0, 4)}-12-31`, 'the end of the year'],
    [monthsAfter(today, 3), 'in three months'],
    [monthsAfter(today, 6), 'in half a year'],
    [monthsAfter(today, 12), 'in a year'],
  ]);
  return [...days].sort().map(([day, detail]) => dateSuggestion(day, detail, span));
}

/** It is found by the words beside it: who types a digit writes a day of their own. */
export const dateSuggestion = (date: string, detail: string, span: Span): Suggestion =>
  suggestionOf('date', date, span, { detail, filter: detail });

/** `('2026-11-30', 1)` → `2026-12-01` */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** `('2026-11-30', 3)` → `2027-02-28`: where a month has no such day, its last. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
