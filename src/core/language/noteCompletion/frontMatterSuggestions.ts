/** Keys of the front matter, and what they may say. */
import { roles } from '../../note/note';
import type { Lines, Span } from '../../text/span';
import { flowText } from '../../yaml/yamlText';
import { frontMatterMeanings, wordMeaning } from '../fixedWords';
import { suggestionOf, type CompletionTrigger, type Suggestion } from '../suggestion';
import {
  type NoteCursor,
  dateSuggestion,
  knownPeople,
  personSuggestion,
  type Candidates,
  type LazySurroundings,
  type NoteSurroundings,
} from './noteCursor';
import { meetingOfNote } from '../../session/meetingNotes';

/** A cursor in front matter that goes on to the line `end`. */
interface FrontMatterPlace {
  readonly cursor: NoteCursor;
  readonly lines: Lines;
  readonly end: number;
  readonly trigger: CompletionTrigger;
}

/** In front matter that ends before the line `end`. Null where nothing of ours may stand. */
export function frontMatterSuggestions(
  { cursor, lines, end, trigger }: FrontMatterPlace,
  surroundings: LazySurroundings,
): Candidates | null {
  const { before, after } = cursor;
  const rest = /^[\w-]*(:?)\s*$/.exec(after);
  if (/^[a-z]*$/i.test(before) && rest) {
    const hasColon = rest[1] !== '';
    const there = keysIn(lines, end, lines.lineAt(cursor.offset));
    return trigger.kind === 'began' ? null : { typed: before, suggestions: keys(cursor, there, hasColon) };
  }
  const [, key = '', value = ''] = /^([a-z]+)[ \t]*:[ \t]+(.*)$/i.exec(before) ?? [];
  const people = namesTyped(cursor, lines, key, value);
  if (people !== null) return attendees(cursor, people, attendeesIn(lines, end), surroundings());
  if (after.trim() !== '') return null;
  const span = cursor.part(before.length - value.length);
  switch (key) {
    case 'role':
      return { typed: value, suggestions: roles.map((role) => roleSuggestion(role, span)) };
    case 'date':
      return { typed: value, suggestions: dates(surroundings(), span) };
    case 'meeting':
      return { typed: value, suggestions: meetingNames(surroundings(), span) };
    case 'notetaker':
      return {
        typed: value,
        suggestions: knownPeople(surroundings()).map((person) => ({
          ...personSuggestion(person, person.id, span),
          text: flowText(person.id),
        })),
      };
    case 'started':
    case 'ended':
      return { typed: value, suggestions: [dateSuggestion(surroundings().now, 'now', span)] };
    case 'transcript':
      return { typed: value, suggestions: transcripts(surroundings(), span) };
    default:
      return null;
  }
}

/** Files and folders, `calls/`, behind which it goes on. */
const transcripts = ({ transcripts: paths = [] }: NoteSurroundings, span: Span): Suggestion[] =>
  paths.map((path) =>
    path.endsWith('/')
      ? suggestionOf('file', path, span, { goesOn: true })
      : suggestionOf('file', path, span, { text: flowText(path) }),
  );

const keyOf = (line: string): string | null => /^([\w-]+)[ \t]*:/.exec(line)?.[1] ?? null;

/** The keys of all lines but one. */
function keysIn(lines: Lines, end: number, but: number): ReadonlySet<string | null> {
  const keysThere = new Set<string | null>();
  for (let line = 1; line < end; line++) if (line !== but) keysThere.add(keyOf(lines.textOf(line)));
  return keysThere;
}

function keys(cursor: NoteCursor, there: ReadonlySet<string | null>, hasColon: boolean): Suggestion[] {
  const word = /^[\w-]*/.exec(cursor.after)?.[0].length ?? 0;
  return Object.entries(frontMatterMeanings)
    .filter(([key]) => !there.has(key))
    .map(([key, documentation]) =>
      suggestionOf('key', key, cursor.part(0, cursor.before.length + word), {
        documentation,
        text: hasColon ? key : `${key}: `,
        goesOn: !hasColon && !typedFreely.has(key),
      }),
    );
}

/** Keys whose value nobody can offer. */
const typedFreely: ReadonlySet<string> = new Set(['title', 'minutes', 'speakers']);

function dates({ session, file, now }: NoteSurroundings, span: Span): Suggestion[] {
  const planned = meetingOfNote(session, file)?.start;
  return [
    ...(planned ? [dateSuggestion(planned, 'as planned', span)] : []),
    dateSuggestion(now, 'now', span),
    dateSuggestion(now.slice(0, 10), 'today', span),
  ];
}

/** Those of the plan, by what a note can call them. */
const meetingNames = ({ session }: NoteSurroundings, span: Span): Suggestion[] =>
  session.meetings.flatMap(({ id, title, start }) => {
    const name = id ?? title;
    if (name === null) return [];
    const documentation = [id === null ? null : title, start?.replace('T', ' ')].filter(Boolean).join(', ');
    return { ...suggestionOf('word', name, span, { documentation }), text: flowText(name) };
  });

const roleSuggestion = (role: string, span: Span): Suggestion =>
  suggestionOf('word', role, span, { documentation: wordMeaning('meetings.*.role', role) });

/** The attendee that is being typed: in brackets, alone, or as an item below the key; null where none is. */
function namesTyped({ before, offset }: NoteCursor, lines: Lines, key: string, value: string): string | null {
  if (key === 'attendees') return /^(?:\[(?:[^\]]*,)?[ \t]*)?([^,[\]]*)$/.exec(value)?.[1] ?? null;
  const item = /^[ \t]*-[ \t]+(.*)$/.exec(before)?.[1];
  if (item === undefined) return null;
  let line = lines.lineAt(offset) - 1;
  while (line > 0 && keyOf(lines.textOf(line)) === null) line--;
  return keyOf(lines.textOf(line)) === 'attendees' ? item : null;
}

function attendeesIn(lines: Lines, end: number): ReadonlySet<string> {
  const written: string[] = [];
  let isThere = false;
  for (let line = 1; line < end; line++) {
    const text = lines.textOf(line);
    isThere = keyOf(text) === null ? isThere : keyOf(text) === 'attendees';
    if (isThere) written.push(text.replace(/^attendees[ \t]*:/, ''));
  }
  return new Set(written.flatMap((text) => text.split(/[,[\]]|^[ \t]*-[ \t]/)).map((name) => name.trim()));
}

function attendees(
  cursor: NoteCursor,
  typed: string,
  there: ReadonlySet<string>,
  surroundings: NoteSurroundings,
): Candidates {
  const span = cursor.part(cursor.before.length - typed.length, cursor.before.length);
  const suggestions = knownPeople(surroundings, { attendee: typed })
    .filter(({ id }) => id === typed || !there.has(id))
    .map((person) => ({ ...personSuggestion(person, person.id, span), text: flowText(person.id) }));
  return { typed, suggestions };
}
