/** The rules of names and ids that nobody has, of people too, and of speakers without their `@`. */
import { firstLawful } from '../../note/edits/checkedEdit';
import type { Note } from '../../note/note';
import type { Mention } from '../../note/notedPlaces';
import { personAtOffset } from '../../note/tagSyntax';
import type { ProblemOf } from '../../session/problemList';
import { setValue } from '../../sessionFile/setValue';
import { nearest } from '../../text/compareTexts';
import { containsOffset, type Span } from '../../text/span';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { changeAt, type NoteToFix, type ProblemFix, type ProblemRules } from './problemRule';
import { askablePeople } from '../../session/people';
import type { Session } from '../../session/session';
import { addPerson } from '../../sessionFile/appendItem';

export const nameRules = {
  'unknown-id': {
    level: 'warning',
    subject: ({ mention }) => mention.id,
    message: (id) =>
      `No tag of this session has the id ${id}: correct it, write it at the very end of the text of its tag, or take away the \`^\` if it is no id.`,
    fixes: { inNote: (problem, place) => [...idOfRisk(problem, place), ...otherIds(problem, place)] },
  },
  'near-name': {
    level: 'information',
    subject: ({ written }) => written,
    message: (name, problem) =>
      `No heading defines ${name}: is ${problem ? `“${problem.meant}”` : 'an element of nearly that name'} meant? Then spell it the same.`,
    fixes: { inNote: spelledAlike, inSessionFile: spelledAlikeInFile },
  },
  'speaker-without-at': {
    level: 'information',
    subject: ({ label }) => label.id,
    message: (name) =>
      `${name} is not read as the speaker of this line: write an \`@\` in front of the name.`,
    fixes: { inNote: withAt },
  },
} satisfies Partial<ProblemRules>;

