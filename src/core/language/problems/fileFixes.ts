/** What can be done about files that a session file names and that are not there. */
import { stringify } from 'yaml';
import { newNote } from '../../note/edits/appendElement';
import { roles } from '../../note/note';
import { fileNameOf, resolveFrom } from '../../text/paths';
import type { PlacedProblem, ProblemFix } from './problemFix';

/** The note with what its meeting says. */
export function missingNote({ text, span, session }: PlacedProblem): ProblemFix[] {
  const meeting = session.meetings.find(
    ({ note }) => note !== null && note === pathAt({ text, span, session }),
  );
  const file = meeting?.note ?? null;
  if (!meeting || !file?.endsWith('.interview.md')) return [];
  const { title, role, start, minutes, people } = meeting;
  const known = roles.find((one) => one === role);
  const named = title ?? fileNameOf(file).replace(/\.interview\.md$/, '');
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
  if (!file?.endsWith('.questions.yaml')) return [];
  const title = fileNameOf(file).replace(/\.questions\.yaml$/, '');
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

/** The path that is written where the problem is; null when it leads out of the open folder. */
function pathAt({ text, span, session }: Pick<PlacedProblem, 'text' | 'span' | 'session'>): string | null {
  const written = text
    .slice(span.start, span.end)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return resolveFrom(session.folder, written);
}
