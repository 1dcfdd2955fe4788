/** What can be done about what a session file names and nobody knows: files that are not there, a time zone. */
import { stringify } from 'yaml';
import { newNote } from '../../note/edits/appendElement';
import { roles } from '../../note/note';
import { fileKindOf, isNoteFile, titleOfFile } from '../../session/fileKinds';
import { setValue } from '../../sessionFile/setValue';
import { fileNameOf, resolveFrom } from '../../text/paths';
import type { Span } from '../../text/span';
import { timeZonesLike } from '../../text/timeZone';
import type { PlacedProblem, ProblemFix } from './problemFix';

/** The note with what its meeting says. */
export function missingNote({ text, span, session }: PlacedProblem): ProblemFix[] {
  const meeting = session.meetings.find(
    ({ note }) => note !== null && note === pathAt({ text, span, session }),
  );
  const file = meeting?.note ?? null;
  if (!meeting || file === null || !isNoteFile(file)) return [];
  const { title, role, start, minutes, people } = meeting;
  const known = roles.find((one) => one === role);
  const named = title ?? titleOfFile(file);
  return [
    {
      kind: 'newFile',
      title: `Create ${fileNameOf(file)}`,
      isPreferred: true,
      file,
      text: newNote({
        title: named,
        ...(known ? { role: known } : {}),
        ...(start === null ? {} : { date: start }),
        ...(minutes === null ? {} : { minutes }),
        attendees: people,
        elements: [],
      }),
    },
  ];
}

/** A catalog without questions yet. */
export function missingCatalog(problem: PlacedProblem): ProblemFix[] {
  const file = pathAt(problem);
  if (file === null || fileKindOf(file) !== 'catalog') return [];
  const title = titleOfFile(file);
  return [
    {
      kind: 'newFile',
      title: `Create ${fileNameOf(file)}`,
      isPreferred: true,
      file,
      text: `${stringify({ title })}questions: []\n`,
    },
  ];
}

/** Zones with a name like the one that is written. */
export const unknownTimezone = ({ text, span }: PlacedProblem): ProblemFix[] =>
  timeZonesLike(unquoted(text, span)).map((zone, index) => ({
    kind: 'edit',
    title: `Change to ${zone}`,
    isPreferred: index === 0,
    edits: () => setValue(text, ['timezone'], zone),
  }));

/** The path that is written where the problem is; null when it leads out of the open folder. */
function pathAt({ text, span, session }: Pick<PlacedProblem, 'text' | 'span' | 'session'>): string | null {
  return resolveFrom(session.folder, unquoted(text, span));
}

const unquoted = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
