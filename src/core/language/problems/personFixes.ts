/** What can be done about an `@id` that nobody has. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { lineBreakOf, type TextEdit } from '../../text/textEdit';
import { addPerson } from '../../sessionFile/appendItem';
import { askablePeople } from '../../session/people';
import { changeAt, type NoteProblem, type ProblemFix } from './problemFix';
import { nearest } from '../../text/compareTexts';

/** Somebody with nearly that id, or a new person: of the session, of this interview. */
export function unknownPerson(problem: NoteProblem): ProblemFix[] {
  const { text, span, session, file } = problem;
  const id = text.slice(span.start + 1, span.end);
  const attendees = session.interviews.find((interview) => interview.file === file)?.attendees ?? [];
  const people = askablePeople(session.people, attendees);
  const meant = nearest(id, [...people.map((person) => person.id), 'me']);
  return [
    ...meant.map((known, index): ProblemFix => ({
      kind: 'edit',
      title: `Change to @${known}`,
      isPreferred: index === 0,
      edits: () => renamed(problem, known),
    })),
    ...(session.file === null
      ? []
      : [
          {
            kind: 'sessionFile' as const,
            title: `Add ${id} to the people of the session`,
            edits: (sessionFile: string) => addPerson(sessionFile, { id, name: nameFrom(id) }),
          },
        ]),
    ...(problem.note.frontMatter.values.has('attendees')
      ? [
          {
            kind: 'edit' as const,
            title: `Add ${id} to the attendees of this interview`,
            edits: () => withAttendee(problem, id),
          },
        ]
      : []),
  ];
}

function renamed(problem: NoteProblem, id: string): readonly TextEdit[] | null {
  const { note, span } = problem;
  const index = note.mentions.findIndex((mention) => mention.span.start === span.start);
  if (index === -1) return null;
  const edits = [{ span: { start: span.start + 1, end: span.end }, newText: id }];
  return firstLawful(note, [edits], changeAt(problem), (after) => {
    const [was, is] = [note.mentions, after.mentions].map((all) => all.map((mention) => mention.id));
    return is?.join() === was?.with(index, id).join();
  });
}

/** Behind the last one in brackets, or as the next item of the list; one alone becomes two in brackets. */
function withAttendee({ text, note }: NoteProblem, id: string): readonly TextEdit[] | null {
  const place = note.frontMatter.values.get('attendees');
  const present = note.frontMatter.attendees ?? [];
  if (!place) return null;
  const written = text.slice(place.start, place.end);
  const more = present.length ? `, ${id}]` : `${id}]`;
  const dash = /^-([ \t]+)/.exec(written);
  const column = place.start - note.lines.startOf(note.lines.lineAt(place.start));
  const next = `${lineBreakOf(text)}${' '.repeat(column)}-${dash?.[1] ?? ' '}${id}`;
  const words = written.trimEnd();
  const newText = words.endsWith(']')
    ? words.replace(/,?\s*\]$/, more)
    : dash
      ? words + next
      : `[${words}, ${id}]`;
  const span = { start: place.start, end: place.start + words.length };
  const others = (of: typeof note) => {
    const { title, role, date, minutes, started, ended } = of.frontMatter;
    return JSON.stringify([title, role, date, minutes, started, ended, of.problems.length]);
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
