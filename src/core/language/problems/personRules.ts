/** The rule of an `@id` that nobody has. */
import { firstLawful } from '../../note/edits/checkedEdit';
import type { Mention, Note } from '../../note/note';
import { personAtOffset } from '../../note/tagSyntax';
import { askablePeople } from '../../session/people';
import type { ProblemOf } from '../../session/problemList';
import type { Session } from '../../session/session';
import { addPerson } from '../../sessionFile/appendItem';
import { setValue } from '../../sessionFile/setValue';
import { nearest } from '../../text/compareTexts';
import { lineBreakOf, type TextEdit } from '../../text/textEdit';
import { changeAt, type NoteToFix, type ProblemFix } from './problemFix';
import type { ProblemRules } from './problemRule';

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