/** `#risk/S the key (^R-1) is copied` → `#risk/S the key is copied ^R-1`, where the risk has no id. */
function idOfRisk({ mention: { id, span } }: ProblemOf<'unknown-id'>, { note }: NoteToFix): ProblemFix[] {
  const index = note.tags.findIndex(
    (tag) => tag.kind === 'risk' && tag.id === null && containsOffset(tag.textSpan, span.start),
  );
  const tag = note.tags[index];
  if (!tag) return [];
  const { text } = note;
  const [before = ''] = /[ \t]*\(?$/.exec(text.slice(Math.max(0, span.start - 20), span.start)) ?? [];
  const closer = before.endsWith('(') && text[span.end] === ')' ? 1 : 0;
  const taken = { start: span.start - before.length, end: span.end + closer };
  const { end } = tag.textSpan;
  const stop = text.slice(taken.end, end);
  const way = /^[.,;:]*$/.test(stop)
    ? [{ span: { start: taken.start, end }, newText: `${stop} ^${id}` }]
    : [{ span: taken, newText: '' }, insertAt(end, ` ^${id}`)];
  const isNamed = (after: Note) => after.tags[index]?.id === id && after.tags.length === note.tags.length;
  const edits = () => firstLawful(note, [way], changeAt(note, span.start), isNamed);
  return [{ kind: 'edit', title: `Make ^${id} the id of this risk`, isPreferred: true, edits }];
}

function otherIds(
  { mention: { id, span }, ids }: ProblemOf<'unknown-id'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const meant = nearest(id, ids);
  return meant.map((known) => ({
    kind: 'edit',
    title: `Change to ^${known}`,
    isPreferred: meant.length === 1,
    edits: () =>
      replaced(note, { start: span.start + 1, end: span.end }, id, known, (after) =>
        after.ids.some((one) => one.span.start === span.start && one.id === known),
      ),
  }));
}

function spelledAlike({ span, written, meant }: ProblemOf<'near-name'>, { note }: NoteToFix): ProblemFix[] {
  const isSpelt = ({ problems }: Note) => problems.length === note.problems.length;
  const edits = () => replaced(note, span, written, meant, isSpelt);
  return [{ kind: 'edit', title: `Change to ${meant}`, isPreferred: true, edits }];
}

function spelledAlikeInFile({ path, meant }: ProblemOf<'near-name'>): ProblemFix[] {
  if (path === null) return [];
  const edits = (text: string) => setValue(text, path, meant);
  return [{ kind: 'sessionFile', title: `Change to ${meant}`, isPreferred: true, edits }];
}

/** `Aylin: the guard` → `@Aylin: the guard`; a name of two words becomes the id. */
function withAt(
  { label: { id, span, written, needsColon }, person }: ProblemOf<'speaker-without-at'>,
  { note }: NoteToFix,
): ProblemFix[] {
  const name = [id, person].find((one) => personAtOffset(`@${one}`, 0) === one);
  if (name === undefined) return [];
  const speakers = (read: Note) => read.questions.flatMap((question) => question.speakers).length;
  const isSpeaker = (after: Note) =>
    after.mentions.length === note.mentions.length + 1 && speakers(after) >= speakers(note);
  return [
    {
      kind: 'edit',
      title: `Write @${name}:`,
      isPreferred: true,
      edits: () => replaced(note, span, written, `@${name}${needsColon ? ':' : ''}`, isSpeaker),
    },
  ];
}

/** Other words at a place, where the words are still there. */
function replaced(
  note: Note,
  span: Span,
  written: string,
  newText: string,
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null {
  if (note.text.slice(span.start, span.end).replace(/[\s>]+/g, ' ') !== written) return null;
  return firstLawful(note, [[{ span, newText }]], changeAt(note, span.start), wanted);
}

// The rule of an `@id` that nobody has.

export const personRules = {
  'unknown-person': {
    level: 'warning',
    subject: ({ mention }) => mention.id,
    message: (id) =>
      `Nobody in this session is called ${id}: correct the id, or add the person to the session file or the attendees.`,
    fixes: {
      inNote: (problem, place) => [...otherPeople(problem, place), ...newPeople(problem, place)],
      inSessionFile: plannedPeople,
    },
  },
  'full-name': {
    level: 'information',
    subject: ({ written }) => written,
    message: (name, problem) =>
      `Only the first word behind the \`@\` of ${name} is read as the name, and the rest is text: write ${problem ? `@${problem.person}` : 'the id or the first name alone'}.`,
    fixes: { inNote: withoutSurname },
  },
} satisfies Partial<ProblemRules>;

/** `@Mira Keller` → `@mira`. The question or tag that the surname was text of loses it. */
function withoutSurname({ span, person }: ProblemOf<'full-name'>, { note }: NoteToFix): ProblemFix[] {
  if (personAtOffset(`@${person}`, 0) !== person) return [];
  const isNamed = (after: Note) =>
    after.mentions.some((mention) => mention.span.start === span.start && mention.id === person) &&
    after.questions.length === note.questions.length;
  const ways = [[{ span, newText: `@${person}` }]];
  const edits = () => firstLawful(note, ways, changeAt(note, span.start), isNamed);
  return [{ kind: 'edit', title: `Write @${person}`, isPreferred: true, edits }];
}

type Unknown = ProblemOf<'unknown-person'>;

/** Those with nearly that id. */
function otherPeople({ mention }: Unknown, { note, session, file }: NoteToFix): ProblemFix[] {
  const attendees = session.interviews.find((interview) => interview.file === file)?.attendees ?? [];
  const people = askablePeople(session.people, attendees);
  const meant = nearest(mention.id, [...people.map((person) => person.id), 'me']);
  return meant.map((known, index) => ({
    kind: 'edit',
    title: `Change to @${known}`,
    isPreferred: index === 0,
    edits: () => renamed(note, mention, known),
  }));
}

/** Somebody new: of the session, of this interview. */
function newPeople({ mention: { id } }: Unknown, { note, session }: NoteToFix): ProblemFix[] {
  const fixes = session.file === null ? [] : addedPerson(id);
  if (note.frontMatter.values.has('attendees')) {
    const edits = () => withAttendee(note, id);
    fixes.push({ kind: 'edit', title: `Add ${id} to the attendees of this interview`, edits });
  }
  return fixes;
}

/** In the session file: those with nearly that id, or somebody new. */
function plannedPeople({ mention: { id }, path }: Unknown, { people }: Session): ProblemFix[] {
  if (path === null) return [];
  const meant = nearest(id, [...people.map((person) => person.id), 'me']);
  return [
    ...meant.map((known, index): ProblemFix => ({
      kind: 'sessionFile',
      title: `Change to ${known}`,
      isPreferred: index === 0,
      edits: (text) => setValue(text, path, known),
    })),
    ...addedPerson(id),
  ];
}

const addedPerson = (id: string): ProblemFix[] => [
  {
    kind: 'sessionFile',
    title: `Add ${id} to the people of the session`,
    edits: (text) => addPerson(text, { id, name: nameFrom(id) }),
  },
];

function renamed(note: Note, { span }: Mention, id: string): readonly TextEdit[] | null {
  const index = note.mentions.findIndex((mention) => mention.span.start === span.start);
  if (index === -1) return null;
  const edits = [{ span: { start: span.start + 1, end: span.end }, newText: id }];
  return firstLawful(note, [edits], changeAt(note, span.start), (after) => {
    const [was, is] = [note.mentions, after.mentions].map((all) => all.map((mention) => mention.id));
    return is?.join() === was?.with(index, id).join();
  });
}

/** Behind the last one in brackets, or as the next item of the list; one alone becomes two in brackets. */
function withAttendee(note: Note, id: string): readonly TextEdit[] | null {
  const { text, lines, frontMatter } = note;
  const place = frontMatter.values.get('attendees');
  const present = frontMatter.attendees ?? [];
  if (!place) return null;
  const written = text.slice(place.start, place.end);
  const more = present.length ? `, ${id}]` : `${id}]`;
  const dash = /^-([ \t]+)/.exec(written);
  const column = place.start - lines.startOf(lines.lineAt(place.start));
  const next = `${lineBreakOf(text)}${' '.repeat(column)}-${dash?.[1] ?? ' '}${id}`;
  const words = written.trimEnd();
  const newText = words.endsWith(']')
    ? words.replace(/,?\s*\]$/, more)
    : dash
      ? words + next
      : `[${words}, ${id}]`;
  const span = { start: place.start, end: place.start + words.length };
  const others = (read: Note) => {
    const { title, role, date, minutes, started, ended } = read.frontMatter;
    return JSON.stringify([title, role, date, minutes, started, ended, read.problems.length]);
  };
  return firstLawful(
    note,
    [[{ span, newText }]],
    {},
    (after) =>
      after.frontMatter.attendees?.join('\n') === [...present, id].join('\n') &&
      others(after) === others(note),
  );
}

/** `petra.sand` → `Petra Sand`: a first guess that is easily typed over. */
const nameFrom = (id: string): string =>
  id
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
